package org.trigpoint.evaluation.display;

import java.util.List;
import org.trigpoint.evaluation.change.WaveScores;

/// A facet's scores at a wave beside what was said from then until the next.
///
/// @param row the facet's row
/// @param scores at the wave
/// @param label what a report calls the wave
/// @param quotations from interviews held after the wave and before the next; may be empty
public record TimeRow(DisplayRow row, WaveScores scores, String label, List<Quotation> quotations) {
    public TimeRow {
        quotations = List.copyOf(quotations);
    }
}
