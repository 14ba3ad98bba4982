package org.trigpoint.server.messages;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;

/// Passes on by hand, in one go, every message of an organisation that is due: what a programme
/// lead without a mail server does one by one.
@Component
public final class PassingOn {
    private static final long AT_ONCE = 10_000;

    private final Database database;
    private final Planner planner;
    private final Messages messages;
    private final Clock clock;

    PassingOn(Database database, Planner planner, Messages messages, Clock clock) {
        this.database = database;
        this.planner = planner;
        this.messages = messages;
        this.clock = clock;
    }

    /// Plans what is due and notes that it was passed on.
    ///
    /// @return how many messages went
    public long all(SignedIn by) {
        planner.plan();
        long now = clock.millis();
        List<MessageId> due =
                database.read(sql ->
                        new OutboxSql(sql)
                                        .open(
                                                by.organisation(),
                                                EnumSet.allOf(Kind.class),
                                                0,
                                                AT_ONCE)
                                        .stream()
                                        .filter(message -> message.dueAt() <= now)
                                        .map(Message::id)
                                        .toList());
        if (due.isEmpty()) {
            return 0;
        }
        return database.write(
                sql -> due.stream().filter(message -> messages.handOver(sql, by, message)).count());
    }
}
