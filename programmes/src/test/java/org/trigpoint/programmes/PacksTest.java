package org.trigpoint.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.teaching.check.Finding;
import org.trigpoint.teaching.check.PackCheck;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;
import org.trigpoint.teaching.pack.Questionnaires;
import org.trigpoint.teaching.pack.Tool;
import org.trigpoint.teaching.pack.Vignettes;
import org.trigpoint.teaching.words.Readability;

/// The packs we ship pass their own check, as the class path gives them to the server.
class PacksTest {
    private static final String PERSISTENT_PAIN = "programmes/persistent-pain";

    private static final PackCheck CHECKED = check(PERSISTENT_PAIN);
    private static final PackCheck EXAMPLE = check("programmes/example-small");

    private static PackCheck check(String path) {
        return PackCheck.of(
                PackReader.read(PackTexts.ofClasspath(PacksTest.class.getClassLoader(), path)));
    }

    @Test
    void theProgrammeHasNoFault() {
        assertThat(CHECKED.faults()).extracting(Finding::sentence).isEmpty();
    }

    @Test
    void allTwelveModulesAreWrittenAndInTheirOrder() {
        assertThat(CHECKED.modules())
                .extracting(module -> module.id().value())
                .containsExactly(
                        "role",
                        "understanding-pain",
                        "acceptance",
                        "pacing",
                        "goals",
                        "activity",
                        "moods",
                        "sleep",
                        "eating",
                        "relaxation",
                        "setbacks",
                        "medicines");
    }

    @Test
    void theSmallExampleLeavesNothingToLookAt() {
        assertThat(EXAMPLE.findings()).extracting(Finding::sentence).isEmpty();
    }

    @Test
    void theProgrammeAsksWhatTheEvaluationKnows() {
        Questionnaires asked = CHECKED.pack().questionnaires().orElseThrow();
        Instrument known = ConfidenceInstrument.ofTheProgramme();

        assertThat(asked.instruments()).hasSize(1);
        Questionnaires.Instrument instrument = asked.instruments().getFirst();
        assertThat(instrument.id().value()).isEqualTo(known.id().value());
        assertThat(instrument.title()).isEqualTo(known.title());
        assertThat(instrument.items())
                .extracting(Questionnaires.Item::text)
                .containsExactlyElementsOf(known.items().stream().map(Item::text).toList());
        assertThat(instrument.facets())
                .extracting(facet -> facet.id().value() + " " + facet.label())
                .containsExactlyElementsOf(
                        known.facets().stream()
                                .map(facet -> facet.id().value() + " " + facet.label())
                                .toList());
        assertThat(asked.waves())
                .extracting(wave -> wave.id().value())
                .containsExactly("before", "after", "then", "month-3", "month-6");
        assertThat(asked.lookBack().orElseThrow().now()).isEqualTo("How confident are you in");
    }

    @Test
    void thePacingPlannerShowsNoNumberToWhoeverMayGetWorseByEffort() {
        Pack pack = CHECKED.pack();
        Tool planner =
                pack.tools().stream()
                        .filter(tool -> tool.id().value().equals("pacing-planner"))
                        .findFirst()
                        .orElseThrow();

        assertThat(planner.calculation()).contains(Tool.Calculation.PACING);
        assertThat(planner.gate().orElseThrow().question())
                .contains("ME/CFS or feeling worse for days after effort?");
        assertThat(planner.gate().orElseThrow().options())
                .filteredOn(option -> option.leads() == Tool.Leads.OPEN)
                .extracting(Tool.GateOption::text)
                .containsExactly("No");
    }

    @Test
    void knowledgeIsAskedForInEveryFacet() {
        List<Key> facets =
                CHECKED.pack().questionnaires().orElseThrow().facets().stream()
                        .map(Questionnaires.Facet::id)
                        .toList();

        assertThat(CHECKED.pack().knowledge().questions())
                .hasSizeGreaterThanOrEqualTo(14)
                .flatExtracting(question -> question.facet().stream().toList())
                .containsAll(facets);
    }

    @Test
    void theTwoVignettesForMeasuringAreAlikeAndMetNowhereElse() {
        List<Vignettes.Vignette> measuring = CHECKED.pack().vignettes().measurement();
        Readability one = Readability.of(measuring.getFirst().text());
        Readability other = Readability.of(measuring.getLast().text());

        assertThat(one.sentences()).isEqualTo(other.sentences());
        assertThat(one.words()).isCloseTo(other.words(), within(3));
        assertThat(one.fleschKincaid().orElseThrow())
                .isCloseTo(other.fleschKincaid().orElseThrow(), within(0.3));
        assertThat(measuring)
                .extracting(Vignettes.Vignette::person)
                .doesNotContainAnyElementsOf(peopleToPractiseWith());
    }

    private static List<String> peopleToPractiseWith() {
        return Stream.concat(
                        CHECKED.pack().vignettes().practice().stream()
                                .map(Vignettes.Vignette::person),
                        CHECKED.pack().modules().stream()
                                .map(module -> module.practice().person().name()))
                .toList();
    }
}
