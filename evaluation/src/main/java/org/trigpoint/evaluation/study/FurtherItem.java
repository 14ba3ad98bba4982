package org.trigpoint.evaluation.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something asked beside the ratings: it enters no score.
public sealed interface FurtherItem {

    /// Its name, unique among all items of the study.
    ItemId id();

    /// The wording people saw.
    String text();

    /// The measured waves it is asked at.
    List<WaveId> waves();

    /// The item asks one to choose.
    ///
    /// @param how whether one or several may be chosen
    /// @param options at least two, in the order they were shown; each id once
    record Choice(ItemId id, String text, List<WaveId> waves, How how, List<Option> options)
            implements FurtherItem {
        public Choice {
            waves = List.copyOf(waves);
            options = List.copyOf(options);
            Set<String> ids = new HashSet<>();
            options.forEach(option -> ids.add(option.id()));
            if (options.size() < 2 || ids.size() != options.size()) {
                throw new IllegalArgumentException(
                        id + " needs two options or more, each with an id of its own");
            }
        }

        /// The option of that name.
        public Optional<Option> option(String name) {
            return options.stream().filter(option -> option.id().equals(name)).findFirst();
        }
    }

    /// How many options may be chosen.
    enum How {
        ONE,
        SEVERAL
    }

    /// What can be chosen.
    ///
    /// @param id its short name
    /// @param label the wording people saw
    record Option(String id, String label) {}

    /// The item asks for words.
    ///
    /// @param longest how many characters (Unicode code points) an answer may have
    record FreeText(ItemId id, String text, List<WaveId> waves, int longest)
            implements FurtherItem {
        public FreeText {
            waves = List.copyOf(waves);
            if (longest < 1 || longest > 10_000) {
                throw new IllegalArgumentException(longest + " is outside 1 to 10,000");
            }
        }
    }
}
