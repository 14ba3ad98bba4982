package org.trigpoint.teaching.pack;

import java.util.regex.Pattern;

/// How everything in a pack is named, so that a name is also a safe name of a file.
final class ShortName {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    private ShortName() {}

    static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    /// @throws IllegalArgumentException where the text is no short name
    static void require(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not made of lower-case letters, digits and hyphens");
        }
    }
}
