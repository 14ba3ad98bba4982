package org.trigpoint.server.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Audit].
final class AuditSql {
    private static final RowMapper<Audit.Entry> ENTRY =
            (row, _) ->
                    new Audit.Entry(
                            row.getLong("number"),
                            row.getLong("at"),
                            row.getString("actor"),
                            row.getString("action"),
                            row.getString("about"),
                            row.getString("facts"),
                            row.getString("digest"));

    private final JdbcClient sql;

    AuditSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes other writers of this organisation's chain wait: two entries must not follow one.
    void lock(OrganisationId organisation) {
        sql.sql("select id from organisation where id = :id ${for update}")
                .param("id", organisation.value())
                .query(String.class)
                .list();
    }

    void add(OrganisationId organisation, Audit.Entry entry) {
        sql.sql(
                        """
                        insert into audit (organisation, number, at, actor, action, about, facts, digest)
                        values (:organisation, :number, :at, :actor, :action, :about, :facts, :digest)
                        """)
                .param("organisation", organisation.value())
                .param("number", entry.number())
                .param("at", entry.at())
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("about", entry.about())
                .param("facts", entry.facts())
                .param("digest", entry.digest())
                .update();
    }

    Optional<Audit.Entry> last(OrganisationId organisation) {
        return newest(organisation, 1).stream().findFirst();
    }

    List<Audit.Entry> newest(OrganisationId organisation, int most) {
        return sql.sql(
                        """
                        select number, at, actor, action, about, facts, digest from audit
                        where organisation = :organisation
                        order by number desc
                        limit :most
                        """)
                .param("organisation", organisation.value())
                .param("most", most)
                .query(ENTRY)
                .list();
    }

    /// Entries in their order, those after a number.
    List<Audit.Entry> after(OrganisationId organisation, long number, int most) {
        return sql.sql(
                        """
                        select number, at, actor, action, about, facts, digest from audit
                        where organisation = :organisation and number > :number
                        order by number
                        limit :most
                        """)
                .param("organisation", organisation.value())
                .param("number", number)
                .param("most", most)
                .query(ENTRY)
                .list();
    }

    /// Entries by or about any of these.
    List<Audit.Entry> concerning(OrganisationId organisation, Set<String> whom) {
        return sql.sql(
                        """
                        select number, at, actor, action, about, facts, digest from audit
                        where organisation = :organisation and (actor in (:whom) or about in (:whom))
                        order by number
                        """)
                .param("organisation", organisation.value())
                .param("whom", whom)
                .query(ENTRY)
                .list();
    }

    /// The newest entry before a moment, the newest of all aside.
    Optional<Audit.Entry> lastBefore(OrganisationId organisation, long moment) {
        return sql.sql(
                        """
                        select number, at, actor, action, about, facts, digest from audit
                        where organisation = :organisation and at < :moment
                          and number < (select max(number) from audit
                                        where organisation = :organisation)
                        order by number desc
                        limit 1
                        """)
                .param("organisation", organisation.value())
                .param("moment", moment)
                .query(ENTRY)
                .optional();
    }

    long countThrough(OrganisationId organisation, long number) {
        return sql.sql(
                        """
                        select count(*) from audit
                        where organisation = :organisation and number <= :number
                        """)
                .param("organisation", organisation.value())
                .param("number", number)
                .query(Long.class)
                .single();
    }

    void deleteThrough(OrganisationId organisation, Audit.Entry last) {
        sql.sql("delete from audit where organisation = :organisation and number <= :number")
                .param("organisation", organisation.value())
                .param("number", last.number())
                .update();
        sql.sql(
                        """
                        insert into audit_start (organisation, number, digest)
                        values (:organisation, :number, :digest)
                        on conflict (organisation) do update
                        set number = excluded.number, digest = excluded.digest
                        """)
                .param("organisation", organisation.value())
                .param("number", last.number())
                .param("digest", last.digest())
                .update();
    }

    /// Where the chain begins after its oldest entries were taken out.
    ///
    /// @param number of the last entry that was taken out
    /// @param digest of the same
    record Start(long number, String digest) {}

    Optional<Start> start(OrganisationId organisation) {
        return sql.sql("select number, digest from audit_start where organisation = :organisation")
                .param("organisation", organisation.value())
                .query((row, _) -> new Start(row.getLong("number"), row.getString("digest")))
                .optional();
    }
}
