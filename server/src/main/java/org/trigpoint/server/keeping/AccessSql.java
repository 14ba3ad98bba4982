package org.trigpoint.server.keeping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.IdentityId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [AccessRequests] and of finding everything under one address.
final class AccessSql {
    private static final String REQUESTS =
            """
            select id, organisation, learner, account, asked_at, noted_by, answered_at
            from access_request
            """;

    private static final RowMapper<AccessRequest> REQUEST =
            (row, _) -> {
                long answered = row.getLong("answered_at");
                Optional<Long> answeredAt =
                        row.wasNull() ? Optional.empty() : Optional.of(answered);
                return new AccessRequest(
                        row.getString("id"),
                        new OrganisationId(row.getString("organisation")),
                        Optional.ofNullable(row.getString("learner")).map(LearnerId::new),
                        Optional.ofNullable(row.getString("account")).map(AccountId::new),
                        row.getLong("asked_at"),
                        row.getString("noted_by"),
                        answeredAt);
            };

    private final JdbcClient sql;

    AccessSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(AccessRequest request) {
        sql.sql(
                        """
                        insert into access_request (id, organisation, learner, account, asked_at, noted_by)
                        values (:id, :organisation, :learner, :account, :at, :by)
                        """)
                .param("id", request.id())
                .param("organisation", request.organisation().value())
                .param("learner", request.learner().map(LearnerId::value).orElse(null))
                .param("account", request.account().map(AccountId::value).orElse(null))
                .param("at", request.askedAt())
                .param("by", request.notedBy())
                .update();
    }

    /// Those that wait, the oldest first.
    List<AccessRequest> open(OrganisationId organisation) {
        return sql.sql(
                        REQUESTS
                                + """
                                where organisation = :organisation and answered_at is null
                                order by asked_at, id
                                """)
                .param("organisation", organisation.value())
                .query(REQUEST)
                .list();
    }

    long countOpen(OrganisationId organisation) {
        return sql.sql(
                        """
                        select count(*) from access_request
                        where organisation = :organisation and answered_at is null
                        """)
                .param("organisation", organisation.value())
                .query(Long.class)
                .single();
    }

    Optional<AccessRequest> read(OrganisationId organisation, String id) {
        return sql.sql(REQUESTS + "where organisation = :organisation and id = :id")
                .param("organisation", organisation.value())
                .param("id", id)
                .query(REQUEST)
                .optional();
    }

    /// A learner's own that waits.
    Optional<AccessRequest> openOf(LearnerId learner) {
        return sql
                .sql(REQUESTS + "where learner = :learner and answered_at is null")
                .param("learner", learner.value())
                .query(REQUEST)
                .list()
                .stream()
                .findFirst();
    }

    Optional<AccessRequest> openOf(AccountId account) {
        return sql
                .sql(REQUESTS + "where account = :account and answered_at is null")
                .param("account", account.value())
                .query(REQUEST)
                .list()
                .stream()
                .findFirst();
    }

    /// @return whether it waited
    boolean answered(OrganisationId organisation, String id, long at, String by) {
        return sql.sql(
                                """
                                update access_request set answered_at = :at, answered_by = :by
                                where organisation = :organisation and id = :id and answered_at is null
                                """)
                        .param("organisation", organisation.value())
                        .param("id", id)
                        .param("at", at)
                        .param("by", by)
                        .update()
                > 0;
    }

    Optional<IdentityId> identityOf(LearnerId learner) {
        return sql.sql("select identity from learner where id = :id and identity is not null")
                .param("id", learner.value())
                .query((row, _) -> new IdentityId(row.getString("identity")))
                .optional();
    }

    Optional<IdentityId> identityOf(AccountId account) {
        return sql.sql("select identity from account where id = :id")
                .param("id", account.value())
                .query((row, _) -> new IdentityId(row.getString("identity")))
                .optional();
    }

    /// Everyone enrolled in the organisation with the address of an identity.
    List<LearnerId> learners(@Nullable IdentityId identity) {
        return sql.sql(
                        """
                        select l.id from identity mine
                        join identity same on same.organisation = mine.organisation
                                           and same.email_index = mine.email_index
                        join learner l on l.identity = same.id
                        where mine.id = :identity and mine.email_index <> ''
                        order by l.enrolled_at, l.id
                        """)
                .param("identity", identity == null ? null : identity.value())
                .query((row, _) -> new LearnerId(row.getString("id")))
                .list();
    }

    List<AccountId> accounts(@Nullable IdentityId identity) {
        return sql.sql(
                        """
                        select a.id from identity mine
                        join identity same on same.organisation = mine.organisation
                                           and same.email_index = mine.email_index
                        join account a on a.identity = same.id
                        where mine.id = :identity and mine.email_index <> ''
                        order by a.created_at, a.id
                        """)
                .param("identity", identity == null ? null : identity.value())
                .query((row, _) -> new AccountId(row.getString("id")))
                .list();
    }
}
