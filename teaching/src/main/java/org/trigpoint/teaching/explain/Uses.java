package org.trigpoint.teaching.explain;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How each word of a text is used: denied, quoted, reported and so on. Computed once for a text,
/// whatever is looked for in it afterwards.
final class Uses {
    private static final int NEXT = 6;
    private static final int FEW = 3;
    private static final int FARTHEST = 150;
    private static final Set<String> NEGATIVES =
            Set.of("not", "never", "no", "nor", "nothing", "without", "hardly", "none", "neither");
    private static final Set<String> SUBJECTS =
            Set.of(
                    "i",
                    "you",
                    "he",
                    "she",
                    "it",
                    "we",
                    "they",
                    "there",
                    "this",
                    "that",
                    "your",
                    "my",
                    "the",
                    "just",
                    "do",
                    "let",
                    "be",
                    "stop",
                    "these",
                    "those",
                    "here",
                    "nothing",
                    "no",
                    "never",
                    "nobody",
                    "definitely",
                    "certainly",
                    "clearly");
    private static final Set<String> DEGREES =
            Set.of(
                    "much", "many", "bad", "badly", "easy", "easily", "hard", "simple", "far",
                    "often", "long", "little", "well", "good", "sure", "very", "quickly");
    private static final Set<String> BORDERS =
            Set.of("but", "because", "although", "though", "whereas", "yet", "while", "however");

    private static final Set<String> SPEAKER = Set.of("i", "we", "let", "bring");

    /// A way in which words are not simply the speaker's own, or are after all.
    enum Use {
        QUOTED,
        REPORTED,
        CORRECTED,
        NEGATED,
        /// negated by somebody's saying or thinking: over "and", to the end
        DENIED,
        SUPPOSED,
        ASKED,
        /// reported, and taken over by the speaker
        OWN,
        /// the words before a quotation make it the speaker's own claim
        CLAIMED
    }

    /// How far a use goes from the words that bring it.
    enum Reach {
        PART,
        THOUGHT,
        SENTENCE,
        NEXT,
        FEW,
        BEFORE,
        WHOLE
    }

    /// Where a rule holds.
    enum In {
        ANYTHING,
        QUESTIONS
    }

    /// @param when what brings the use
    /// @param unless longer sayings in which the same words bring none
    record UseRule(String id, Use use, Reach reach, In in, PatternBook when, PatternBook unless) {}

    private final List<Token> tokens;

    /// For each token the first of its sentence, and the one that stops it.
    private final int[] starts;

    private final int[] ends;
    private final Map<Use, BitSet> uses = new EnumMap<>(Use.class);
    private final Map<Integer, Integer> cancelled = new HashMap<>();

    private Uses(List<Token> tokens) {
        this.tokens = tokens;
        this.starts = new int[tokens.size() + 1];
        this.ends = new int[tokens.size() + 1];
        for (int at = 1; at <= tokens.size(); at++) {
            starts[at] = isStop(at - 1) ? at : starts[at - 1];
        }
        ends[tokens.size()] = tokens.size();
        for (int at = tokens.size() - 1; at >= 0; at--) {
            ends[at] = isStop(at) ? at : ends[at + 1];
        }
        for (Use use : Use.values()) {
            uses.put(use, new BitSet(tokens.size()));
        }
    }

    static Uses of(String text, List<Token> tokens, List<UseRule> rules) {
        Uses found = new Uses(tokens);
        for (UseRule rule : rules) {
            found.apply(rule);
        }
        found.quote(Quotations.of(text, tokens));
        return found;
    }

    private void apply(UseRule rule) {
        List<Hit> exceptions = rule.unless().find(tokens);
        BitSet excepted = new BitSet(tokens.size());
        exceptions.forEach(hit -> excepted.set(hit.from(), hit.to()));
        if (rule.id().equals("denied")) {
            exceptions.forEach(hit -> cancelled.merge(hit.from(), hit.to(), Math::max));
        }
        for (Hit hit : rule.when().find(tokens)) {
            boolean holds = rule.in() == In.ANYTHING || isQuestion(hit.from());
            if (holds && !excepted.get(hit.from())) {
                set(rule, hit);
            }
        }
    }

    private void set(UseRule rule, Hit hit) {
        BitSet bits = uses.getOrDefault(rule.use(), new BitSet());
        int after = hit.markTo();
        switch (rule.reach()) {
            case PART -> bits.set(after, Math.max(after, endOfPart(after)));
            case THOUGHT -> bits.set(after, Math.max(after, endOfThought(after)));
            case SENTENCE -> bits.set(after, Math.max(after, endOfReport(after)));
            case NEXT -> bits.set(after, Math.max(after, endOfNext(after, NEXT)));
            case FEW -> bits.set(after, Math.max(after, endOfNext(after, FEW)));
            case BEFORE -> bits.set(startOfSentence(hit.from()), hit.from());
            case WHOLE -> bits.set(startOfSentence(hit.from()), endOfSentence(hit.from()));
        }
    }

    private boolean isQuestion(int at) {
        int end = endOfSentence(at);
        return end < tokens.size() && tokens.get(end).is("?");
    }

    private boolean isStop(int at) {
        return tokens.get(at).kind() == Token.Kind.STOP;
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
    }

    private boolean startsNewSubject(int at) {
        return at < tokens.size() && SUBJECTS.contains(tokens.get(at).word());
    }

    int startOfSentence(int at) {
        return starts[at];
    }

