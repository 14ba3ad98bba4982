package org.trigpoint.teaching.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.teaching.SmallPack;

class PackCheckTest {
    private static final String MODULE = "modules/sky/module.md";
    private static final String PRACTICE = "modules/sky/practice.yaml";
    private static final String QUIZ = "modules/sky/quiz.yaml";
    private static final String HANDOUT = "modules/sky/handout.md";

    private static List<String> faults(SmallPack pack) {
        return pack.check().faults().stream().map(Finding::sentence).toList();
    }

    private static List<String> warnings(SmallPack pack) {
        return pack.check().warnings().stream().map(Finding::sentence).toList();
    }

    @Test
    void theSmallPackPasses() {
        PackCheck check = SmallPack.whole().check();

        assertThat(check.findings()).isEmpty();
        assertThat(check.modules()).hasSize(1);
        assertThat(check.modules().getFirst().goodWays()).isEqualTo(BigInteger.TWO);
        assertThat(check.modules().getFirst().questions()).isEqualTo(6);
        assertThat(check.pack().minutes()).isEqualTo(72);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "## Take care | ## Take note | \"Take care\" is there not",
                "## A story | ## Key messages | \"Key messages\" is there 2 times",
                "minutes: 12 | minutes: 25 | it takes 25 minutes",
                "minutes: 12 | minutes: 9 | it takes 9 minutes",
                "competencies: [look] | competencies: [listen] | `listen` is not in",
                "authors: [ann, zed] | authors: [ann, bob] | `bob` is not in",
                "tool: sky-sheet | tool: moon-sheet | there is no tools/moon-sheet.yaml",
                "reviews: [] | reviews: [ann] | reviews are signed in the product",
                "Asking comes first. [@sky-page] | Asking comes first. | has no source",
                "- \"Who looks with you?\" | Who? | 3 ways to open",
                "### \"Looking up is a waste of time\" | ### Looking up | 2 of 3 headings",
                "When did you last look up? | Look up. | nothing is asked",
                "[@sky-book; @sky-page] | [@sky-book; @moon] | `moon` is not in sources.yaml",
                "https://sky.example.org | http://sky.example.org | does not begin with https://",
                "https://sky.example.org | javascript:alert(1) | does not begin with https://",
                "https://sky.example.org | https://sky | names no host",
                "](handout.md) | ](handouts.md) | there is no modules/sky/handouts.md",
                "](handout.md) | ](../../../etc/passwd) | leads out of the pack",
                "[The sky society] | [Click here] | does not say where it leads",
                "(4 minutes). | (4 minutes) <b>now</b>. | raw HTML is not shown",
                "(4 minutes). | (4 minutes) ![x](https://sky.example.org/x.png). | a picture is not",
                "pictures | see https://sky.example.org/x | this address is no link",
                "title: The sky | titel: The sky | this key is not known here",
                "id: sky | id: moon | the module's folder is called sky",
                "facet: none | facet: Sky High | is not made of lower-case letters",
            })
    void aFaultInAModuleIsTold(String old, String changed, String told) {
        SmallPack pack = SmallPack.whole().with(MODULE, old, changed);

        assertThat(faults(pack)).anyMatch(fault -> fault.contains(told));
    }

    @Test
    void aFaultKnowsItsLine() {
        SmallPack pack =
                SmallPack.whole().with(MODULE, "Asking comes first. [@sky-page]", "Asking.");

        assertThat(faults(pack))
                .containsExactly(
                        "modules/sky/module.md, line 16: this key message has no source. End it"
                                + " with `[@source]`, or leave it out.");
    }

    @Test
    void aSectionOfOnesOwnStandsBetweenTheStoryAndWhatPeopleHeard() {
        String own = "## In the dark\nStars.\n\n";

        assertThat(faults(SmallPack.whole().with(MODULE, "## When you", own + "## When you")))
                .isEmpty();
        assertThat(faults(SmallPack.whole().with(MODULE, "## Take care", own + "## Take care")))
                .singleElement()
                .asString()
                .contains("\"In the dark\" is not known here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "next: n2} | next: n22} | `next` names no node: n22",
                "start: n1 | start: n0 | `start` names no node: n0",
                "start: n1 | start: n2 | no way leads to `n1`",
                "next: good-end | next: n1 | the conversation goes in a ring: look at n1, n2",
                "ahead., next: n5} | ahead., next: n4} | one way alone leads to a good ending",
                "ending: good | ending: mixed | no way leads to a good ending",
                "ending: good | ending: great | \"great\" is not known",
                "trust: 1, | trust: 3, | no whole number from -2 to 2",
                "why: You asked., | why: , | `why`: there is nothing here",
                "id: mixed-end | id: hard-end | the name `hard-end` is there twice",
            })
    void aPracticeConversationThatCannotBeGoneThroughIsTold(
            String old, String changed, String told) {
        SmallPack pack = SmallPack.whole().with(PRACTICE, old, changed);

        assertThat(faults(pack)).anyMatch(fault -> fault.contains(told));
    }

    @Test
    void twoAnswersThatLeadToTheSamePlaceAreOneWay() {
        // After n3 follows n4 whatever is said: the many answers are one row of nodes.
        PackCheck check =
                SmallPack.whole().with(PRACTICE, "ahead., next: n5}", "ahead., next: n4}").check();

        assertThat(check.modules().getFirst().goodWays()).isOne();
    }

    @Test
    void aConversationThatGoesInARingHasNoWayAtAll() {
        PackCheck check = SmallPack.whole().with(PRACTICE, "next: good-end", "next: n1").check();

        assertThat(check.modules().getFirst().goodWays()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "why: The floor is below. | why: '' | this answer is not explained",
                "right: true | right: false | 0 of 2 options are right",
                "right: true | right: perhaps | neither true nor false",
                "kind: one | kind: several | 1 of 2 options are right",
                "sources: [sky-book] | sources: [] | names no source",
                "id: q6 | id: q5 | the name `q5` is there twice",
            })
    void aQuizThatDoesNotTeachIsTold(String old, String changed, String told) {
        SmallPack pack = SmallPack.whole().with(QUIZ, old, changed);

        assertThat(faults(pack)).anyMatch(fault -> fault.contains(told));
    }

    @Test
    void aHandoutAboveGradeSixIsAFaultAndOneBelowFourAWarning() {
        String hard =
                "Individuals experiencing persistent discomfort frequently benefit from"
                        + " multidisciplinary rehabilitation programmes, particularly whenever"
                        + " psychological considerations are adequately incorporated. ";
        String easy = "Go out. Look up. See a cloud. Sit on a seat. Go in. ";

        assertThat(faults(SmallPack.whole().with(HANDOUT, "You can look", hard + "You can look")))
                .anyMatch(fault -> fault.contains("the handout reads at grade"));
        assertThat(
                        warnings(
                                SmallPack.whole()
                                        .with(
                                                HANDOUT,
                                                "You can look",
                                                easy.repeat(20) + "You look")))
                .anyMatch(warning -> warning.contains("ages under 9"));
    }

    @Test
    void aHandoutOfMoreThanTwoPagesIsTold() {
        String more = "You can look at the sky with a friend of yours on any day. ".repeat(50);

        assertThat(faults(SmallPack.whole().with(HANDOUT, "You can look", more + "You can look")))
                .anyMatch(fault -> fault.contains("Two pages hold 600 at most"));
    }

    @Test
    void aHandoutWithoutSourcesIsTold() {
        assertThat(faults(SmallPack.whole().with(HANDOUT, "[@sky-book]", "A book.")))
                .singleElement()
                .asString()
                .contains("does not say where it comes from");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "year: 2020 | year: soon | is no year",
                "identifier: doi:10.1000/sky | identifier: doi 10 | identifies nothing",
                "authors: A. Author | authors: '' | `authors`: there is nothing here",
                "read: full | read: twice | \"twice\" is not known",
                "id: sky-page | id: sky-book | the source `sky-book` is there twice",
            })
    void aSourceThatCannotBeFoundAgainIsTold(String old, String changed, String told) {
        SmallPack pack = SmallPack.whole().with("sources.yaml", old, changed);

        assertThat(faults(pack)).anyMatch(fault -> fault.contains(told));
    }

    @Test
    void aSourceThatNobodyCitesIsPointedOut() {
        SmallPack pack =
                SmallPack.whole()
                        .with(
                                "sources.yaml",
                                SmallPack.whole().texts().get("sources.yaml")
                                        + "- {id: moon, authors: M, year: 1999, title: Moon,"
                                        + " identifier: pmid:12345, read: title}\n");

        assertThat(faults(pack)).isEmpty();
        assertThat(warnings(pack))
                .containsExactly("sources.yaml, line 15: `moon` is cited nowhere.");
    }

    @Test
    void eachRatedFacetHasOneModule() {
        String questionnaires =
                """
                instruments:
                  - id: confidence
                    title: Confidence
                    version: '1'
                    language: en
                    licence: CC0
                    scale: {min: 0, max: 10, low: not at all, high: fully}
                    total: mean
                    facets:
                      - {id: sky, label: Sky, score: item}
                    items:
                      - {id: sky, facet: sky, text: How sure are you?}
                waves:
                  - {id: before, label: Before, kind: measured, day: -14, window: 21}
                """;
        SmallPack pack = SmallPack.whole().with("questionnaires.yaml", questionnaires);

        assertThat(faults(pack))
                .singleElement()
                .asString()
                .contains("the facet `sky` has 0 modules");
        assertThat(faults(pack.with(MODULE, "facet: none", "facet: sky"))).isEmpty();
        assertThat(faults(pack.with(MODULE, "facet: none", "facet: moon"))).hasSize(2);
    }

    @Test
    void filesThatTheFormatDoesNotKnowArePointedOut() {
        assertThat(warnings(SmallPack.whole().with("modules/sky/extra.md", "Hello.")))
                .containsExactly("modules/sky/extra.md: the format knows no such file. Delete it.");
        assertThat(warnings(SmallPack.whole().with("README.md", "Hello."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modules/sky/quiz.yaml",
                "modules/sky/practice.yaml",
                "modules/sky/handout.md",
                "modules/sky/module.md",
                "sources.yaml",
                "programme.yaml"
            })
    void aMissingFileIsToldAndTheRestIsStillLookedAt(String file) {
        assertThat(faults(SmallPack.whole().without(file)))
                .contains(file + ": the file is missing. Write it; see the format of a pack.");
    }
}
