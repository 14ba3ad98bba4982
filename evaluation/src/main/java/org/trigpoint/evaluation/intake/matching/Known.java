package org.trigpoint.evaluation.intake.matching;

import java.util.List;

/// A person already seen at one wave or more.
///
/// @param id a name for the person, unique among those known
/// @param versions how the person was identified, once for each wave they were seen at, earliest
///   first; at least one
public record Known(String id, List<Identifier> versions) {
    public Known {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A person is known by at least one identifier");
        }
    }
}
