package org.trigpoint.evaluation.study;

/// How a participant's answers at a wave came to be known as theirs.
public enum LinkKind {
    /// By an identifier that fits without doubt.
    CERTAIN,
    /// A person decided it.
    REVIEWED
}
