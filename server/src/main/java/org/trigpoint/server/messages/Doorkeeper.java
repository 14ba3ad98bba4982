package org.trigpoint.server.messages;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.learning.PrivateCodes;
import org.trigpoint.server.practice.Nudges;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Statement;

/// Says at the last moment whether a message is still wanted: people finish, decline and leave
/// between the planning of a message and its sending.
@Component
final class Doorkeeper {
    private final Consents consents;
    private final Nudges nudges;
    private final MeetingLines meetings;

    Doorkeeper(Consents consents, Nudges nudges, MeetingLines meetings) {
        this.consents = consents;
        this.nudges = nudges;
        this.meetings = meetings;
    }

    /// Why a message is not wanted any more; empty where it is.
    Optional<Reason> against(JdbcClient sql, Message message, Cohort cohort, Instant now) {
        MessageSql.Standing standing =
                new MessageSql(sql).standing(message.learner(), message.wave());
        if (standing.withdrewAt().isPresent()) {
            return Optional.of(Reason.WITHDREW);
        }
        if (standing.stoppedAt().isPresent() && !message.kind().isAskedFor()) {
            return Optional.of(Reason.STOPPED);
        }
        if (message.kind() == Kind.CODE) {
            return now.toEpochMilli() - message.madeAt() > PrivateCodes.LASTS.toMillis()
                    ? Optional.of(Reason.TOO_LATE)
                    : Optional.empty();
        }
        if (message.kind() == Kind.INTERVIEW) {
            return consents.of(sql, message.learner()).get(Statement.INTERVIEW) == Consents.Said.YES
                    ? Optional.empty()
                    : Optional.of(Reason.DECLINED);
        }
        if (message.kind() == Kind.NUDGE) {
            return nudges.wish(sql, message.learner()) == Nudges.Wish.WANTED
                    ? Optional.empty()
                    : Optional.of(Reason.STOPPED);
        }
        if (message.kind().meeting().isPresent()) {
            return meetings.of(sql, message).filter(one -> one.endsAt().isAfter(now)).isPresent()
                    ? Optional.empty()
                    : Optional.of(Reason.TOO_LATE);
        }
        if (!message.kind().asksToAnswer()) {
            return Optional.empty();
        }
        if (standing.finishedAt().isPresent()) {
            return Optional.of(Reason.FINISHED);
        }
        boolean closed =
                cohort.opening(message.wave().wave())
                        .filter(opening ->
                                now.isBefore(
                                        opening.closesOn()
                                                .plusDays(1)
                                                .atStartOfDay(cohort.zone())
                                                .toInstant()))
                        .isEmpty();
        if (closed) {
            return Optional.of(Reason.CLOSED);
        }
        Map<Statement, Consents.Said> said = consents.of(sql, message.learner());
        boolean later = Planner.word(cohort, message.wave().wave()) == Kind.FOLLOW_UP;
        boolean declined =
                said.get(Statement.STUDY) == Consents.Said.NO
                        || (later && said.get(Statement.FOLLOWUP) != Consents.Said.YES);
        return declined ? Optional.of(Reason.DECLINED) : Optional.empty();
    }
}
