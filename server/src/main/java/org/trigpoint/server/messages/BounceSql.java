package org.trigpoint.server.messages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [Bounces].
final class BounceSql {
    private final JdbcClient sql;

    BounceSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// The message that goes by a Message-ID.
    Optional<Message> withHeader(OrganisationId organisation, String headerId) {
        return sql.sql(
                        """
                        select id, organisation, cohort, learner, kind, wave, number, about, made_at, due_at,
                               state, reason, attempts, message_id, sent_at, flagged
                        from message where organisation = :organisation and message_id = :header
                        """)
                .param("organisation", organisation.value())
                .param("header", headerId)
                .query(MessageSql.MESSAGE)
                .optional();
    }

    /// Says that a message came back that was out.
    ///
    /// @return whether it was
    boolean cameBack(MessageId id) {
        return sql.sql(
                                """
                                update message set state = 'FAILED', reason = 'CAME_BACK'
                                where id = :id and state in ('SENT', 'HANDED_OVER')
                                """)
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /// Holds a learner's messages back.
    void hold(Message message, Bounces.Way way, String status, long at, String by) {
        sql.sql(
                        """
                        insert into address_bounce (id, learner, message, way, status, noted_at, noted_by)
                        values (:id, :learner, :message, :way, :status, :at, :by)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("learner", message.learner().value())
                .param("message", message.id().value())
                .param("way", way.name())
                .param("status", status)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /// @return how many this has ended
    int mend(LearnerId learner, long at) {
        return sql.sql(
                        """
                        update address_bounce set mended_at = :at
                        where learner = :learner and mended_at is null
                        """)
                .param("learner", learner.value())
                .param("at", at)
                .update();
    }

    /// When a learner's address was mended last.
    Optional<Long> mendedAt(LearnerId learner) {
        return sql.sql(
                        """
                        select mended_at from address_bounce
                        where learner = :learner and mended_at is not null
                        order by mended_at desc limit 1
                        """)
                .param("learner", learner.value())
                .query(Long.class)
                .optional();
    }

    /// Why a learner's messages are held back.
    record Held(long notedAt, String status) {}

    Optional<Held> held(LearnerId learner) {
        return sql.sql(
                        """
                        select noted_at, status from address_bounce
                        where learner = :learner and mended_at is null
                        order by noted_at desc, id limit 1
                        """)
                .param("learner", learner.value())
                .query((row, _) -> new Held(row.getLong("noted_at"), row.getString("status")))
                .optional();
    }

    /// Those of some learners whose messages are held back.
    Set<LearnerId> heldAmong(Collection<LearnerId> learners) {
        return learners.isEmpty()
                ? Set.of()
                : sql
                        .sql(
                                """
                                select distinct learner from address_bounce
                                where learner in (:learners) and mended_at is null
                                """)
                        .param(
                                "learners",
                                learners.stream().map(LearnerId::value).distinct().toList())
                        .query((row, _) -> new LearnerId(row.getString("learner")))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// A learner's messages that came back or were refused, the newest first.
    List<MessageId> undelivered(LearnerId learner) {
        return sql.sql(
                        """
                        select id from message
                        where learner = :learner and state = 'FAILED'
                          and reason in ('CAME_BACK', 'ADDRESS_REFUSED')
                        order by coalesce(sent_at, first_tried_at, made_at) desc, id
                        """)
                .param("learner", learner.value())
                .query((row, _) -> new MessageId(row.getString("id")))
                .list();
    }
}
