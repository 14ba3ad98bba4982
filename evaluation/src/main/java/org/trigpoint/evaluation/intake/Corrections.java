package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.MatchKind;

/// What a person made of a proposal.
///
/// @param columns what columns are; those not named stay as proposed
/// @param kind what people are matched by; empty to have it told from the columns
/// @param ends the lowest and highest rating of items, by item; those not named stay as proposed
/// @param answers the numbers that answers in words stand for, by item and answer
public record Corrections(
        List<Correction> columns,
        Optional<MatchKind> kind,
        Map<String, Ends> ends,
        Map<String, Map<String, BigDecimal>> answers) {
    public Corrections {
        columns = List.copyOf(columns);
        ends = Map.copyOf(ends);
        answers = Map.copyOf(answers);
    }

    /// What one column is.
    ///
    /// @param wave the wave of its file
    /// @param column its position in the file, counted from 0
    /// @param use what it is
    /// @param target the item of a rating; empty for a question of its own, and for all other uses
    public record Correction(String wave, int column, Use use, String target) {}

    /// Between which numbers a question is rated.
    ///
    /// @param min the lowest rating
    /// @param max the highest
    public record Ends(BigDecimal min, BigDecimal max) {}
}
