package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.teaching.explain.Feedback.Kind;
import org.trigpoint.teaching.explain.Feedback.Mark;
import org.trigpoint.teaching.explain.Feedback.PassedOver;
import org.trigpoint.teaching.explain.Feedback.Why;
import org.trigpoint.teaching.explain.Rules.Rule;
import org.trigpoint.teaching.explain.Rules.Trait;
import org.trigpoint.teaching.explain.Uses.Use;

/// Finds phrases of the lexicon, absolutes and claims outside the role, and decides of each whether
/// it is the speaker's own.
///
/// @param phrases those of the lexicon
/// @param absolutes words without exception
/// @param cues what makes a claim of them
/// @param role what is not a link worker's to say
record Marking(Rules phrases, Rules absolutes, AbsoluteCues cues, Rules role) {
    private static final Set<String> DOERS =
            Set.of("you", "i", "we", "they", "he", "she", "people", "anyone", "someone", "it");

    void mark(Looked looked, List<Mark> marks, List<PassedOver> passedOver) {
        List<Hit> said = longest(phrases.find(looked.tokens()));
        BitSet taken = new BitSet();
        said.forEach(hit -> taken.set(hit.markFrom(), hit.markTo()));
        Excuses excuses = Excuses.of(phrases, looked);
        List<Hit> marked = new ArrayList<>();
        for (Hit hit : said) {
            Rule rule = phrases.rule(hit.rule());
            Kind kind = rule.has(Trait.JARGON) ? Kind.JARGON : Kind.PHRASE;
            Optional<Why> why = phrase(looked, rule, hit, excuses);
            add(looked, kind, rule, hit, why, marks, passedOver);
            if (why.isEmpty()) {
                marked.add(hit);
            }
        }
        absolutes(looked, taken, marks, passedOver);
        Excuses claimExcuses = Excuses.of(role, looked);
        for (Hit hit : longest(role.find(looked.tokens()))) {
            // What is told of these words already is not told twice. A denied phrase is no mark,
            // and can be a reassurance: "your back is not damaged".
            if (marked.stream()
                    .anyMatch(phrase ->
                            phrase.markFrom() <= hit.markFrom()
                                    && hit.markTo() <= phrase.markTo())) {
                continue;
            }
            Rule rule = role.rule(hit.rule());
            Optional<Why> why = claim(looked, hit, claimExcuses);
            add(looked, Kind.OUTSIDE_THE_ROLE, rule, hit, why, marks, passedOver);
        }
    }

    private void absolutes(
            Looked looked, BitSet taken, List<Mark> marks, List<PassedOver> passedOver) {
        Excuses excuses = Excuses.of(absolutes, looked);
        AbsoluteCues.Around around = cues.around(looked);
        for (Hit hit : longest(free(absolutes.find(looked.tokens()), taken))) {
            Rule rule = absolutes.rule(hit.rule());
            if (excuses.of(hit).isEmpty() && cues.isClaim(looked, hit, around)) {
                add(looked, Kind.ABSOLUTE, rule, hit, Optional.empty(), marks, passedOver);
                continue;
            }
            // A word such as "only" in another meaning is nothing to tell.
            Optional<Why> why = others(looked, hit);
            if (why.isPresent()) {
                add(looked, Kind.ABSOLUTE, rule, hit, why, marks, passedOver);
            }
        }
    }

    /// Those that mark nothing of what is taken.
    private static List<Hit> free(List<Hit> hits, BitSet taken) {
        return hits.stream()
                .filter(hit -> {
                    int next = taken.nextSetBit(hit.markFrom());
                    return next < 0 || next >= hit.markTo();
                })
                .toList();
    }

    private static void add(
            Looked looked,
            Kind kind,
            Rule rule,
            Hit hit,
            Optional<Why> why,
            List<Mark> marks,
            List<PassedOver> passedOver) {
        if (why.isPresent()) {
            passedOver.add(
                    new PassedOver(
                            kind, rule.id(), looked.span(hit), looked.words(hit), why.get()));
        } else {
            marks.add(
                    new Mark(
                            kind,
                            rule.id(),
                            looked.span(hit),
                            looked.words(hit),
                            rule.reason(),
                            rule.otherWay()));
        }
    }

