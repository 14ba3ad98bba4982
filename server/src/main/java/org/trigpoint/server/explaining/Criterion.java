package org.trigpoint.server.explaining;

import java.util.Locale;

/// What raters look at in a written explanation, in levels from 0 to [#HIGHEST]. Ours, and not
/// validated. How many ideas a text holds is no criterion.
public enum Criterion {
    ASKS,
    FITS,
    PLAIN,
    CAREFUL,
    REASON;

    /// The highest level.
    public static final int HIGHEST = 3;

    /// Its name in forms, tables and words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
