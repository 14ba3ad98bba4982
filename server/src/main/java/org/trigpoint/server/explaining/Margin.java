package org.trigpoint.server.explaining;

import java.util.List;
import java.util.Optional;
import org.trigpoint.server.explaining.NotedText.Remark;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.teaching.explain.Feedback.Span;
import org.trigpoint.teaching.words.Sentence;
import org.trigpoint.teaching.words.Sentences;

/// Places in an explanation that something can be said of, and what was said.
final class Margin {
    private Margin() {}

    /// The text with what trainers said beside it.
    static NotedText of(Attempt attempt, List<MarginNote> notes) {
        return NotedText.of(
                attempt.text(),
                notes.stream()
                        .map(note ->
                                new Remark(
                                        note.span(),
                                        new HomeLine.Written(note.by(), ""),
                                        new HomeLine.Written(note.text(), ""),
                                        ""))
                        .toList());
    }

    /// The sentences of a text.
    static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }

    /// The stretch that a note is about.
    ///
    /// @param sentence which one, counted from 1; 0 for the whole text
    /// @param words of it, where only they are meant; blank for all of it
    /// @return empty where the words do not stand there
    static Optional<Span> span(String text, int sentence, String words) {
        List<Sentence> sentences = Sentences.of(text);
        if (sentence < 0 || sentence > sentences.size()) {
            return Optional.empty();
        }
        int from = sentence == 0 ? 0 : sentences.get(sentence - 1).start();
        int to = sentence == 0 ? text.length() : sentences.get(sentence - 1).end();
        if (words.isBlank()) {
            return Optional.of(points(text, from, to));
        }
        String wanted = words.strip();
        int at = text.indexOf(wanted, from);
        return at < 0 || at + wanted.length() > to
                ? Optional.empty()
                : Optional.of(points(text, at, at + wanted.length()));
    }

    private static Span points(String text, int from, int to) {
        return new Span(text.codePointCount(0, from), text.codePointCount(0, to));
    }
}
