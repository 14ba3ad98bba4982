package org.trigpoint.statistics.groups;

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

class GroupPropertiesTest {

    private record Person(String group, double score) {}

    private static List<Person> people(long seed, int n, int groups) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int group = random.nextInt(groups);
            people.add(new Person("g" + group, Math.rint(group + 3 * random.nextGaussian())));
        }
        return people;
    }

    private static GroupComparison compared(List<Person> people, DoubleUnaryOperator unit) {
        return GroupComparison.of(
                GroupedScores.of(
                        people.stream().map(Person::group).toList(),
                        people.stream()
                                .map(p -> OptionalDouble.of(unit.applyAsDouble(p.score())))
                                .toList()));
    }

    private static GroupComparison compared(List<Person> people) {
        return compared(people, x -> x);
    }

    private static List<Person> group(String name, double... scores) {
        List<Person> people = new ArrayList<>();
        for (double score : scores) {
            people.add(new Person(name, score));
        }
        return people;
    }

    private static List<Person> both(List<Person> some, List<Person> others) {
        List<Person> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    @Test
    void theOrderOfPeopleWithinGroupsChangesNoDigit() {
        List<Person> people = people(1, 40, 4);
        GroupComparison one = compared(people);
        List<Person> sorted = new ArrayList<>(people);
        Collections.shuffle(sorted, new Random(5));
        sorted.sort((a, b) -> one.groups().indexOf(a.group()) - one.groups().indexOf(b.group()));

        assertThat(compared(sorted)).isEqualTo(one);
    }

    @Test
    void anotherUnitLeavesTests() {
        GroupComparison one = compared(people(2, 30, 3));
        GroupComparison ten = compared(people(2, 30, 3), x -> 10 * x + 500);

        assertThat(ten.anova().orElseThrow().test().f().orElseThrow())
                .isCloseTo(one.anova().orElseThrow().test().f().orElseThrow(), within(1e-9));
        assertThat(ten.welch().df2().orElseThrow())
                .isCloseTo(one.welch().df2().orElseThrow(), within(1e-9));
        assertThat(ten.kruskal()).isEqualTo(one.kruskal());
        assertThat(ten.tukeyHsd().p().getFirst().orElseThrow())
                .isCloseTo(one.tukeyHsd().p().getFirst().orElseThrow(), within(1e-9));
        assertThat(ten.tukeyHsd().upper().getFirst().orElseThrow())
                .isCloseTo(10 * one.tukeyHsd().upper().getFirst().orElseThrow(), within(1e-8));
    }

    @Test
    void twoGroupsGiveTheSquareOfWelchsT() {
        GroupComparison two =
                compared(both(group("a", 1, 4, 2, 6, 5), group("b", 7, 3, 8, 9, 9, 10)));

        assertThat(two.welch().p().orElseThrow())
                .isCloseTo(two.welchPairwise().p().getFirst().orElseThrow(), within(1e-12));
        assertThat(two.tukeyHsd().p().getFirst().orElseThrow())
                .isCloseTo(two.anova().orElseThrow().test().p().orElseThrow(), within(1e-8));
    }

    @Test
    void aGroupOfOneIsInTheAnalysisOfVarianceAndNotInWelchs() {
        GroupComparison found = compared(both(group("a", 1, 4, 2), group("b", 9)));

        assertThat(found.anova().orElseThrow().test().f()).isInstanceOf(Estimate.Estimated.class);
        assertThat(found.sd().get(1)).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(found.welch().f())
                .isEqualTo(Estimate.notEstimable("a group has a single score"));
        assertThat(found.bartlett().k2()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void whatTheDataDoNotDefineHasAReason() {
        GroupComparison constant = compared(both(group("a", 2, 2, 2), group("b", 5, 5, 5)));
        GroupComparison lonely = compared(group("a", 1, 2, 3));

        assertThat(constant.anova().orElseThrow().test().p())
                .isEqualTo(Estimate.notEstimable("scores do not vary within groups"));
        assertThat(constant.anova().orElseThrow().eta2()).isEqualTo(Estimate.of(1.0));
        assertThat(constant.tukeyHsd().p().getFirst()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(lonely.anova()).isEqualTo(Estimate.notEstimable("needs at least two groups"));
        assertThat(compared(List.of()).anova()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void smallGroupsNeverGiveANumberThatIsNone() {
        for (int seed = 0; seed < 600; seed++) {
            List<Person> people =
                    people(seed, seed % 9, 1 + seed % 4).stream()
                            .map(p -> new Person(p.group(), Math.floorMod((int) p.score(), 2)))
                            .toList();
            FiniteNumbers.assertOnly(compared(people));
        }
    }

    /// scipy 1.17.1, studentized_range.sf(q, k, df): relative 1e-7, R's own quadrature, which this
    /// follows, being no closer to it for few degrees of freedom.
    @Test
    void tailsOfTheStudentisedRangeAreThoseOfOtherPrograms() {
        assertThat(new StudentizedRange(3, 27).upperTail(3.5))
                .isCloseTo(0.05049068059999529, within(1e-9));
        assertThat(new StudentizedRange(9, 180).upperTail(6.5))
                .isCloseTo(2.733672809775989E-4, within(1e-10));
        assertThat(new StudentizedRange(6, 3).upperTail(12))
                .isCloseTo(0.01636841551211066, within(1e-6));
        // R 4.2.2: qtukey(.95, c(3, 9, 6), c(27, 180, 3))
        assertThat(new StudentizedRange(3, 27).point(0.05))
                .isCloseTo(3.506426123392686, within(1e-9));
        assertThat(new StudentizedRange(9, 180).point(0.05))
                .isCloseTo(4.44053508546974, within(1e-9));
        assertThat(new StudentizedRange(6, 3).point(0.05))
                .isCloseTo(8.03708449909371, within(1e-9));
    }

    @Test
    void theThinTailJoinsTheBodyOfTheStudentisedRange() {
        // Both ways of integration overlap; the quadrature of the body is right to 1e-10 there.
        for (int groups : new int[] {2, 3, 8}) {
            double q = 9.5;
            double body = new StudentizedRange(groups, 60).upperTail(q);
            assertThat(new ThinTail(groups, 60).probability(q)).isCloseTo(body, within(1e-10));
        }
    }
}
