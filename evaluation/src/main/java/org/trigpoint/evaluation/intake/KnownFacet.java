package org.trigpoint.evaluation.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ten facets of the persistent-pain programme, and the words by which a question shows that it
/// is about one of them.
enum KnownFacet {
    UNDERSTANDING_PAIN(
            "understanding-pain",
            "Understanding pain",
            "understand\\w* (?:\\w+ ){0,3}pain|make sense|explain\\w* (?:\\w+ ){0,3}pain|pain (?:science|education)",
            "understand\\w*|knowledge"),
    ACCEPTANCE("acceptance", "Acceptance", "accept\\w*|come to terms", "what matters|matters most"),
    PACING("pacing", "Pacing", "pac(?:e|ing)|steadier|boom and bust", "steady"),
    GOALS("goals", "Setting goals", "goals?", "plans? of their own"),
    ACTIVITY(
            "activity",
            "Getting active",
            "(?:getting|being|get|be|more|become|keep|stay\\w*) (?:\\w+ )?active"
                    + "|physical(?:ly)? activ\\w*|exercis\\w*|move more|movement",
            "activit(?:y|ies)|active|move|moving"),
    MOODS(
            "moods",
            "Moods, relationships, work",
            "moods?|relationships?|emotion\\w*|depress\\w*|anxi\\w*",
            "work|family|people and work|stress"),
    SLEEP("sleep", "Sleep", "sleep\\w*", "rest|night"),
    EATING("eating", "Eating well", "eat(?:ing)?|diet\\w*|nutrition\\w*|food", "weight"),
    RELAXATION(
            "relaxation",
            "Relaxation",
            "relax\\w*|wind(?:ing)? down|mindful\\w*|breathing",
            "be(?:ing)? present|calm\\w*"),
    SETBACKS("setbacks", "Managing setbacks", "set ?backs?|flare ?ups?|flares?|relaps\\w*", "");

    /// How far the best facet must be ahead of the next to be sure.
    private static final int LEAD = 2;

    private static final int STRONG = 3;

    private final String id;
    private final String label;
    private final Pattern strong;
    private final Pattern weak;

    KnownFacet(String id, String label, String strong, String weak) {
        this.id = id;
        this.label = label;
        this.strong = Pattern.compile("\\b(?:" + strong + ")\\b");
        this.weak =
                weak.isEmpty()
                        ? Pattern.compile("(?!)")
                        : Pattern.compile("\\b(?:" + weak + ")\\b");
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    static Optional<KnownFacet> ofId(String id) {
        return Arrays.stream(values()).filter(facet -> facet.id.equals(id)).findFirst();
    }

    /// What a question's words say.
    ///
    /// @param facet the facet it is about
    /// @param sureness whether no other facet comes near
    /// @param rival the next facet, where one comes near
    record Reading(KnownFacet facet, Sureness sureness, Optional<KnownFacet> rival) {}

    /// The facet a question is about, if any.
    ///
    /// @param core the core of its [Wording]
    static Optional<Reading> of(String core) {
        List<KnownFacet> order =
                Arrays.stream(values())
                        .sorted(Comparator.comparingInt((KnownFacet f) -> -f.weight(core)))
                        .toList();
        KnownFacet best = order.get(0);
        KnownFacet next = order.get(1);
        int weight = best.weight(core);
        if (weight == 0) {
            return Optional.empty();
        }
        boolean sure = weight - next.weight(core) >= LEAD;
        return Optional.of(
                new Reading(
                        best,
                        sure ? Sureness.SURE : Sureness.UNSURE,
                        next.weight(core) > 0 ? Optional.of(next) : Optional.empty()));
    }

    private int weight(String core) {
        return core.equals(id.replace('-', ' '))
                ? 2 * STRONG
                : (strong.matcher(core).find() ? STRONG : 0) + (weak.matcher(core).find() ? 1 : 0);
    }
}
