package org.trigpoint.server.programme;

import java.util.Locale;
import org.trigpoint.evaluation.study.Consent;

/// What a learner agrees to or not, each by itself.
public enum Statement {
    STUDY(Consent.STUDY),
    FOLLOWUP(Consent.FOLLOWUP),
    INTERVIEW(Consent.INTERVIEW),
    QUOTE(Consent.QUOTE),
    LINK(Consent.LINK);

    private final Consent consent;

    Statement(Consent consent) {
        this.consent = consent;
    }

    /// What it is called in the study folder.
    public Consent consent() {
        return consent;
    }

    /// The name of its field in a form and of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
