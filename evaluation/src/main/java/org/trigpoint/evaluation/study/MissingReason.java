package org.trigpoint.evaluation.study;

/// Why there is no answer.
public enum MissingReason {
    /// The person passed over the item; also what a blank cell without a line in missing.csv means.
    SKIPPED,
    /// The item was not put to the person.
    NOT_ASKED,
    /// "Not part of my role": an answer, apart from 0.
    NOT_PART_OF_MY_ROLE,
    /// A fault of the form, the network or the file.
    TECHNICAL
}
