package org.trigpoint.server.messages;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Beats].
final class MessageSenderSql {
    private final JdbcClient sql;

    MessageSenderSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// A sender, and how far its beat is; -1 where it has none.
    record Holder(String id, long beat) {}

    void beat(String id) {
        sql.sql(
                        """
                        insert into message_sender (id, beat) values (:id, 1)
                        on conflict (id) do update set beat = message_sender.beat + 1
                        """)
                .param("id", id)
                .update();
    }

    /// Senders other than one that have messages in hand.
    List<Holder> others(String id) {
        return sql.sql(
                        """
                        select distinct m.holder, coalesce(s.beat, -1) as beat
                        from message m left join message_sender s on s.id = m.holder
                        where m.holder is not null and m.holder <> :id
                        """)
                .param("id", id)
                .query((row, _) -> new Holder(row.getString("holder"), row.getLong("beat")))
                .list();
    }

    /// Frees what a dead sender had in hand. What it was sending that moment may have arrived: it
    /// is marked.
    void free(Holder dead) {
        sql.sql(
                        """
                        update message
                        set flagged = case when state = 'SENDING' then 1 else flagged end,
                            reason = case when state = 'SENDING' then 'BROKEN_OFF' else reason end,
                            state = 'WAITING', holder = null
                        where state in ('WAITING', 'SENDING') and holder = :dead
                          and id in (select id from message
                                     where holder = :dead and state in ('WAITING', 'SENDING')
                                     order by id ${for update})
                          and :beat = coalesce((select beat from message_sender where id = :dead), -1)
                        """)
                .param("dead", dead.id())
                .param("beat", dead.beat())
                .update();
        sql.sql("delete from message_sender where id = :dead and beat = :beat")
                .param("dead", dead.id())
                .param("beat", dead.beat())
                .update();
    }

    void leave(String id) {
        sql.sql("delete from message_sender where id = :id").param("id", id).update();
    }
}
