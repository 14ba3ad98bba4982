package org.trigpoint.evaluation.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.intake.matching.Identifier.Code;
import org.trigpoint.evaluation.intake.matching.Pairing.Doubt;
import org.trigpoint.evaluation.intake.matching.Pairing.How;
import org.trigpoint.evaluation.intake.matching.Pairing.Link;
import org.trigpoint.evaluation.intake.matching.SimulatedCohort.Setting;

final class CodeMatchingTest {
    private static final SimulatedCohort COHORT = cohort(60, 12, 3);

    @Test
    void people_whose_codes_agree_or_nearly_agree_are_certain() {
        Pairing pairing = pair(COHORT, Decisions.NONE);
        assertThat(pairing.links()).hasSizeGreaterThan((int) (0.8 * COHORT.both()));
        assertThat(pairing.links())
                .allSatisfy(link -> {
                    assertThat(SimulatedCohort.right(link.couple())).isTrue();
                    assertThat(link.how()).isEqualTo(How.CERTAIN);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_people_and_rows_never_changes_the_pairs(long seed) {
        SimulatedCohort cohort = cohort(50, 8, seed);
        List<Known> known = new ArrayList<>(cohort.before());
        List<Newcomer> newcomers = new ArrayList<>(cohort.after());
        Collections.shuffle(known, new Random(seed));
        Collections.shuffle(newcomers, new Random(seed + 1));
        assertThat(Matching.pair(known, newcomers, Decisions.NONE))
                .isEqualTo(pair(cohort, Decisions.NONE));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void which_wave_comes_first_never_changes_who_is_certain(long seed) {
        SimulatedCohort cohort = cohort(50, 8, seed);
        List<Known> known =
                cohort.after().stream()
                        .map(row -> new Known(row.id(), List.of(row.identifier())))
                        .toList();
        List<Newcomer> newcomers =
                cohort.before().stream()
                        .map(person -> new Newcomer(person.id(), person.versions().getFirst()))
                        .toList();
        Set<String> turned = new HashSet<>();
        Matching.pair(known, newcomers, Decisions.NONE)
                .links()
                .forEach(
                        link -> turned.add(link.couple().newcomer() + " " + link.couple().known()));
        Set<String> straight = new HashSet<>();
        pair(cohort, Decisions.NONE)
                .links()
                .forEach(link ->
                        straight.add(link.couple().known() + " " + link.couple().newcomer()));
        assertThat(turned).isEqualTo(straight);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void an_unrelated_person_more_never_gives_anyone_another_certain_partner(long seed) {
        SimulatedCohort cohort = cohort(40, 12, seed);
        List<Link> before = pair(cohort, Decisions.NONE).links();
        List<Newcomer> more = new ArrayList<>(cohort.after());
        SimulatedCohort strangers = cohort(5, 12, seed + 9000);
        strangers
                .after()
                .forEach(row -> more.add(new Newcomer("stranger" + row.id(), row.identifier())));
        Pairing after = Matching.pair(cohort.before(), more, Decisions.NONE);
        assertThat(after.links())
                .allSatisfy(link -> assertThat(SimulatedCohort.right(link.couple())).isTrue());
        assertThat(after.links()).hasSizeGreaterThanOrEqualTo(before.size() - 1);
    }

    @Test
    void two_people_with_almost_the_same_code_are_left_to_a_person() {
        List<Known> known = new ArrayList<>(COHORT.before());
        List<Newcomer> newcomers = new ArrayList<>(COHORT.after());
        known.add(
                new Known(
                        "twin-a",
                        List.of(
                                code(
                                        "Q", "30", "7", "3", "Z", "O", "N", "V", "K", "B", "11",
                                        "grey"))));
        known.add(
                new Known(
                        "twin-b",
                        List.of(
                                code(
                                        "Q", "30", "7", "3", "Z", "O", "N", "V", "K", "B", "11",
                                        "blue"))));
        newcomers.add(
                new Newcomer(
                        "row", code("Q", "30", "7", "3", "Z", "O", "N", "V", "K", "B", "11", "")));
        Pairing pairing = Matching.pair(known, newcomers, Decisions.NONE);
        assertThat(pairing.links()).noneMatch(link -> link.couple().newcomer().equals("row"));
        assertThat(pairing.doubts().stream().map(Doubt::couple))
                .contains(new Couple("twin-a", "row"), new Couple("twin-b", "row"));
    }

    @Test
    void day_and_month_of_birth_exchanged_are_still_one_person() {
        List<Known> known = new ArrayList<>(COHORT.before());
        List<Newcomer> newcomers = new ArrayList<>(COHORT.after());
        known.add(
                new Known(
                        "person",
                        List.of(
                                code(
                                        "Q", "11", "3", "2", "Z", "O", "N", "V", "K", "B", "9",
                                        "green"))));
        newcomers.add(
                new Newcomer(
                        "row",
                        code("Q", "3", "11", "2", "Z", "O", "N", "V", "K", "B", "9", "green")));
        assertThat(Matching.pair(known, newcomers, Decisions.NONE).links())
                .contains(new Link(new Couple("person", "row"), How.CERTAIN));
    }

    @Test
    void a_code_left_blank_pairs_with_nobody() {
        List<Newcomer> newcomers = new ArrayList<>(COHORT.after());
        newcomers.add(new Newcomer("blank", code("", "", "", "", "", "", "", "", "", "", "", "")));
        Pairing pairing = Matching.pair(COHORT.before(), newcomers, Decisions.NONE);
        assertThat(pairing.links()).noneMatch(link -> link.couple().newcomer().equals("blank"));
        assertThat(pairing.doubts()).noneMatch(doubt -> doubt.couple().newcomer().equals("blank"));
        assertThat(pairing.aloneNewcomers()).anyMatch(alone -> alone.id().equals("blank"));
    }

    @Test
    void with_one_person_at_each_wave_even_equal_codes_are_left_to_a_person_or_are_right() {
        Code code = code("M", "3", "4", "1", "N", "B", "J", "C", "S", "X", "5", "blue");
        Pairing pairing =
                Matching.pair(
                        List.of(new Known("k", List.of(code))),
                        List.of(new Newcomer("n", code)),
                        Decisions.NONE);
        // Two codes are no cohort: nothing tells rare from common, so no rule makes a pair.
        assertThat(pairing.links()).isEmpty();
    }

    @Test
    void nobody_known_leaves_every_row_alone() {
        Pairing pairing = Matching.pair(List.of(), COHORT.after(), Decisions.NONE);
        assertThat(pairing.links()).isEmpty();
        assertThat(pairing.aloneNewcomers()).hasSize(COHORT.after().size());
    }

    @Test
    void a_decision_stands_and_takes_no_certain_pair_from_anyone_else() {
        SimulatedCohort cohort = cohort(120, 6, 77);
        Pairing first = pair(cohort, Decisions.NONE);
        assertThat(first.doubts()).isNotEmpty();
        Couple decided = first.doubts().getFirst().couple();
        Pairing same = pair(cohort, new Decisions(Set.of(decided), Set.of()));
        assertThat(same.links()).contains(new Link(decided, How.REVIEWED));
        assertThat(same.links()).containsAll(first.links());
        Pairing different = pair(cohort, new Decisions(Set.of(), Set.of(decided)));
        assertThat(different.links()).noneMatch(link -> link.couple().equals(decided));
        assertThat(different.doubts()).noneMatch(doubt -> doubt.couple().equals(decided));
        assertThat(different.links()).containsAll(first.links());
    }

    @Test
    void nobody_is_both_linked_and_in_doubt_and_nobody_is_linked_twice() {
        for (long seed = 0; seed < 10; seed++) {
            Pairing pairing = pair(cohort(80, 6, 500 + seed), Decisions.NONE);
            Set<String> linked = new HashSet<>();
            for (Link link : pairing.links()) {
                assertThat(linked.add(link.couple().known())).isTrue();
                assertThat(linked.add(link.couple().newcomer())).isTrue();
            }
            assertThat(pairing.doubts())
                    .noneMatch(doubt ->
                            linked.contains(doubt.couple().known())
                                    || linked.contains(doubt.couple().newcomer()));
        }
    }

    @Test
    void a_person_seen_twice_before_is_recognised_by_either_version() {
        List<Known> known = new ArrayList<>(COHORT.before());
        Code first = code("Q", "30", "7", "3", "Z", "O", "N", "V", "K", "B", "11", "grey");
        Code second = code("Q", "30", "8", "2", "Z", "O", "", "V", "K", "B", "11", "grey");
        known.add(new Known("person", List.of(first, second)));
        List<Newcomer> newcomers = new ArrayList<>(COHORT.after());
        newcomers.add(new Newcomer("row", second));
        assertThat(Matching.pair(known, newcomers, Decisions.NONE).links())
                .contains(new Link(new Couple("person", "row"), How.CERTAIN));
    }

    @Test
    void kinds_are_not_mixed_and_decisions_are_about_people_who_are_there() {
        assertThatThrownBy(() ->
                        Matching.pair(
                                COHORT.before(),
                                List.of(new Newcomer("n", new Identifier.Token("t"))),
                                Decisions.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        pair(COHORT, new Decisions(Set.of(new Couple("nobody", "n0")), Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Pairing pair(SimulatedCohort cohort, Decisions decisions) {
        return Matching.pair(cohort.before(), cohort.after(), decisions);
    }

    private static Code code(String... elements) {
        return new Code(Arrays.asList(elements));
    }

    private static SimulatedCohort cohort(int people, int elements, long seed) {
        return SimulatedCohort.of(
                new Setting(
                        people,
                        CodeElement.TWELVE.subList(0, elements),
                        ErrorHabit.CARELESS_FEW,
                        0,
                        0.1,
                        0.1),
                seed);
    }
}
