package org.trigpoint.server.workshops;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;

/// Which plan a message to a learner is about. Apart from [Meetings], which tells of plans and so
/// cannot be asked by whoever is told.
@Component
public final class MeetingLetters {
    private final Clock clock;

    MeetingLetters(Clock clock) {
        this.clock = clock;
    }

    /// Keeps what a message is about.
    ///
    /// @param number which of the learner's messages with that word
    public void keep(JdbcClient sql, MeetingTold told, long number) {
        new MeetingSql(sql).keepLetter(told.learner(), told.word().name(), number, told.meeting());
    }

    /// What a message is about.
    public Optional<Meeting> of(
            JdbcClient sql, LearnerId learner, MeetingTold.Word word, long number) {
        return new MeetingSql(sql).ofLetter(learner, word.name(), number);
    }

    /// What someone who is new in a cohort has to be told.
    public List<MeetingTold> ahead(JdbcClient sql, Cohort cohort, LearnerId learner) {
        Instant now = clock.instant();
        return new MeetingSql(sql)
                .newest(cohort.id()).stream()
                        .filter(Meeting::isPlanned)
                        .filter(meeting -> meeting.startsAt().isAfter(now))
                        .map(meeting ->
                                new MeetingTold(cohort, learner, meeting, MeetingTold.Word.INVITED))
                        .toList();
    }
}
