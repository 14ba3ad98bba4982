package org.trigpoint.evaluation.study;

/// Whether an item is expected to be answered.
public enum Requirement {
    /// An unanswered item counts as missing.
    REQUIRED,
    /// An unanswered item is no loss.
    OPTIONAL
}
