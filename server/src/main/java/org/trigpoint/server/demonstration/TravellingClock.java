package org.trigpoint.server.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that is set back while the past of the demonstration is laid out, and then goes on as
/// the clock it was made of.
public final class TravellingClock extends Clock {
    private final Clock present;
    private final AtomicReference<Optional<Instant>> away;

    private TravellingClock(Clock present, AtomicReference<Optional<Instant>> away) {
        this.present = present;
        this.away = away;
    }

    /// @param present what it shows unless it is set back
    public static TravellingClock of(Clock present) {
        return new TravellingClock(present, new AtomicReference<>(Optional.empty()));
    }

    /// What the clock will show again.
    Instant present() {
        return present.instant();
    }

    void show(Instant past) {
        away.set(Optional.of(past));
    }

    void comeBack() {
        away.set(Optional.empty());
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TravellingClock(present.withZone(zone), away);
    }

    @Override
    public Instant instant() {
        return away.get().orElseGet(present::instant);
    }
}
