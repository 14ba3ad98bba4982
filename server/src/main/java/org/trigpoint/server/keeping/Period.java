package org.trigpoint.server.keeping;

import java.util.Locale;

/// What is kept for a while only. An organisation decides how long; the usual days and their
/// reasons are in `docs/reference/data-protection.md`.
public enum Period {
    /// Drafts that something newer replaced, from the last day of their wave.
    DRAFTS(90),
    /// Names and addresses of learners, from the last day of their cohort.
    NAMES(365),
    /// What was sent to learners and when, from the last day of their cohort.
    MESSAGES(365),
    /// Names and addresses of staff, from the day their account was closed.
    STAFF(730),
    /// Answers that are in no frozen study, from the last day of their cohort.
    ANSWERS(1826),
    /// Entries of the audit, from the day they were written.
    AUDIT(2192);

    /// The fewest days that can be set: long enough to see a mistake.
    public static final int LEAST = 30;

    /// The most: a hundred years.
    public static final int MOST = 36_525;

    private final int usual;

    Period(int usual) {
        this.usual = usual;
    }

    /// The days where nobody has decided otherwise.
    public int usual() {
        return usual;
    }

    /// The name of its field and of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the audit says when it has acted.
    String deed() {
        return key() + "-forgotten";
    }
}
