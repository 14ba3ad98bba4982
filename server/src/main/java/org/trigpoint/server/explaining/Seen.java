package org.trigpoint.server.explaining;

import java.util.List;
import org.trigpoint.teaching.explain.Feedback;

/// What a page shows of one text.
///
/// @param text with the marks in it
/// @param age the band by Flesch–Kincaid; blank for a text without words
/// @param smogAge the band by SMOG; blank likewise
public record Seen(NotedText text, Feedback feedback, String age, String smogAge, Length length) {
    /// Whether a text is long enough for a band that means something.
    public enum Length {
        SHORT,
        ENOUGH
    }

    /// Words in a sentence, to the nearest whole one.
    public long wordsPerSentence() {
        return Math.round(feedback.wordsPerSentence().orElse(0));
    }

    /// The words of an idea, as they were typed; empty where it is not there.
    public List<String> words(Feedback.KeyIdea idea) {
        return feedback.ideas().stream()
                .filter(found -> found.idea() == idea)
                .map(Feedback.Idea::words)
                .distinct()
                .toList();
    }

    /// The words of a way of talking, as they were typed; empty where it is not there.
    public List<String> words(Feedback.TalkingMove move) {
        return feedback.moves().stream()
                .filter(found -> found.move() == move)
                .map(Feedback.Move::words)
                .distinct()
                .toList();
    }
}