    /// Where fits overlap, the longest stays; of equals the first.
    private static List<Hit> longest(List<Hit> hits) {
        List<Hit> byLength = new ArrayList<>(hits);
        byLength.sort(
                Comparator.comparingInt(Hit::length).reversed().thenComparingInt(Hit::markFrom));
        List<Hit> kept = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Hit hit : byLength) {
            int next = taken.nextSetBit(hit.markFrom());
            if (next < 0 || next >= hit.markTo()) {
                taken.set(hit.markFrom(), hit.markTo());
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::markFrom));
        return kept;
    }

    /// Longer sayings that excuse what they overlap.
    ///
    /// @param exceptions in which the words mean something else
    /// @param limits that leave what is true
    private record Excuses(Map<String, BitSet> exceptions, Map<String, BitSet> limits) {
        static Excuses of(Rules rules, Looked looked) {
            return new Excuses(
                    Rules.places(rules.exceptions().find(looked.tokens())),
                    Rules.places(rules.limits().find(looked.tokens())));
        }

        Optional<Why> of(Hit hit) {
            if (Rules.touches(limits, hit.rule(), hit.markFrom(), hit.markTo())) {
                return Optional.of(Why.LIMITED);
            }
            return Rules.touches(exceptions, hit.rule(), hit.markFrom(), hit.markTo())
                    ? Optional.of(Why.OTHER_MEANING)
                    : Optional.empty();
        }
    }

    private static Optional<Why> phrase(Looked looked, Rule rule, Hit hit, Excuses excuses) {
        Uses uses = looked.uses();
        int at = hit.markFrom();
        Optional<Why> other = othersWords(uses, hit).or(() -> excuses.of(hit));
        if (other.isPresent()) {
            return other;
        }
        boolean inside =
                !rule.has(Trait.OWN_NEGATIVE)
                        && !rule.has(Trait.JARGON)
                        && uses.deniesBetween(at, hit.markTo());
        boolean before = uses.isDeniedRightBefore(at);
        if (inside || before || uses.has(Use.NEGATED, at) || uses.has(Use.DENIED, at)) {
            return Optional.of(Why.NEGATED);
        }
        boolean order = rule.has(Trait.AN_ORDER);
        if (uses.has(Use.SUPPOSED, at) && (!order || hasDoer(looked, hit))) {
            return Optional.of(Why.SUPPOSED);
        }
        return uses.has(Use.ASKED, at) && !rule.has(Trait.JARGON)
                ? Optional.of(Why.ASKED)
                : Optional.empty();
    }

    /// Whether somebody is said to do it, in the words or right before them.
    private static boolean hasDoer(Looked looked, Hit hit) {
        for (int at = Math.max(0, hit.markFrom() - 2); at < hit.markFrom() + 1; at++) {
            if (DOERS.contains(looked.tokens().get(at).word())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Why> othersWords(Uses uses, Hit hit) {
        int at = hit.markFrom();
        int last = hit.markTo() - 1;
        boolean own = uses.has(Use.OWN, at);
        if (!own && (uses.has(Use.QUOTED, at) || uses.has(Use.QUOTED, last))) {
            return Optional.of(Why.QUOTED);
        }
        if (!own && (uses.has(Use.REPORTED, at) || uses.has(Use.REPORTED, last))) {
            return Optional.of(Why.REPORTED);
        }
        return uses.has(Use.CORRECTED, at) ? Optional.of(Why.CORRECTED) : Optional.empty();
    }

    /// How a word without exception is used, where it is not simply the speaker's own.
    private static Optional<Why> others(Looked looked, Hit hit) {
        Uses uses = looked.uses();
        int at = hit.markFrom();
        boolean denied = uses.has(Use.NEGATED, at) || uses.has(Use.DENIED, at);
        return othersWords(uses, hit)
                .or(() -> denied ? Optional.of(Why.NEGATED) : supposedOrAsked(uses, at));
    }

    private static Optional<Why> claim(Looked looked, Hit hit, Excuses excuses) {
        Uses uses = looked.uses();
        int at = hit.markFrom();
        Optional<Why> other = othersWords(uses, hit).or(() -> excuses.of(hit));
        if (other.isPresent()) {
            return other;
        }
        boolean denied =
                (uses.has(Use.NEGATED, at) && !uses.denies(at)) || uses.has(Use.DENIED, at);
        return denied ? Optional.of(Why.NEGATED) : supposedOrAsked(uses, at);
    }

    private static Optional<Why> supposedOrAsked(Uses uses, int at) {
        if (uses.has(Use.SUPPOSED, at)) {
            return Optional.of(Why.SUPPOSED);
        }
        return uses.has(Use.ASKED, at) ? Optional.of(Why.ASKED) : Optional.empty();
    }
}
