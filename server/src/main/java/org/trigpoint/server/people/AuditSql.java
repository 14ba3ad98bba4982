package org.trigpoint.server.people;

import java.util.List;
import java.util.Optional;
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

    List<Audit.Entry> all(OrganisationId organisation) {
        return sql.sql(
                        """
                        select number, at, actor, action, about, facts, digest from audit
                        where organisation = :organisation
                        order by number
                        """)
                .param("organisation", organisation.value())
                .query(ENTRY)
                .list();
    }
}
