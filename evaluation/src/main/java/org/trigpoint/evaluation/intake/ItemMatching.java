package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides which question of a later file is which item asked before, by wording.
final class ItemMatching {
    /// Two wordings at least this alike are the same question.
    static final double SAME = 0.75;

    /// Below this two wordings have nothing to do with one another.
    static final double POSSIBLE = 0.50;

    private static final double LEAD = 0.05;

    private ItemMatching() {}

    /// An item asked before.
    ///
    /// @param id its short name
    /// @param wording its wording
    record Asked(String id, Wording wording) {}

    /// What a question turned out to be.
    ///
    /// @param item the item's short name
    /// @param sureness whether no other item comes near
    /// @param note what speaks for it
    record Found(String item, Sureness sureness, String note) {}

    private record Offer(int question, int asked, double likeness) {}

    /// For each question of one file, the item it repeats, where it repeats one; each item at most
    /// once, the most alike first.
    static Map<Integer, Found> match(List<Wording> questions, List<Asked> asked) {
        List<Offer> offers = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            for (int a = 0; a < asked.size(); a++) {
                double likeness = likeness(questions.get(q), asked.get(a));
                if (likeness >= POSSIBLE) {
                    offers.add(new Offer(q, a, likeness));
                }
            }
        }
        offers.sort(
                Comparator.comparingDouble((Offer offer) -> -offer.likeness())
                        .thenComparingInt(Offer::question)
                        .thenComparingInt(Offer::asked));
        Map<Integer, Found> found = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Offer offer : offers) {
            if (found.containsKey(offer.question()) || !used.add(offer.asked())) {
                continue;
            }
            found.put(offer.question(), found(offer, offers, found, asked));
        }
        return found;
    }

    private static Found found(
            Offer offer, List<Offer> offers, Map<Integer, Found> settled, List<Asked> asked) {
        String item = asked.get(offer.asked()).id();
        if (offer.likeness() >= 1) {
            return new Found(item, Sureness.SURE, "same wording");
        }
        Optional<Offer> rival =
                offers.stream()
                        .filter(other ->
                                other.question() == offer.question()
                                        && other.asked() != offer.asked()
                                        && other.likeness() > offer.likeness() - LEAD
                                        && settled.values().stream()
                                                .noneMatch(done ->
                                                        done.item()
                                                                .equals(
                                                                        asked.get(other.asked())
                                                                                .id())))
                        .findFirst();
        if (rival.isPresent()) {
            return new Found(
                    item,
                    Sureness.UNSURE,
                    "could as well be " + asked.get(rival.get().asked()).id());
        }
        return offer.likeness() >= SAME
                ? new Found(item, Sureness.SURE, "similar wording")
                : new Found(item, Sureness.UNSURE, "the wording differs from that asked before");
    }

    /// Likeness of wordings; where both plainly speak of the same facet, and of different ones,
    /// that counts more than the words around it.
    private static double likeness(Wording question, Asked asked) {
        double likeness = question.likeness(asked.wording());
        if (likeness >= 1) {
            return likeness;
        }
        Optional<KnownFacet> mine = sureFacet(question.core());
        Optional<KnownFacet> theirs = sureFacet(asked.wording().core());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return likeness;
        }
        return mine.equals(theirs) ? Math.max(likeness, SAME + likeness / 5) : likeness / 2;
    }

    private static Optional<KnownFacet> sureFacet(String core) {
        return KnownFacet.of(core)
                .filter(reading -> reading.sureness() == Sureness.SURE)
                .map(KnownFacet.Reading::facet);
    }
}
