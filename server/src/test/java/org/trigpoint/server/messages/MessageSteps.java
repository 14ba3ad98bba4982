package org.trigpoint.server.messages;

import org.trigpoint.server.RunningServer;
import org.trigpoint.server.storage.Database;

/// What happens to messages without anybody doing it, for tests that cannot wait.
public final class MessageSteps {
    private MessageSteps() {}

    /// Puts what is due in line.
    public static int plan(RunningServer server) {
        return server.part(Planner.class).plan();
    }

    /// Every message that waits was passed on by hand so many days ago.
    public static void handedOver(RunningServer server, int daysAgo) {
        long at = System.currentTimeMillis() - daysAgo * 86_400_000L;
        server.part(Database.class)
                .write(sql ->
                        sql.sql(
                                        """
                                        update message set state = 'HANDED_OVER', sent_at = :at
                                        where state = 'WAITING'
                                        """)
                                .param("at", at)
                                .update());
    }
}
