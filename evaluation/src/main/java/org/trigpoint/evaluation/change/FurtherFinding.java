package org.trigpoint.evaluation.change;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.WaveId;

/// What was answered beside the ratings, counted.
public sealed interface FurtherFinding {

    /// What was asked.
    FurtherItem item();

    /// When.
    WaveId wave();

    /// How many people answered the wave at all; empty where so few did that nothing is said of
    /// them.
    Optional<Long> asked();

    /// A question with options to choose from.
    ///
    /// @param answered how many chose anything; empty where it is suppressed
    /// @param options in the question's order
    record OfChoice(
            FurtherItem.Choice item,
            WaveId wave,
            Optional<Long> asked,
            Optional<Long> answered,
            List<Chosen> options)
            implements FurtherFinding {
        public OfChoice {
            options = List.copyOf(options);
        }
    }

    /// How many chose an option.
    ///
    /// @param people empty where it is suppressed
    record Chosen(FurtherItem.Option option, Optional<Long> people) {}

    /// A question for words of one's own.
    ///
    /// @param wrote how many have words in the study; empty where it is suppressed
    record OfWords(
            FurtherItem.FreeText item, WaveId wave, Optional<Long> asked, Optional<Long> wrote)
            implements FurtherFinding {}
}
