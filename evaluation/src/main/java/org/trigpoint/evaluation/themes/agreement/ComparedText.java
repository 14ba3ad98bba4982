package org.trigpoint.evaluation.themes.agreement;

import java.util.List;
import org.trigpoint.evaluation.interviews.InterviewId;

/// A text that coders are compared on.
///
/// @param interview which
/// @param version which version of its text: the newest that most of its coders coded
/// @param coders who worked on it, in alphabetical order; at least two
/// @param characters how long it is, in code points
/// @param touchedCharacters how many of them bear a chosen code by any of those coders
public record ComparedText(
        InterviewId interview,
        int version,
        List<String> coders,
        int characters,
        int touchedCharacters) {
    public ComparedText {
        coders = List.copyOf(coders);
    }
}
