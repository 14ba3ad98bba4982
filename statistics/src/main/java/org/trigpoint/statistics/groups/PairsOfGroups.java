package org.trigpoint.statistics.groups;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Multiplicity;
import org.trigpoint.statistics.Tails;

/// Comparisons of all pairs of groups.
final class PairsOfGroups {

    private static final String TOO_FEW =
            "the studentised range needs at least two degrees of freedom";

    private record Pair(int earlier, int later) {}

    private final GroupMoments moments;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    PairsOfGroups(List<String> groups, GroupMoments moments) {
        this.moments = moments;
        for (int a = 0; a < groups.size(); a++) {
            for (int b = a + 1; b < groups.size(); b++) {
                pairs.add(new Pair(a, b));
                names.add(groups.get(b) + "-" + groups.get(a));
            }
        }
    }

    private double difference(Pair pair) {
        return moments.meanFromOrigin[pair.later] - moments.meanFromOrigin[pair.earlier];
    }

    TukeyHsd tukey() {
        List<Double> differences = pairs.stream().map(this::difference).toList();
        int df = moments.degreesWithin();
        if (df < StudentizedRange.LEAST_DF || moments.within == 0) {
            String reason = moments.within == 0 ? OneWayAnova.NOT_WITHIN : TOO_FEW;
            List<Estimate<Double>> none =
                    pairs.stream().map(_ -> Estimate.<Double>notEstimable(reason)).toList();
            return new TukeyHsd(names, differences, none, none, none);
        }
        List<Estimate<Double>> lower = new ArrayList<>();
        List<Estimate<Double>> upper = new ArrayList<>();
        List<Estimate<Double>> p = new ArrayList<>();
        StudentizedRange range = new StudentizedRange(Math.max(2, moments.groups()), df);
        double point = range.point(0.05);
        for (Pair pair : pairs) {
            double perGroup = (1.0 / moments.n[pair.earlier] + 1.0 / moments.n[pair.later]) / 2;
            double se = Math.sqrt(moments.within / df * perGroup);
            double difference = difference(pair);
            lower.add(Estimate.of(difference - point * se));
            upper.add(Estimate.of(difference + point * se));
            p.add(Estimate.of(range.upperTail(Math.abs(difference) / se)));
        }
        return new TukeyHsd(names, differences, lower, upper, p);
    }

    /// The standard error and degrees of freedom of Welch and Satterthwaite for one pair.
    private record Unpooled(double se, double df) {}

    private Estimate<Unpooled> unpooled(Pair pair) {
        if (moments.n[pair.earlier] < 2 || moments.n[pair.later] < 2) {
            return Estimate.notEstimable("a group has a single score");
        }
        double a = moments.variance(pair.earlier) / moments.n[pair.earlier];
        double b = moments.variance(pair.later) / moments.n[pair.later];
        if (a + b == 0) {
            return Estimate.notEstimable(OneWayAnova.NOT_WITHIN);
        }
        double df =
                (a + b)
                        * (a + b)
                        / (a * a / (moments.n[pair.earlier] - 1)
                                + b * b / (moments.n[pair.later] - 1));
        return Estimate.of(new Unpooled(Math.sqrt(a + b), df));
    }

    WelchPairs welch() {
        List<Estimate<Double>> p =
                pairs.stream()
                        .map(pair ->
                                unpooled(pair).map(u -> Tails.t(difference(pair) / u.se, u.df)))
                        .toList();
        return new WelchPairs(names, p, Multiplicity.HOLM.adjust(p));
    }

    /// Games and Howell's p of each pair (1976, J. Educ. Stat. 1): the studentised range with
    /// Welch's standard error and degrees of freedom.
    List<Estimate<Double>> gamesHowell() {
        return pairs.stream().map(pair -> unpooled(pair).flatMap(u -> range(pair, u))).toList();
    }

    private Estimate<Double> range(Pair pair, Unpooled unpooled) {
        if (unpooled.df < StudentizedRange.LEAST_DF) {
            return Estimate.notEstimable(TOO_FEW);
        }
        double q = Math.abs(difference(pair)) / unpooled.se * Math.sqrt(2);
        return Estimate.of(new StudentizedRange(moments.groups(), unpooled.df).upperTail(q));
    }
}
