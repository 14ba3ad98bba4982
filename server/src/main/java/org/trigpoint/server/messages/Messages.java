package org.trigpoint.server.messages;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.workshops.MeetingTold;

/// Puts messages in line. What is in line is sent, handed over, refused or dropped with a reason;
/// nothing leaves it otherwise.
@Component
public final class Messages {
    private static final Duration LINK_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Audit audit;
    private final Clock clock;
    private final String host;

    Messages(Settings settings, Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
        this.host = host(settings);
    }

    /// What a Message-ID ends with: the domain messages come from.
    static String host(Settings settings) {
        String from = settings.get(Setting.MAIL_FROM);
        if (from.contains("@")) {
            return from.substring(from.indexOf('@') + 1);
        }
        String url = settings.get(Setting.PUBLIC_URL);
        return Optional.of(url)
                .filter(address -> !address.isEmpty())
                .map(address -> URI.create(address).getHost())
                .orElse("trigpoint.invalid");
    }

    /// Invites a learner, from now on.
    void invite(JdbcClient sql, Cohort cohort, LearnerId learner) {
        add(sql, cohort, learner, Kind.INVITATION, Message.WaveName.NONE, 1, clock.millis());
    }

    /// Asks a learner to choose a time for an interview, once.
    void offerInterview(JdbcClient sql, Cohort cohort, LearnerId learner) {
        add(sql, cohort, learner, Kind.INTERVIEW, Message.WaveName.NONE, 1, clock.millis());
    }

    /// Sends a learner a code that opens their private writing.
    ///
    /// @param number which of their codes
    void sendCode(JdbcClient sql, Cohort cohort, LearnerId learner, long number) {
        add(sql, cohort, learner, Kind.CODE, Message.WaveName.NONE, number, clock.millis());
    }

    /// Tells a learner of a workshop.
    ///
    /// @return which of their messages of that kind
    long tell(JdbcClient sql, MeetingTold told) {
        Kind kind = Kind.of(told.word());
        long number = new MessageSql(sql).highest(told.learner(), kind) + 1;
        add(
                sql,
                told.cohort(),
                told.learner(),
                kind,
                Message.WaveName.NONE,
                number,
                clock.millis());
        return number;
    }

    /// Thanks a learner for a wave.
    void thank(JdbcClient sql, Cohort cohort, LearnerId learner, Message.WaveName wave) {
        add(sql, cohort, learner, Kind.THANKS, wave, 1, clock.millis());
    }

    /// Confirms to a learner what they agreed to.
    ///
    /// @param decidedAt epoch milliseconds
    void confirm(JdbcClient sql, Cohort cohort, LearnerId learner, long decidedAt) {
        long number = new MessageSql(sql).highest(learner, Kind.RECEIPT) + 1;
        Message message =
                message(
                        cohort,
                        learner,
                        Kind.RECEIPT,
                        Message.WaveName.NONE,
                        number,
                        decidedAt,
                        clock.millis());
        new MessageSql(sql).add(message);
    }

    /// Sends a learner their link once more, unless that was done a moment ago.
    void sendLink(JdbcClient sql, Cohort cohort, LearnerId learner) {
        MessageSql messages = new MessageSql(sql);
        long now = clock.millis();
        boolean justNow =
                messages.newest(learner, Kind.LINK)
                        .filter(at -> Math.abs(now - at) < LINK_AGAIN_AFTER.toMillis())
                        .isPresent();
        if (justNow) {
            return;
        }
        long number = messages.highest(learner, Kind.LINK) + 1;
        add(sql, cohort, learner, Kind.LINK, Message.WaveName.NONE, number, now);
        audit.record(
                sql,
                cohort.organisation(),
                learner.value(),
                "link-asked-for",
                learner.value(),
                Map.of("cohort", cohort.id().value()));
    }

    /// Adds a message unless there is one of its kind, wave and number.
    ///
    /// @param due when it may go, epoch milliseconds
    /// @return whether there was none
    boolean add(
            JdbcClient sql,
            Cohort cohort,
            LearnerId learner,
            Kind kind,
            Message.WaveName wave,
            long number,
            long due) {
        return new MessageSql(sql)
                .add(message(cohort, learner, kind, wave, number, clock.millis(), due));
    }

    private Message message(
            Cohort cohort,
            LearnerId learner,
            Kind kind,
            Message.WaveName wave,
            long number,
            long about,
            long due) {
        MessageId id = MessageId.fresh();
        return new Message(
                id,
                cohort.organisation(),
                cohort.id(),
                learner,
                kind,
                wave,
                number,
                about,
                clock.millis(),
                due,
                State.WAITING,
                Reason.NONE,
                0,
                "<" + id.value() + "@" + host + ">",
                OptionalLong.empty(),
                Message.Repeat.NO);
    }

    /// Notes that a person passed a message on.
    ///
    /// @return whether it was still to be passed on
    boolean handOver(JdbcClient sql, SignedIn by, MessageId id) {
        boolean done = new MessageSql(sql).handOver(by.organisation(), id, clock.millis());
        if (done) {
            record(sql, by, "message-handed-over", id);
        }
        return done;
    }

    /// Has a refused message tried again.
    ///
    /// @return whether it had been refused
    boolean retry(JdbcClient sql, SignedIn by, MessageId id) {
        boolean done = new MessageSql(sql).retry(by.organisation(), id, clock.millis());
        if (done) {
            record(sql, by, "message-tried-again", id);
        }
        return done;
    }

    private void record(JdbcClient sql, SignedIn by, String action, MessageId id) {
        audit.record(sql, by.organisation(), by.account().value(), action, id.value(), Map.of());
    }
}
