package org.trigpoint.evaluation.interviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.evaluation.study.ParticipantId;

/// A row of interviews.csv without its text: what is known of a conversation before it is written
/// down. Components as in [Interview].
public record AwaitedInterview(
        InterviewId id,
        Optional<ParticipantId> participant,
        Optional<LocalDate> date,
        String interviewer,
        OptionalLong minutes,
        String language) {

    /// The interview, now that there is a text.
    ///
    /// @param versions in order, numbered from 1 without gaps; at least one
    public Interview with(List<TextVersion> versions) {
        return new Interview(id, participant, date, interviewer, minutes, language, versions);
    }
}
