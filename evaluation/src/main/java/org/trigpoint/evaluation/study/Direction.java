package org.trigpoint.evaluation.study;

/// Which way a rating points.
public enum Direction {
    /// A higher rating is more of what the facet names.
    UP,
    /// A higher rating is less of it; it is turned round before scoring.
    DOWN
}
