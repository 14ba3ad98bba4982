package org.trigpoint.teaching.explain;

import java.util.List;
import java.util.OptionalDouble;
import org.trigpoint.teaching.words.Readability;

/// What rules can say about a text. There is no score and no pass in it, and none can be made of
/// it.
///
/// @param readability counts and grades; short texts are to be taken with care, which it says
/// @param longSentences sentences of more than [Explainer#LONG_SENTENCE] words
/// @param marks phrases, jargon, absolutes and claims outside the role, in the order of the text
/// @param passedOver what looks like a mark and is not one, and why
/// @param ideas the key ideas with their words
/// @param moves ways of talking
/// @param question one to think on; never answered by the program
/// @param cannotJudge what no rule can tell
public record Feedback(
        Readability readability,
        List<Span> longSentences,
        List<Mark> marks,
        List<PassedOver> passedOver,
        List<Idea> ideas,
        List<Move> moves,
        String question,
        List<String> cannotJudge) {

    public Feedback {
        longSentences = List.copyOf(longSentences);
        marks = List.copyOf(marks);
        passedOver = List.copyOf(passedOver);
        ideas = List.copyOf(ideas);
        moves = List.copyOf(moves);
        cannotJudge = List.copyOf(cannotJudge);
    }

    /// A stretch of the text, counted in code points, so that it is the same in every language.
    ///
    /// @param start the first code point, counted from 0
    /// @param end the one behind the last
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no stretch from " + start + " to " + end);
            }
        }
    }

    /// What a mark is about.
    public enum Kind {
        PHRASE,
        JARGON,
        ABSOLUTE,
        OUTSIDE_THE_ROLE
    }

    /// @param rule the id of the rule; the phrase itself for phrases and jargon
    /// @param words as they were typed
    /// @param reason why it is marked
    /// @param otherWay another way to say or ask it; may be empty
    public record Mark(
            Kind kind, String rule, Span span, String words, String reason, String otherWay) {}

    /// Why something is no mark.
    public enum Why {
        QUOTED,
        REPORTED,
        CORRECTED,
        NEGATED,
        LIMITED,
        SUPPOSED,
        ASKED,
        OTHER_MEANING
    }

    /// @param rule the rule that was not applied
    public record PassedOver(Kind kind, String rule, Span span, String words, Why why) {}

    /// @param words those that carry it, as they were typed
    public record Idea(KeyIdea idea, Span span, String words) {}

    /// The ideas that help to explain pain.
    public enum KeyIdea {
        PROTECTION,
        SENSITIVITY,
        MANY_INFLUENCES,
        CHANGEABILITY,
        NEXT_STEP
    }

    /// @param words those that make it, as they were typed
    public record Move(TalkingMove move, Span span, String words) {}

    /// Ways of talking that make room for the other person.
    public enum TalkingMove {
        ASKS_FIRST,
        VALIDATES,
        TEACH_BACK
    }

    /// Words in a sentence on average; empty for a text without words.
    public OptionalDouble wordsPerSentence() {
        return readability.wordsPerSentence();
    }

    /// Marks of one kind.
    public List<Mark> marks(Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).toList();
    }

    /// Whether an idea is there.
    public boolean has(KeyIdea idea) {
        return ideas.stream().anyMatch(found -> found.idea() == idea);
    }

    /// Whether a move is made.
    public boolean has(TalkingMove move) {
        return moves.stream().anyMatch(found -> found.move() == move);
    }
}
