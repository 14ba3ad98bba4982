package org.trigpoint.evaluation.themes.matrices;

import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.study.ParticipantId;

/// Who speaks in an interview: its participant, or the interview itself where no participant is
/// named (a focus group, say).
public sealed interface Voice {
    record OfParticipant(ParticipantId participant) implements Voice {}

    record OfInterview(InterviewId interview) implements Voice {}

    /// The voice of an interview.
    static Voice in(Interview interview) {
        return interview
                .participant()
                .<Voice>map(OfParticipant::new)
                .orElseGet(() -> new OfInterview(interview.id()));
    }

    /// What it is called: a pseudonym, or the interview's name.
    default String label() {
        return switch (this) {
            case OfParticipant(ParticipantId participant) -> participant.value();
            case OfInterview(InterviewId interview) -> interview.value();
        };
    }
}
