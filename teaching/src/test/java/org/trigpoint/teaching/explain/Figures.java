package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trigpoint.teaching.explain.Corpus.Explanation;
import org.trigpoint.teaching.explain.Corpus.Marked;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;
import org.trigpoint.teaching.explain.Feedback.Kind;
import org.trigpoint.teaching.explain.Feedback.Mark;
import org.trigpoint.teaching.explain.Feedback.TalkingMove;
import org.trigpoint.teaching.pack.Written;

/// Compares the program's marks with those of the texts, as guideline.md says.
final class Figures {
    /// @param right found and marked, or there and said to be
    /// @param wrong found and not marked
    /// @param missed marked and not found
    record Count(int right, int wrong, int missed) {
        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        Count and(Count other) {
            return new Count(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%d right, %d wrong, %d missed: precision %s, recall %s",
                    right,
                    wrong,
                    missed,
                    interval(right, right + wrong),
                    interval(right, right + missed));
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    static Figures of(Explainer explainer, List<Explanation> explanations) {
        Figures figures = new Figures();
        for (Explanation explanation : explanations) {
            figures.compare(explanation, explainer.read(explanation.text()));
        }
        return figures;
    }

    Count count(String kind) {
        return counts.getOrDefault(kind, new Count(0, 0, 0));
    }

    Map<String, Count> counts() {
        return counts;
    }

    /// What went wrong, one a line, without the text around it.
    List<String> errors() {
        return errors;
    }

    private void compare(Explanation explanation, Feedback feedback) {
        marks("lexicon", explanation, feedback, Set.of(Kind.PHRASE, Kind.JARGON));
        marks("absolute", explanation, feedback, Set.of(Kind.ABSOLUTE));
        marks("scope", explanation, feedback, Set.of(Kind.OUTSIDE_THE_ROLE));
        Set<String> ideas =
                feedback.ideas().stream()
                        .map(idea -> Written.of(idea.idea()))
                        .collect(Collectors.toCollection(TreeSet::new));
        for (KeyIdea idea : KeyIdea.values()) {
            presence("idea", Written.of(idea), explanation.id(), explanation.ideas(), ideas);
        }
        Set<String> moves =
                feedback.moves().stream()
                        .map(move -> Written.of(move.move()))
                        .collect(Collectors.toCollection(TreeSet::new));
        for (TalkingMove move : TalkingMove.values()) {
            presence("move", Written.of(move), explanation.id(), explanation.moves(), moves);
        }
    }

    private void marks(String kind, Explanation explanation, Feedback feedback, Set<Kind> kinds) {
        List<Marked> wanted =
                explanation.findings().stream().filter(mark -> mark.kind().equals(kind)).toList();
        List<Marked> met = new ArrayList<>();
        int wrong = 0;
        for (Mark mark : feedback.marks()) {
            if (!kinds.contains(mark.kind())) {
                continue;
            }
            int from = explanation.text().offsetByCodePoints(0, mark.span().start());
            int to = explanation.text().offsetByCodePoints(0, mark.span().end());
            List<Marked> fits =
                    wanted.stream()
                            .filter(one -> one.overlaps(from, to))
                            .filter(one ->
                                    !kind.equals("lexicon") || one.entry().equals(mark.rule()))
                            .toList();
            boolean lexicon =
                    kind.equals("scope")
                            && explanation.findings().stream()
                                    .anyMatch(one ->
                                            one.kind().equals("lexicon") && one.overlaps(from, to));
            if (fits.isEmpty() && !lexicon) {
                wrong++;
                error(explanation, kind, "wrong", mark.rule() + " [" + mark.words() + "]");
            }
            fits.stream().filter(one -> !met.contains(one)).forEach(met::add);
        }
        for (Marked one : wanted) {
            if (!met.contains(one)) {
                error(explanation, kind, "missed", one.entry() + " [" + one.words() + "]");
            }
        }
        add(kind, new Count(met.size(), wrong, wanted.size() - met.size()));
    }

    private void presence(
            String group, String name, String id, Set<String> wanted, Set<String> found) {
        boolean there = wanted.contains(name);
        boolean said = found.contains(name);
        Count count =
                new Count(there && said ? 1 : 0, said && !there ? 1 : 0, there && !said ? 1 : 0);
        add(name, count);
        add(group, count);
        if (there != said) {
            errors.add(name + " " + (there ? "missed" : "wrong") + " " + id);
        }
    }

    private void error(Explanation explanation, String kind, String what, String which) {
        errors.add(kind + " " + what + " " + explanation.id() + " " + which);
    }

    private void add(String kind, Count count) {
        counts.merge(kind, count, Count::and);
    }

    /// A proportion with its Wilson interval of 95 %: `0.97 (0.93 to 0.99)`.
    static String interval(int right, int all) {
        if (all == 0) {
            return "none";
        }
        double z = 1.959964;
        double p = (double) right / all;
        double middle = (p + z * z / (2 * all)) / (1 + z * z / all);
        double half =
                z / (1 + z * z / all) * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", p, middle - half, middle + half);
    }
}
