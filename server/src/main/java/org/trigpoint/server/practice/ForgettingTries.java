package org.trigpoint.server.practice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Learners.AnswersForgotten;
import org.trigpoint.server.storage.Happenings;

/// What people tried goes when answers go.
@Component
final class ForgettingTries implements Happenings.Listener<AnswersForgotten> {
    @Override
    public Class<AnswersForgotten> kind() {
        return AnswersForgotten.class;
    }

    @Override
    public void on(JdbcClient sql, AnswersForgotten forgotten) {
        new PracticeSql(sql).forget(forgotten.learner());
    }
}
