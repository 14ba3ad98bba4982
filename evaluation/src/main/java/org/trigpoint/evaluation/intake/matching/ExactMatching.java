package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trigpoint.evaluation.intake.matching.Likeness.Grade;
import org.trigpoint.evaluation.intake.matching.Pairing.Doubt;
import org.trigpoint.evaluation.intake.matching.Pairing.How;
import org.trigpoint.evaluation.intake.matching.Pairing.Link;

/// Pairs e-mail addresses, names and tokens: equal after normalisation is certain, alike is for a
/// person to judge, and only among those left over.
///
/// A text that two known people or two rows share makes no pair certain.
final class ExactMatching {
    private final List<Known> known;
    private final List<Newcomer> newcomers;

    ExactMatching(List<Known> known, List<Newcomer> newcomers) {
        this.known = known.stream().sorted(Comparator.comparing(Known::id)).toList();
        this.newcomers = newcomers.stream().sorted(Comparator.comparing(Newcomer::id)).toList();
    }

    Pairing pair(Decisions decisions) {
        List<Link> links = new ArrayList<>();
        Set<String> settledKnown = new HashSet<>();
        Set<String> settledNewcomers = new HashSet<>();
        for (Couple couple : decisions.same()) {
            links.add(new Link(couple, How.REVIEWED));
            settledKnown.add(couple.known());
            settledNewcomers.add(couple.newcomer());
        }
        for (Couple couple : equal(decisions, settledKnown, settledNewcomers)) {
            links.add(new Link(couple, How.CERTAIN));
            settledKnown.add(couple.known());
            settledNewcomers.add(couple.newcomer());
        }
        List<Near> near = near(decisions, settledKnown, settledNewcomers);
        List<Doubt> doubts = doubts(near);
        PairingDraft draft = new PairingDraft(links, doubts);
        for (Near couple : near) {
            draft.offer(couple.couple());
        }
        return draft.finish(known, newcomers);
    }

    /// Couples with equal texts in which neither has another equal partner.
    private List<Couple> equal(
            Decisions decisions, Set<String> settledKnown, Set<String> settledNewcomers) {
        Map<String, Set<String>> rowsByText = new HashMap<>();
        for (Newcomer newcomer : newcomers) {
            if (!newcomer.identifier().blank() && !settledNewcomers.contains(newcomer.id())) {
                rowsByText
                        .computeIfAbsent(newcomer.identifier().normal(), _ -> new TreeSet<>())
                        .add(newcomer.id());
            }
        }
        Map<String, Set<String>> rowsOf = new TreeMap<>();
        Map<String, Set<String>> peopleOf = new HashMap<>();
        for (Known person : known) {
            if (settledKnown.contains(person.id())) {
                continue;
            }
            for (Identifier version : person.versions()) {
                for (String row : rowsByText.getOrDefault(version.normal(), Set.of())) {
                    rowsOf.computeIfAbsent(person.id(), _ -> new TreeSet<>()).add(row);
                    peopleOf.computeIfAbsent(row, _ -> new TreeSet<>()).add(person.id());
                }
            }
        }
        List<Couple> couples = new ArrayList<>();
        rowsOf.forEach((person, rows) -> {
            String row = rows.iterator().next();
            Couple couple = new Couple(person, row);
            if (rows.size() == 1
                    && peopleOf.getOrDefault(row, Set.of()).size() == 1
                    && !decisions.different().contains(couple)) {
                couples.add(couple);
            }
        });
        return couples;
    }

    /// Couples of people left over, nearest first.
    private List<Near> near(
            Decisions decisions, Set<String> settledKnown, Set<String> settledNewcomers) {
        List<Near> near = new ArrayList<>();
        for (Known person : known) {
            if (settledKnown.contains(person.id())) {
                continue;
            }
            for (Newcomer newcomer : newcomers) {
                Couple couple = new Couple(person.id(), newcomer.id());
                if (newcomer.identifier().blank()
                        || settledNewcomers.contains(newcomer.id())
                        || decisions.different().contains(couple)) {
                    continue;
                }
                closest(person, newcomer.identifier())
                        .ifPresent(likeness -> near.add(new Near(couple, likeness)));
            }
        }
        near.sort(Comparator.comparing(Near::likeness).thenComparing(Near::couple));
        return near;
    }

    private static Optional<Likeness> closest(Known person, Identifier newcomer) {
        return person.versions().stream()
                .filter(version -> !version.blank())
                .flatMap(version -> Likeness.of(version, newcomer).stream())
                .min(Comparator.naturalOrder());
    }

    /// Couples to ask about, nearest first: somebody with a nearer candidate is not asked about
    /// again with a farther one, unless a person has ruled the nearer out.
    private static List<Doubt> doubts(List<Near> near) {
        Map<String, Likeness> best = new HashMap<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Near couple : near) {
            Likeness likeness = couple.likeness();
            String known = "known " + couple.couple().known();
            String newcomer = "new " + couple.couple().newcomer();
            boolean nearest =
                    likeness.compareTo(best.getOrDefault(known, likeness)) == 0
                            && likeness.compareTo(best.getOrDefault(newcomer, likeness)) == 0;
            if (likeness.grade() == Grade.ALIKE && nearest) {
                best.put(known, likeness);
                best.put(newcomer, likeness);
                doubts.add(new Doubt(couple.couple(), likeness.why()));
            }
        }
        return doubts;
    }

    /// A couple of people left over and how alike they are.
    private record Near(Couple couple, Likeness likeness) {}
}
