package org.trigpoint.evaluation.interviews.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.intake.KeyPeople.KeyPerson;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;

final class SearchTest {
    private static final KeyPeople KEY =
            new KeyPeople(
                    MatchKind.NAME,
                    List.of(
                            new KeyPerson("Heron-27", List.of("Anna Smith")),
                            new KeyPerson("Elder-73", List.of("May Hopkinson")),
                            new KeyPerson("Finch-88", List.of("Will Thackeray")),
                            new KeyPerson("Merlin-19", List.of("Mark Price")),
                            new KeyPerson("Coot-62", List.of("O'Sullivan, Niamh")),
                            new KeyPerson("Wren-31", List.of("Siân Llewellyn")),
                            new KeyPerson("Hazel-55", List.of("Hazel Al-Rashid"))));
    private static final Listed LIST =
            new Listed(
                    List.of(
                            new Listed.Entry("Larkfield Surgery", "practice", "[Practice A]"),
                            new Listed.Entry("Bath", "town", ""),
                            new Listed.Entry("A.S.", "person", "[the trainer]")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I saw Anna Smith there.          | I saw Heron-27 there.
                    So said Anna's friend.           | So said Heron-27's friend.
                    The Smiths, Anna’s lot.          | The Heron-27s, Heron-27’s lot.
                    It was Mrs Smith who rang.       | It was Heron-27 who rang.
                    I asked Dr Smith.                | I asked Dr Heron-27.
                    Signed, A. Smith                 | Signed, Heron-27
                    ANNA SMITH joined.               | Heron-27 joined.
                    Down as Smith, Anna today.       | Down as Heron-27 today.
                    It was Niamh O’Sullivan.         | It was Coot-62.
                    We love Sian, of course.         | We love Wren-31, of course.
                    We met Mohammed Al-Rashid once.  | We met Mohammed Al-Rashid once.
                    Then Llewelyn came.              | Then Wren-31 came.
                    so anna smith came.              | so Heron-27 came.
                    Come to Larkfield  Surgery.      | Come to [Practice A].
                    He lives in Bath.                | He lives in [town 1].
                    A.S. led it.                     | [the trainer] led it.
                    I told May, and she laughed.     | I told Elder-73, and she laughed.
                    We told Mark about it.           | We told Merlin-19 about it.
                    Mark said so.                    | Merlin-19 said so.
                    """)
    void a_rule_replaces(String before, String after) {
        assertThat(replacedByRule(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It may rain in May, or in early May 2024.",
                "On 3 May and on May 4th we met.",
                "May I ask? Will you come? Will they?",
                "The price is marked, mark it; a bath will do.",
                "I so was I. Will you do it?",
                "The mast may fall. Price is no object.",
                "B12 5mg, 07:30, 12/03/2024, £1,234.56, 7 out of 10, L4 and S1, the M62.",
                "ISBN 0198534531 and 978-0-19-853453-1, order 4857773456.",
                "We met on 12 March 2024 and on 2024-03-12.",
                "Heron-27 met Hazel-55 and [person 3].",
                "On Monday the NHS, GPs and Zoom; in English."
            })
    void nothing_is_found_in(String text) {
        assertThat(findings(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    yes, anna came                        | anna
                    My husband Tom Smith drove.           | Tom Smith
                    We live in Smith Street now.          | Smith Street
                    There is a nurse called Gwenllian Eze | Gwenllian Eze
                    I rang Dr de Souza.                   | de Souza
                    At Leeds General Infirmary they knew. | Leeds General Infirmary
                    It is 12 Sycamore Road, by the park.  | 12 Sycamore Road
                    Mark and I went.                      | Mark
                    May was kind.                         | May
                    His NHS number is 943 476 5918.       | 943 476 5918
                    doreen dot w at mail dot com          | doreen dot w at mail dot com
                    She was born in 1958 here.            | 1958
                    """)
    void a_person_is_asked(String text, String found) {
        List<Finding> findings = findings(text);
        assertThat(findings).isNotEmpty();
        Finding asked = findings.getFirst();
        assertThat(asked.sureness()).isEqualTo(Sureness.ASK);
        assertThat(text.substring(asked.start(), asked.end())).isEqualTo(found);
        assertThat(asked.standIn()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EMAIL          | write to a.b-c+d@mail.example, please     | a.b-c+d@mail.example
                    TELEPHONE      | ring +44 (0)7700 900 123 now              | +44 (0)7700 900 123
                    TELEPHONE      | ring (0113) 496 0123.                     | (0113) 496 0123
                    NHS_NUMBER     | it was 943 476 5919                       | 943 476 5919
                    POSTCODE       | we moved to sw1a 2aa then                 | sw1a 2aa
                    DATE_OF_BIRTH  | born on the third of April nineteen sixty-two in a storm | the third of April nineteen sixty-two
                    DATE_OF_BIRTH  | D.O.B. 3.4.1962                           | 3.4.1962
                    DATE_OF_BIRTH  | 3 April 1962 is her birthday              | 3 April 1962
                    """)
    void numbers_and_addresses_are_found(String kind, String text, String found) {
        List<Finding> findings = findings(text);
        assertThat(findings).hasSize(1);
        Finding only = findings.getFirst();
        assertThat(only.kind().name()).isEqualTo(kind);
        assertThat(only.sureness()).isEqualTo(Sureness.RULE);
        assertThat(text.substring(only.start(), only.end())).isEqualTo(found);
    }

    /// 943 476 5919 is the worked example of the NHS Data Dictionary; its check digit is 9.
    @Test
    void the_check_digit_of_an_nhs_number_counts() {
        assertThat(Numbers.isNhsNumber("9434765919")).isTrue();
        for (char digit = '0'; digit < '9'; digit++) {
            assertThat(Numbers.isNhsNumber("943476591" + digit)).isFalse();
        }
        assertThat(Numbers.isNhsNumber("1000000010")).isEqualTo(false);
    }

    @Test
    void a_name_two_people_share_names_both_and_guesses_neither() {
        KeyPeople two =
                new KeyPeople(
                        MatchKind.NAME,
                        List.of(
                                new KeyPerson("Wren-31", List.of("Anna Jones")),
                                new KeyPerson("Heron-27", List.of("Anna Smith"))));
        List<Finding> found =
                new Search(Optional.of(two), Listed.NONE, new StandIns(), List.of())
                        .in(List.of(source("We met Anna and Anna Jones.")))
                        .getFirst()
                        .findings();
        assertThat(found)
                .extracting(Finding::standIn)
                .containsExactly("[Heron-27 or Wren-31]", "Wren-31");
    }

    @Test
    void an_unknown_name_has_one_stand_in_in_all_interviews() {
        List<Search.Proposed> proposed =
                new Search(Optional.of(KEY), LIST, new StandIns(), List.of())
                        .in(
                                List.of(
                                        source("I work with Karoline. We like it."),
                                        source("My manager Karoline Brandt was there.")));
        assertThat(proposed.get(0).findings()).hasSize(1);
        assertThat(proposed.get(0).findings().getFirst().standIn())
                .isEqualTo(proposed.get(1).findings().getFirst().standIn())
                .startsWith("[person ");
    }

    @Test
    void addresses_in_the_key_file_are_replaced_and_the_names_in_them_are_asked_about() {
        KeyPeople addresses =
                new KeyPeople(
                        MatchKind.EMAIL,
                        List.of(new KeyPerson("Heron-27", List.of("anna.smith@nhs.example"))));
        List<Finding> found =
                new Search(Optional.of(addresses), Listed.NONE, new StandIns(), List.of())
                        .in(
                                List.of(
                                        source(
                                                "Write to Anna.Smith@nhs.example; Anna Smith, or just Anna, reads it.")))
                        .getFirst()
                        .findings();
        assertThat(found)
                .extracting(Finding::standIn)
                .containsExactly("[e-mail of Heron-27]", "Heron-27", "Heron-27");
        assertThat(found)
                .extracting(Finding::sureness)
                .containsExactly(Sureness.RULE, Sureness.RULE, Sureness.ASK);
    }

    @Test
    void what_was_replaced_is_not_found_again() {
        for (List<String> templates : List.of(TalkTemplates.TUNING)) {
            for (SyntheticTalk.Interview interview : SyntheticTalk.of(templates, 4, 99)) {
                Search search =
                        new Search(
                                Optional.of(Recognition.key()),
                                Recognition.list(),
                                new StandIns(),
                                List.of());
                List<Search.Proposed> first = search.in(List.of(source(interview.text())));
                Edits edits = Review.none().over(first).getFirst().edits();
                SourceText after = edits.apply(SourceText.of(interview.text()));
                assertThat(search.in(List.of(new Search.Source("x", after))).getFirst().findings())
                        .noneMatch(finding -> finding.sureness() == Sureness.RULE);
            }
        }
    }

    private static Search.Source source(String text) {
        return new Search.Source(
                text.length() > 8 ? text.substring(0, 8) : text, SourceText.of(text));
    }

    private static List<Search.Proposed> proposed(String text) {
        return new Search(Optional.of(KEY), LIST, new StandIns(), List.of())
                .in(List.of(source(text)));
    }

    private static List<Finding> findings(String text) {
        List<Finding> found = new ArrayList<>(proposed(text).getFirst().findings());
        found.removeIf(finding -> finding.kind() == IdentifierKind.STORY);
        return found;
    }

    private static String replacedByRule(String text) {
        List<Search.Proposed> proposed = proposed(text);
        return Review.none().over(proposed).getFirst().edits().apply(SourceText.of(text)).text();
    }
}