    /// The token that stops the sentence, or the number of tokens.
    int endOfSentence(int at) {
        return ends[at];
    }

    /// No use goes farther than this, however long the sentence is.
    private int farthest(int from) {
        return Math.min(tokens.size(), from + FARTHEST);
    }

    /// The token that ends the part of the sentence, from a word in it.
    int endOfPart(int from) {
        for (int at = from; at < farthest(from); at++) {
            boolean opens = tokens.get(at).isSaid();
            if (isBorder(at) && (at > from || !opens)) {
                return at;
            }
        }
        return farthest(from);
    }

    /// The first token of the part of the sentence in which a word stands.
    int startOfPart(int at) {
        int start = Math.max(startOfSentence(at), at - FARTHEST);
        for (int first = at; first > start; first--) {
            boolean opens = isBorder(first) && tokens.get(first).isSaid();
            boolean follows = isBorder(first - 1) && !tokens.get(first - 1).isSaid();
            if (opens || follows) {
                return first;
            }
        }
        return start;
    }

    /// Whether a part of the sentence ends here: with a mark, or before a word that opens another.
    private boolean isBorder(int at) {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case STOP -> true;
            case MARK -> !isSmall(token) && !(token.is(",") && listGoesOn(at + 1));
            case WORD ->
                    BORDERS.contains(token.word())
                            || (token.is("so") && !isDegree(at + 1))
                            || ((token.is("and") || token.is("then")) && startsNewSubject(at + 1));
            case NUMBER -> false;
        };
    }

    /// After "so": a degree, and no conclusion.
    private boolean isDegree(int at) {
        return at < tokens.size() && DEGREES.contains(tokens.get(at).word());
    }

    private static boolean isSmall(Token token) {
        return token.is("/") || token.is("%") || token.is("=");
    }

    /// Whether "or" or "nor" follows soon, so that the comma parts a list.
    private boolean listGoesOn(int from) {
        for (int at = from; at < from + 5 && at < tokens.size(); at++) {
            if (tokens.get(at).is("or") || tokens.get(at).is("nor")) {
                return true;
            }
            if ((!tokens.get(at).isSaid() && !tokens.get(at).is(","))
                    || (at == from && startsNewSubject(at))) {
                return false;
            }
        }
        return false;
    }

    private int endOfThought(int from) {
        for (int at = from; at < farthest(from); at++) {
            Token token = tokens.get(at);
            boolean comma = token.is(",") && !listGoesOn(at + 1) && !is(at + 1, "and");
            boolean parts = token.is(";") || token.is("-") || token.is(":") || comma;
            if (isStop(at) || (at > from && (parts || token.is("but")))) {
                return at;
            }
        }
        return farthest(from);
    }

    private int endOfReport(int from) {
        for (int at = from; at < farthest(from); at++) {
            Token token = tokens.get(at);
            boolean speaker =
                    token.is(",")
                            && (turnsToSpeaker(at + 1)
                                    || (is(at + 1, "and") && turnsToSpeaker(at + 2)));
            boolean turns =
                    token.is("but")
                            || token.is(";")
                            || (token.is("so") && startsNewSubject(at + 1))
                            || speaker;
            if (isStop(at) || (at > from && turns)) {
                return at;
            }
        }
        return farthest(from);
    }

    /// Words with which the speaker takes over from somebody else's report.
    private boolean turnsToSpeaker(int at) {
        return at < tokens.size() && SPEAKER.contains(tokens.get(at).word());
    }

    private int endOfNext(int from, int words) {
        int at = from;
        while (at < tokens.size() && at < from + words && !isStop(at) && !is(at, "but")) {
            at++;
        }
        return at;
    }

    private void quote(BitSet quoted) {
        BitSet claimed = uses.getOrDefault(Use.CLAIMED, new BitSet());
        BitSet reported = uses.getOrDefault(Use.REPORTED, new BitSet());
        BitSet bits = uses.getOrDefault(Use.QUOTED, new BitSet());
        for (int at = quoted.nextSetBit(0); at >= 0; at = quoted.nextSetBit(at)) {
            int end = quoted.nextClearBit(at);
            boolean own = claimed.get(at) && !reported.get(at) && !bits.get(at);
            if (!own) {
                bits.set(at, end);
            }
            at = end;
        }
    }

    boolean has(Use use, int at) {
        return uses.getOrDefault(use, new BitSet()).get(at);
    }

    /// Whether a word denies what follows.
    boolean denies(int at) {
        return at >= 0
                && at < tokens.size()
                && NEGATIVES.contains(tokens.get(at).word())
                && !cancelled.containsKey(at);
    }

    /// Whether one of the words before denies, with no mark between.
    boolean isDeniedWithin(int words, int at) {
        for (int before = at - 1; before >= 0 && before >= at - words; before--) {
            if (!tokens.get(before).isSaid()) {
                return false;
            }
            if (denies(before)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the word right before denies, and not as a part of a longer saying that ends there:
    /// `not just rest` denies `just rest`, and `not only` denies nothing.
    boolean isDeniedRightBefore(int at) {
        return at > 0
                && NEGATIVES.contains(tokens.get(at - 1).word())
                && cancelled.getOrDefault(at - 1, Integer.MAX_VALUE) > at;
    }

    boolean deniesBetween(int from, int to) {
        for (int at = from; at < to; at++) {
            if (denies(at)) {
                return true;
            }
        }
        return false;
    }
}
