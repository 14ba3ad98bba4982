package org.trigpoint.evaluation.themes;

/// Whether a code may be applied to text.
public enum Codable {
    /// May be applied.
    CODE,

    /// Holds other codes and is never applied itself.
    FOLDER
}
