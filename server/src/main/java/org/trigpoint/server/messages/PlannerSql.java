package org.trigpoint.server.messages;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [Planner].
final class PlannerSql {
    private final JdbcClient sql;

    PlannerSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// A cohort with a wave that is open.
    record Open(OrganisationId organisation, CohortId cohort) {}

    /// Cohorts with a wave that is open on one of these days.
    List<Open> open(LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select distinct c.organisation, c.id
                        from cohort c join cohort_wave w on w.cohort = c.id
                        where w.opens_on <= :to and w.closes_on >= :from
                        order by c.id
                        """)
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, _) ->
                        new Open(
                                new OrganisationId(row.getString("organisation")),
                                new CohortId(row.getString("id"))))
                .list();
    }

    /// Learners who have not finished a wave, can be written to and have not said no: to the study,
    /// and, for a wave months later, to being asked again.
    ///
    /// Around the training, whoever has not decided yet is written to: their choice waits for them
    /// at the same link. Months later, only who said yes.
    List<LearnerId> unfinished(CohortId cohort, WaveId wave, Kind word) {
        return sql.sql(
                        """
                        select id from
                            (select l.id, l.enrolled_at,
                                    coalesce((select c.given from consent c
                                              where c.learner = l.id and c.statement = 'STUDY'
                                              order by c.at desc, c.id desc limit 1), :undecided) as study,
                                    coalesce((select c.given from consent c
                                              where c.learner = l.id and c.statement = 'FOLLOWUP'
                                              order by c.at desc, c.id desc limit 1), :undecided) as followup
                             from learner l
                             left join administration a on a.learner = l.id and a.wave = :wave
                             where l.cohort = :cohort and l.identity is not null
                               and l.left_messages_at is null and l.withdrew_data_at is null
                               and a.finished_at is null) x
                        where study = 1 and (followup = 1 or :later = 0)
                        order by enrolled_at, id
                        """)
                .param("cohort", cohort.value())
                .param("wave", wave.value())
                .param("undecided", word == Kind.FOLLOW_UP ? 0 : 1)
                .param("later", word == Kind.FOLLOW_UP ? 1 : 0)
                .query((row, _) -> new LearnerId(row.getString("id")))
                .list();
    }
}
