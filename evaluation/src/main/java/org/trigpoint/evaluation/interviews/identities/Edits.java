package org.trigpoint.evaluation.interviews.identities;

import java.util.List;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.SourceText;

/// Replacements in one text, whose every place is known, so that excerpts follow exactly.
///
/// @param edits in order of place, none overlapping another
public record Edits(List<Edit> edits) {
    public Edits {
        edits = List.copyOf(edits);
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).start() < edits.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "Edits overlap or are out of order at " + edits.get(i).start());
            }
        }
    }

    /// One replacement.
    ///
    /// @param start first code point that goes, from 0
    /// @param end one after the last; more than `start`
    /// @param replacement what comes instead; not empty, so that no excerpt can vanish
    public record Edit(int start, int end, String replacement) {
        public Edit {
            if (start < 0 || start >= end || replacement.isEmpty()) {
                throw new IllegalArgumentException("Edit " + start + " to " + end);
            }
        }

        private int gain() {
            return replacement.codePointCount(0, replacement.length()) - (end - start);
        }
    }

    /// How an excerpt went over into the edited text.
    public sealed interface Carried {
        /// The excerpt in the edited text.
        Excerpt excerpt();

        /// It holds the same words as before, but for whole replacements inside it.
        record Exactly(Excerpt excerpt) implements Carried {}

        /// It began or ended inside a replacement and was widened to take in all of it.
        record Widened(Excerpt excerpt) implements Carried {}
    }

    /// Whether nothing is replaced.
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// The edited text.
    ///
    /// @throws IndexOutOfBoundsException where an edit lies outside the text
    public SourceText apply(SourceText text) {
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            made.append(text.between(at, edit.start())).append(edit.replacement());
            at = edit.end();
        }
        return SourceText.of(made.append(text.between(at, text.length())).toString());
    }

    /// Where an excerpt of the text before lies in the edited one.
    ///
    /// @param version the number under which the edited text is kept, from 1
    public Carried carry(Excerpt excerpt, int version) {
        int start = excerpt.start();
        int end = excerpt.end();
        int shiftOfStart = 0;
        int shiftOfEnd = 0;
        boolean widened = false;
        for (Edit edit : edits) {
            if (edit.start() < excerpt.start() && excerpt.start() < edit.end()) {
                start = edit.start();
                widened = true;
            } else if (edit.end() <= excerpt.start()) {
                shiftOfStart += edit.gain();
            }
            if (edit.start() < excerpt.end() && excerpt.end() < edit.end()) {
                end = edit.end();
                widened = true;
            }
            if (edit.start() < excerpt.end()) {
                shiftOfEnd += edit.gain();
            }
        }
        Excerpt after =
                new Excerpt(excerpt.interview(), version, start + shiftOfStart, end + shiftOfEnd);
        return widened ? new Carried.Widened(after) : new Carried.Exactly(after);
    }
}
