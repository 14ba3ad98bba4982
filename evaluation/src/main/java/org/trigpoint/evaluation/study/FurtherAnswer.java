package org.trigpoint.evaluation.study;

import java.util.List;

/// What someone answered to a [FurtherItem] at a wave.
public record FurtherAnswer(ParticipantId participant, WaveId wave, ItemId item, Reply reply) {

    /// An answer that is no rating.
    public sealed interface Reply {
        /// The options chosen, by id, in the item's order; at least one.
        record Chosen(List<String> options) implements Reply {
            public Chosen {
                options = List.copyOf(options);
                if (options.isEmpty()) {
                    throw new IllegalArgumentException("Nothing was chosen");
                }
            }
        }

        /// Words of their own; not blank.
        record Words(String text) implements Reply {
            public Words {
                if (text.isBlank()) {
                    throw new IllegalArgumentException("Nothing was written");
                }
            }
        }
    }
}
