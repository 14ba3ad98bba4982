package org.trigpoint.server.practice;

import java.time.LocalDate;
import org.trigpoint.evaluation.study.FacetId;

/// Something a learner tried at work.
///
/// @param line in their own words, for themselves alone; may be blank
public record Tried(String id, FacetId facet, Place place, Went went, String line, LocalDate on) {
    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "Tried";
    }
}
