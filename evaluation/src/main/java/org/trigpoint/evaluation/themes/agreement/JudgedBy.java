package org.trigpoint.evaluation.themes.agreement;

/// What coders are compared on, one by one.
public enum JudgedBy {
    /// Each character of the text.
    CHARACTER,

    /// Each sentence; it counts as coded where a coding touches a letter of it.
    SENTENCE,

    /// Each turn of the conversation, likewise.
    TURN
}
