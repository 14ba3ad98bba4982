package org.trigpoint.evaluation.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

class JointDisplayTest {
    private static final Voices VOICES = InventedVoices.voices();
    private static final JointDisplay DISPLAY = VOICES.display();

    @Test
    void rowsStandAsPlannedAndThenComesWhatNobodyWroteOf() {
        assertThat(DISPLAY.rows())
                .extracting(DisplayRow::label)
                .containsExactly(
                        "Pacing",
                        "Steady",
                        "Ten minutes is not enough",
                        "Sleep",
                        "A theme nobody spoke to");
        assertThat(DISPLAY.rows())
                .extracting(DisplayRow::standing)
                .containsExactly(
                        DisplayRow.Standing.PLANNED,
                        DisplayRow.Standing.PLANNED,
                        DisplayRow.Standing.PLANNED,
                        DisplayRow.Standing.ADDED,
                        DisplayRow.Standing.ADDED);
    }

    @Test
    void aThemeThatNoFacetMeasuresSaysSoAndAnUnplacedOneDoesNotClaimIt() {
        assertThat(DISPLAY.rows().get(2).measured().instead()).isEqualTo("not measured");
        assertThat(DISPLAY.rows().get(4).measured().instead())
                .isEqualTo("no facet named for it yet");
    }

    @Test
    void aRowWithoutInferenceSaysSoAndNoneIsProposed() {
        assertThat(DISPLAY.rows().get(1).inference()).isEmpty();
        assertThat(DISPLAY.rows().get(1).conclusion()).isEqualTo("No inference written yet.");
    }

