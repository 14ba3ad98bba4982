package org.trigpoint.server.messages;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells a dead sender from a live one, whatever clocks do: each sender moves a count on while it
/// lives, and another takes it for dead only when the count has stood still for a minute of its own
/// time that no clock change touches.
final class Beats {
    /// How often a sender moves its count on.
    static final Duration EVERY = Duration.ofSeconds(10);

    /// How long a count stands still until its sender is taken for dead.
    static final Duration DEAD_AFTER = Duration.ofSeconds(60);

    private record Seen(long beat, long since) {}

    private final String id;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();

    /// @param id of this sender; a new one at each start
    /// @param nanos time that only passes, such as [System#nanoTime()]
    Beats(String id, LongSupplier nanos) {
        this.id = id;
        this.nanos = nanos;
    }

    /// Moves this sender's count on, and frees what dead ones had in hand.
    synchronized void beat(JdbcClient sql) {
        MessageSenderSql senders = new MessageSenderSql(sql);
        senders.beat(id);
        List<MessageSenderSql.Holder> others = senders.others(id);
        seen.keySet().retainAll(others.stream().map(MessageSenderSql.Holder::id).toList());
        long now = nanos.getAsLong();
        for (MessageSenderSql.Holder other : others) {
            Seen before = seen.get(other.id());
            if (before == null || before.beat() != other.beat()) {
                seen.put(other.id(), new Seen(other.beat(), now));
            } else if (now - before.since() >= DEAD_AFTER.toNanos()) {
                senders.free(other);
            }
        }
    }
}
