package org.trigpoint.server.explaining;

import java.util.EnumMap;
import java.util.Map;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.programme.LearnerId;

/// What one rater gave one explanation.
///
/// @param wave when it was written, which the rater was not told
/// @param writtenAt epoch milliseconds
/// @param levels of every criterion
/// @param guess which wave the rater took it for
record Rated(
        String text,
        LearnerId learner,
        WaveId wave,
        long writtenAt,
        AccountId rater,
        Map<Criterion, Integer> levels,
        WaveId guess) {
    Rated {
        levels = Map.copyOf(new EnumMap<>(levels));
    }

    /// The mean level.
    double score() {
        return levels.values().stream().mapToInt(level -> level).average().orElseThrow();
    }
}
