package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.teaching.explain.Feedback.Span;
import org.trigpoint.teaching.pack.LexiconEntry;
import org.trigpoint.teaching.words.Readability;
import org.trigpoint.teaching.words.Sentence;
import org.trigpoint.teaching.words.Sentences;
import org.trigpoint.teaching.words.Words;

/// Reads an explanation and says what rules can say of it: deterministic, on this machine, without
/// a score. Make one for a lexicon and keep it; it may be used by many at once.
public final class Explainer {
    /// A sentence with more words than this is hard to follow when it is heard.
    public static final int LONG_SENTENCE = 25;

    /// Asked back; the program has no answer to it.
    static final String QUESTION = "Which one idea would help this person most?";

    private static final List<String> CANNOT_JUDGE =
            List.of(
                    "It cannot hear tone, and cannot see a face.",
                    "It cannot tell whether what you say is true of this person.",
                    "It cannot tell whether the person understood, or wanted to hear it now.",
                    "It knows words and not meaning: it marks some that are fine, and on texts it"
                            + " had never met it overlooked one to four key ideas in ten. Not found is not"
                            + " the same as not there.",
                    "What is outside your role (tablets, naming a condition, reading a scan, saying"
                            + " that a body is fine) it overlooks nearly every other time. No mark"
                            + " does not mean that it was yours to say.");

    private final Tokens.Spelling spelling;
    private final List<Uses.UseRule> uses;
    private final Marking marking;
    private final IdeaFinding ideas;

    private Explainer(List<LexiconEntry> lexicon) {
        RuleBook book = new RuleBook();
        Rules phrases = book.phrases(lexicon);
        Rules role = book.role();
        marking = new Marking(phrases, book.absolutes(), book.absoluteCues(), role);
        uses = book.uses();
        spelling = book.spelling();
        ideas = new IdeaFinding(book.ideas(), book.moves(), role);
    }

    /// @param lexicon the phrases to look for, each with its reason and another way
    public static Explainer of(List<LexiconEntry> lexicon) {
        return new Explainer(lexicon);
    }

    /// Reads a text. The same text has always the same feedback.
    public Feedback read(String text) {
        Looked looked = Looked.at(text, spelling, uses);
        List<Feedback.Mark> marks = new ArrayList<>();
        List<Feedback.PassedOver> passedOver = new ArrayList<>();
        marking.mark(looked, marks, passedOver);
        marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
        passedOver.sort(Comparator.comparingInt(passed -> passed.span().start()));
        IdeaFinding.Found found = ideas.find(looked);
        return new Feedback(
                Readability.of(text),
                longSentences(text, looked.places()),
                marks,
                passedOver,
                found.ideas(),
                found.moves(),
                QUESTION,
                CANNOT_JUDGE);
    }

    private static List<Span> longSentences(String text, CodePoints places) {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            if (Words.of(sentence.text()).size() > LONG_SENTENCE) {
                spans.add(places.span(sentence.start(), sentence.end()));
            }
        }
        return spans;
    }
}
