package org.trigpoint.evaluation.change;

import java.util.Map;
import java.util.Set;

/// Which groups are too small to be told of, and which others they could be worked out from.
public final class Suppression {
    private Suppression() {}

    /// The groups that are not to be shown.
    ///
    /// @param sizes how many people each group has; groups of nobody count as groups
    /// @param smallest the plan's smallest group, at least 1
    public static Set<String> of(Map<String, Long> sizes, int smallest) {
        return Set.copyOf(Grouping.suppressed(sizes, smallest));
    }
}
