package org.trigpoint.server.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Organisations].
final class OrganisationSql {
    private final JdbcClient sql;

    OrganisationSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Organisations.Line> list() {
        return sql.sql(
                        """
                        select o.id, o.name, o.created_at,
                               (select count(*) from account a
                                where a.organisation = o.id and a.closed_at is null) as people,
                               (select count(*) from audit d
                                where d.organisation = o.id and d.action = 'signed-in') as visits
                        from organisation o
                        order by o.created_at, o.id
                        """)
                .query((row, _) ->
                        new Organisations.Line(
                                new OrganisationId(row.getString("id")),
                                row.getString("name"),
                                row.getLong("created_at"),
                                row.getLong("people"),
                                row.getLong("visits") == 0
                                        ? Organisations.Standing.INVITED
                                        : Organisations.Standing.IN_USE))
                .list();
    }

    Optional<AccountId> firstAdministrator(OrganisationId organisation) {
        return sql.sql(
                        """
                        select a.id from account a join account_role r on r.account = a.id
                        where a.organisation = :organisation and a.closed_at is null
                          and r.role = 'ADMINISTRATOR'
                        order by a.created_at, a.id
                        limit 1
                        """)
                .param("organisation", organisation.value())
                .query((row, _) -> new AccountId(row.getString("id")))
                .optional();
    }

    String name(OrganisationId organisation) {
        return sql.sql("select name from organisation where id = :id")
                .param("id", organisation.value())
                .query(String.class)
                .single();
    }
}
