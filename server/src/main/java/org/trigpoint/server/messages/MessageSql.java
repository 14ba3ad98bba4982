package org.trigpoint.server.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements that move a message from state to state. Every one that a sender runs holds only
/// while the message is in that sender's hands.
final class MessageSql {
    static final RowMapper<Message> MESSAGE =
            (row, _) ->
                    new Message(
                            new MessageId(row.getString("id")),
                            new OrganisationId(row.getString("organisation")),
                            new CohortId(row.getString("cohort")),
                            new LearnerId(row.getString("learner")),
                            Kind.valueOf(row.getString("kind")),
                            new Message.WaveName(row.getString("wave")),
                            row.getLong("number"),
                            row.getLong("about"),
                            row.getLong("made_at"),
                            row.getLong("due_at"),
                            State.valueOf(row.getString("state")),
                            Reason.valueOf(row.getString("reason")),
                            row.getLong("attempts"),
                            row.getString("message_id"),
                            moment(row, "sent_at"),
                            row.getLong("flagged") == 1
                                    ? Message.Repeat.POSSIBLE
                                    : Message.Repeat.NO);

    static OptionalLong moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
    }

    private final JdbcClient sql;

    MessageSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Adds a message unless there is one for this learner, kind, wave and number.
    ///
    /// @return whether there was none
    boolean add(Message message) {
        return sql.sql(
                                """
                                insert into message (id, organisation, cohort, learner, kind, wave, number, about,
                                                     made_at, due_at, state, reason, attempts, message_id, flagged)
                                values (:id, :organisation, :cohort, :learner, :kind, :wave, :number, :about,
                                        :made, :due, 'WAITING', 'NONE', 0, :header, 0)
                                on conflict (learner, kind, wave, number) do nothing
                                """)
                        .param("id", message.id().value())
                        .param("organisation", message.organisation().value())
                        .param("cohort", message.cohort().value())
                        .param("learner", message.learner().value())
                        .param("kind", message.kind().name())
                        .param("wave", message.wave().value())
                        .param("number", message.number())
                        .param("about", message.about())
                        .param("made", message.madeAt())
                        .param("due", message.dueAt())
                        .param("header", message.headerId())
                        .update()
                > 0;
    }

    /// The highest number of a learner's messages of a kind and wave; 0 where there is none.
    long highest(LearnerId learner, Kind kind) {
        return sql.sql(
                        """
                        select coalesce(max(number), 0) from message
                        where learner = :learner and kind = :kind and wave = ''
                        """)
                .param("learner", learner.value())
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    /// When the newest message of a kind was made.
    Optional<Long> newest(LearnerId learner, Kind kind) {
        return sql.sql(
                        """
                        select made_at from message where learner = :learner and kind = :kind
                        order by made_at desc limit 1
                        """)
                .param("learner", learner.value())
                .param("kind", kind.name())
                .query((row, _) -> row.getLong("made_at"))
                .optional();
    }

    /// Takes messages in hand that are due and in nobody's, and that nobody is about to take. What
    /// would go to an address from which something came back waits until that is mended.
    List<Message> claim(String holder, long now, int most) {
        return sql.sql(
                        """
                        with free as materialized
                             (select id from message
                              where state = 'WAITING' and holder is null and due_at <= :now
                                and not exists (select 1 from address_bounce b
                                                where b.learner = message.learner and b.mended_at is null)
                              order by due_at, id limit :most ${skip locked})
                        update message set holder = :holder
                        where state = 'WAITING' and holder is null and id in (select id from free)
                        returning id, organisation, cohort, learner, kind, wave, number, about, made_at, due_at,
                                  state, reason, attempts, message_id, sent_at, flagged
                        """)
                .param("holder", holder)
                .param("now", now)
                .param("most", most)
                .query(MESSAGE)
                .list();
    }

    /// Says that sending begins.
    ///
    /// @return whether it is still wanted and in this sender's hands
    boolean begin(String holder, MessageId id, long now) {
        return sql.sql(
                                """
                                update message
                                set state = 'SENDING', attempts = attempts + 1,
                                    first_tried_at = coalesce(first_tried_at, :now)
                                where id = :id and holder = :holder and state = 'WAITING'
                                """)
                        .param("id", id.value())
                        .param("holder", holder)
                        .param("now", now)
                        .update()
                > 0;
    }

    /// Ends it.
    ///
    /// @param at when it was sent; empty where it was not
    /// @return whether it was in this sender's hands
    boolean end(String holder, MessageId id, State state, Reason reason, OptionalLong at) {
        return sql.sql(
                                """
                                update message
                                set state = :state, reason = :reason, holder = null,
                                    sent_at = coalesce(:at, sent_at)
                                where id = :id and holder = :holder and state in ('WAITING', 'SENDING')
                                """)
                        .param("id", id.value())
                        .param("holder", holder)
                        .param("state", state.name())
                        .param("reason", reason.name())
                        .param("at", at.isPresent() ? at.getAsLong() : null, java.sql.Types.BIGINT)
                        .update()
                > 0;
    }

    /// Puts it back for another time.
    void putBack(String holder, MessageId id, long due, Reason reason, Message.Repeat repeat) {
        sql.sql(
                        """
                        update message
                        set state = 'WAITING', holder = null, due_at = :due, reason = :reason,
                            flagged = case when :flagged = 1 then 1 else flagged end
                        where id = :id and holder = :holder and state in ('WAITING', 'SENDING')
                        """)
                .param("id", id.value())
                .param("holder", holder)
                .param("due", due)
                .param("reason", reason.name())
                .param("flagged", repeat == Message.Repeat.POSSIBLE ? 1 : 0)
                .update();
    }

    /// Lets go of all that was taken in hand and not begun.
    void release(String holder, Reason reason) {
        sql.sql(
                        """
                        update message set holder = null, reason = :reason
                        where state = 'WAITING' and id in
                              (select id from message
                               where holder = :holder and state = 'WAITING'
                               order by id ${for update})
                        """)
                .param("holder", holder)
                .param("reason", reason.name())
                .update();
    }

    /// Drops all that a learner would still get.
    void dropAll(LearnerId learner, Reason reason) {
        sql.sql(
                        """
                        update message set state = 'DROPPED', reason = :reason, holder = null
                        where state = 'WAITING' and id in
                              (select id from message
                               where learner = :learner and state = 'WAITING'
                               order by id ${for update})
                        """)
                .param("learner", learner.value())
                .param("reason", reason.name())
                .update();
    }

    /// Drops all of one kind that a learner would still get.
    void dropKind(LearnerId learner, Kind kind, Reason reason) {
        sql.sql(
                        """
                        update message set state = 'DROPPED', reason = :reason, holder = null
                        where state = 'WAITING' and id in
                              (select id from message
                               where learner = :learner and kind = :kind and state = 'WAITING'
                               order by id ${for update})
                        """)
                .param("learner", learner.value())
                .param("kind", kind.name())
                .param("reason", reason.name())
                .update();
    }

    /// Notes that a person passed it on.
    ///
    /// @return whether it was waiting
    boolean handOver(OrganisationId organisation, MessageId id, long at) {
        return sql.sql(
                                """
                                update message
                                set state = 'HANDED_OVER', reason = 'NONE', sent_at = :at, holder = null
                                where id = :id and organisation = :organisation and state in ('WAITING', 'FAILED')
                                """)
                        .param("id", id.value())
                        .param("organisation", organisation.value())
                        .param("at", at)
                        .update()
                > 0;
    }

    /// Has a refused message tried again.
    ///
    /// @return whether it had failed
    boolean retry(OrganisationId organisation, MessageId id, long now) {
        return sql.sql(
                                """
                                update message set state = 'WAITING', reason = 'NONE', due_at = :now
                                where id = :id and organisation = :organisation and state = 'FAILED'
                                """)
                        .param("id", id.value())
                        .param("organisation", organisation.value())
                        .param("now", now)
                        .update()
                > 0;
    }

    /// How a learner stands to one message.
    ///
    /// @param stoppedAt when they asked for no more messages
    /// @param withdrewAt when they withdrew
    /// @param finishedAt when they finished the wave
    record Standing(OptionalLong stoppedAt, OptionalLong withdrewAt, OptionalLong finishedAt) {}

    Standing standing(LearnerId learner, Message.WaveName wave) {
        return sql.sql(
                        """
                        select l.left_messages_at, l.withdrew_data_at, a.finished_at
                        from learner l left join administration a on a.learner = l.id and a.wave = :wave
                        where l.id = :learner
                        """)
                .param("learner", learner.value())
                .param("wave", wave.value())
                .query((row, _) ->
                        new Standing(
                                moment(row, "left_messages_at"),
                                moment(row, "withdrew_data_at"),
                                moment(row, "finished_at")))
                .single();
    }

    /// A message as it was told for planning.
    record Told(LearnerId learner, Kind kind, State state, long number, OptionalLong sentAt) {}

    /// What was planned for a wave's learners, and their invitations.
    List<Told> told(CohortId cohort, WaveId wave) {
        return sql.sql(
                        """
                        select learner, kind, state, number, sent_at from message
                        where cohort = :cohort
                          and (kind = 'INVITATION'
                               or (wave = :wave and kind in ('OPENING', 'FOLLOW_UP', 'REMINDER')))
                        """)
                .param("cohort", cohort.value())
                .param("wave", wave.value())
                .query((row, _) ->
                        new Told(
                                new LearnerId(row.getString("learner")),
                                Kind.valueOf(row.getString("kind")),
                                State.valueOf(row.getString("state")),
                                row.getLong("number"),
                                moment(row, "sent_at")))
                .list();
    }
}
