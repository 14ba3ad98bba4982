package org.trigpoint.server.learning;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [Reviews].
final class ReviewSql {
    private final JdbcClient sql;

    ReviewSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is signed: the module of a pack, and what it holds.
    record About(OrganisationId organisation, String pack, String module, String digest) {}

    /// A signature as the table holds it.
    record Kept(
            String id,
            AccountId account,
            Signature.Kind kind,
            Sealed name,
            String profession,
            long at) {}

    /// A remark as the table holds it.
    record Said(String id, Sealed name, Sealed text, String digest, long at) {}

    /// Signatures that hold for this content.
    List<Kept> signatures(About about) {
        return sql.sql(
                        """
                        select id, account, kind, name_sealed, profession, at from module_signature
                        where organisation = :organisation and pack = :pack and module = :module
                          and digest = :digest and taken_back_at is null
                        order by at, id
                        """)
                .param("organisation", about.organisation().value())
                .param("pack", about.pack())
                .param("module", about.module())
                .param("digest", about.digest())
                .query((row, _) ->
                        new Kept(
                                row.getString("id"),
                                new AccountId(row.getString("account")),
                                Signature.Kind.valueOf(row.getString("kind")),
                                new Sealed(row.getBytes("name_sealed")),
                                row.getString("profession"),
                                row.getLong("at")))
                .list();
    }

    /// How many signed earlier content.
    long earlier(About about) {
        return sql.sql(
                        """
                        select count(*) from module_signature
                        where organisation = :organisation and pack = :pack and module = :module
                          and digest <> :digest and taken_back_at is null
                        """)
                .param("organisation", about.organisation().value())
                .param("pack", about.pack())
                .param("module", about.module())
                .param("digest", about.digest())
                .query(Long.class)
                .single();
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    void sign(
            String id,
            About about,
            AccountId account,
            Signature.Kind kind,
            byte[] name,
            String profession,
            long at) {
        sql.sql(
                        """
                        insert into module_signature (id, organisation, pack, module, digest, account, kind,
                                                      name_sealed, profession, at)
                        values (:id, :organisation, :pack, :module, :digest, :account, :kind,
                                :name, :profession, :at)
                        """)
                .param("id", id)
                .param("organisation", about.organisation().value())
                .param("pack", about.pack())
                .param("module", about.module())
                .param("digest", about.digest())
                .param("account", account.value())
                .param("kind", kind.name())
                .param("name", name)
                .param("profession", profession)
                .param("at", at)
                .update();
    }

    /// @return how many were taken back
    int takeBack(About about, AccountId account, long at) {
        return sql.sql(
                        """
                        update module_signature set taken_back_at = :at
                        where organisation = :organisation and pack = :pack and module = :module
                          and account = :account and taken_back_at is null
                        """)
                .param("at", at)
                .param("organisation", about.organisation().value())
                .param("pack", about.pack())
                .param("module", about.module())
                .param("account", account.value())
                .update();
    }

    void say(String id, About about, AccountId account, byte[] name, byte[] text, long at) {
        sql.sql(
                        """
                        insert into module_comment (id, organisation, pack, module, digest, account,
                                                    name_sealed, text_sealed, at)
                        values (:id, :organisation, :pack, :module, :digest, :account, :name, :text, :at)
                        """)
                .param("id", id)
                .param("organisation", about.organisation().value())
                .param("pack", about.pack())
                .param("module", about.module())
                .param("digest", about.digest())
                .param("account", account.value())
                .param("name", name)
                .param("text", text)
                .param("at", at)
                .update();
    }

    /// All that was said about a module, the newest first.
    List<Said> said(About about) {
        return sql.sql(
                        """
                        select id, name_sealed, text_sealed, digest, at from module_comment
                        where organisation = :organisation and pack = :pack and module = :module
                        order by at desc, id
                        """)
                .param("organisation", about.organisation().value())
                .param("pack", about.pack())
                .param("module", about.module())
                .query((row, _) ->
                        new Said(
                                row.getString("id"),
                                new Sealed(row.getBytes("name_sealed")),
                                new Sealed(row.getBytes("text_sealed")),
                                row.getString("digest"),
                                row.getLong("at")))
                .list();
    }
}
