package org.trigpoint.server.messages;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;

/// Messages that came back after a mail server had taken them. Nothing more goes to such an address
/// until somebody has mended it; what is planned meanwhile waits.
@Component
final class Bounces {
    private final Learners learners;
    private final Audit audit;
    private final Clock clock;

    Bounces(Learners learners, Audit audit, Clock clock) {
        this.learners = learners;
        this.audit = audit;
        this.clock = clock;
    }

    /// How it became known that a message came back.
    enum Way {
        /// By a mail server's report that somebody brought.
        REPORT,
        /// Somebody noted it.
        HAND
    }

    /// What came of a report.
    enum Ending {
        /// The address does not work: nothing more goes there.
        HELD,
        /// The message did not arrive; others may.
        MARKED,
        /// That was known.
        KNOWN,
        /// It speaks of an address that was mended since.
        OLD_ADDRESS,
        /// It speaks of no message of this organisation.
        NOT_OURS,
        /// It speaks of no failure.
        NO_FAILURE,
        /// It is no report.
        NO_REPORT,
        /// It cannot be read.
        UNREADABLE
    }

    /// What came of a report, and which message of ours it is about.
    record Brought(Ending ending, Optional<Message> message) {}

    /// Takes what a report says to heart.
    Brought bring(JdbcClient sql, SignedIn by, DeliveryReport report) {
        Optional<Message> found =
                report.about().stream()
                        .flatMap(
                                id -> new BounceSql(sql).withHeader(by.organisation(), id).stream())
                        .findFirst();
        return switch (report.outcome()) {
            case UNREADABLE -> new Brought(Ending.UNREADABLE, Optional.empty());
            case NO_REPORT -> new Brought(Ending.NO_REPORT, found);
            case NO_FAILURE -> new Brought(Ending.NO_FAILURE, found);
            case FAILED, GIVEN_UP ->
                    new Brought(
                            found.map(message -> cameBack(sql, by, message, report))
                                    .orElse(Ending.NOT_OURS),
                            found);
        };
    }

    private Ending cameBack(JdbcClient sql, SignedIn by, Message message, DeliveryReport report) {
        BounceSql bounces = new BounceSql(sql);
        boolean old =
                bounces.mendedAt(message.learner())
                        .filter(at -> message.sentAt().orElse(message.madeAt()) < at)
                        .isPresent();
        if (old) {
            return Ending.OLD_ADDRESS;
        }
        if (!bounces.cameBack(message.id())) {
            return Ending.KNOWN;
        }
        record(sql, by, message, Way.REPORT, report.status());
        if (report.outcome() == DeliveryReport.Outcome.GIVEN_UP) {
            return Ending.MARKED;
        }
        bounces.hold(message, Way.REPORT, report.status(), clock.millis(), by.account().value());
        return Ending.HELD;
    }

    /// Notes that a message came back, as somebody says.
    ///
    /// @return whether it was out
    boolean note(JdbcClient sql, SignedIn by, Message message) {
        BounceSql bounces = new BounceSql(sql);
        if (!bounces.cameBack(message.id())) {
            return false;
        }
        record(sql, by, message, Way.HAND, "");
        bounces.hold(message, Way.HAND, "", clock.millis(), by.account().value());
        return true;
    }

    private void record(JdbcClient sql, SignedIn by, Message message, Way way, String status) {
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "message-came-back",
                message.id().value(),
                Map.of("kind", message.kind().name(), "way", way.name(), "status", status));
    }

    /// Why a learner's messages are held back; empty where they are not.
    Optional<BounceSql.Held> held(JdbcClient sql, LearnerId learner) {
        return new BounceSql(sql).held(learner);
    }

    /// The same messages, those that wait marked where they are held back.
    List<Message> marked(JdbcClient sql, List<Message> messages) {
        Set<LearnerId> held = heldAmong(sql, messages.stream().map(Message::learner).toList());
        return messages.stream()
                .map(message ->
                        message.state() == State.WAITING && held.contains(message.learner())
                                ? message.because(Reason.CAME_BACK)
                                : message)
                .toList();
    }

    private static Set<LearnerId> heldAmong(JdbcClient sql, Collection<LearnerId> learners) {
        return new BounceSql(sql).heldAmong(learners);
    }

    /// Whether a learner's address is in doubt: something came back, or was refused at once.
    boolean isInDoubt(JdbcClient sql, LearnerId learner) {
        BounceSql bounces = new BounceSql(sql);
        return bounces.held(learner).isPresent() || !bounces.undelivered(learner).isEmpty();
    }

    /// Writes to another address from now on; the last message that came back goes there now.
    ///
    /// @throws Learners.RefusedException where somebody else in the cohort has that address
    void mend(JdbcClient sql, SignedIn by, Cohort cohort, Learner learner, String email) {
        learners.readdress(sql, by.account().value(), cohort, learner, email);
        goOn(sql, by, learner.id());
    }

    /// Writes to the same address again.
    void goOnAsBefore(JdbcClient sql, SignedIn by, LearnerId learner) {
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "address-found-right",
                learner.value(),
                Map.of());
        goOn(sql, by, learner);
    }

    private void goOn(JdbcClient sql, SignedIn by, LearnerId learner) {
        BounceSql bounces = new BounceSql(sql);
        bounces.mend(learner, clock.millis());
        bounces.undelivered(learner).stream()
                .limit(1)
                .forEach(id -> new MessageSql(sql).retry(by.organisation(), id, clock.millis()));
    }
}
