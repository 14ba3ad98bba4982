package org.trigpoint.server.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /// How far those who take part are with one wave at one site.
    ///
    /// @param site what it is called; blank for those of no site
    /// @param paired finished this wave, and the first one in time
    record AtSite(
            WaveId wave,
            String site,
            long takingPart,
            long opened,
            long started,
            long finished,
            long paired) {}

    /// Totals by wave and site, the sites by their names, in one statement: who takes part is found
    /// once. Sites where nobody takes part are absent.
    ///
    /// @param first the wave that pairs are made with
    List<AtSite> bySite(CohortId cohort, WaveId first) {
        return sql.sql(
                        """
                        with part as materialized
                            (select l.id, l.site,
                                    case when l.opened_at is not null then 1 else 0 end as opened,
                                    case when b.finished_at is not null and b.late = 0 then 1 else 0 end as began
                             from learner l
                             left join administration b on b.learner = l.id and b.wave = :first
                             where l.cohort = :cohort and l.withdrew_data_at is null
                               and 1 = (select c.given from consent c
                                        where c.learner = l.id and c.statement = 'STUDY'
                                        order by c.at desc, c.id desc limit 1))
                        select w.wave, coalesce(s.name, '') as site, count(*) as taking_part,
                               sum(p.opened) as opened,
                               sum(case when a.learner is not null then 1 else 0 end) as started,
                               sum(case when a.finished_at is not null then 1 else 0 end) as finished,
                               sum(case when a.finished_at is not null then p.began else 0 end) as paired
                        from part p
                        join cohort_wave w on w.cohort = :cohort
                        left join administration a on a.learner = p.id and a.wave = w.wave
                        left join cohort_site s on s.id = p.site
                        group by w.wave, s.id, s.name
                        order by s.name, s.id, w.wave
                        """)
                .param("first", first.value())
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new AtSite(
                                new WaveId(row.getString("wave")),
                                row.getString("site"),
                                row.getLong("taking_part"),
                                row.getLong("opened"),
                                row.getLong("started"),
                                row.getLong("finished"),
                                row.getLong("paired")))
                .list();
    }
}
