package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.trigpoint.evaluation.intake.matching.OneToOne.Candidate;
import org.trigpoint.evaluation.intake.matching.Pairing.Doubt;
import org.trigpoint.evaluation.intake.matching.Pairing.How;
import org.trigpoint.evaluation.intake.matching.Pairing.Link;

/// Pairs self-generated codes with tolerance.
///
/// A couple is certain when its probability under the one-to-one law is at least [#CERTAIN], it
/// outweighs every rival of either by [#MARGIN], and two thirds of the code, four elements at
/// least, agree exactly. A couple is doubtful when its probability is at least [#DOUBTFUL]; of one
/// person at most two such couples are shown.
final class CodeMatching {
    static final double CERTAIN = 0.9995;
    static final double DOUBTFUL = 0.05;

    /// The factor by which the evidence for a certain couple exceeds that of either's next
    /// candidate.
    static final double MARGIN = 20;

    private static final int FEWEST_AGREEING = 4;
    private static final int MOST_DOUBTS_EACH = 2;

    private final List<Known> known;
    private final List<Newcomer> newcomers;
    private final CodeEvidence evidence;

    /// @param known people whose identifiers are all codes
    /// @param newcomers rows whose identifiers are all codes
    CodeMatching(List<Known> known, List<Newcomer> newcomers) {
        this.known =
                known.stream()
                        .sorted(
                                Comparator.comparing((Known k) -> k.versions().getFirst().normal())
                                        .thenComparing(Known::id))
                        .toList();
        this.newcomers =
                newcomers.stream()
                        .sorted(
                                Comparator.comparing((Newcomer n) -> n.identifier().normal())
                                        .thenComparing(Newcomer::id))
                        .toList();
        evidence =
                new CodeEvidence(
                        this.known.stream()
                                .map(k -> k.versions().stream().map(CodeMatching::code).toList())
                                .toList(),
                        this.newcomers.stream().map(n -> code(n.identifier())).toList());
    }

    private static Identifier.Code code(Identifier identifier) {
        return (Identifier.Code) identifier;
    }

    Pairing pair(Decisions decisions) {
        List<Candidate> all = candidates();
        List<Candidate> candidates = undecided(all, decisions);
        double prior = oneToOne(all).prior();
        double[] probability = oneToOne(candidates).probabilities(prior);
        List<Link> links = new ArrayList<>();
        Set<Integer> linkedKnown = new HashSet<>();
        Set<Integer> linkedNewcomers = new HashSet<>();
        for (Couple couple : decisions.same()) {
            links.add(new Link(couple, How.REVIEWED));
        }
        // What is certain before any decision stays certain, unless a decision speaks of it: else
        // deciding one couple could undo another. What decisions make clear is added.
        Set<Candidate> open = new HashSet<>(candidates);
        List<Candidate> certain =
                new ArrayList<>(certain(all, oneToOne(all).probabilities(prior), prior));
        certain.retainAll(open);
        certain.addAll(certain(candidates, probability, prior));
        for (Candidate candidate : certain) {
            if (!linkedKnown.contains(candidate.person())
                    && !linkedNewcomers.contains(candidate.newcomer())) {
                links.add(new Link(couple(candidate), How.CERTAIN));
                linkedKnown.add(candidate.person());
                linkedNewcomers.add(candidate.newcomer());
            }
        }
        List<Doubt> doubts = doubts(candidates, probability, linkedKnown, linkedNewcomers);
        PairingDraft draft = new PairingDraft(links, doubts);
        candidates.stream()
                .sorted(
                        Comparator.comparingDouble((Candidate c) -> -c.log())
                                .thenComparing(c -> couple(c)))
                .forEach(candidate -> draft.offer(couple(candidate)));
        return draft.finish(known, newcomers);
    }

