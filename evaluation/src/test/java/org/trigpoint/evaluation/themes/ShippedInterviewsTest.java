package org.trigpoint.evaluation.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.interviews.Turn;
import org.trigpoint.evaluation.interviews.TurnKind;
import org.trigpoint.evaluation.interviews.Turns;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;

/// Holds the words of the shipped example: eight invented interviews and what was made of them.
class ShippedInterviewsTest {
    private static final String LABEL =
            "Synthetic interview, written for this example; nobody said this.\n";

    private static final MixedStudy EXAMPLE =
            MixedStudy.read(examples().resolve("confidence-synthetic"));

    private final ThematicAnalysis analysis = EXAMPLE.analysis();

    @Test
    void eightInterviewsSayInTheirFirstLineThatNobodySaidThem() {
        assertThat(analysis.interviews().all()).hasSize(8);
        assertThat(versions())
                .hasSize(9)
                .allSatisfy(version -> assertThat(version.text().text()).startsWith(LABEL));
    }

    @Test
    void everyIntervieweeAgreedToBeInterviewedAndOneNotToBeQuoted() {
        List<Participant> people =
                analysis.interviews().all().stream()
                        .map(interview -> person(interview.participant().orElseThrow()))
                        .toList();
        assertThat(people)
                .doesNotHaveDuplicates()
                .allSatisfy(person ->
                        assertThat(person.consents()).contains(Consent.STUDY, Consent.INTERVIEW));
        assertThat(people.stream().filter(person -> !person.consents().contains(Consent.QUOTE)))
                .extracting(person -> person.id().value())
                .containsExactly("Harebell");
    }

    @Test
    void interviewsTookPlaceAfterTheTrainingAndLastAsLongAsTheirTurnsSay() {
        for (Interview interview : analysis.interviews().all()) {
            assertThat(interview.date().orElseThrow()).isAfter("2026-04-06");
            long last =
                    Turns.of(interview, interview.latest())
                            .all()
                            .getLast()
                            .at()
                            .orElseThrow()
                            .toMinutes();
            assertThat(interview.minutes().orElseThrow()).isBetween(last, last + 2);
        }
    }

    @Test
    void turnsAlternateBetweenInterviewerAndParticipantAndGoForwardInTime() {
        for (Interview interview : analysis.interviews().all()) {
            for (TextVersion version : interview.versions()) {
                List<Turn> turns = Turns.of(interview, version).all();
                assertThat(turns.getFirst().kind()).isEqualTo(TurnKind.ASIDE);
                List<Turn> spoken = turns.subList(1, turns.size());
                String person = interview.participant().orElseThrow().value();
                for (int i = 0; i < spoken.size(); i++) {
                    assertThat(spoken.get(i).speaker())
                            .isEqualTo(i % 2 == 0 ? "Interviewer" : person);
                    assertThat(spoken.get(i).kind())
                            .isEqualTo(i % 2 == 0 ? TurnKind.QUESTION : TurnKind.ANSWER);
                }
                assertThat(spoken.stream().map(turn -> turn.at().orElseThrow())).isSorted();
                assertThat(spoken.stream().filter(turn -> turn.kind() == TurnKind.ANSWER))
                        .hasSizeBetween(12, 26);
            }
        }
    }

    @Test
    void oneTextHoldsAnEmojiAndACombiningAccentAndOneWasCorrected() {
        assertThat(
                        analysis.interviews().all().stream()
                                .map(interview -> interview.latest().text().text())
                                .filter(text ->
                                        text.contains("\uD83D\uDC22") && text.contains("ty\u0302")))
                .hasSize(1);
        Interview corrected = analysis.interviews().interview(new InterviewId("I04")).orElseThrow();
        assertThat(corrected.versions()).hasSize(2);
        assertThat(codings("I04"))
                .isNotEmpty()
                .allSatisfy(coding -> assertThat(coding.excerpt().version()).isEqualTo(2));
    }

