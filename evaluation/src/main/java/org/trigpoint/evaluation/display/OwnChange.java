package org.trigpoint.evaluation.display;

import org.trigpoint.evaluation.change.AnswersBehind;

/// Which way a person's own score went; the amount is for the owner's eyes.
public enum OwnChange {
    ROSE,
    SAME,
    FELL,
    /// The person did not give both scores.
    NO_PAIR;

    static OwnChange of(AnswersBehind.Row row) {
        return row.change()
                .map(change -> change.numerator() > 0 ? ROSE : change.numerator() < 0 ? FELL : SAME)
                .orElse(NO_PAIR);
    }
}
