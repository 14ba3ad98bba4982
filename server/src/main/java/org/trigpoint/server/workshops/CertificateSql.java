package org.trigpoint.server.workshops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [Certificates].
final class CertificateSql {
    private final JdbcClient sql;

    CertificateSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Certificate certificate, long at) {
        sql.sql(
                        """
                        insert into certificate (number, learner, cohort, programme, minutes, made_on, made_at)
                        values (:number, :learner, :cohort, :programme, :minutes, :on, :at)
                        """)
                .param("number", certificate.number())
                .param("learner", certificate.learner().value())
                .param("cohort", certificate.cohort().value())
                .param("programme", certificate.programme())
                .param("minutes", certificate.minutes())
                .param("on", certificate.madeOn().toString())
                .param("at", at)
                .update();
        for (int i = 0; i < certificate.done().size(); i++) {
            Hours.Line line = certificate.done().get(i);
            sql.sql(
                            """
                            insert into certificate_line (certificate, position, kind, title, done_on, minutes)
                            values (:certificate, :position, :kind, :title, :on, :minutes)
                            """)
                    .param("certificate", certificate.number())
                    .param("position", i)
                    .param("kind", line.kind().name())
                    .param("title", line.title())
                    .param("on", line.on().toString())
                    .param("minutes", line.minutes())
                    .update();
        }
    }

    Optional<Certificate> read(String number) {
        return sql.sql(
                        """
                        select c.number, c.learner, c.cohort, c.programme, c.minutes, c.made_on,
                               (select count(*) from certificate_withdrawn w where w.certificate = c.number) as withdrawn
                        from certificate c where c.number = :number
                        """)
                .param("number", number)
                .query((row, _) -> certificate(row))
                .optional();
    }

    List<Certificate> of(LearnerId learner) {
        return sql.sql(
                        """
                        select c.number, c.learner, c.cohort, c.programme, c.minutes, c.made_on,
                               (select count(*) from certificate_withdrawn w where w.certificate = c.number) as withdrawn
                        from certificate c where c.learner = :learner
                        order by c.made_at desc, c.number
                        """)
                .param("learner", learner.value())
                .query((row, _) -> certificate(row))
                .list();
    }

    List<Certificate> in(CohortId cohort) {
        return sql.sql(
                        """
                        select c.number, c.learner, c.cohort, c.programme, c.minutes, c.made_on,
                               (select count(*) from certificate_withdrawn w where w.certificate = c.number) as withdrawn
                        from certificate c where c.cohort = :cohort
                        order by c.made_at desc, c.number
                        """)
                .param("cohort", cohort.value())
                .query((row, _) -> certificate(row))
                .list();
    }

    private Certificate certificate(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return new Certificate(
                number,
                new LearnerId(row.getString("learner")),
                new CohortId(row.getString("cohort")),
                row.getString("programme"),
                row.getInt("minutes"),
                LocalDate.parse(row.getString("made_on")),
                lines(number),
                row.getLong("withdrawn") == 0
                        ? Certificate.Standing.VALID
                        : Certificate.Standing.WITHDRAWN,
                name(number));
    }

    private List<Hours.Line> lines(String number) {
        return sql.sql(
                        """
                        select kind, title, done_on, minutes from certificate_line
                        where certificate = :certificate
                        order by position
                        """)
                .param("certificate", number)
                .query((row, _) ->
                        new Hours.Line(
                                Hours.Kind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                LocalDate.parse(row.getString("done_on")),
                                row.getInt("minutes")))
                .list();
    }

    private Certificate.Name name(String number) {
        return sql.sql(
                                """
                                select shown from certificate_showing
                                where certificate = :certificate
                                order by number desc limit 1
                                """)
                        .param("certificate", number)
                        .query(Long.class)
                        .optional()
                        .filter(shown -> shown == 1)
                        .isPresent()
                ? Certificate.Name.SHOWN
                : Certificate.Name.HIDDEN;
    }

    void show(String number, Certificate.Name name, long at) {
        sql.sql(
                        """
                        insert into certificate_showing (certificate, number, shown, at)
                        select :certificate, coalesce(max(number), 0) + 1, :shown, :at
                        from certificate_showing where certificate = :certificate
                        """)
                .param("certificate", number)
                .param("shown", name == Certificate.Name.SHOWN ? 1 : 0)
                .param("at", at)
                .update();
    }

    void withdraw(String number, String by, long at) {
        sql.sql(
                        """
                        insert into certificate_withdrawn (certificate, by_whom, at)
                        values (:certificate, :by, :at)
                        on conflict (certificate) do nothing
                        """)
                .param("certificate", number)
                .param("by", by)
                .param("at", at)
                .update();
    }
}
