package org.trigpoint.server.people;

import java.util.Locale;
import java.util.regex.Pattern;

/// A person's name and address: decrypted, so shown and then forgotten.
///
/// @param name as they write it; may be blank where only the address is known
/// @param email an address, in lower case
public record Person(String name, String email) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]{1,190}\\.[^\\s@.]{2,63}");

    public Person {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        if (!isAddress(email)) {
            throw new IllegalArgumentException("No e-mail address");
        }
        if (name.length() > 200) {
            throw new IllegalArgumentException("A name of " + name.length() + " characters");
        }
    }

    /// Whether a text is an e-mail address that a message can be sent to.
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "Person";
    }
}
