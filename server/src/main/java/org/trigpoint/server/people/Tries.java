package org.trigpoint.server.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.trigpoint.server.web.Mistake;

/// Counts tries to sign in, by where they come from and by what they name, and stops them when they
/// are too many. Answering a questionnaire is never counted.
@Component
public final class Tries {
    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 100_000;

    private record Count(long from, int tries) {}

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    Tries(Clock clock) {
        this.clock = clock;
    }

    /// Counts one more.
    ///
    /// @param what a digest or an address of a machine; kept in memory alone
    /// @throws Mistake when there were too many
    public void count(String what) {
        count(what, MOST);
    }

    /// Counts one more of what may be tried so often within ten minutes.
    ///
    /// @throws Mistake when there were too many
    public void count(String what, int most) {
        long now = clock.millis();
        if (counts.size() > MOST_REMEMBERED) {
            counts.values().removeIf(count -> now - count.from() > WITHIN.toMillis());
        }
        Count count =
                counts.merge(
                        what,
                        new Count(now, 1),
                        (before, _) ->
                                now - before.from() > WITHIN.toMillis()
                                        ? new Count(now, 1)
                                        : new Count(before.from(), before.tries() + 1));
        if (count.tries() > most) {
            throw new Mistake(Mistake.Kind.TOO_OFTEN);
        }
    }

    /// Forgets the tries of what was got right: whoever signs in often is not stopped for it.
    public void forget(String what) {
        counts.remove(what);
    }
}
