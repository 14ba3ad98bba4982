package org.trigpoint.server.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Repeating]: what withdrawing does, without a key set and without a server.
final class RepeatingSql {
    private final JdbcClient sql;

    RepeatingSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether someone is there and has not withdrawn.
    boolean isThere(String learner) {
        return sql.sql(
                                """
                                select count(*) from learner
                                where id = :id and withdrew_data_at is null
                                """)
                        .param("id", learner)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void withdraw(String learner, long at) {
        for (String statement :
                new String[] {
                    "delete from sending where learner = :id",
                    "delete from administration where learner = :id",
                    "delete from learner_link where learner = :id",
                    "delete from learner_code where learner = :id",
                    """
                    update message set state = 'DROPPED', reason = 'WITHDREW', holder = null
                    where learner = :id and state = 'WAITING'
                    """,
                    """
                    update study set sealed_at = :at
                    where sealed_at is null
                      and id in (select study from study_participant where learner = :id)
                    """,
                    """
                    update learner
                    set withdrew_data_at = :at, left_messages_at = coalesce(left_messages_at, :at)
                    where id = :id
                    """
                }) {
            JdbcClient.StatementSpec one = sql.sql(statement).param("id", learner);
            (statement.contains(":at") ? one.param("at", at) : one).update();
        }
        sql.sql("select identity from learner where id = :id and identity is not null")
                .param("id", learner)
                .query(String.class)
                .list()
                .forEach(identity -> {
                    sql.sql("update learner set identity = null where id = :id")
                            .param("id", learner)
                            .update();
                    sql.sql("delete from identity where id = :identity")
                            .param("identity", identity)
                            .update();
                });
    }

    /// @return how many this has stopped: one or none
    long stop(String learner, long at) {
        sql.sql(
                        """
                        update message set state = 'DROPPED', reason = 'STOPPED', holder = null
                        where state = 'WAITING'
                          and learner = (select id from learner
                                         where id = :id and left_messages_at is null)
                        """)
                .param("id", learner)
                .update();
        return sql.sql(
                        """
                        update learner set left_messages_at = :at
                        where id = :id and left_messages_at is null
                        """)
                .param("id", learner)
                .param("at", at)
                .update();
    }
}
