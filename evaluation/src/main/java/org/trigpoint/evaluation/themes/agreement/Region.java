package org.trigpoint.evaluation.themes.agreement;

/// Which texts coders are compared on.
public enum Region {
    /// Interviews in which a coder applied any code count for that coder; of an untouched interview
    /// nobody knows whether it was read.
    CODED_INTERVIEWS,

    /// Every chosen interview counts for every chosen coder, untouched ones as read and left blank.
    ALL_INTERVIEWS
}
