package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [SelfEnrolment].
final class SelfEnrolmentSql {
    private final JdbcClient sql;

    SelfEnrolmentSql(JdbcClient sql) {
        this.sql = sql;
    }

    void open(CohortId cohort, String link, String digest, long cap, LocalDate until) {
        sql.sql(
                        """
                        update cohort
                        set enrol_link = :link, enrol_digest = :digest, enrol_cap = :cap,
                            enrol_until = :until
                        where id = :cohort
                        """)
                .param("link", link)
                .param("digest", digest)
                .param("cap", cap)
                .param("until", until.toString())
                .param("cohort", cohort.value())
                .update();
    }

    void end(CohortId cohort) {
        sql.sql(
                        """
                        update cohort
                        set enrol_link = null, enrol_digest = null, enrol_cap = null,
                            enrol_until = null
                        where id = :cohort
                        """)
                .param("cohort", cohort.value())
                .update();
    }

    Optional<SelfEnrolment.Door> door(CohortId cohort) {
        return sql.sql(
                        """
                        select enrol_link, enrol_cap, enrol_until from cohort
                        where id = :cohort and enrol_link is not null
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new SelfEnrolment.Door(
                                row.getString("enrol_link"),
                                row.getLong("enrol_cap"),
                                LocalDate.parse(row.getString("enrol_until")),
                                came(cohort)))
                .optional();
    }

    Optional<CohortId> behind(String digest) {
        return sql.sql("select id from cohort where enrol_digest = :digest")
                .param("digest", digest)
                .query((row, _) -> new CohortId(row.getString("id")))
                .optional();
    }

    /// Makes others at this door wait, so that no more than its cap come in.
    void lock(CohortId cohort) {
        sql.sql("update cohort set places = places where id = :cohort")
                .param("cohort", cohort.value())
                .update();
    }

    private long came(CohortId cohort) {
        return sql.sql("select count(*) from learner where cohort = :cohort and enrolled_by = :by")
                .param("cohort", cohort.value())
                .param("by", SelfEnrolment.BY)
                .query(Long.class)
                .single();
    }
}
