package org.trigpoint.evaluation.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.intake.matching.Pairing.Alone;
import org.trigpoint.evaluation.intake.matching.Pairing.Doubt;
import org.trigpoint.evaluation.intake.matching.Pairing.How;
import org.trigpoint.evaluation.intake.matching.Pairing.Link;

final class ExactMatchingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | jo.bloggs@example.org | jo.blogs@example.org",
                "EMAIL | jo.bloggs@example.org | jo.bloggs@other.example",
                "EMAIL | jo.bloggs@example.org | bloggs.jo@work.example",
                "NAME | Liz Brown | Elizabeth Brown",
                "NAME | Jane Smith | Jane Anne Smith",
                "NAME | Jane Smith | Jane Smtih",
                "TOKEN | TK4711 | TK4712"
            })
    void what_is_only_alike_is_left_to_a_person(MatchKind kind, String one, String other) {
        Pairing pairing = pair(kind, List.of(one), List.of(other), Decisions.NONE);
        assertThat(pairing.links()).isEmpty();
        assertThat(pairing.doubts().stream().map(Doubt::couple))
                .containsExactly(new Couple("k0", "n0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | jo@example.org | ann@example.org",
                "NAME | Liz Brown | Tom Green",
                "TOKEN | TK4711 | TK9999",
                "TOKEN | A1 | A2"
            })
    void what_is_not_alike_is_no_couple(MatchKind kind, String one, String other) {
        Pairing pairing = pair(kind, List.of(one), List.of(other), Decisions.NONE);
        assertThat(pairing.links()).isEmpty();
        assertThat(pairing.doubts()).isEmpty();
    }

    @Test
    void equal_texts_are_certain_and_what_is_alike_to_them_is_not_asked_about() {
        Pairing pairing =
                pair(
                        MatchKind.TOKEN,
                        List.of("TK4711", "TK4712"),
                        List.of("tk4712", "TK4711"),
                        Decisions.NONE);
        assertThat(pairing.links())
                .containsExactly(
                        new Link(new Couple("k0", "n1"), How.CERTAIN),
                        new Link(new Couple("k1", "n0"), How.CERTAIN));
        assertThat(pairing.doubts()).isEmpty();
    }

    @Test
    void an_address_that_two_people_share_makes_no_pair_certain() {
        Pairing pairing =
                pair(
                        MatchKind.EMAIL,
                        List.of("office@example.org", "office@example.org"),
                        List.of("office@example.org"),
                        Decisions.NONE);
        assertThat(pairing.links()).isEmpty();
        assertThat(pairing.doubts()).hasSize(2);
    }

    @Test
    void a_row_that_says_nothing_stays_alone_and_has_no_nearest() {
        Pairing pairing =
                pair(MatchKind.EMAIL, List.of("jo@example.org"), List.of(" "), Decisions.NONE);
        assertThat(pairing.links()).isEmpty();
        assertThat(pairing.aloneNewcomers()).containsExactly(new Alone("n0", Optional.empty()));
    }

    @Test
    void those_without_a_partner_are_listed_with_the_nearest() {
        Pairing pairing =
                pair(
                        MatchKind.TOKEN,
                        List.of("TK4711", "ZZ0000"),
                        List.of("TK47ab"),
                        Decisions.NONE);
        assertThat(pairing.doubts()).isEmpty();
        assertThat(pairing.aloneNewcomers()).containsExactly(new Alone("n0", Optional.of("k0")));
        assertThat(pairing.aloneKnown())
                .containsExactly(
                        new Alone("k0", Optional.of("n0")), new Alone("k1", Optional.empty()));
    }

    @Test
    void decisions_stand_against_the_rules() {
        List<String> one = List.of("jo@example.org");
        Couple couple = new Couple("k0", "n0");
        assertThat(pair(MatchKind.EMAIL, one, one, new Decisions(Set.of(), Set.of(couple))).links())
                .isEmpty();
        assertThat(
                        pair(
                                        MatchKind.EMAIL,
                                        one,
                                        List.of("quite@another.example"),
                                        new Decisions(Set.of(couple), Set.of()))
                                .links())
                .containsExactly(new Link(couple, How.REVIEWED));
    }

    @Test
    void the_order_of_people_and_rows_never_changes_the_pairs() {
        Random random = new Random(4);
        List<Known> known = new ArrayList<>();
        List<Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            known.add(new Known("k" + i, List.of(name(random))));
            newcomers.add(new Newcomer("n" + i, name(random)));
        }
        Pairing first = Matching.pair(known, newcomers, Decisions.NONE);
        Collections.shuffle(known, random);
        Collections.shuffle(newcomers, random);
        assertThat(Matching.pair(known, newcomers, Decisions.NONE)).isEqualTo(first);
    }

    private static Identifier name(Random random) {
        return new Identifier.PersonName(
                List.of("Ana", "Anna", "Hannah", "Jo", "Joe").get(random.nextInt(5))
                        + " "
                        + List.of("Smith", "Smyth", "Brown", "Browne").get(random.nextInt(4))
                        + random.nextInt(3));
    }

    private static Pairing pair(
            MatchKind kind, List<String> known, List<String> rows, Decisions decisions) {
        List<Known> people = new ArrayList<>();
        List<Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            people.add(new Known("k" + i, List.of(Identifier.of(kind, List.of(known.get(i))))));
        }
        for (int i = 0; i < rows.size(); i++) {
            newcomers.add(new Newcomer("n" + i, Identifier.of(kind, List.of(rows.get(i)))));
        }
        return Matching.pair(people, newcomers, decisions);
    }
}
