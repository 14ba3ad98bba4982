package org.trigpoint.evaluation.interviews.finding;

/// Whether accents tell words apart.
public enum Accents {
    /// "café" and "cafe" are two words.
    COUNT,
    /// "café" and "cafe" are one word.
    ARE_IGNORED
}
