package org.trigpoint.evaluation.study;

import java.util.Locale;

/// What a participant agreed to.
public enum Consent {
    STUDY,
    FOLLOWUP,
    INTERVIEW,
    QUOTE,
    LINK;

    /// The column of participants.csv that holds it.
    public String column() {
        return "consent_" + name().toLowerCase(Locale.ROOT);
    }
}
