package org.trigpoint.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.comparison.ComparedPerson.Arm;
import org.trigpoint.statistics.reference.FiniteNumbers;
import org.trigpoint.statistics.reference.Reference;

class ComparisonPropertiesTest {

    private static List<ComparedPerson> people() {
        return ChangeComparisonTest.people(Reference.ownData("comparison_by_site"));
    }

    @Test
    void theOrderOfPeopleChangesNoDigit() {
        List<ComparedPerson> other = new ArrayList<>(people());
        Collections.shuffle(other, new Random(1));

        assertThat(ChangeComparison.of(other)).isEqualTo(ChangeComparison.of(people()));
    }

    @Test
    void swappingTheGroupsTurnsTheSign() {
        Difference one = ChangeComparison.of(people()).ancovaClustered().orElseThrow();
        Difference two =
                ChangeComparison.of(
                                people().stream()
                                        .map(p ->
                                                new ComparedPerson(
                                                        p.arm() == Arm.PROGRAMME
                                                                ? Arm.COMPARATOR
                                                                : Arm.PROGRAMME,
                                                        p.cluster(),
                                                        p.before(),
                                                        p.after()))
                                        .toList())
                        .ancovaClustered()
                        .orElseThrow();

        assertThat(two.estimate()).isCloseTo(-one.estimate(), within(1e-10));
        assertThat(two.df()).isCloseTo(one.df(), within(1e-8));
        assertThat(two.ci95().lower()).isCloseTo(-one.ci95().upper(), within(1e-10));
    }

    @Test
    void anotherUnitScalesTheDifference() {
        Difference one = ChangeComparison.of(people()).ancova().orElseThrow();
        Difference ten =
                ChangeComparison.of(
                                people().stream()
                                        .map(p ->
                                                new ComparedPerson(
                                                        p.arm(),
                                                        p.cluster(),
                                                        10 * p.before() + 500,
                                                        10 * p.after() + 500))
                                        .toList())
                        .ancova()
                        .orElseThrow();

        assertThat(ten.estimate()).isCloseTo(10 * one.estimate(), within(1e-9));
        assertThat(ten.t()).isCloseTo(one.t(), within(1e-9));
    }

    private static ComparedPerson person(Arm arm, String cluster, double before, double after) {
        return new ComparedPerson(arm, Optional.of(cluster), before, after);
    }

    @Test
    void whatTheDataDoNotDefineHasAReason() {
        ChangeComparison oneArm =
                ChangeComparison.of(
                        List.of(
                                person(Arm.PROGRAMME, "a", 1, 2),
                                person(Arm.PROGRAMME, "b", 2, 5)));
        ChangeComparison sameBefore =
                ChangeComparison.of(
                        List.of(
                                person(Arm.PROGRAMME, "a", 3, 2),
                                person(Arm.PROGRAMME, "a", 3, 5),
                                person(Arm.COMPARATOR, "b", 3, 4),
                                person(Arm.COMPARATOR, "b", 3, 7)));
        ChangeComparison unnamed =
                ChangeComparison.of(
                        people().stream()
                                .map(p ->
                                        new ComparedPerson(
                                                p.arm(), Optional.empty(), p.before(), p.after()))
                                .toList());

        assertThat(oneArm.ancova()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(oneArm.meanChangeComparator()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(sameBefore.ancova())
                .isEqualTo(Estimate.notEstimable("scores before do not vary"));
        assertThat(sameBefore.changeDifference()).isInstanceOf(Estimate.Estimated.class);
        assertThat(unnamed.ancovaClustered())
                .isEqualTo(Estimate.notEstimable("clusters are not named for everyone"));
    }

    @Test
    void smallStudiesNeverGiveANumberThatIsNone() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            List<ComparedPerson> few = new ArrayList<>();
            for (int i = 0; i < seed % 8; i++) {
                few.add(
                        person(
                                random.nextBoolean() ? Arm.PROGRAMME : Arm.COMPARATOR,
                                "c" + random.nextInt(3),
                                random.nextInt(3),
                                random.nextInt(3)));
            }
            FiniteNumbers.assertOnly(ChangeComparison.of(few));
        }
    }
}
