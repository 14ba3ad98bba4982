package org.trigpoint.statistics.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.reference.FiniteNumbers;

class ClusterPropertiesTest {

    private record Person(String cluster, double score) {}

    private static List<Person> people(long seed, int n, int clusters) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        double[] level = random.doubles(clusters, -3, 3).toArray();
        for (int i = 0; i < n; i++) {
            int cluster = random.nextInt(clusters);
            double score = level[cluster] + random.nextGaussian();
            people.add(new Person("c" + cluster, Math.rint(score * 8) / 8));
        }
        return people;
    }

    private static ClusteredMean analysed(List<Person> people, DoubleUnaryOperator unit) {
        return ClusteredMean.of(
                ClusteredScores.of(
                        people.stream().map(Person::cluster).toList(),
                        people.stream()
                                .map(p -> OptionalDouble.of(unit.applyAsDouble(p.score())))
                                .toList()));
    }

    private static ClusteredMean analysed(List<Person> people) {
        return analysed(people, x -> x);
    }

    @Test
    void theOrderOfPeopleAndTheNamesOfClustersChangeNoDigit() {
        List<Person> people = people(1, 60, 9);
        List<Person> other = new ArrayList<>(people);
        Collections.shuffle(other, new Random(2));
        other.replaceAll(p -> new Person(p.cluster().replace('c', 'x'), p.score()));

        assertThat(analysed(other)).isEqualTo(analysed(people));
    }

    @Test
    void anotherUnitMovesTheMeanAndLeavesTheIntraclassCorrelation() {
        ClusteredMean one = analysed(people(3, 50, 8));
        ClusteredMean ten = analysed(people(3, 50, 8), x -> 10 * x + 1000);

        assertThat(ten.reml().orElseThrow().mean())
                .isCloseTo(1000 + 10 * one.reml().orElseThrow().mean(), within(1e-9));
        assertThat(ten.reml().orElseThrow().icc())
                .isCloseTo(one.reml().orElseThrow().icc(), within(1e-9));
        assertThat(ten.clusterRobust().orElseThrow().dfSatterthwaite().orElseThrow())
                .isCloseTo(
                        one.clusterRobust().orElseThrow().dfSatterthwaite().orElseThrow(),
                        within(1e-9));
        assertThat(ten.clusterRobust().orElseThrow().seCr2())
                .isCloseTo(10 * one.clusterRobust().orElseThrow().seCr2(), within(1e-9));
    }

    @Test
    void clustersOfOneSizeGiveThePlainMeanWithClustersLessOneDegreesOfFreedom() {
        List<Person> people = new ArrayList<>();
        double[][] scores = {{1, 2, 4}, {5, 5, 6}, {2, 3, 3}, {8, 6, 7}};
        for (int c = 0; c < scores.length; c++) {
            for (double score : scores[c]) {
                people.add(new Person("c" + c, score));
            }
        }
        ClusteredMean found = analysed(people);
        ClusterReml reml = found.reml().orElseThrow();

        assertThat(reml.mean()).isCloseTo(52 / 12.0, within(1e-12));
        assertThat(reml.dfSatterthwaite().orElseThrow()).isCloseTo(3, within(1e-7));
        assertThat(reml.icc())
                .isCloseTo(found.anovaIcc().orElseThrow().icc().orElseThrow(), within(1e-9));
        assertThat(found.clusterRobust().orElseThrow().seCr2()).isCloseTo(reml.se(), within(1e-9));
    }

    @Test
    void whatTheDataDoNotDefineHasAReason() {
        ClusteredMean single =
                analysed(List.of(new Person("a", 1), new Person("a", 2), new Person("a", 4)));
        ClusteredMean apart =
                analysed(List.of(new Person("a", 1), new Person("b", 2), new Person("c", 4)));
        ClusteredMean same =
                analysed(List.of(new Person("a", 3), new Person("a", 3), new Person("b", 3)));

        assertThat(single.reml()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(single.clusterRobust())
                .isEqualTo(Estimate.notEstimable("needs at least two clusters"));
        assertThat(apart.anovaIcc())
                .isEqualTo(Estimate.notEstimable("every cluster has a single score"));
        assertThat(apart.clusterRobust()).isInstanceOf(Estimate.Estimated.class);
        assertThat(same.reml()).isEqualTo(Estimate.notEstimable("all scores are equal"));
        assertThat(analysed(List.of()).reml()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void smallClustersNeverGiveANumberThatIsNone() {
        for (int seed = 0; seed < 600; seed++) {
            List<Person> people =
                    people(seed, seed % 9, 1 + seed % 4).stream()
                            .map(p -> new Person(p.cluster(), Math.floorMod((int) p.score(), 2)))
                            .toList();
            FiniteNumbers.assertOnly(analysed(people));
        }
    }
}
