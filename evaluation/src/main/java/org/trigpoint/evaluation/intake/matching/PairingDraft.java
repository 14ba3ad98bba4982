package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.intake.matching.Pairing.Alone;
import org.trigpoint.evaluation.intake.matching.Pairing.Doubt;
import org.trigpoint.evaluation.intake.matching.Pairing.Link;

/// A [Pairing] whose links and doubts are settled and whose lone people still look for their
/// nearest candidate.
final class PairingDraft {
    private final List<Link> links;
    private final List<Doubt> doubts;
    private final Set<String> linkedKnown = new HashSet<>();
    private final Set<String> linkedNewcomers = new HashSet<>();
    private final Map<String, String> nearestToKnown = new HashMap<>();
    private final Map<String, String> nearestToNewcomer = new HashMap<>();

    PairingDraft(List<Link> links, List<Doubt> doubts) {
        this.links = links.stream().sorted(Comparator.comparing(Link::couple)).toList();
        this.doubts = List.copyOf(doubts);
        for (Link link : links) {
            linkedKnown.add(link.couple().known());
            linkedNewcomers.add(link.couple().newcomer());
        }
    }

    /// Offers a couple as nearest candidates of one another; couples come nearest first, so the
    /// first offer stands.
    void offer(Couple couple) {
        if (!linkedKnown.contains(couple.known()) && !linkedNewcomers.contains(couple.newcomer())) {
            nearestToKnown.putIfAbsent(couple.known(), couple.newcomer());
            nearestToNewcomer.putIfAbsent(couple.newcomer(), couple.known());
        }
    }

    Pairing finish(List<Known> known, List<Newcomer> newcomers) {
        List<Alone> aloneKnown = new ArrayList<>();
        known.stream()
                .map(Known::id)
                .filter(id -> !linkedKnown.contains(id))
                .sorted()
                .forEach(id -> aloneKnown.add(alone(id, nearestToKnown)));
        List<Alone> aloneNewcomers = new ArrayList<>();
        newcomers.stream()
                .map(Newcomer::id)
                .filter(id -> !linkedNewcomers.contains(id))
                .sorted()
                .forEach(id -> aloneNewcomers.add(alone(id, nearestToNewcomer)));
        return new Pairing(links, doubts, aloneKnown, aloneNewcomers);
    }

    private static Alone alone(String id, Map<String, String> nearest) {
        return new Alone(id, Optional.ofNullable(nearest.get(id)));
    }
}
