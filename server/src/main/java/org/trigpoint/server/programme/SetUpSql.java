package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.EthicsKind;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [SetUp].
final class SetUpSql {
    private final JdbcClient sql;

    SetUpSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes others that write a version for this cohort wait.
    void lock(CohortId cohort) {
        sql.sql("update cohort set places = places where id = :cohort")
                .param("cohort", cohort.value())
                .update();
    }

    String organisation(OrganisationId id) {
        return sql.sql("select name from organisation where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    Optional<PrivacyNotice> notice(CohortId cohort) {
        return sql.sql(
                        """
                        select version, text from privacy_notice
                        where cohort = :cohort
                        order by version desc
                        limit 1
                        """)
                .param("cohort", cohort.value())
                .query((row, _) -> new PrivacyNotice(row.getLong("version"), row.getString("text")))
                .optional();
    }

    /// Whether people can come by themselves: by the common link, or by enrolling themselves.
    boolean hasDoor(CohortId cohort) {
        return sql.sql(
                                """
                                select count(*) from cohort c
                                left join code_link k on k.cohort = c.id
                                where c.id = :cohort
                                  and (k.cohort is not null or c.enrol_link is not null)
                                """)
                        .param("cohort", cohort.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean hasNotice(CohortId cohort) {
        return sql.sql("select count(*) from privacy_notice where cohort = :cohort")
                        .param("cohort", cohort.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void addNotice(CohortId cohort, PrivacyNotice notice, long at, String by) {
        sql.sql(
                        """
                        insert into privacy_notice (cohort, version, text, made_at, made_by)
                        values (:cohort, :version, :text, :at, :by)
                        """)
                .param("cohort", cohort.value())
                .param("version", notice.version())
                .param("text", notice.text())
                .param("at", at)
                .param("by", by)
                .update();
    }

    /// A version with its number and moment.
    record Dated<T>(long version, long at, T value) {}

    /// Every version of the sheet, the newest first.
    List<Dated<InformationSheet>> sheets(CohortId cohort) {
        return sql.sql(
                        """
                        select version, text, matters, changed, made_at from information_sheet
                        where cohort = :cohort
                        order by version desc
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Dated<>(
                                row.getLong("version"),
                                row.getLong("made_at"),
                                new InformationSheet(
                                        row.getLong("version"),
                                        row.getString("text"),
                                        row.getLong("matters") == 1
                                                ? InformationSheet.Weight.MATTERS
                                                : InformationSheet.Weight.SMALL,
                                        row.getString("changed"))))
                .list();
    }

    void addSheet(CohortId cohort, InformationSheet sheet, long at, String by) {
        sql.sql(
                        """
                        insert into information_sheet (cohort, version, text, matters, changed, made_at, made_by)
                        values (:cohort, :version, :text, :matters, :changed, :at, :by)
                        """)
                .param("cohort", cohort.value())
                .param("version", sheet.version())
                .param("text", sheet.text())
                .param("matters", sheet.weight() == InformationSheet.Weight.MATTERS ? 1 : 0)
                .param("changed", sheet.changed())
                .param("at", at)
                .param("by", by)
                .update();
    }

    /// Every decision about what kind of work this is, the newest first.
    List<Dated<EthicsRecord>> records(CohortId cohort) {
        return sql.sql(
                        """
                        select version, kind, decided_on, decided_by, reference, made_at from ethics_record
                        where cohort = :cohort
                        order by version desc
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Dated<>(
                                row.getLong("version"),
                                row.getLong("made_at"),
                                new EthicsRecord(
                                        EthicsKind.valueOf(row.getString("kind")),
                                        LocalDate.parse(row.getString("decided_on")),
                                        row.getString("decided_by"),
                                        row.getString("reference"))))
                .list();
    }

    void addRecord(CohortId cohort, long version, EthicsRecord decided, long at, String by) {
        sql.sql(
                        """
                        insert into ethics_record (cohort, version, kind, decided_on, decided_by, reference, made_at, made_by)
                        values (:cohort, :version, :kind, :on, :decidedBy, :reference, :at, :by)
                        """)
                .param("cohort", cohort.value())
                .param("version", version)
                .param("kind", decided.kind().name())
                .param("on", decided.decidedOn().toString())
                .param("decidedBy", decided.decidedBy())
                .param("reference", decided.reference())
                .param("at", at)
                .param("by", by)
                .update();
    }
}
