package org.trigpoint.server.learning;

import java.time.LocalDate;

/// Someone signed that they reviewed a module.
///
/// @param profession what they are, in their words; may be blank for who signs from experience
/// @param mine whether whoever looks signed it
public record Signature(
        String id, Kind kind, String name, String profession, LocalDate on, Whose mine) {

    /// As what someone signs.
    public enum Kind {
        CLINICAL,
        LIVED_EXPERIENCE;

        /// The key of its words.
        public String key() {
            return "review.kind." + (this == CLINICAL ? "clinical" : "lived-experience");
        }
    }

    /// Whose it is.
    public enum Whose {
        OWN,
        ANOTHERS
    }
}
