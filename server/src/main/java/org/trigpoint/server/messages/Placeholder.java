package org.trigpoint.server.messages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a text may leave for the program to fill in.
public enum Placeholder {
    /// The learner's name, or a word for whoever gave none.
    NAME,
    /// The cohort's title.
    COHORT,
    /// The organisation's name.
    ORGANISATION,
    /// The personal link.
    LINK,
    /// What the wave is called.
    WAVE,
    /// The last day of the wave.
    CLOSES,
    /// What was asked and what the learner said.
    AGREED,
    /// A code that opens private writing.
    CODE,
    /// What a workshop is called.
    WORKSHOP,
    /// Its day and hours.
    WHEN,
    /// Where it is held, or how one joins it.
    PLACE;

    /// As it stands in a text: `[link]`.
    public String text() {
        return "[" + key() + "]";
    }

    /// Its name in words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Placeholder> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
