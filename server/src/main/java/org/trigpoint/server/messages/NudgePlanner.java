package org.trigpoint.server.messages;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.practice.Nudges;
import org.trigpoint.server.storage.Database;

/// Puts nudges in line when they are due. It may run as often as one likes: there is only one of
/// each.
@Component
final class NudgePlanner {
    private final Database database;
    private final Nudges nudges;
    private final Messages messages;
    private final Audit audit;

    NudgePlanner(Database database, Nudges nudges, Messages messages, Audit audit) {
        this.database = database;
        this.nudges = nudges;
        this.messages = messages;
        this.audit = audit;
    }

    /// @return how many were put in line
    int plan() {
        List<Nudges.Due> due = database.read(nudges::due);
        int planned = 0;
        for (Nudges.Due one : due) {
            if (database.read(sql -> isNew(sql, one))) {
                planned += database.write(sql -> add(sql, one));
            }
        }
        return planned;
    }

    private static boolean isNew(JdbcClient sql, Nudges.Due due) {
        return new MessageSql(sql).highest(due.learner(), Kind.NUDGE) < due.number();
    }

    private int add(JdbcClient sql, Nudges.Due due) {
        boolean fresh =
                messages.add(
                        sql,
                        due.cohort(),
                        due.learner(),
                        Kind.NUDGE,
                        Message.WaveName.NONE,
                        due.number(),
                        due.at().toEpochMilli());
        if (fresh) {
            audit.record(
                    sql,
                    due.cohort().organisation(),
                    Audit.CLOCK,
                    "nudge-planned",
                    due.learner().value(),
                    Map.of("number", Integer.toString(due.number())));
        }
        return fresh ? 1 : 0;
    }
}
