package org.trigpoint.server.messages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.web.Words;
import org.trigpoint.server.workshops.Invitation;
import org.trigpoint.server.workshops.Meeting;
import org.trigpoint.server.workshops.MeetingLetters;
import org.trigpoint.server.workshops.MeetingWords;
import org.trigpoint.server.workshops.Meetings;

/// What a letter about a workshop says, and its entry for a calendar.
@Component
final class MeetingLines {
    private final MeetingLetters letters;
    private final Meetings meetings;
    private final Settings settings;
    private final Clock clock;

    MeetingLines(MeetingLetters letters, Meetings meetings, Settings settings, Clock clock) {
        this.letters = letters;
        this.meetings = meetings;
        this.settings = settings;
        this.clock = clock;
    }

    /// The plan a message is about; empty for a message about none.
    Optional<Meeting> of(JdbcClient sql, Message message) {
        return message.kind()
                .meeting()
                .flatMap(word -> letters.of(sql, message.learner(), word, message.number()));
    }

    void fill(Meeting meeting, Cohort cohort, Words words, Map<Placeholder, String> with) {
        with.put(Placeholder.WORKSHOP, meeting.title());
        with.put(Placeholder.WHEN, MeetingWords.when(meeting, cohort.zone(), words));
        with.put(Placeholder.PLACE, MeetingWords.where(meeting));
    }

    Letter.Enclosure enclosure(JdbcClient sql, Meeting meeting, Cohort cohort, Person person) {
        List<String> leaders = meetings.leaders(sql, cohort.organisation(), meeting);
        String about =
                String.join("\n", leaders)
                        + (leaders.isEmpty() || meeting.joining().isEmpty() ? "" : "\n")
                        + meeting.joining();
        Invitation invitation = new Invitation(meeting, cohort.zone(), about);
        String from = settings.get(Setting.MAIL_FROM);
        // handed on by someone's own mail it comes from nobody known here: it is shown, not asked
        String file =
                from.isEmpty()
                        ? invitation.file(clock.instant())
                        : invitation.file(
                                new Invitation.Parties(from, person.email()), clock.instant());
        return Letter.Enclosure.calendar(
                "workshop.ics",
                from.isEmpty() ? Invitation.SHOWN : invitation.method(),
                file.getBytes(StandardCharsets.UTF_8));
    }
}
