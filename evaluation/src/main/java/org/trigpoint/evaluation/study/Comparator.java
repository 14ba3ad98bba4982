package org.trigpoint.evaluation.study;

/// Whether the study has people who did not have the training.
public enum Comparator {
    NONE,
    GROUP
}
