package org.trigpoint.evaluation.themes;

import java.time.Instant;
import java.util.Optional;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.study.ParticipantId;

/// An analyst's dated writing.
///
/// @param id its stable guid
/// @param about what it is about
/// @param author initials or a role; may be blank
/// @param writtenAt when, where that is known
/// @param title may be blank
/// @param text what it says; not blank
public record Memo(
        MemoId id,
        About about,
        String author,
        Optional<Instant> writtenAt,
        String title,
        String text) {
    public Memo {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Memo " + id + " says nothing");
        }
    }

    /// What a memo is about.
    public sealed interface About {
        /// The study as a whole.
        record OfStudy() implements About {}

        record OfInterview(InterviewId interview) implements About {}

        record OfCode(CodeId code) implements About {}

        record OfCoding(CodingId coding) implements About {}

        record OfTheme(ThemeId theme) implements About {}

        /// A cell of the framework matrix: what a participant's interviews say of a theme.
        record OfCell(ParticipantId participant, ThemeId theme) implements About {}
    }
}
