package org.trigpoint.server.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lets what is over go, once a night. It looks at the clock anew every minute, so that a server
/// that was off at night makes up for it, and a clock that jumps changes nothing but the day.
@Component
final class Nights implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

    /// From this hour on, where people mostly sleep.
    static final int HOUR = 2;

    private final Retention retention;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("nights").unstarted(work));
    private final ScheduledFuture<?> looking;
    private @Nullable LocalDate done;

    Nights(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
        this.looking = thread.scheduleWithFixedDelay(this::look, 20, 60, TimeUnit.SECONDS);
    }

    private void look() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Retention.ZONE);
        if (now.getHour() < HOUR || now.toLocalDate().equals(done)) {
            return;
        }
        try {
            retention
                    .act()
                    .forEach(due -> LOG.info("Over: {} of {}", due.count(), due.what().key()));
            done = now.toLocalDate();
        } catch (RuntimeException e) {
            // at the edge: the next minute tries again
            LOG.error("What is over did not go: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdownNow();
    }
}
