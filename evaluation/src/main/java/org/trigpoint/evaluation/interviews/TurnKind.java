package org.trigpoint.evaluation.interviews;

/// What a turn is in the conversation.
public enum TurnKind {
    /// Said by whoever asks: questions, prompts, thanks.
    QUESTION,
    /// Said by whoever is asked.
    ANSWER,
    /// Said by nobody: a title, a date, a note at the head of a transcript.
    ASIDE
}
