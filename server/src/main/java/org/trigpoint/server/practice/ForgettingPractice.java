package org.trigpoint.server.practice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Learners.DataWithdrawn;
import org.trigpoint.server.storage.Happenings;

/// Who takes their data back takes what they tried with them.
@Component
final class ForgettingPractice implements Happenings.Listener<DataWithdrawn> {
    @Override
    public Class<DataWithdrawn> kind() {
        return DataWithdrawn.class;
    }

    @Override
    public void on(JdbcClient sql, DataWithdrawn withdrawn) {
        new PracticeSql(sql).forget(withdrawn.learner());
        new PracticeSql(sql).forgetNudges(withdrawn.learner());
    }
}
