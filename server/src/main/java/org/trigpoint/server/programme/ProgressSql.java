package org.trigpoint.server.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;

/// Counts how far a cohort is.
public final class ProgressSql {
    private final JdbcClient sql;

    public ProgressSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Learners enrolled and not withdrawn with their data.
    public long enrolled(CohortId cohort) {
        return sql.sql(
                        """
                        select count(*) from learner
                        where cohort = :cohort and withdrew_data_at is null
                        """)
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }

    /// Totals of one wave.
    ///
    /// @param first the wave that pairs are made with
    public Progress of(CohortId cohort, Wave wave, WaveId first) {
        return sql.sql(
                        """
                        select count(*) as taking_part,
                               sum(case when l.opened_at is not null then 1 else 0 end) as opened,
                               sum(case when a.learner is not null then 1 else 0 end) as started,
                               sum(case when a.finished_at is not null then 1 else 0 end) as finished,
                               sum(case when a.finished_at is not null and b.finished_at is not null
                                             and b.late = 0 then 1 else 0 end) as paired
                        from learner l
                        left join administration a on a.learner = l.id and a.wave = :wave
                        left join administration b on b.learner = l.id and b.wave = :first
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        """)
                .param("wave", wave.id().value())
                .param("first", first.value())
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Progress(
                                wave.id(),
                                wave.label(),
                                row.getLong("taking_part"),
                                row.getLong("opened"),
                                row.getLong("started"),
                                row.getLong("finished"),
                                row.getLong("paired")))
                .single();
    }

    /// Totals of one wave at one site.
    record AtSite(String site, long takingPart, long finished) {}

    /// Totals of one wave by site; sites where nobody takes part are absent.
    List<AtSite> bySite(CohortId cohort, WaveId wave) {
        return sql.sql(
                        """
                        select s.name, count(*) as taking_part,
                               sum(case when a.finished_at is not null then 1 else 0 end) as finished
                        from learner l
                        join cohort_site s on s.id = l.site
                        left join administration a on a.learner = l.id and a.wave = :wave
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        group by s.id, s.name
                        order by s.name, s.id
                        """)
                .param("wave", wave.value())
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new AtSite(
                                row.getString("name"),
                                row.getLong("taking_part"),
                                row.getLong("finished")))
                .list();
    }
}
