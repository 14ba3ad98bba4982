package org.trigpoint.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.Amendment;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Multiplicity;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;

/// Each pitfall has data that call for its warning, and data like them that do not.
class PitfallsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int[] STEPS = {2, 1, 3, 0, 2, 1, 2, 3, 1, 1};
    private static final int[] WOBBLE = {0, 1, -1, 0, 2, -2, 0, 1, -1, 1, 0, -1, 0};

    /// Twenty-six people in the middle of the scale who rise by 1 to 2 points; nothing to be wary
    /// of.
    private static InventedStudy calm() {
        return calm(26);
    }

    private static InventedStudy calm(int people) {
        return InventedStudy.ofWaves("before", "after")
                .people(people)
                .rated("before", PitfallsTest::start)
                .rated("after", PitfallsTest::risen);
    }

    private static int start(int person, int facet) {
        return 3 + (person + 2 * facet) % 4;
    }

    private static int risen(int person, int facet) {
        return start(person, facet)
                + 1
                + WOBBLE[(person * 5 + facet) % WOBBLE.length]
                + (person % 2);
    }

    private static List<String> codes(InventedStudy study) {
        return study.findings().warnings().stream().map(Warning::code).toList();
    }

    private static String text(InventedStudy study, String code) {
        return study.findings().warnings().stream()
                .filter(warning -> warning.code().equals(code))
                .map(Warning::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void calmDataRaiseNothingButThatNoPrimaryWasNamed() {
        assertThat(codes(calm())).containsExactly("no-primary");
        assertThat(codes(calm().primary("Pacing", "before", "after").locked(DAY, ""))).isEmpty();
    }

    static Stream<Arguments> pitfalls() {
        return Stream.of(
                of("few-pairs", calm(19), calm(20)),
                of("many-lost", lost(6), lost(5)),
                of("leavers-differ", leavers(0), leavers(3)),
                of("not-missing-at-random", leavers(0).withTotal(), leavers(3).withTotal()),
                of("late-baseline", late(DAY.plusDays(1)), late(DAY)),
                of("outside-window", window(15), window(14)),
                of("outside-role", outsideRole(3), outsideRole(2)),
                of("small-groups", groups(7), groups(8)),
                of("reviewed-links", calm().reviewed(0, "after"), calm()),
                of("not-consented", calm().person(silent()), calm()),
                of("ceiling", ends(10, 4), ends(10, 3)),
                of("floor", ends(0, 4), ends(0, 3)),
                of("regression-to-the-mean", regressing(), calm()),
                of("response-shift", thenTest(-1), thenTest(0)),
                of("low-reliability", total(5), total(0)),
                of("clusters-matter", clusters(1), clusters(0)),
                of("few-clusters", clusters(9, 0), clusters(10, 0)),
                of("no-primary", calm(), calm().primary("Pacing", "before", "after")),
                of("not-adjusted", calm().multiplicity(Multiplicity.NONE), calm()),
                of("plan-changed", calm().locked(DAY, "0".repeat(64)), calm().locked(DAY, "")),
                of(
                        "plan-not-locked",
                        calm().primary("Pacing", "before", "after"),
                        calm().primary("Pacing", "before", "after").locked(DAY, "")),
                of("groups-differ-at-baseline", comparator(2), comparator(0)),
                of(
                        "primary-not-estimable",
                        constant().primary("Sleep", "before", "after"),
                        constant().primary("Pacing", "before", "after")),
                of("not-estimable", constant(), calm()),
                of("tests-disagree", disagreeing(), calm()),
                of(
                        "no-difference-shown",
                        flat().primary("Pacing", "before", "after"),
                        calm().primary("Pacing", "before", "after")),
                of("standardisers-differ", correlated(), calm()),
                of("extreme-changes", extreme(9), extreme(4)));
    }

    private static Arguments of(String code, InventedStudy calling, InventedStudy silent) {
        return Arguments.of(code, calling, silent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pitfalls")
    void speaksWhenTheDataCallForItAndIsSilentOtherwise(
            String code, InventedStudy calling, InventedStudy silent) {
        assertThat(codes(calling)).as("data that call for it").contains(code);
        assertThat(codes(silent)).as("data that do not").doesNotContain(code);
        assertThat(text(calling, code))
                .doesNotContain("NaN", "Infinity", "null", "Optional")
                .endsWith(".");
    }

    @Test
    void everyLookHasItsTwoFixtures() {
        List<String> tested =
                pitfalls().map(arguments -> (String) arguments.get()[0]).sorted().toList();
        assertThat(tested).doesNotHaveDuplicates().hasSize(Pitfalls.LOOKS.size());
    }

    @Test
    void theHeaviestComeFirst() {
        List<Warning> warnings =
                constant().primary("Sleep", "before", "after").findings().warnings();
        assertThat(warnings).extracting(Warning::weight).isSortedAccordingTo((a, b) -> b - a);
        assertThat(warnings.getFirst().code()).isEqualTo("primary-not-estimable");
    }

    @Test
    void whatChangedAfterTheLockIsListedInWords() {
        InventedStudy study =
                calm().locked(DAY, "")
                        .amended(
                                new Amendment(
                                        DAY.plusDays(9),
                                        "lead",
                                        "",
                                        "",
                                        "analysis.primary",
                                        "pacing",
                                        "sleep",
                                        "a slip"));
        assertThat(text(study, "plan-changed"))
                .contains("analysis.primary on 2026-03-11 from \"pacing\" to \"sleep\" (a slip)");
        InventedStudy earlier =
                calm().locked(DAY, "")
                        .amended(
                                new Amendment(
                                        DAY.minusDays(9),
                                        "lead",
                                        "",
                                        "",
                                        "analysis.primary",
                                        "pacing",
                                        "sleep",
                                        "a slip"));
        assertThat(codes(earlier)).doesNotContain("plan-changed");
    }

    private static InventedStudy lost(int people) {
        return InventedStudy.ofWaves("before", "after")
                .people(26)
                .rated("before", PitfallsTest::start)
                .rated("after", (p, f) -> p < people ? null : risen(p, f));
    }

    /// Eight of forty leave, having begun `start` points up from the lowest there is.
    private static InventedStudy leavers(int start) {
        return InventedStudy.ofWaves("before", "after")
                .people(40)
                .rated("before", (p, f) -> p < 8 ? start + (p + f) % 4 : start(p, f))
                .rated("after", (p, f) -> p < 8 ? null : risen(p, f));
    }

    private static InventedStudy late(LocalDate answered) {
        return InventedStudy.ofWaves("before", "after")
                .people(26)
                .attended(0, DAY)
                .rated("before", answered, PitfallsTest::start)
                .rated("after", DAY.plusDays(40), PitfallsTest::risen);
    }

    private static InventedStudy window(int daysAway) {
        return InventedStudy.ofWaves("before", "after")
                .starting(DAY)
                .planned("after", 42, 14)
                .people(26)
                .rated("before", PitfallsTest::start)
                .rated("after", DAY.plusDays(42 + daysAway), PitfallsTest::risen);
    }

    private static InventedStudy outsideRole(int people) {
        InventedStudy study = InventedStudy.ofWaves("before", "after").people(26);
        for (int p = 0; p < people; p++) {
            study.missing(p, "before", 1, MissingReason.NOT_PART_OF_MY_ROLE);
        }
        return study.rated("before", (p, f) -> f == 1 && p < people ? null : start(p, f))
                .rated("after", PitfallsTest::risen);
    }

    private static InventedStudy groups(int small) {
        return InventedStudy.ofWaves("before", "after")
                .groups("site")
                .people(26, p -> Map.of("site", p < small ? "North" : "South"))
                .rated("before", PitfallsTest::start)
                .rated("after", PitfallsTest::risen);
    }

    private static Participant silent() {
        return new Participant(new ParticipantId("Silent"), Map.of(), Set.of(), Optional.empty());
    }

    /// So many of twenty-six give the rating at an end of the scale, before and after.
    private static InventedStudy ends(int rating, int people) {
        return InventedStudy.ofWaves("before", "after")
                .people(26)
                .rated("before", PitfallsTest::start)
                .rated(
                        "after",
                        (p, f) ->
                                p < people
                                        ? (Integer) rating
                                        : (Integer) Math.clamp(risen(p, f), 1, 9));
    }

    /// Low ratings rise, high ones stay.
    private static InventedStudy regressing() {
        return InventedStudy.ofWaves("before", "after")
                .people(30)
                .rated("before", (p, f) -> 1 + p % 8)
                .rated("after", (p, f) -> 6 + (p + f) % 3);
    }

    private static InventedStudy thenTest(int shift) {
        return InventedStudy.ofWaves("before", "after")
                .thenTest("then", "before", "after")
                .people(26)
                .rated("before", PitfallsTest::start)
                .rated("after", PitfallsTest::risen)
                .rated(
                        "then",
                        (p, f) -> start(p, f) + shift + (p % 2 == 0 ? 1 : -1) * ((p / 2 + f) % 2));
    }

    /// Two facets that go together, or do not where `apart` is large.
    private static InventedStudy total(int apart) {
        return InventedStudy.ofWaves("before", "after")
                .withTotal()
                .people(26)
                .rated(
                        "before",
                        (p, f) ->
                                f == 0 ? 2 + p % 6 : 2 + (p * (apart == 0 ? 1 : apart) + apart) % 6)
                .rated(
                        "after",
                        (p, f) ->
                                f == 0
                                        ? 3 + p % 6
                                        : 3 + (p * (apart == 0 ? 1 : apart) + apart) % 6 + p % 2);
    }

    /// Ten employers; where `alike` is 1, all people of every second one rise by two points more.
    private static InventedStudy clusters(int alike) {
        return clusters(10, alike);
    }

    private static InventedStudy clusters(int count, int alike) {
        return InventedStudy.ofWaves("before", "after")
                .clusters("employer")
                .people(40, p -> Map.of("employer", "E" + p % count))
                .rated("before", (p, f) -> 3 + p % 3)
                .rated(
                        "after",
                        (p, f) ->
                                3 + p % 3 + (p / count + p + f) % 2 + alike * 2 * (p % count % 2));
    }

    private static InventedStudy comparator(int apart) {
        return InventedStudy.ofWaves("before", "after")
                .comparator("arm", "waiting")
                .people(40, p -> Map.of("arm", p % 2 == 0 ? "training" : "waiting"))
                .rated("before", (p, f) -> 3 + (p / 2) % 4 + (p % 2 == 0 ? apart : 0))
                .rated(
                        "after",
                        (p, f) ->
                                4 + (p / 2) % 4 + (p % 3 == 0 ? 1 : 0) + (p % 2 == 0 ? apart : 0));
    }

    /// Sleep rises by exactly one point for everyone: no spread, no t.
    private static InventedStudy constant() {
        return InventedStudy.ofWaves("before", "after")
                .people(26)
                .rated("before", PitfallsTest::start)
                .rated("after", (p, f) -> f == 1 ? start(p, f) + 1 : risen(p, f));
    }

    /// Many small rises and two large falls: the mean hides what the ranks show.
    private static InventedStudy disagreeing() {
        return InventedStudy.ofWaves("before", "after")
                .people(20)
                .rated("before", (p, f) -> p < 2 ? 9 : 4)
                .rated("after", (p, f) -> p < 2 ? 1 : p < 4 ? 4 : 5);
    }

    private static InventedStudy flat() {
        return InventedStudy.ofWaves("before", "after")
                .people(26)
                .rated("before", PitfallsTest::start)
                .rated("after", (p, f) -> start(p, f) + (p % 2 == 0 ? 1 : -1));
    }

    /// People far apart who all move by nearly the same: the spread of change is small beside that
    /// of ratings.
    private static InventedStudy correlated() {
        return InventedStudy.ofWaves("before", "after")
                .people(26)
                .rated("before", (p, f) -> p % 8)
                .rated("after", (p, f) -> p % 8 + 1 + (p + f) % 2);
    }

    private static InventedStudy extreme(int rise) {
        return InventedStudy.ofWaves("before", "after")
                .people(26)
                .rated("before", (p, f) -> 1 + (p == 0 ? 0 : p % 3))
                .rated(
                        "after",
                        (p, f) ->
                                p == 0
                                        ? (Integer) (1 + rise)
                                        : (Integer) (2 + p % 3 + STEPS[p % STEPS.length] % 2));
    }
}
