package org.trigpoint.server.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// Sends what is due: each message once.
///
/// A message is taken in hand, then *begun*, then handed to the mail server, then *ended*; begun
/// and ended are committed before the next step. Only between the two can a killed process leave it
/// open whether the mail server took it: such a message is sent again with the same Message-ID, and
/// marked. All others are merely taken in hand by the next sender, once this one's beat stands
/// still.
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int IN_HAND = 20;

    private final String id;
    private final Database database;
    private final Post post;
    private final Letters letters;
    private final Doorkeeper doorkeeper;
    private final Wordings wordings;
    private final Cohorts cohorts;
    private final Audit audit;
    private final Clock clock;
    private volatile boolean stopping;

    /// @param id a new one at each start
    Sender(String id, Post post, SendingParts parts) {
        this.id = id;
        this.post = post;
        this.database = parts.database();
        this.letters = parts.letters();
        this.doorkeeper = parts.doorkeeper();
        this.wordings = parts.wordings();
        this.cohorts = parts.cohorts();
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /// How a round went.
    enum Round {
        /// There was nothing to send.
        NOTHING,
        /// All that was taken in hand is done with; there may be more.
        DONE,
        /// The mail server is not there: better wait a while.
        TROUBLE
    }

    private record Ready(Message message, Letter letter, Cohort cohort) {}

    /// How an attempt ended, to be written with the beginning of the next.
    private record Attempt(Message message, Optional<Reason> failure) {}

    /// Takes some messages in hand and sends them.
    Round round() {
        List<Message> claimed =
                database
                        .write(sql -> new MessageSql(sql).claim(id, clock.millis(), IN_HAND))
                        .stream()
                        // everyone locks messages in the order of their ids
                        .sorted(Comparator.comparing(message -> message.id().value()))
                        .toList();
        if (claimed.isEmpty()) {
            return Round.NOTHING;
        }
        List<Ready> ready = new ArrayList<>();
        claimed.forEach(message -> prepare(message).ifPresent(ready::add));
        if (ready.isEmpty()) {
            return Round.DONE;
        }
        try (Post.Line line = post.open()) {
            return send(line, ready);
        } catch (PostException e) {
            return giveUp(e.reason());
        }
    }

    private Round giveUp(Reason reason) {
        LOG.warn("The mail server does not take messages: {}", reason);
        database.write(sql -> {
            new MessageSql(sql).release(id, reason);
            return true;
        });
        return Round.TROUBLE;
    }

    /// Writes the letter before anything is begun. What cannot be written waits, and stops nobody
    /// else's.
    private Optional<Ready> prepare(Message message) {
        try {
            Optional<Letter> letter = letters.write(message);
            Cohort cohort =
                    database.read(sql ->
                            cohorts.find(sql, message.organisation(), message.cohort())
                                    .orElseThrow());
            if (letter.isEmpty()) {
                database.write(sql -> drop(sql, message, Reason.WITHDREW));
            }
            return letter.map(one -> new Ready(message, one, cohort));
        } catch (IllegalStateException e) {
            LOG.error("Message {} cannot be written: {}", message.id(), e.getClass().getName());
            database.write(sql -> {
                long later = clock.millis() + Duration.ofHours(1).toMillis();
                new MessageSql(sql)
                        .putBack(id, message.id(), later, Reason.NOT_WRITTEN, Message.Repeat.NO);
                return true;
            });
            return Optional.empty();
        }
    }

    private Round send(Post.Line line, List<Ready> ready) {
        Optional<Attempt> before = Optional.empty();
        for (Ready next : ready) {
            if (stopping) {
                break;
            }
            Optional<Attempt> ended = before;
            boolean begun =
                    database.write(sql -> {
                        ended.ifPresent(attempt -> end(sql, attempt));
                        return begin(sql, next);
                    });
            before = begun ? Optional.of(attempt(line, next)) : Optional.empty();
            Optional<Reason> failure = before.flatMap(Attempt::failure);
            if (failure.filter(Sender::isTheServers).isPresent()) {
                Attempt last = before.get();
                database.write(sql -> {
                    end(sql, last);
                    return true;
                });
                return giveUp(failure.get());
            }
        }
        Optional<Attempt> last = before;
        database.write(sql -> {
            last.ifPresent(attempt -> end(sql, attempt));
            return true;
        });
        database.write(sql -> {
            new MessageSql(sql).release(id, Reason.NONE);
            return true;
        });
        return Round.DONE;
    }

    /// Whether it is the mail server's trouble, not this letter's.
    private static boolean isTheServers(Reason reason) {
        return reason == Reason.UNREACHABLE
                || reason == Reason.NOT_LET_IN
                || reason == Reason.BROKEN_OFF;
    }

    private static Attempt attempt(Post.Line line, Ready ready) {
        Message message = ready.message();
        try {
            line.send(ready.letter(), message.headerId(), message.repeat());
            return new Attempt(message, Optional.empty());
        } catch (PostException e) {
            return new Attempt(message, Optional.of(e.reason()));
        }
    }

    private boolean begin(JdbcClient sql, Ready ready) {
        Message message = ready.message();
        Instant now = clock.instant();
        Optional<Reason> against = doorkeeper.against(sql, message, ready.cohort(), now);
        if (against.isPresent()) {
            return drop(sql, message, against.get());
        }
        MessageSql messages = new MessageSql(sql);
        if (!message.kind().isAskedFor()) {
            Instant open =
                    wordings.quiet(sql, message.organisation()).next(now, ready.cohort().zone());
            if (open.isAfter(now)) {
                messages.putBack(
                        id, message.id(), open.toEpochMilli(), Reason.NONE, Message.Repeat.NO);
                return false;
            }
        }
        return messages.begin(id, message.id(), now.toEpochMilli());
    }

    /// Always false: what is dropped is not begun.
    private boolean drop(JdbcClient sql, Message message, Reason reason) {
        if (new MessageSql(sql)
                .end(id, message.id(), State.DROPPED, reason, OptionalLong.empty())) {
            record(sql, message, "message-dropped", reason);
        }
        return false;
    }

    private void end(JdbcClient sql, Attempt attempt) {
        Message message = attempt.message();
        MessageSql messages = new MessageSql(sql);
        Reason reason = attempt.failure().orElse(Reason.NONE);
        switch (reason) {
            case NONE -> {
                if (messages.end(
                        id,
                        message.id(),
                        State.SENT,
                        Reason.NONE,
                        OptionalLong.of(clock.millis()))) {
                    record(sql, message, "message-sent", Reason.NONE);
                }
            }
            case ADDRESS_REFUSED, CONTENT_REFUSED -> {
                if (messages.end(id, message.id(), State.FAILED, reason, OptionalLong.empty())) {
                    record(sql, message, "message-refused", reason);
                }
            }
            case UNREACHABLE,
                    NOT_LET_IN,
                    LATER,
                    BROKEN_OFF,
                    NOT_WRITTEN,
                    CAME_BACK,
                    STOPPED,
                    WITHDREW,
                    FORGOTTEN,
                    TOO_LATE,
                    FINISHED,
                    CLOSED,
                    DECLINED ->
                    messages.putBack(
                            id,
                            message.id(),
                            clock.millis() + pause(message.attempts()).toMillis(),
                            reason,
                            reason == Reason.BROKEN_OFF
                                    ? Message.Repeat.POSSIBLE
                                    : Message.Repeat.NO);
        }
    }

    /// How long until the next try; there is always a next.
    private static Duration pause(long attempts) {
        return switch ((int) Math.min(attempts, 3)) {
            case 0 -> Duration.ofMinutes(2);
            case 1 -> Duration.ofMinutes(15);
            case 2 -> Duration.ofHours(1);
            default -> Duration.ofHours(4);
        };
    }

    private void record(JdbcClient sql, Message message, String action, Reason reason) {
        audit.record(
                sql,
                message.organisation(),
                Audit.CLOCK,
                action,
                message.id().value(),
                reason == Reason.NONE
                        ? Map.of("kind", message.kind().name())
                        : Map.of("kind", message.kind().name(), "reason", reason.name()));
    }

    /// Ends after the letter that is on its way.
    void stop() {
        stopping = true;
    }

    /// Lets go of all it has in hand, and is no sender any more.
    void leave() {
        database.write(sql -> {
            new MessageSql(sql).release(id, Reason.NONE);
            new MessageSenderSql(sql).leave(id);
            return true;
        });
    }
}
