package org.trigpoint.statistics.comparison;

import java.util.Comparator;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.comparison.ComparedPerson.Arm;

/// How much more one group changed than another.
///
/// @param nProgramme people of the programme with both scores
/// @param nComparator people beside it with both scores
/// @param baselineSmd programme less comparator before, over the pooled standard deviation
/// @param meanChangeProgramme mean change
/// @param meanChangeComparator mean change
/// @param changeDifference difference of mean changes, by Student's pooled t
/// @param ancova difference of scores after at equal scores before: after on group and before
///   (Vickers and Altman 2001, BMJ 323); one slope for both groups
/// @param ancovaClustered the same with standard errors and degrees of freedom that allow for
///   clusters (CR2 and Satterthwaite); not estimable where clusters are not named
public record ChangeComparison(
        int nProgramme,
        int nComparator,
        Estimate<Double> baselineSmd,
        Estimate<Double> meanChangeProgramme,
        Estimate<Double> meanChangeComparator,
        Estimate<Difference> changeDifference,
        Estimate<Difference> ancova,
        Estimate<Difference> ancovaClustered) {

    private static final int GROUP = 1;

    /// Compares the changes of people who have both scores.
    public static ChangeComparison of(List<ComparedPerson> people) {
        // The order of rows must not change a digit of a sum.
        List<ComparedPerson> sorted =
                people.stream()
                        .sorted(
                                Comparator.comparing(ComparedPerson::arm)
                                        .thenComparingDouble(ComparedPerson::before)
                                        .thenComparingDouble(ComparedPerson::after)
                                        .thenComparing(person -> person.cluster().orElse("")))
                        .toList();
        int programme = (int) sorted.stream().filter(ChangeComparison::isProgramme).count();
        int comparator = sorted.size() - programme;
        Estimate<LeastSquares> plain = fitted(sorted, programme, comparator, Baseline.IGNORED);
        Estimate<LeastSquares> adjusted =
                fitted(sorted, programme, comparator, Baseline.ADJUSTED_FOR);
        return new ChangeComparison(
                programme,
                comparator,
                baselineSmd(sorted, programme, comparator),
                meanChange(sorted, Arm.PROGRAMME),
                meanChange(sorted, Arm.COMPARATOR),
                plain.flatMap(ChangeComparison::difference),
                adjusted.flatMap(ChangeComparison::difference),
                clustered(sorted, adjusted));
    }

    private enum Baseline {
        IGNORED,
        ADJUSTED_FOR
    }

    private static boolean isProgramme(ComparedPerson person) {
        return person.arm() == Arm.PROGRAMME;
    }

    private static Estimate<Double> meanChange(List<ComparedPerson> people, Arm arm) {
        double[] changes =
                people.stream()
                        .filter(person -> person.arm() == arm)
                        .mapToDouble(person -> person.after() - person.before())
                        .toArray();
        double sum = 0;
        for (double change : changes) {
            sum += change;
        }
        return Estimate.of(sum / changes.length, "nobody of this group has both scores");
    }

    private static Estimate<Double> baselineSmd(
            List<ComparedPerson> people, int programme, int comparator) {
        if (programme < 2 || comparator < 2) {
            return Estimate.notEstimable("needs at least two people in both groups");
        }
        // Looked at before any sum: the mean of equal numbers may differ from them in its last
        // digit.
        if (people.stream().map(person -> List.of(person.arm(), person.before())).distinct().count()
                <= 2) {
            return Estimate.notEstimable("before, nobody differs from others of the same group");
        }
        double ofProgramme = meanBefore(people, Arm.PROGRAMME);
        double ofComparator = meanBefore(people, Arm.COMPARATOR);
        double squares = 0;
        for (ComparedPerson person : people) {
            double off = person.before() - (isProgramme(person) ? ofProgramme : ofComparator);
            squares += off * off;
        }
        double pooled = Math.sqrt(squares / (programme + comparator - 2));
        return Estimate.of(
                (ofProgramme - ofComparator) / pooled, "before, nobody differs from others");
    }

    private static double meanBefore(List<ComparedPerson> people, Arm arm) {
        return people.stream()
                .filter(person -> person.arm() == arm)
                .mapToDouble(ComparedPerson::before)
                .average()
                .orElseThrow();
    }

    /// Change on group; with the score before as a second column its slope is that of "after on
    /// before" less one, and the difference between groups is the same.
    private static Estimate<LeastSquares> fitted(
            List<ComparedPerson> people, int programme, int comparator, Baseline baseline) {
        if (programme < 1 || comparator < 1) {
            return Estimate.notEstimable("needs people with both scores in both groups");
        }
        int n = people.size();
        double mean = 0;
        for (ComparedPerson person : people) {
            mean += person.before() / n;
        }
        int columns = baseline == Baseline.IGNORED ? 2 : 3;
        SimpleMatrix x = new SimpleMatrix(n, columns);
        SimpleMatrix y = new SimpleMatrix(n, 1);
        for (int i = 0; i < n; i++) {
            ComparedPerson person = people.get(i);
            x.set(i, 0, 1);
            x.set(i, GROUP, isProgramme(person) ? 1 : 0);
            if (baseline == Baseline.ADJUSTED_FOR) {
                x.set(i, 2, person.before() - mean);
            }
            y.set(i, person.after() - person.before());
        }
        return LeastSquares.fit(x, y);
    }

    private static Estimate<Difference> difference(LeastSquares fit) {
        return Difference.of(fit.estimate(GROUP), fit.standardError(GROUP), fit.degreesOfFreedom());
    }

    private static Estimate<Difference> clustered(
            List<ComparedPerson> people, Estimate<LeastSquares> adjusted) {
        if (people.stream().anyMatch(person -> person.cluster().isEmpty())) {
            return Estimate.notEstimable("clusters are not named for everyone");
        }
        List<String> clusters =
                people.stream().map(person -> person.cluster().orElseThrow()).toList();
        return adjusted.flatMap(fit -> fit.clustered(GROUP, clusters));
    }
}
