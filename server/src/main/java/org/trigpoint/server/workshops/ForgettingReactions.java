package org.trigpoint.server.workshops;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Learners.AnswersForgotten;
import org.trigpoint.server.storage.Happenings;

/// What people said of workshops goes when answers go.
@Component
final class ForgettingReactions implements Happenings.Listener<AnswersForgotten> {
    @Override
    public Class<AnswersForgotten> kind() {
        return AnswersForgotten.class;
    }

    @Override
    public void on(JdbcClient sql, AnswersForgotten forgotten) {
        new ReactionSql(sql).forget(forgotten.learner());
    }
}
