package org.trigpoint.evaluation.interviews.finding;

import org.trigpoint.evaluation.interviews.TurnKind;

/// Whose words are searched.
public enum Speakers {
    /// Everything, titles and notes too.
    ALL,
    /// Answers.
    PARTICIPANTS,
    /// Questions.
    INTERVIEWERS;

    boolean take(TurnKind kind) {
        return switch (this) {
            case ALL -> true;
            case PARTICIPANTS -> kind == TurnKind.ANSWER;
            case INTERVIEWERS -> kind == TurnKind.QUESTION;
        };
    }
}
