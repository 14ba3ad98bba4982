package org.trigpoint.statistics.groups;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.FTest;
import org.trigpoint.statistics.Key;

/// Independent groups compared: their means, whether these differ, and which pairs do.
///
/// @param groups names, in order of first appearance
/// @param n people of each
/// @param mean of each
/// @param sd of each
/// @param anova one-way analysis of variance
/// @param welch means, variances free
/// @param kruskal ranks
/// @param leveneMean variances, by distances from means
/// @param brownForsythe variances, by distances from medians
/// @param bartlett variances, for normal scores
/// @param tukeyHsd pairs, one variance
/// @param welchPairwise pairs, variances free
/// @param gamesHowellP pairs at once, variances free, in the order of the other pairs
public record GroupComparison(
        List<String> groups,
        List<Integer> n,
        List<Double> mean,
        List<Estimate<Double>> sd,
        Estimate<OneWayAnova> anova,
        FTest welch,
        KruskalWallis kruskal,
        FTest leveneMean,
        FTest brownForsythe,
        Bartlett bartlett,
        TukeyHsd tukeyHsd,
        WelchPairs welchPairwise,
        @Key("games_howell_p") List<Estimate<Double>> gamesHowellP) {
    public GroupComparison {
        groups = List.copyOf(groups);
        n = List.copyOf(n);
        mean = List.copyOf(mean);
        sd = List.copyOf(sd);
        gamesHowellP = List.copyOf(gamesHowellP);
    }

    /// Compares groups.
    public static GroupComparison of(GroupedScores people) {
        if (people.groups() == 0) {
            return nobody();
        }
        double[][] scores = new double[people.groups()][];
        for (int g = 0; g < scores.length; g++) {
            scores[g] = people.scores(g);
        }
        GroupMoments moments = GroupMoments.of(scores, 0);
        List<Integer> n = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        List<Estimate<Double>> deviations = new ArrayList<>();
        for (int g = 0; g < scores.length; g++) {
            n.add(moments.n[g]);
            means.add(moments.mean(g));
            deviations.add(
                    moments.n[g] < 2
                            ? Estimate.notEstimable("a group has a single score")
                            : Estimate.of(Math.sqrt(moments.variance(g))));
        }
        PairsOfGroups pairs = new PairsOfGroups(people.names(), moments);
        return new GroupComparison(
                people.names(),
                n,
                means,
                deviations,
                OneWayAnova.of(moments),
                UnequalVariances.welch(moments),
                KruskalWallis.of(scores),
                UnequalVariances.levene(scores, moments),
                UnequalVariances.brownForsythe(scores, moments),
                Bartlett.of(moments),
                pairs.tukey(),
                pairs.welch(),
                pairs.gamesHowell());
    }

    private static GroupComparison nobody() {
        String reason = "nobody has a score";
        return new GroupComparison(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Estimate.notEstimable(reason),
                FTest.notEstimable(reason),
                KruskalWallis.none(reason),
                FTest.notEstimable(reason),
                FTest.notEstimable(reason),
                Bartlett.none(reason),
                new TukeyHsd(List.of(), List.of(), List.of(), List.of(), List.of()),
                new WelchPairs(List.of(), List.of(), List.of()),
                List.of());
    }
}
