package org.trigpoint.server.messages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.IdentityId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements that list messages for people.
final class OutboxSql {
    private final JdbcClient sql;

    OutboxSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Messages of an organisation that are not out: those refused first, then by the time they may
    /// go.
    List<Message> open(OrganisationId organisation, Set<Kind> kinds, long skip, long most) {
        return sql.sql(
                        """
                        select id, organisation, cohort, learner, kind, wave, number, about, made_at, due_at,
                               state, reason, attempts, message_id, sent_at, flagged
                        from message
                        where organisation = :organisation and state in ('WAITING', 'SENDING', 'FAILED')
                          and kind in (:kinds)
                        order by case when state = 'FAILED' then 0 else 1 end, due_at, id
                        limit :most offset :skip
                        """)
                .param("organisation", organisation.value())
                .param("kinds", kinds.stream().map(Kind::name).collect(Collectors.toSet()))
                .param("skip", skip)
                .param("most", most)
                .query(MessageSql.MESSAGE)
                .list();
    }

    /// How many messages of these kinds are not out.
    long count(OrganisationId organisation, Set<Kind> kinds) {
        return kinds.isEmpty()
                ? 0
                : sql.sql(
                                """
                                select count(*) from message
                                where organisation = :organisation
                                  and state in ('WAITING', 'SENDING', 'FAILED') and kind in (:kinds)
                                """)
                        .param("organisation", organisation.value())
                        .param("kinds", kinds.stream().map(Kind::name).collect(Collectors.toSet()))
                        .query(Long.class)
                        .single();
    }

    Optional<Message> find(OrganisationId organisation, MessageId id) {
        return sql.sql(
                        """
                        select id, organisation, cohort, learner, kind, wave, number, about, made_at, due_at,
                               state, reason, attempts, message_id, sent_at, flagged
                        from message where organisation = :organisation and id = :id
                        """)
                .param("organisation", organisation.value())
                .param("id", id.value())
                .query(MessageSql.MESSAGE)
                .optional();
    }

    /// All messages of a learner, the newest first.
    List<Message> of(LearnerId learner) {
        return sql.sql(
                        """
                        select id, organisation, cohort, learner, kind, wave, number, about, made_at, due_at,
                               state, reason, attempts, message_id, sent_at, flagged
                        from message where learner = :learner
                        order by coalesce(sent_at, due_at) desc, id
                        """)
                .param("learner", learner.value())
                .query(MessageSql.MESSAGE)
                .list();
    }

    /// How many messages of a cohort are of a kind and how far they are.
    record Total(Kind kind, State state, long messages) {}

    List<Total> totals(CohortId cohort) {
        return sql.sql(
                        """
                        select kind, state, count(*) as messages from message
                        where cohort = :cohort group by kind, state order by kind, state
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Total(
                                Kind.valueOf(row.getString("kind")),
                                State.valueOf(row.getString("state")),
                                row.getLong("messages")))
                .list();
    }

    /// A learner and where they are enrolled.
    record Enrolled(OrganisationId organisation, CohortId cohort, LearnerId learner) {}

    Optional<Enrolled> enrolled(LearnerId learner) {
        return sql.sql(
                        """
                        select c.organisation, c.id as cohort, l.id as learner
                        from learner l join cohort c on c.id = l.cohort
                        where l.id = :learner
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new Enrolled(
                                new OrganisationId(row.getString("organisation")),
                                new CohortId(row.getString("cohort")),
                                new LearnerId(row.getString("learner"))))
                .optional();
    }

    List<OrganisationId> organisations() {
        return sql.sql("select id from organisation order by id")
                .query((row, _) -> new OrganisationId(row.getString("id")))
                .list();
    }

    /// Everyone enrolled with the address that an identity has.
    List<Enrolled> withAddressOf(IdentityId identity) {
        return sql.sql(
                        """
                        select c.organisation, c.id as cohort, l.id as learner
                        from identity asked
                        join identity mine on mine.organisation = asked.organisation
                                           and mine.email_index = asked.email_index
                        join learner l on l.identity = mine.id
                        join cohort c on c.id = l.cohort
                        where asked.id = :identity and l.withdrew_data_at is null
                        order by l.enrolled_at, l.id
                        """)
                .param("identity", identity.value())
                .query((row, _) ->
                        new Enrolled(
                                new OrganisationId(row.getString("organisation")),
                                new CohortId(row.getString("cohort")),
                                new LearnerId(row.getString("learner"))))
                .list();
    }
}
