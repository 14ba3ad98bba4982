package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.ExplainedStudy;
import org.trigpoint.evaluation.change.ExplanationFinding;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.FurtherFinding;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.Checklist;
import org.trigpoint.evaluation.study.ChecklistMark;
import org.trigpoint.evaluation.study.Checklists;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.PlannedPart;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.StudyFolder;

/// What stands beside the questionnaire in a report: written explanations, choices and words.
class BesideReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path scratch;

    private static String report(StudyFolder folder) {
        Findings findings = Evaluation.of(folder);
        return ReportWords.of(findings, ReportWords.silent(folder)).toString();
    }

    private static StudyFolder rated(int people) {
        return ExplainedStudy.folder(people);
    }

    @Test
    void theSectionSaysWhoWroteHowItWasRatedAndWhatCameOfIt() {
        String report = report(rated(28));
        assertThat(report)
                .contains(
                        "## Written explanations",
                        "Of 28 people who take part, 28 wrote at before, 24 at after and 24 at both.",
                        "\u201chip\u201d (14 texts at before, 12 at after) and \u201cshoulder\u201d (14 texts",
                        "Who met which of them first was drawn by chance.",
                        "Two raters gave each text a level for each of 2 criteria: It asks; It plain.",
                        "Raters did not teach these people, were not told who had written a text and were not told when it was written.",
                        "It is not on record that raters had the texts in a shuffled order of their own.",
                        "from 0 to 3. About the rubric: Our own, not validated.",
                        "For Rubric: Written explanation, scores were higher at after",
                        "they can come apart: neither change stands for the other")
                .containsPattern("All texts \\| 52 \\| \\.\\d\\d \\[\\.\\d\\d, \\.\\d\\d\\]")
                .containsPattern("before \\| 28 \\| ")
                .containsPattern("after \\| 24 \\| ")
                .containsPattern("Rater 1 \\| \\d+ of 52 \\| \\.\\d\\d \\[")
                .containsPattern("Over the 24 people with both, the two changes correlate at r = ");
    }

    @Test
    void attendanceIsCountedByActivity() {
        assertThat(report(rated(28)))
                .contains(
                        "## What training people had",
                        "session | 1 April 2026 to 2 April 2026 | 19 | 18 | .95");
    }

    @Test
    void whatWasDeliveredIsCountedByPlannedPart() {
        assertThat(report(rated(28)))
                .contains(
                        ". What was delivered",
                        "Planned | Delivered | In part | Not at all | Not noted",
                        "A round of questions | 2 of 3 | 1 | 0 | 0",
                        "Pacing, tried out | 0 of 1 | 0 | 1 | 0",
                        "Next steps | 0 of 1 | 0 | 0 | 1",
                        "Not noted: nobody wrote down");
    }

    @Test
    void withoutARegisterWhatWasDeliveredStandsAlone() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .people(9)
                        .rated("before", (p, f) -> 3)
                        .rated("after", (p, f) -> 4 + p % 2)
                        .planned(LocalDate.of(2026, 4, 1), "Pacing", PlannedPart.Delivered.YES)
                        .findings();
        assertThat(ReportWords.of(findings).toString())
                .contains("## What training people had", "Pacing | 1 of 1 | 0 | 0")
                .doesNotContain("Attendance", "Not noted");
    }

    @Test
    void whereNothingIsOnRecordNothingIsSaidOfDelivery() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .people(9)
                        .rated("before", (p, f) -> 3)
                        .rated("after", (p, f) -> 4 + p % 2)
                        .attended(0, LocalDate.of(2026, 4, 1))
                        .findings();
        assertThat(ReportWords.of(findings, marked()).toString())
                .contains("Attendance", "12 | How far it was delivered as planned | Results, p. 7")
                .doesNotContain("What was delivered");
    }

    @Test
    void tidierLeadsToWhatWasDelivered() {
        Findings findings = Evaluation.of(rated(28));
        assertThat(ReportWords.of(findings, marked()).toString())
                .contains(
                        "11 | How delivery as planned was to be checked | not marked | \n",
                        "12 | How far it was delivered as planned | Results, p. 7 | By lists. See the table \u201cWhat was delivered\u201d.");
    }

    private static Voices marked() {
        Voices silent = ReportWords.silent();
        return new Voices(
                silent.study(),
                silent.analysis(),
                new Checklists(
                        Map.of(
                                Checklist.TIDIER,
                                List.of(new ChecklistMark(12, "Results, p. 7", "By lists.")))),
                silent.display(),
                silent.themes(),
                silent.words());
    }

    @Test
    void theTableOfWhatWasDeliveredIsWrittenInFull() {
        assertThat(
                        BesideTables.of(Evaluation.of(rated(28))).stream()
                                .filter(table -> table.name().equals("delivery"))
                                .map(ResultTable::csv))
                .containsExactly(
                        """
                        part,meetings,delivered,partly,not_delivered,not_noted
                        A round of questions,3,2,1,0,0
                        "Pacing, tried out",1,0,0,1,0
                        Next steps,1,0,0,0,1
                        """);
    }

    @Test
    void theNumbersAreThoseOfTheRatings() {
        ExplanationFinding finding = Evaluation.of(rated(28)).explanations().orElseThrow();
        Explanations explanations = ExplainedStudy.explanations(28);
        long right =
                explanations.ratings().stream()
                        .filter(one -> one.rater().equals("rater-2"))
                        .filter(one -> one.guess().equals(Optional.of(one.wave())))
                        .count();
        assertThat(finding.guesses().get(1).guesses().right().count()).isEqualTo(right);
        assertThat(finding.agreement())
                .extracting(one -> one.ratings().nSubjects())
                .containsExactly(52, 28, 24);
        assertThat(finding.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.counts().pairs()).isEqualTo(24));
        assertThat(finding.together().orElseThrow().n()).isEqualTo(24);
    }

    @Test
    void textsThatAreNotAllRatedHaveNoScoreAndTheReportSaysWhy() {
        String report =
                report(ExplainedStudy.folder(28, ExplainedStudy.unrated(28), further -> further));
        assertThat(report)
                .contains(
                        "24 at after and 24 at both",
                        "Not every text had been rated by every rater",
                        "not estimable, because the ratings are not complete",
                        "Change, agreement of raters and their guesses | Written explanations (before to after) | not every text was rated by every rater")
                .doesNotContain("ICC(A,");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void fewWritersGiveAReportThatSaysWhatIsNotEstimable(int people) {
        assertThat(report(rated(people)))
                .contains("## Written explanations", "n.e.", "Agreement of raters")
                .doesNotContain("NaN");
    }

    @Test
    void choicesAreCountedAndSmallCellsAreNotShown() {
        String report = report(rated(40));
        // 32 answered: 4 never, 12 most weeks, 16 most months; what hides 4 hides 12 too
        assertThat(report)
                .contains(
                        "How often? (one answer)",
                        "Most weeks | \u2013",
                        "Most months | 16",
                        "Hardly ever | \u2013",
                        "Answered | 32",
                        "Answered anything at this wave | 40",
                        "A dash stands for fewer than 8 people");
        FurtherFinding.OfChoice used =
                Evaluation.of(rated(40)).further().stream()
                        .filter(FurtherFinding.OfChoice.class::isInstance)
                        .map(FurtherFinding.OfChoice.class::cast)
                        .filter(one -> one.item().equals(ExplainedStudy.USED))
                        .findFirst()
                        .orElseThrow();
        assertThat(used.options().getFirst().people())
                .as("28 of 32 chose it: the other 4 would be told")
                .isEmpty();
        assertThat(used.options().get(1).people()).contains(17L);
    }

    @Test
    void ofFewerPeopleThanTheSmallestGroupNothingIsTold() {
        String report = report(rated(7));
        assertThat(report).contains("Answered | \u2013", "Answered anything at this wave | \u2013");
        assertThat(Evaluation.of(rated(7)).further())
                .allSatisfy(one -> assertThat(one.asked()).isEmpty());
    }

    @Test
    void wordsAreShownOfThoseAloneWhoAgreedToBeQuoted() {
        String report = report(rated(40));
        assertThat(report)
                .contains(
                        "read beforehand by a person and found to name nobody",
                        "after: 40 people wrote something; 10 agreed to be quoted.",
                        "\u201cWords of number 2\u201d",
                        "\u201cWords of number 38\u201d")
                .doesNotContain("\u201cWords of number 1\u201d", "\u201cWords of number 3\u201d");
        List<String> quoted = ReportWords.silent(rated(40)).words().getFirst().quoted();
        assertThat(quoted).hasSize(10).isNotEqualTo(quoted.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void findingsFitTheirSchemaAndEveryNullHasItsReason(int people) throws IOException {
        StudyFolder folder = rated(people);
        JsonNode written =
                JSON.readTree(
                        FindingsJson.of(Evaluation.of(folder), ReportWords.silent(folder), "test"));
        assertThat(faults("findings.schema.json", "", written)).isEmpty();
        assertThat(written.get("explanations")).hasSize(1);
        assertThat(written.get("further")).hasSize(3);
        assertThat(written.get("delivery")).hasSize(3);
        assertThat(written.toString()).doesNotContain("Words of number");
    }

    @Test
    void theYamlFilesFitTheirSchemas() throws IOException {
        StudyFiles.write(
                ExplainedStudy.study(9),
                ExplainedStudy.further(9),
                Optional.of(ExplainedStudy.explanations(9)),
                scratch.resolve("study"));
        for (String file : List.of("further", "explanations")) {
            Object yaml =
                    new Load(LoadSettings.builder().build())
                            .loadFromString(
                                    Files.readString(scratch.resolve("study/" + file + ".yaml")));
            assertThat(faults("study.schema.json", file, JSON.valueToTree(yaml))).isEmpty();
        }
        assertThat(
                        faults(
                                "study.schema.json",
                                "explanations",
                                JSON.readTree(
                                        "{\"from\": \"a\", \"to\": \"b\", \"raters\": [\"x\"]}")))
                .as("raters without the instrument they rated by")
                .isNotEmpty();
    }

    /// @param part of the schema, or blank for the whole
    private static List<String> faults(String file, String part, JsonNode written)
            throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path repository =
                Files.exists(here.resolve("docs"))
                        ? here
                        : Objects.requireNonNull(here.getParent());
        JsonNode schema =
                JSON.readTree(Files.readString(repository.resolve("docs/reference/" + file)));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(part.isEmpty() ? schema : schema.get("$defs").get(part))
                .validate(written)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
