package org.trigpoint.evaluation.intake;

/// Whether a proposal may be taken without a person looking at it.
public enum Sureness {
    SURE,
    /// A person should look: marked in what is shown and in the mapping file.
    UNSURE
}