    private List<Candidate> certain(
            List<Candidate> candidates, double[] probability, double prior) {
        Rivals rivals = new Rivals(candidates, known.size(), newcomers.size());
        BestAssignment best =
                new BestAssignment(known.size(), newcomers.size(), candidates, Math.log(prior));
        double loss = Math.log(CERTAIN / (1 - CERTAIN));
        int fewest = Math.max(FEWEST_AGREEING, (int) Math.ceil(evidence.length() * 2 / 3.0));
        List<Candidate> certain = new ArrayList<>();
        for (int c = 0; c < probability.length; c++) {
            Candidate candidate = candidates.get(c);
            if (probability[c] >= CERTAIN
                    && candidate.log() - rivals.strongest(candidate) >= Math.log(MARGIN)
                    && evidence.agreeing(candidate.person(), candidate.newcomer()) >= fewest
                    && best.loss(candidate) >= loss) {
                certain.add(candidate);
            }
        }
        return certain;
    }

    private OneToOne oneToOne(List<Candidate> candidates) {
        return new OneToOne(known.size(), newcomers.size(), candidates);
    }

    /// The couples in whose favour the evidence speaks at all.
    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < known.size(); k++) {
            for (int n = 0; n < newcomers.size(); n++) {
                double log = evidence.log(k, n);
                if (log > 0) {
                    candidates.add(new Candidate(k, n, log));
                }
            }
        }
        return candidates;
    }

    /// What a person has not settled.
    private List<Candidate> undecided(List<Candidate> candidates, Decisions decisions) {
        Set<String> settledKnown = new HashSet<>();
        Set<String> settledNewcomers = new HashSet<>();
        for (Couple couple : decisions.same()) {
            settledKnown.add(couple.known());
            settledNewcomers.add(couple.newcomer());
        }
        return candidates.stream()
                .filter(candidate -> {
                    Couple couple = couple(candidate);
                    return !settledKnown.contains(couple.known())
                            && !settledNewcomers.contains(couple.newcomer())
                            && !decisions.different().contains(couple);
                })
                .toList();
    }

    private List<Doubt> doubts(
            List<Candidate> candidates,
            double[] probability,
            Set<Integer> linkedKnown,
            Set<Integer> linkedNewcomers) {
        List<Integer> order =
                IntStream.range(0, probability.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer c) -> -probability[c])
                                        .thenComparing(c -> couple(candidates.get(c))))
                        .toList();
        Map<Integer, Integer> shownKnown = new HashMap<>();
        Map<Integer, Integer> shownNewcomers = new HashMap<>();
        List<Doubt> doubts = new ArrayList<>();
        for (int c : order) {
            Candidate candidate = candidates.get(c);
            if (probability[c] < DOUBTFUL) {
                break;
            }
            if (linkedKnown.contains(candidate.person())
                    || linkedNewcomers.contains(candidate.newcomer())
                    || shownKnown.getOrDefault(candidate.person(), 0) >= MOST_DOUBTS_EACH
                    || shownNewcomers.getOrDefault(candidate.newcomer(), 0) >= MOST_DOUBTS_EACH) {
                continue;
            }
            shownKnown.merge(candidate.person(), 1, Integer::sum);
            shownNewcomers.merge(candidate.newcomer(), 1, Integer::sum);
            doubts.add(new Doubt(couple(candidate), why(candidate)));
        }
        return doubts;
    }

    /// The elements that do not agree, by number, as a person reads them.
    private String why(Candidate candidate) {
        List<String> mine =
                code(known.get(candidate.person()).versions().getLast()).normalElements();
        List<String> theirs =
                code(newcomers.get(candidate.newcomer()).identifier()).normalElements();
        List<String> different = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        for (int e = 0; e < Math.min(mine.size(), theirs.size()); e++) {
            String place = Integer.toString(e + 1);
            if (mine.get(e).isEmpty() || theirs.get(e).isEmpty()) {
                blank.add(place);
            } else if (!mine.get(e).equals(theirs.get(e))) {
                different.add(place);
            }
        }
        String unlike =
                different.isEmpty()
                        ? "another person has as similar a code"
                        : (different.size() == 1 ? "element " : "elements ")
                                + String.join(", ", different)
                                + " differ"
                                + (different.size() == 1 ? "s" : "");
        return blank.isEmpty() ? unlike : unlike + "; left blank: " + String.join(", ", blank);
    }

    private Couple couple(Candidate candidate) {
        return couple(candidate.person(), candidate.newcomer());
    }

    private Couple couple(int person, int newcomer) {
        return new Couple(known.get(person).id(), newcomers.get(newcomer).id());
    }
}
