package org.trigpoint.server.workshops;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Learners.DataWithdrawn;
import org.trigpoint.server.storage.Happenings;

/// Who takes their data back takes what they said of workshops with them. Their certificates stay
/// good, and say nobody's name any more.
@Component
final class ForgettingMeetings implements Happenings.Listener<DataWithdrawn> {
    @Override
    public Class<DataWithdrawn> kind() {
        return DataWithdrawn.class;
    }

    @Override
    public void on(JdbcClient sql, DataWithdrawn withdrawn) {
        new MeetingSql(sql).forget(withdrawn.learner());
        new ReactionSql(sql).forget(withdrawn.learner());
    }
}
