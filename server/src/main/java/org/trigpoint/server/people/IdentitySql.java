package org.trigpoint.server.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Identities].
final class IdentitySql {
    private final JdbcClient sql;

    IdentitySql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            IdentityId id,
            OrganisationId organisation,
            byte[] name,
            byte[] email,
            String index,
            long at) {
        sql.sql(
                        """
                        insert into identity (id, organisation, name_sealed, email_sealed, email_index, created_at)
                        values (:id, :organisation, :name, :email, :index, :at)
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("name", name)
                .param("email", email)
                .param("index", index)
                .param("at", at)
                .update();
    }

    Optional<IdentityId> find(OrganisationId organisation, String index) {
        return sql.sql(
                        """
                        select id from identity
                        where organisation = :organisation and email_index = :index
                        order by created_at, id
                        limit 1
                        """)
                .param("organisation", organisation.value())
                .param("index", index)
                .query((row, _) -> new IdentityId(row.getString("id")))
                .optional();
    }

    /// A sealed identity, and whose.
    record Kept(IdentityId id, Sealed sealed) {}

    /// @param ids not too many for one statement
    List<Kept> readAll(List<IdentityId> ids) {
        return sql.sql("select id, name_sealed, email_sealed from identity where id in (:ids)")
                .param("ids", ids.stream().map(IdentityId::value).toList())
                .query((row, _) ->
                        new Kept(
                                new IdentityId(row.getString("id")),
                                new Sealed(
                                        row.getBytes("name_sealed"), row.getBytes("email_sealed"))))
                .list();
    }

    /// A sealed identity. Not a record: what it holds are arrays, and nobody compares them.
    static final class Sealed {
        private final byte[] name;
        private final byte[] email;

        Sealed(byte[] name, byte[] email) {
            this.name = name;
            this.email = email;
        }

        byte[] name() {
            return name;
        }

        byte[] email() {
            return email;
        }
    }

    Optional<Sealed> read(IdentityId id) {
        return sql.sql("select name_sealed, email_sealed from identity where id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        new Sealed(row.getBytes("name_sealed"), row.getBytes("email_sealed")))
                .optional();
    }

    void delete(IdentityId id) {
        sql.sql("delete from identity where id = :id").param("id", id.value()).update();
    }

    void replace(IdentityId id, byte[] name, byte[] email, String index) {
        sql.sql(
                        """
                        update identity
                        set name_sealed = :name, email_sealed = :email, email_index = :index
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("email", email)
                .param("index", index)
                .update();
    }

    /// Whether anybody is known at all.
    boolean holdsAny() {
        return sql.sql(
                                """
                                select count(*)
                                from identity
                                """)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
