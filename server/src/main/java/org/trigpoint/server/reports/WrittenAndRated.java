package org.trigpoint.server.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;

/// Explanations that learners of a cohort wrote for the study, and what raters gave: never a word
/// of them. A bean of this type is enough.
public interface WrittenAndRated {

    /// What there is of a cohort now.
    ///
    /// @param asked raters and instrument are absent until every text is rated
    record Found(Explanations.Asked asked, List<Text> texts) {
        public Found {
            texts = List.copyOf(texts);
        }
    }

    /// A text.
    ///
    /// @param at when it was handed in, in epoch milliseconds
    /// @param given by rater, as `asked` names them; empty until every text is rated
    record Text(
            LearnerId learner, WaveId wave, String vignette, long at, Map<String, Given> given) {
        public Text {
            given = Map.copyOf(given);
        }
    }

    /// What one rater gave a text.
    ///
    /// @param guess the wave they took it for
    record Given(Map<ItemId, Integer> levels, WaveId guess) {
        public Given {
            levels = Map.copyOf(levels);
        }
    }

    /// What there is of a cohort now; empty where nobody who takes part has written anything.
    Optional<Found> of(JdbcClient sql, Cohort cohort);
}
