package org.trigpoint.evaluation.study;

/// How p values of a family are adjusted.
public enum Multiplicity {
    HOLM,
    HOCHBERG,
    BONFERRONI,
    BH,
    BY,
    NONE
}
