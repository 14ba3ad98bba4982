package org.trigpoint.evaluation.interviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.evaluation.study.ParticipantId;

/// A conversation with a participant, and every version of its text.
///
/// @param id its short name
/// @param participant who was interviewed; empty where that is not known or not one person
/// @param date the day of the conversation
/// @param interviewer a role or initials; may be blank
/// @param minutes how long it took, at least 1
/// @param language of the text as a BCP 47 tag (`en-GB`); may be blank
/// @param versions in order, numbered from 1 without gaps; at least one
public record Interview(
        InterviewId id,
        Optional<ParticipantId> participant,
        Optional<LocalDate> date,
        String interviewer,
        OptionalLong minutes,
        String language,
        List<TextVersion> versions) {
    public Interview {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("Interview " + id + " has no text");
        }
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("Interview " + id + " lacks version " + (i + 1));
            }
        }
    }

    /// The interview with one more version; those before it stay.
    ///
    /// @throws IllegalArgumentException as in [TextVersion#of]
    public Interview corrected(String text) {
        List<TextVersion> more = new ArrayList<>(versions);
        more.add(TextVersion.of(versions.size() + 1, text));
        return new Interview(id, participant, date, interviewer, minutes, language, more);
    }

    /// The newest version.
    public TextVersion latest() {
        return versions.getLast();
    }

    /// The version of that number.
    public Optional<TextVersion> version(int number) {
        return number < 1 || number > versions.size()
                ? Optional.empty()
                : Optional.of(versions.get(number - 1));
    }
}
