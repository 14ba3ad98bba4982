package org.trigpoint.server.learning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.LearnerId;

/// Lets two requests of one learner wait for each other where what they write is numbered: two
/// devices at once, or a button that was pressed twice.
final class OneAtATimeSql {
    private final JdbcClient sql;

    OneAtATimeSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Holds the learner until the transaction ends; changes nothing.
    void hold(LearnerId learner) {
        sql.sql("update learner set opened_at = opened_at where id = :learner")
                .param("learner", learner.value())
                .update();
    }
}
