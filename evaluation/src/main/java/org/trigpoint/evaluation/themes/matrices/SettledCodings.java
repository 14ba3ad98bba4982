package org.trigpoint.evaluation.themes.matrices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// The codings that counts are made of: in an interview whose coders agreed on a consensus, that
/// consensus alone; in the others everything all coders applied.
public final class SettledCodings {
    private SettledCodings() {}

    /// In the folder's order.
    public static List<Coding> of(ThematicAnalysis analysis) {
        Set<InterviewId> settled =
                analysis.codings().stream()
                        .filter(SettledCodings::isConsensus)
                        .map(coding -> coding.excerpt().interview())
                        .collect(Collectors.toSet());
        return analysis.codings().stream()
                .filter(coding ->
                        isConsensus(coding) || !settled.contains(coding.excerpt().interview()))
                .toList();
    }

    private static boolean isConsensus(Coding coding) {
        return coding.layer().equals(Coding.CONSENSUS);
    }

    /// Passages: overlapping excerpts are one, so that a place two coders marked counts once.
    public static List<Excerpt> passages(Collection<Coding> codings) {
        List<Excerpt> sorted =
                codings.stream()
                        .map(Coding::excerpt)
                        .sorted(
                                Comparator.comparing(Excerpt::interview)
                                        .thenComparingInt(Excerpt::version)
                                        .thenComparingInt(Excerpt::start))
                        .toList();
        List<Excerpt> passages = new ArrayList<>();
        for (Excerpt next : sorted) {
            if (!passages.isEmpty() && passages.getLast().overlaps(next)) {
                Excerpt last = passages.removeLast();
                passages.add(
                        new Excerpt(
                                last.interview(),
                                last.version(),
                                last.start(),
                                Math.max(last.end(), next.end())));
            } else {
                passages.add(next);
            }
        }
        return passages;
    }
}
