package org.trigpoint.evaluation.change;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Precaution;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.paired.ChangesTogether;
import org.trigpoint.statistics.ratings.IntraclassCorrelation;
import org.trigpoint.statistics.ratings.WaveGuesses;

/// What came of explanations that people wrote before and after, rated by people who were not told
/// when.
///
/// @param waves the wave before and the wave after
/// @param wrote who wrote, of those who take part
/// @param vignettes how the people on paper were shared out between the waves
/// @param rubric what raters gave levels of; empty while not every text is rated
/// @param raters how many rated every text; 0 while not every text is rated
/// @param precautions what was done against leaning
/// @param agreement how far they agreed: over all texts, and at each wave
/// @param guesses how often each of them guessed the wave, in the order they began
/// @param changes the change of the mean score, as it stands among the comparisons; empty while not
///   every text is rated
/// @param beside the change of confidence to be seen beside it; empty where there is none
/// @param together how both changes go together; empty where one of them is missing
public record ExplanationFinding(
        Contrast waves,
        Wrote wrote,
        List<Vignette> vignettes,
        Optional<Instrument> rubric,
        int raters,
        Set<Precaution> precautions,
        List<Agreement> agreement,
        List<Guessed> guesses,
        List<Comparison> changes,
        Optional<Comparison> beside,
        Optional<ChangesTogether> together) {
    public ExplanationFinding {
        vignettes = List.copyOf(vignettes);
        Set<Precaution> ordered = EnumSet.noneOf(Precaution.class);
        ordered.addAll(precautions);
        precautions = Collections.unmodifiableSet(ordered);
        agreement = List.copyOf(agreement);
        guesses = List.copyOf(guesses);
        changes = List.copyOf(changes);
    }

    /// How many people wrote.
    ///
    /// @param people who take part in the study
    /// @param from who wrote at the earlier wave
    /// @param to who wrote at the later wave
    /// @param both who wrote at both
    public record Wrote(long people, long from, long to, long both) {
        /// How many texts there are.
        public long texts() {
            return from + to;
        }
    }

    /// A person on paper.
    ///
    /// @param name as the study writes it
    /// @param from how many wrote to them at the earlier wave
    /// @param to how many wrote to them at the later wave
    public record Vignette(String name, long from, long to) {}

    /// How far raters agreed about one outcome.
    ///
    /// @param wave whose texts; empty for all texts
    public record Agreement(
            Outcome outcome, String label, Optional<WaveId> wave, IntraclassCorrelation ratings) {}

    /// What one rater guessed.
    ///
    /// @param rater as the study calls them
    /// @param guesses about texts they gave a guess for
    public record Guessed(String rater, WaveGuesses guesses) {}
}
