package org.trigpoint.server.signin;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.trigpoint.server.people.Token;

/// A code for whoever has lost the second factor; good for once.
///
/// @param letters twelve letters and digits, none of which look alike: about 59 bits
record RecoveryCode(String letters) {
    /// How many someone gets at a time.
    static final int MANY = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    static List<RecoveryCode> fresh(RandomGenerator random) {
        return IntStream.range(0, MANY)
                .mapToObj(_ -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < LENGTH; i++) {
                        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                    }
                    return new RecoveryCode(text.toString());
                })
                .toList();
    }

    /// A code as somebody typed it: case, blanks and dashes do not count.
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /// In fours, for reading and typing.
    String shown() {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    Token token() {
        return new Token(letters);
    }

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
