package org.trigpoint.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.SyntheticStudy;
import org.trigpoint.evaluation.study.Withdrawal;
import org.trigpoint.statistics.Estimate;

class EvaluationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Comparison named(Findings findings, String label, String from, String to) {
        return findings.comparisons().stream()
                .filter(comparison ->
                        comparison.label().equals(label)
                                && comparison.contrast().from().value().equals(from)
                                && comparison.contrast().to().value().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static Findings evaluated(Study study) {
        return Evaluation.of(new StudyFolder(study, List.of(), "0".repeat(64)));
    }

    @Test
    void aParticipantMissingAtFollowUpIsDroppedFromPairsAndCounted() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .people(5)
                        .rated("before", (p, f) -> p == 4 ? null : 3 + p)
                        .rated("after", (p, f) -> p == 0 ? null : 5 + p % 2)
                        .findings();
        Comparison pacing = named(findings, "Pacing", "before", "after");
        assertThat(pacing.counts()).isEqualTo(new Counts(5, 4, 4, 3, 1, 0));
        assertThat(pacing.statistics().nComplete()).isEqualTo(3);
        assertThat(pacing.statistics().pre().n()).isEqualTo(4);
    }

    @Test
    void aLateBeforeIsShownAndLeftOutOfPairsAndModels() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .people(6)
                        .attended(0, DAY)
                        .attended(1, DAY.plusDays(9))
                        .rated("before", DAY.plusDays(3), (p, f) -> 3 + p % 3)
                        .rated("after", DAY.plusDays(40), (p, f) -> 5 + p % 2)
                        .findings();
        Comparison pacing = named(findings, "Pacing", "before", "after");
        assertThat(findings.flow().getFirst().answered()).isEqualTo(6);
        assertThat(findings.flow().getFirst().late()).isEqualTo(1);
        assertThat(pacing.counts().pairs()).isEqualTo(5);
        assertThat(pacing.counts().late()).isEqualTo(1);
        assertThat(findings.models().getFirst().nComplete()).isEqualTo(5);
    }

    @Test
    void thenTestsStandBesideAndNeverInFamilyFlowOfTimeOrModels() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .thenTest("then", "before", "after")
                        .people(12)
                        .rated("before", (p, f) -> 3 + p % 4)
                        .rated("after", (p, f) -> 5 + p % 3)
                        .rated("then", (p, f) -> 2 + p % 3)
                        .findings();
        assertThat(findings.comparisons())
                .filteredOn(comparison -> comparison.kind() == ComparisonKind.THEN)
                .allSatisfy(comparison -> {
                    assertThat(comparison.role()).isEqualTo(ComparisonRole.BESIDE);
                    assertThat(comparison.adjustedP()).isEmpty();
                })
                .extracting(comparison -> comparison.contrast().toString())
                .containsOnly("then->after", "before->then");
        assertThat(findings.family()).hasSize(2);
        assertThat(findings.models())
                .allSatisfy(model ->
                        assertThat(model.waves())
                                .extracting(wave -> wave.value())
                                .containsExactly("before", "after"));
    }

    @Test
    void theFamilyIsFacetsTimesComparisonsAndThePrimaryStandsOutsideIt() {
        InventedStudy study =
                InventedStudy.ofWaves("before", "after", "later")
                        .withTotal()
                        .people(15)
                        .rated("before", (p, f) -> 3 + (p + f) % 4)
                        .rated("after", (p, f) -> 4 + (p * 3 + f) % 5)
                        .rated("later", (p, f) -> 4 + (p * 7 + f) % 5);
        assertThat(study.findings().family()).hasSize(4);
        Findings findings = study.primary("Sleep", "before", "after").findings();
        assertThat(findings.family())
                .hasSize(3)
                .noneMatch(comparison ->
                        comparison.label().equals("Sleep")
                                && comparison.contrast().to().value().equals("after"));
        assertThat(findings.primary().orElseThrow().label()).isEqualTo("Sleep");
        assertThat(named(findings, "Total", "before", "after").role())
                .isEqualTo(ComparisonRole.BESIDE);
    }

    /// Holm (1979) by hand: sorted p values times 3, 2, 1, each at least the one before.
    @Test
    void holmIsStepwiseOverTheFamilyAlone() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .facets("A", "B", "C")
                        .people(12)
                        .rated("before", (p, f) -> 3 + p % 4)
                        .rated("after", (p, f) -> 3 + p % 4 + (f + 1) * (p % 3) - f)
                        .findings();
        List<Double> p =
                findings.family().stream()
                        .map(comparison -> comparison.statistics().p().orElseThrow())
                        .toList();
        List<Double> sorted = p.stream().sorted().toList();
        double first = Math.min(1, 3 * sorted.get(0));
        double second = Math.max(first, Math.min(1, 2 * sorted.get(1)));
        double third = Math.max(second, sorted.get(2));
        for (int i = 0; i < 3; i++) {
            double expected = List.of(first, second, third).get(sorted.indexOf(p.get(i)));
            assertThat(findings.family().get(i).adjustedP().orElseThrow().orElseThrow())
                    .isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void peopleWithoutConsentToTheStudyEnterNothing() {
        InventedStudy study =
                InventedStudy.ofWaves("before", "after")
                        .people(5)
                        .person(
                                new Participant(
                                        InventedStudy.id(5),
                                        Map.of(),
                                        Set.of(Consent.FOLLOWUP),
                                        Optional.empty()))
                        .rated("before", (p, f) -> p == 5 ? 10 : 3)
                        .rated("after", (p, f) -> p == 5 ? 10 : 4 + p % 2);
        Findings findings = study.findings();
        assertThat(findings.study().notConsented()).isEqualTo(1);
        assertThat(findings.flow()).allSatisfy(flow -> assertThat(flow.asked()).isEqualTo(5));
        assertThat(findings.scores())
                .allSatisfy(scores ->
                        assertThat(scores.description().max().orElseThrow()).isLessThan(10));
    }

    @Test
    void someoneWhoWithdrewBeforeAWaveWasNotAskedThere() {
        Participant left =
                new Participant(
                        InventedStudy.id(3),
                        Map.of(),
                        Set.of(Consent.STUDY),
                        Optional.of(new Withdrawal(Optional.of(DAY.plusDays(20)))));
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .starting(DAY)
                        .planned("before", 0, 7)
                        .planned("after", 42, 7)
                        .people(3)
                        .person(left)
                        .notAsked(0, "after")
                        .rated("before", DAY, (p, f) -> 3 + p)
                        .rated(
                                "after",
                                DAY.plusDays(42),
                                (p, f) -> p == 1 ? (Integer) 5 : p == 2 ? (Integer) 6 : null)
                        .findings();
        assertThat(findings.flow().get(0).asked()).isEqualTo(4);
        assertThat(findings.flow().get(1).asked()).isEqualTo(2);
        assertThat(findings.flow().get(1).withdrawn()).isEqualTo(1);
        assertThat(named(findings, "Pacing", "before", "after").counts().asked()).isEqualTo(2);
    }

    @Test
    void certainLinksAloneAreShownBesideWhereSomeWereReviewed() {
        InventedStudy study =
                InventedStudy.ofWaves("before", "after")
                        .people(10)
                        .rated("before", (p, f) -> 3 + p % 3)
                        .rated("after", (p, f) -> p == 0 ? 10 : 4 + p % 3);
        assertThat(named(study.findings(), "Pacing", "before", "after").certainOnly()).isEmpty();
        var certain =
                named(study.reviewed(0, "after").findings(), "Pacing", "before", "after")
                        .certainOnly()
                        .orElseThrow();
        assertThat(certain.nComplete()).isEqualTo(9);
        assertThat(certain.meanChange().orElseThrow()).isEqualTo(1.0);
    }

    @Test
    void clustersLeaveTheMeanAndWidenTheInterval() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .clusters("site")
                        .people(40, p -> Map.of("site", "S" + p % 8))
                        .rated("before", (p, f) -> 3 + p % 2)
                        .rated("after", (p, f) -> 4 + p % 2 + p % 8 / 4 + p / 8 % 2)
                        .findings();
        Comparison pacing = named(findings, "Pacing", "before", "after");
        Clustered clustered = pacing.clustered().getFirst();
        double plain = pacing.statistics().meanChange().orElseThrow();
        var interval = clustered.ci95().orElseThrow();
        assertThat((interval.lower() + interval.upper()) / 2).isCloseTo(plain, within(1e-12));
        assertThat(interval.upper() - interval.lower())
                .isGreaterThan(
                        pacing.statistics().ci95().orElseThrow().upper()
                                - pacing.statistics().ci95().orElseThrow().lower());
    }

    @Test
    void withAComparatorChangeIsThatOfTheProgrammeAndTheDifferenceStandsApart() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .comparator("arm", "waiting")
                        .people(30, p -> Map.of("arm", p % 2 == 0 ? "training" : "waiting"))
                        .rated("before", (p, f) -> 3 + p / 2 % 4)
                        .rated("after", (p, f) -> 3 + p / 2 % 4 + (p % 2 == 0 ? 2 : 0) + p % 3 % 2)
                        .findings();
        assertThat(findings.study().people()).isEqualTo(15);
        assertThat(findings.study().comparators()).isEqualTo(15);
        assertThat(named(findings, "Pacing", "before", "after").counts().pairs()).isEqualTo(15);
        var difference = findings.comparator().getFirst().difference();
        assertThat(difference.nComparator()).isEqualTo(15);
        assertThat(difference.ancova().orElseThrow().estimate()).isCloseTo(2.0, within(0.35));
        assertThat(difference.baselineSmd().orElseThrow()).isZero();
        assertThat(difference.ancovaClustered()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void neitherTheOrderOfRowsNorOfPeopleChangesADigit() {
        Study study = SyntheticStudy.of(11);
        List<Administration> rows = new ArrayList<>(study.administrations());
        List<Participant> people = new ArrayList<>(study.participants());
        Collections.shuffle(rows, new Random(1));
        Collections.shuffle(people, new Random(2));
        Study shuffled =
                new Study(
                        study.about(),
                        study.design(),
                        study.instruments(),
                        study.waves(),
                        study.groups(),
                        study.plan(),
                        people,
                        rows,
                        study.missing(),
                        study.attendance(),
                        study.delivery(),
                        study.amendments(),
                        study.links());
        Findings one = evaluated(study);
        Findings other = evaluated(shuffled);
        for (int i = 0; i < one.comparisons().size(); i++) {
            assertThat(other.comparisons().get(i).statistics())
                    .isEqualTo(one.comparisons().get(i).statistics());
            assertThat(other.comparisons().get(i).clustered())
                    .isEqualTo(one.comparisons().get(i).clustered());
        }
        assertThat(other.models()).isEqualTo(one.models());
        assertThat(other.reliability()).isEqualTo(one.reliability());
        assertThat(other.groups()).isEqualTo(one.groups());
        assertThat(other.warnings()).isEqualTo(one.warnings());
    }

    @Test
    void onePersonAndOneFacetStillGiveFindingsThatSayWhy() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .facets("Pacing")
                        .people(1)
                        .rated("before", (p, f) -> 3)
                        .rated("after", (p, f) -> 5)
                        .findings();
        Comparison pacing = findings.comparisons().getFirst();
        assertThat(pacing.statistics().meanChange().orElseThrow()).isEqualTo(2);
        assertThat(pacing.statistics().t()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(pacing.outcome()).isInstanceOf(Outcome.OfFacet.class);
    }

    @Test
    void nobodyAtTheSecondWaveGivesNoComparisonButAllTheRest() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .people(4)
                        .rated("before", (p, f) -> 3 + p)
                        .findings();
        assertThat(findings.comparisons()).isEmpty();
        assertThat(findings.flow().get(1).answered()).isZero();
        assertThat(findings.warnings()).extracting(Warning::code).doesNotContain("no-primary");
    }
}