    @Test
    void nothingLooksLikeAnAddressATelephoneNumberAPostcodeOrATown() {
        Pattern identifying =
                Pattern.compile(
                        "[\\w.]+@[\\w.]+|(?:\\d[ -]?){7,}|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");
        List<String> towns =
                List.of(
                        "London",
                        "Newcastle",
                        "Durham",
                        "Leeds",
                        "Sheffield",
                        "York",
                        "Bristol",
                        "Cardiff",
                        "Swansea",
                        "Manchester",
                        "Liverpool",
                        "Birmingham",
                        "Carlisle",
                        "Gateshead",
                        "Sunderland",
                        "Edinburgh",
                        "Glasgow",
                        "Belfast",
                        "Oxford");
        for (TextVersion version : versions()) {
            assertThat(identifying.matcher(version.text().text()).results()).isEmpty();
            assertThat(List.of(version.text().text().split("\\P{L}+", -1)))
                    .doesNotContainAnyElementsOf(towns);
        }
    }

    @Test
    void twoCodersCodedEveryInterviewApartBeforeTheyAgreed() {
        assertThat(analysis.codings().stream().map(Coding::layer).distinct())
                .containsExactlyInAnyOrder("first", Coding.CONSENSUS);
        for (Interview interview : analysis.interviews().all()) {
            assertThat(
                            codings(interview.id().value()).stream()
                                    .filter(coding -> coding.layer().equals("first"))
                                    .map(Coding::coder)
                                    .distinct())
                    .containsExactlyInAnyOrder("AB", "TN");
        }
        assertThat(latest("first")).isBefore(earliest(Coding.CONSENSUS));
    }

    @Test
    void twoCodersAgreeMostlyAndNotAlways() {
        Set<String> first = places("AB");
        Set<String> second = places("TN");
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        double shared = 2.0 * both.size() / (first.size() + second.size());
        assertThat(shared).isBetween(0.4, 0.9);
    }

    @Test
    void everyCodeIsUsedByBothCodersAndInTheEnd() {
        for (Code code : analysis.codebook().codes()) {
            if (code.codable() == Codable.CODE) {
                assertThat(
                                analysis.codings().stream()
                                        .filter(coding -> coding.code().equals(code.id()))
                                        .map(coding -> coding.layer() + " " + coding.coder()))
                        .as(code.name())
                        .contains("first AB", "first TN")
                        .anyMatch(coding -> coding.startsWith(Coding.CONSENSUS));
            }
        }
    }

    @Test
    void everyCodeIsDefinedAndItsExampleIsOfSomeoneWhoMayBeQuoted() {
        for (Code code : analysis.codebook().codes()) {
            assertThat(code.definition()).as(code.name()).isNotBlank();
            if (code.codable() == Codable.CODE) {
                assertThat(code.include()).as(code.name()).isNotBlank();
                assertThat(code.exclude()).as(code.name()).isNotBlank();
                assertThat(
                                analysis.interviews().all().stream()
                                        .filter(interview -> mayBeQuoted(interview.participant()))
                                        .map(interview -> interview.latest().text().text()))
                        .as(code.name())
                        .anyMatch(text -> text.contains(code.example()));
            }
        }
    }

    @Test
    void excerptsBeginAndEndAtWordEdgesWithinOneAnswer() {
        for (Coding coding : analysis.codings()) {
            Excerpt excerpt = coding.excerpt();
            Interview interview =
                    analysis.interviews().interview(excerpt.interview()).orElseThrow();
            TextVersion version = interview.version(excerpt.version()).orElseThrow();
            String words = analysis.interviews().words(excerpt);
            assertThat(words).isEqualTo(words.strip());
            assertThat(splitsAWord(version, excerpt.start())).as(words).isFalse();
            assertThat(splitsAWord(version, excerpt.end())).as(words).isFalse();
            assertThat(Turns.of(interview, version).within(excerpt.start(), excerpt.end()))
                    .as(words)
                    .singleElement()
                    .satisfies(turn -> assertThat(turn.kind()).isEqualTo(TurnKind.ANSWER))
                    .satisfies(
                            turn -> assertThat(turn.start()).isLessThanOrEqualTo(excerpt.start()));
        }
    }

