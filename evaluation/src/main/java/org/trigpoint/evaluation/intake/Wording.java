package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// The wording of a question, stripped to what tells it from its neighbours.
///
/// @param full the wording as people saw it
/// @param core what is left when a matrix's common beginning and the words of a look back are gone
/// @param stance whether the question asks about now or looks back at before
record Wording(String full, String core, Stance stance) {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]]+)\\]\\s*$");
    private static final Pattern LOOKING_BACK =
            Pattern.compile(
                    "\\b(?:look(?:ing)?|think(?:ing)?) back\\b[^,:.]*[,:.]?"
                            + "|\\bin (?:hindsight|retrospect)\\b[,:]?|\\bretrospective(?:ly)?\\b[,:]?"
                            + "|\\bwith what (?:i|you) know now\\b[,:]?"
                            + "|\\b(?:i|you) would have (?:rated|scored|said)\\b"
                            + "|\\b(?:then|retro)[- _]?(?:test|rating|pre)\\b"
                            + "|\\bbefore (?:the|this|my|your) (?:training|course|programme|program|workshop)s?\\b[,:]?");
    private static final int SHORTEST_COMMON_BEGINNING = 12;
    private static final String BOUNDARIES = "[(-–—:.…?>|/";

    /// What a question asks about.
    enum Stance {
        NOW,
        LOOKING_BACK
    }

    /// The wordings of one file's questions, in their order. The longest beginning a question
    /// shares with another, up to a bracket, dash or stop, is the matrix's question and is dropped.
    static List<Wording> of(List<String> questions) {
        List<Wording> wordings = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            wordings.add(of(questions.get(i), commonBeginning(questions, i)));
        }
        return wordings;
    }

    private static Wording of(String full, int common) {
        String folded = Spelling.folded(full);
        Stance stance = LOOKING_BACK.matcher(folded).find() ? Stance.LOOKING_BACK : Stance.NOW;
        Matcher bracket = IN_BRACKETS.matcher(full);
        String rest = bracket.find() ? bracket.group(1) : full.substring(common);
        String core = LOOKING_BACK.matcher(Spelling.folded(rest)).replaceAll(" ");
        if (Spelling.words(core).isEmpty()) {
            core = LOOKING_BACK.matcher(folded).replaceAll(" ");
        }
        return new Wording(full, String.join(" ", Spelling.words(core)), stance);
    }

    private static int commonBeginning(List<String> questions, int index) {
        String mine = questions.get(index);
        int longest = 0;
        for (int i = 0; i < questions.size(); i++) {
            if (i == index || questions.get(i).equals(mine)) {
                continue;
            }
            int shared = 0;
            String other = questions.get(i);
            while (shared < Math.min(mine.length(), other.length())
                    && mine.charAt(shared) == other.charAt(shared)) {
                shared++;
            }
            longest = Math.max(longest, shared);
        }
        while (longest > 0 && BOUNDARIES.indexOf(mine.charAt(longest - 1)) < 0) {
            longest--;
        }
        return longest >= SHORTEST_COMMON_BEGINNING && longest < mine.length() ? longest : 0;
    }

    /// The part of the wording to show: as written, without the matrix's beginning.
    String shown() {
        Matcher bracket = IN_BRACKETS.matcher(full);
        return bracket.find() ? bracket.group(1) : full;
    }

    /// How alike two cores are, 0 to 1: the mean of the Dice coefficients of their words and of
    /// their letter triples (Dice 1945), so that a changed word and a changed letter both cost a
    /// little.
    double likeness(Wording other) {
        if (core.equals(other.core)) {
            return 1;
        }
        double words =
                dice(
                        new HashSet<>(Spelling.words(core)),
                        new HashSet<>(Spelling.words(other.core)));
        return (words + dice(triples(core), triples(other.core))) / 2;
    }

    private static Set<String> triples(String text) {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> triples = new HashSet<>();
        String padded = "  " + text + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
            String triple = padded.substring(i, i + 3);
            triples.add(triple + seen.merge(triple, 1, Integer::sum));
        }
        return triples;
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return 2.0 * shared.size() / (one.size() + other.size());
    }
}
