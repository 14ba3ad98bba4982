package org.trigpoint.server.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trigpoint.server.programme.Cohort;

/// The course of one wave's messages: word that it is open, then reminders, each so many days after
/// the one before *went out*. So a mail server that was away, a server that stood still or a clock
/// that jumped never brings two at once, and a reminder never overtakes what it reminds of.
///
/// @param opening when the wave is open
/// @param word what brings word that it is open
/// @param plan which reminders there are
/// @param quiet when nobody is written to
/// @param zone in whose days all that is
record Course(Cohort.Opening opening, Kind word, Plan plan, QuietHours quiet, ZoneId zone) {

    /// The next message.
    ///
    /// @param due when it goes; after now where now is quiet
    record Next(Kind kind, long number, Instant due) {}

    /// What is to be planned now for someone who has not finished.
    ///
    /// @param told their invitation, and what was planned for this wave
    Optional<Next> next(List<MessageSql.Told> told, Instant now) {
        if (now.isBefore(plan.on(opening.opensOn(), zone)) || !now.isBefore(end())) {
            return Optional.empty();
        }
        Optional<MessageSql.Told> last =
                told.stream()
                        .filter(one -> one.kind() == Kind.REMINDER)
                        .max(Comparator.comparingLong(MessageSql.Told::number))
                        .or(() -> word(told));
        if (last.isEmpty()) {
            boolean unreachable =
                    told.stream()
                            .anyMatch(one -> one.kind() == Kind.INVITATION && !one.state().isOut());
            return unreachable ? Optional.empty() : planned(word, 1, now);
        }
        long reminders = last.get().kind() == Kind.REMINDER ? last.get().number() : 0;
        if (!last.get().state().isOut()
                || last.get().sentAt().isEmpty()
                || reminders >= plan.reminders()) {
            return Optional.empty();
        }
        Instant due = plan.after(Instant.ofEpochMilli(last.get().sentAt().getAsLong()), zone);
        return now.isBefore(due) ? Optional.empty() : planned(Kind.REMINDER, reminders + 1, now);
    }

    /// What comes next for someone who has not finished, now or later, should nothing change: for a
    /// forecast. Empty where something is on its way already, or nothing comes any more.
    Optional<Next> ahead(List<MessageSql.Told> told, Instant now) {
        Instant from = later(now, plan.on(opening.opensOn(), zone));
        Optional<Next> at = next(told, from);
        if (at.isPresent()) {
            return at;
        }
        return told.stream()
                .filter(one -> one.state().isOut())
                .flatMap(one -> one.sentAt().stream().boxed())
                .map(sent -> plan.after(Instant.ofEpochMilli(sent), zone))
                .map(due -> later(due, from))
                .sorted()
                .flatMap(due -> next(told, due).stream())
                .findFirst();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// What told them that the wave is open: a message of its own, or the invitation where it went
    /// out while the wave was open, or is still to go.
    private Optional<MessageSql.Told> word(List<MessageSql.Told> told) {
        return told.stream()
                .filter(one -> one.kind() == word)
                .findFirst()
                .or(() ->
                        told.stream()
                                .filter(one -> one.kind() == Kind.INVITATION)
                                .filter(one ->
                                        !one.state().isDone()
                                                || (one.sentAt().isPresent()
                                                        && one.sentAt().getAsLong()
                                                                >= begin().toEpochMilli()))
                                .findFirst());
    }

    private Optional<Next> planned(Kind kind, long number, Instant now) {
        Instant due = quiet.next(now, zone);
        return due.isBefore(end()) ? Optional.of(new Next(kind, number, due)) : Optional.empty();
    }

    private Instant begin() {
        return opening.opensOn().atStartOfDay(zone).toInstant();
    }

    /// The end of the last day: who has not begun by then is not asked to.
    private Instant end() {
        LocalDate after = opening.closesOn().plusDays(1);
        return after.atStartOfDay(zone).toInstant();
    }
}
