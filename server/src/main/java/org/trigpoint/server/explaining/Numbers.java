package org.trigpoint.server.explaining;

import java.util.Locale;

/// Numbers as they are printed.
final class Numbers {
    private Numbers() {}

    /// Two places, with the sign for minus.
    static String two(double number) {
        return String.format(Locale.UK, "%.2f", number).replace('-', '\u2212');
    }
}
