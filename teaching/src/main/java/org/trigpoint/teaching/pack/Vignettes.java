package org.trigpoint.teaching.pack;

import java.util.List;

/// People invented for practising to explain, and two kept for measuring.
///
/// @param practice the first is the one a learner meets first
/// @param measurement two that are alike, never used in practice
public record Vignettes(List<Vignette> practice, List<Vignette> measurement) {
    /// The file that holds them.
    public static final String FILE = "vignettes.yaml";

    public Vignettes {
        practice = List.copyOf(practice);
        measurement = List.copyOf(measurement);
    }

    /// Somebody invented, with pain.
    public record Vignette(Key id, String person, int age, String text, long line) {}
}