    @Test
    void onlyPeopleWhoAgreedAreQuoted() {
        assertThat(DISPLAY.quotations().map(quotation -> quotation.coding().value()))
                .containsExactlyInAnyOrder(
                        "k-alarm", "k-letters", "k-slot", "k-hostile", "k-long", "k-slot");
        assertThat(DISPLAY.withheld())
                .extracting(withheld -> withheld.coding().value(), Withheld::refusal)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "k-not-agreed", QuotePermission.Refusal.NOT_AGREED),
                        org.assertj.core.groups.Tuple.tuple(
                                "k-withdrawn", QuotePermission.Refusal.WITHDRAWN),
                        org.assertj.core.groups.Tuple.tuple(
                                "k-nobody", QuotePermission.Refusal.NO_PARTICIPANT));
        assertThat(DISPLAY.interviewed()).isEqualTo(new Interviewed(6, 5, 2, 1));
        assertThat(DISPLAY.toString())
                .doesNotContain(
                        InventedVoices.NOT_AGREED, InventedVoices.WITHDRAWN, InventedVoices.NOBODY);
    }

    @Test
    void consentToQuoteIsNotEnoughWhereConsentToInterviewsIsKeptAndMissing() {
        Study study =
                InventedStudy.ofWaves("before")
                        .person(
                                new Participant(
                                        new ParticipantId("A"),
                                        Map.of(),
                                        Set.of(
                                                org.trigpoint.evaluation.study.Consent.STUDY,
                                                org.trigpoint.evaluation.study.Consent.QUOTE),
                                        Optional.empty()))
                        .person(
                                new Participant(
                                        new ParticipantId("B"),
                                        Map.of(),
                                        Set.of(
                                                org.trigpoint.evaluation.study.Consent.STUDY,
                                                org.trigpoint.evaluation.study.Consent.INTERVIEW),
                                        Optional.empty()))
                        .study();
        var interview = InventedVoices.study().analysis().interviews().all().getFirst();
        var ofA =
                new org.trigpoint.evaluation.interviews.Interview(
                        interview.id(),
                        Optional.of(new ParticipantId("A")),
                        interview.date(),
                        "",
                        interview.minutes(),
                        "",
                        interview.versions());
        assertThat(QuotePermission.of(study).refusal(ofA))
                .contains(QuotePermission.Refusal.NOT_AGREED);
    }

    @Test
    void quotationsCarryNamesOfTheirOwnAndNoPseudonymOfTheStudy() {
        Quotation alarm = quotation("k-alarm");
        assertThat(alarm.words())
                .startsWith("I draw the alarm now.")
                .doesNotContain("P2")
                .contains("[another participant] agrees");
        assertThat(DISPLAY.quotations().map(Quotation::name).distinct())
                .hasSize(3)
                .allMatch(name -> name.matches("[A-Z][a-z]+"));
        assertThat(InventedVoices.voices().display().quotations().toList())
                .isEqualTo(DISPLAY.quotations().toList());
    }

    @Test
    void namesAvoidEveryPseudonymAndNeverRunOut() {
        List<ParticipantId> known =
                List.of(new ParticipantId("Granite-12"), new ParticipantId("flint"));
        List<ParticipantId> many =
                java.util.stream.IntStream.range(0, 500)
                        .mapToObj(i -> new ParticipantId("Q" + i))
                        .toList();
        Interviews interviews = InventedVoices.study().analysis().interviews();
        Map<ParticipantId, String> names = QuotationNames.of(interviews, many, known).all();
        assertThat(names).hasSize(500);
        assertThat(Set.copyOf(names.values())).hasSize(500);
        assertThat(names.values())
                .noneMatch(name -> name.contains("Granite") || name.contains("Flint"));
    }

    @Test
    void attributesAndOwnChangesAreToldOnlyOfEightPeopleAndMore() {
        // site South has four people; hidden with it, North could be worked out
        assertThat(DISPLAY.quotations())
                .allSatisfy(
                        quotation -> assertThat(quotation.attributes()).doesNotContainKey("site"));
        assertThat(quotation("k-alarm").attributes()).containsEntry("role", "nurse");
        // of Steady, where a fifth fell and nobody stayed, direction singles out nobody alone
        Map<String, Long> company = new HashMap<>();
        for (CaseRow row : DISPLAY.cases()) {
            company.merge(row.quotation().name(), row.change().isPresent() ? 1L : 0L, Long::sum);
        }
        assertThat(company).isNotEmpty();
        assertEveryTellingIsSharedByEight(InventedVoices.study(), DISPLAY);
    }

    /// Counts from the answers themselves how many people fit all that is told of each person.
    private static void assertEveryTellingIsSharedByEight(MixedStudy study, JointDisplay display) {
        var answers = org.trigpoint.evaluation.change.AnswersBehind.of(study.folder().study());
        for (Quotation quotation : display.quotations().toList()) {
            List<CaseRow> own =
                    display.cases().stream()
                            .filter(row ->
                                    row.quotation().name().equals(quotation.name())
                                            && row.change().isPresent())
                            .toList();
            long alike =
                    answers.people().stream()
                            .filter(person ->
                                    quotation.attributes().entrySet().stream()
                                            .allMatch(told ->
                                                    person.group(told.getKey())
                                                            .equals(Optional.of(told.getValue()))))
                            .filter(person ->
                                    own.stream()
                                            .allMatch(row ->
                                                    answers
                                                            .rows(
                                                                    row.comparison()
                                                                            .orElseThrow()
                                                                            .outcome(),
                                                                    row.comparison()
                                                                            .orElseThrow()
                                                                            .contrast())
                                                            .stream()
                                                            .filter(found ->
                                                                    found.person()
                                                                            .equals(person.id()))
                                                            .map(OwnChange::of)
                                                            .collect(Collectors.toList())
                                                            .contains(row.change().orElseThrow())))
                            .count();
            assertThat(alike)
                    .as("people who fit all that is told of %s", quotation.name())
                    .isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void groupsThatAreSuppressedHaveNoRows() {
        assertThat(DISPLAY.groups()).isNotEmpty().allMatch(row -> row.column().equals("role"));
        assertThat(DISPLAY.groups())
                .filteredOn(row -> row.group().equals("nurse"))
                .flatExtracting(GroupRow::quotations)
                .allMatch(quotation -> "nurse".equals(quotation.attributes().get("role")));
    }

    @Test
    void whatWasSaidStandsBesideTheWaveBeforeIt() {
        assertThat(DISPLAY.times())
                .filteredOn(row -> row.label().equals("before"))
                .allMatch(row -> row.quotations().isEmpty());
        assertThat(DISPLAY.times())
                .filteredOn(
                        row -> row.label().equals("after") && row.row().label().equals("Pacing"))
                .singleElement()
                .satisfies(row -> assertThat(row.quotations()).hasSize(3));
    }

    @Test
    void themesKeepTheTeamsOrderWithTheirQuotationsAndSpread() {
        assertThat(VOICES.themes())
                .extracting(theme -> theme.theme().name())
                .containsExactly(
                        "Finding words that land",
                        "Permission to start small",
                        "Ten minutes is not enough",
                        "A theme nobody spoke to");
        assertThat(VOICES.themes())
                .extracting(theme -> theme.spread().voices().size())
                .containsExactly(2, 4, 1, 0);
        assertThat(VOICES.themes().get(2).quotations())
                .as("what dissents elsewhere speaks for its own theme")
                .hasSize(1);
        assertThat(VOICES.themes().get(2).dissenting()).isEmpty();
        assertThat(VOICES.themes().get(3).quotations()).isEmpty();
    }

    @Test
    void aStudyWithoutInterviewsHasNoJointDisplay() {
        StudyFolder folder = InventedVoices.study().folder();
        Findings findings = InventedVoices.findings();
        Voices silent = Voices.of(new MixedStudy(folder, ThematicAnalysis.none()), findings);
        assertThat(silent.isEmpty()).isTrue();
        assertThat(silent.display().isEmpty()).isTrue();
    }

    private static Quotation quotation(String coding) {
        return DISPLAY.quotations()
                .filter(found -> found.coding().equals(new CodingId(coding)))
                .findFirst()
                .orElseThrow();
    }
}
