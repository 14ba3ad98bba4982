package org.trigpoint.server.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;

/// What a study of a cohort holds beside its questionnaire. A bean of this type is enough.
public interface FurtherScores {

    /// Numbers of one instrument.
    ///
    /// @param said how they came about, for the report; blank where there is nothing to say
    record Scores(Instrument instrument, List<Row> rows, String said) {
        public Scores {
            rows = List.copyOf(rows);
        }
    }

    /// What one person has at one wave.
    ///
    /// @param at epoch milliseconds
    record Row(LearnerId learner, WaveId wave, long at, Map<ItemId, BigDecimal> values) {
        public Row {
            values = Map.copyOf(values);
        }
    }

    /// What there is of a cohort now; instruments that nobody has numbers of are left out.
    List<Scores> of(JdbcClient sql, Cohort cohort);
}
