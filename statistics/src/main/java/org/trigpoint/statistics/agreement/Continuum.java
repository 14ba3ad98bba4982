package org.trigpoint.statistics.agreement;

import java.util.List;
import java.util.Set;

/// A text, or another thing with an extent, that coders worked on.
///
/// Its positions are characters, sentences or whatever is judged one by one.
///
/// @param coders who worked on it: numbers from 0
/// @param blockEnds where the parts that are resampled as wholes end: ascending from above 0; the
///   last is the length
public record Continuum(Set<Integer> coders, List<Integer> blockEnds) {
    public Continuum {
        coders = Set.copyOf(coders);
        blockEnds = List.copyOf(blockEnds);
        int last = 0;
        for (int end : blockEnds) {
            if (end <= last) {
                throw new IllegalArgumentException("A block ends at " + end + " after " + last);
            }
            last = end;
        }
    }

    /// How many positions it has.
    public int length() {
        return blockEnds.isEmpty() ? 0 : blockEnds.getLast();
    }
}