    @Test
    void everyThemeStandsOnSeveralPeople() {
        assertThat(analysis.themes()).hasSize(6);
        for (Theme theme : analysis.themes()) {
            assertThat(theme.centralIdea()).as(theme.name()).isNotBlank();
            assertThat(theme.definition()).as(theme.name()).isNotBlank();
            assertThat(
                            analysis.codings().stream()
                                    .filter(coding -> coding.layer().equals(Coding.CONSENSUS))
                                    .filter(coding -> theme.codes().contains(coding.code()))
                                    .map(coding -> participant(coding).orElseThrow())
                                    .distinct())
                    .as(theme.name())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void theJointDisplayQuotesAgreedCodingsOfPeopleWhoMayBeQuoted() {
        var codings = analysis.codingsById();
        List<CodingId> shown =
                analysis.display().rows().stream()
                        .flatMap(row ->
                                Stream.concat(row.quotations().stream(), row.dissenting().stream()))
                        .toList();
        assertThat(shown).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        for (CodingId id : shown) {
            Coding coding = Objects.requireNonNull(codings.get(id));
            assertThat(coding.layer()).isEqualTo(Coding.CONSENSUS);
            assertThat(mayBeQuoted(participant(coding))).isTrue();
        }
    }

    @Test
    void theJointDisplayHasEveryFacetTwoThemesOfItsOwnAndOneRowStillOpen() {
        List<DisplayPlan.Row> rows = analysis.display().rows();
        Set<FacetId> facets =
                EXAMPLE.folder().study().instruments().stream()
                        .flatMap(instrument -> instrument.facets().stream())
                        .map(facet -> facet.id())
                        .collect(Collectors.toSet());
        assertThat(
                        rows.stream()
                                .filter(row ->
                                        row.about() instanceof DisplayPlan.Subject.OfFacet(var id)
                                                && facets.contains(id)))
                .hasSize(10);
        assertThat(rows.stream().filter(row -> row.about() instanceof DisplayPlan.Subject.OfTheme))
                .hasSize(2);
        assertThat(rows.stream().filter(row -> row.inference().isBlank()))
                .singleElement()
                .satisfies(row -> assertThat(row.fit()).isEmpty());
        assertThat(rows.stream().flatMap(row -> row.fit().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Fit.values());
        assertThat(rows.stream().filter(row -> row.fit().equals(Optional.of(Fit.SILENT))))
                .allSatisfy(row -> assertThat(row.quotations()).isEmpty());
    }

    @Test
    void memosAreAboutAllThatMemosCanBeAboutAndFillTwoColumnsOfTheFrameworkMatrix() {
        assertThat(analysis.memos().stream().map(memo -> memo.about().getClass()).distinct())
                .hasSize(6);
        assertThat(
                        analysis.memos().stream()
                                .filter(memo -> memo.about() instanceof Memo.About.OfCell))
                .hasSize(16);
    }

    @Test
    void theFilesAreWrittenAsTheProgramWritesThem() {
        ThematicFiles.texts(analysis)
                .forEach((name, text) ->
                        assertThat(examples().resolve("confidence-synthetic").resolve(name))
                                .as(name)
                                .hasContent(text));
    }

    private List<TextVersion> versions() {
        return analysis.interviews().all().stream()
                .flatMap(interview -> interview.versions().stream())
                .toList();
    }

    private List<Coding> codings(String interview) {
        return analysis.codings().stream()
                .filter(coding -> coding.excerpt().interview().value().equals(interview))
                .toList();
    }

    private Set<String> places(String coder) {
        return analysis.codings().stream()
                .filter(coding -> coding.layer().equals("first"))
                .filter(coding -> coding.coder().equals(coder))
                .map(coding -> coding.code() + " " + coding.excerpt())
                .collect(Collectors.toSet());
    }

    private Instant latest(String layer) {
        return moments(layer).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant earliest(String layer) {
        return moments(layer).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Instant> moments(String layer) {
        return analysis.codings().stream()
                .filter(coding -> coding.layer().equals(layer))
                .map(coding -> coding.codedAt().orElseThrow());
    }

    private Optional<ParticipantId> participant(Coding coding) {
        return analysis.interviews()
                .interview(coding.excerpt().interview())
                .flatMap(Interview::participant);
    }

    private static boolean mayBeQuoted(Optional<ParticipantId> id) {
        return id.isPresent() && person(id.get()).consents().contains(Consent.QUOTE);
    }

    private static Participant person(ParticipantId id) {
        return EXAMPLE.folder().study().participants().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean splitsAWord(TextVersion version, int place) {
        return place > 0
                && place < version.text().length()
                && isOfAWord(version.text().between(place - 1, place))
                && isOfAWord(version.text().between(place, place + 1));
    }

    private static boolean isOfAWord(String character) {
        return character.matches("[\\p{L}\\p{M}\\p{N}]");
    }

    private static Path examples() {
        Path here = Path.of("").toAbsolutePath();
        return (Files.exists(here.resolve("examples"))
                        ? here
                        : Objects.requireNonNull(here.getParent()))
                .resolve("examples");
    }
}
