package org.trigpoint.statistics.comparison;

import java.util.Optional;

/// One person with a score before and after.
///
/// @param arm the group whose change is in question, or the one beside it
/// @param cluster of the person, where clusters are named
/// @param before finite
/// @param after finite
public record ComparedPerson(Arm arm, Optional<String> cluster, double before, double after) {
    public ComparedPerson {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException("A score is not finite: " + before + ", " + after);
        }
    }

    /// Which of the two groups.
    public enum Arm {
        /// Had the training, say.
        PROGRAMME,
        /// The group beside it.
        COMPARATOR
    }
}
