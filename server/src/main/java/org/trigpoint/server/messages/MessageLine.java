package org.trigpoint.server.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.trigpoint.server.programme.Cohort;

/// A message as a list shows it.
///
/// @param id its own
/// @param to name and address, or a pseudonym
/// @param cohort the cohort's title
/// @param kind what for
/// @param wave what the wave is called; blank where of none
/// @param moment when it went or may go, in the cohort's zone
/// @param state how far it is
/// @param reason why it is not out
/// @param repeat whether it may have arrived twice
public record MessageLine(
        String id,
        String to,
        String cohort,
        Kind kind,
        String wave,
        String moment,
        State state,
        Reason reason,
        Message.Repeat repeat) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    static MessageLine of(Message message, Cohort cohort, String to) {
        return new MessageLine(
                message.id().value(),
                to,
                cohort.title(),
                message.kind(),
                message.wave().isPresent()
                        ? cohort.programme()
                                .wave(message.wave().wave())
                                .map(wave -> wave.label())
                                .orElse(message.wave().value())
                        : "",
                shown(message.sentAt().orElse(message.dueAt()), cohort.zone()),
                message.state(),
                message.reason(),
                message.repeat());
    }

    /// The key of how far it is: what came back was not refused, it came back.
    public String stateKey() {
        return state == State.FAILED && reason == Reason.CAME_BACK
                ? Reason.CAME_BACK.name()
                : state.name();
    }

    static String shown(long moment, ZoneId zone) {
        return MOMENT.format(Instant.ofEpochMilli(moment).atZone(zone));
    }
}
