package org.trigpoint.server.learning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Learners.DataWithdrawn;
import org.trigpoint.server.storage.Happenings;

/// Who takes their data back takes their private writing and their course with them.
@Component("learningForgotten")
final class ForgettingOnWithdrawal implements Happenings.Listener<DataWithdrawn> {
    @Override
    public Class<DataWithdrawn> kind() {
        return DataWithdrawn.class;
    }

    @Override
    public void on(JdbcClient sql, DataWithdrawn withdrawn) {
        new ReflectionSql(sql).forget(withdrawn.learner());
        new CourseSql(sql).forget(withdrawn.learner());
        new PrivateDoorSql(sql).forget(withdrawn.learner());
    }
}
