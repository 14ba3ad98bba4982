package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.change.Warning;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.SyntheticStudy;

class ReportTextTest {
    /// Words that would say what brought a change about.
    private static final Pattern CAUSAL =
            Pattern.compile(
                    "(?i)\\b(improve\\w*|led to|leads to|caus(e|es|ed|ing|al)|impact\\w*|due to|thanks to|benefit\\w*|effective\\w*|efficac\\w*|succe(ss|ed)\\w*|effect of|effects of|gain\\w*|result of|worked(?! out)|because of|account\\w* for|increased confidence|reliably)\\b");

    /// What only a slip of grammar or of arithmetic would print.
    private static final Pattern SLIPS =
            Pattern.compile(
                    "NaN|Infinity|\\bnull\\b|\\{\\}|p = 0\\b|p = \\.000|p < 0|\\b1 (people|pairs|tests|persons)\\b|because needs|because no |  | ,|,,|\\.\\.|\\(\\)|\\( | \\)|: \\.|\\[\\]|Optional|Estimate");

    private static final Findings SYNTHETIC =
            Evaluation.of(
                    new StudyFolder(
                            SyntheticStudy.of(SyntheticStudy.SEED), List.of(), "a".repeat(64)));

    static Stream<Arguments> studies() {
        return Stream.concat(
                Stream.of(Arguments.of("the shipped example", SYNTHETIC)),
                SmallStudies.all().entrySet().stream()
                        .map(study -> Arguments.of(study.getKey(), study.getValue())));
    }

    @Test
    void thePrimaryAnalysisWithItsDateAndDigestComesFirst() {
        List<String> lines = ReportWords.of(SYNTHETIC).lines();
        int start = lines.indexOf("## Primary analysis");

        assertThat(lines.stream().filter(line -> line.startsWith("## ")).findFirst())
                .contains("## Primary analysis");
        assertThat(lines.get(start + 1))
                .startsWith("The primary analysis is Total, Before to After")
                .contains("16 February 2026")
                .contains(SYNTHETIC.study().planDigest());
    }

    @Test
    void thePrimaryResultIsToldWithTheNumbersOfTheFindings() {
        Comparison primary = SYNTHETIC.primary().orElseThrow();
        var result = primary.statistics();

        assertThat(ReportWords.of(SYNTHETIC).prose())
                .contains(
                        "For Total, scores were higher at After (M = "
                                + Say.number(result.postComplete().mean().orElseThrow())
                                + ", SD = "
                                + Say.number(result.postComplete().sd().orElseThrow())
                                + ") than at Before (M = "
                                + Say.number(result.preComplete().mean().orElseThrow()))
                .contains(
                        "mean change "
                                + Say.change(result.meanChange().orElseThrow())
                                + " points, 95\u00a0% CI ["
                                + Say.interval(result.ci95().orElseThrow()).replace(" to ", ", ")
                                + "], t("
                                + result.df().orElseThrow()
                                + ") = "
                                + Say.number(result.t().orElseThrow())
                                + ", "
                                + Say.p(result.p().orElseThrow())
                                + "; gz = "
                                + Say.number(result.gZ().orElseThrow()))
                .contains(
                        "Of "
                                + primary.counts().pairs()
                                + " pairs, "
                                + primary.shares().up()
                                + " (");
    }

    @Test
    void theThreeHeaviestWarningsStandOnTopAndTheRestUnderNotes() {
        List<String> lines = ReportWords.of(SYNTHETIC).lines();
        int notes = lines.indexOf("## Notes");
        int results = lines.indexOf("## Participants");
        List<Warning> warnings = SYNTHETIC.warnings();

        assertThat(warnings).hasSizeGreaterThan(Findings.AT_THE_TOP);
        for (int i = 0; i < warnings.size(); i++) {
            String title = warnings.get(i).title();
            List<String> where =
                    i < Findings.AT_THE_TOP
                            ? lines.subList(0, results)
                            : lines.subList(notes, lines.size());
            assertThat(where).anyMatch(line -> line.contains(title + ":"));
        }
    }

    @Test
    void everyComparisonOfTimePointsIsInTheTablesWithItsCountsAndShares() {
        String prose = ReportWords.of(SYNTHETIC).prose();

        for (Comparison comparison : SYNTHETIC.measured()) {
            var counts = comparison.counts();
            var shares = comparison.shares();
            assertThat(prose)
                    .contains(
                            String.join(
                                    " | ",
                                    List.of(
                                            comparison.label(),
                                            "" + counts.asked(),
                                            "" + counts.answeredFrom(),
                                            "" + counts.answeredTo(),
                                            "" + counts.pairs(),
                                            "" + counts.lost(),
                                            "" + counts.late(),
                                            "" + shares.up(),
                                            "" + shares.stayed(),
                                            "" + shares.down())));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void withoutAComparatorNoWordSaysWhatBroughtAChangeAbout(String name, Findings findings) {
        if (findings.comparator().isEmpty()) {
            assertThat(ReportWords.of(findings).toString()).doesNotContainPattern(CAUSAL);
        } else {
            assertThat(ReportWords.of(findings).toString())
                    .contains("depends on how people came into the two groups");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void sentencesAreWholeAndNumbersAreNumbers(String name, Findings findings) {
        assertThat(ReportWords.of(findings).toString()).doesNotContainPattern(SLIPS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void aSyntheticStudyIsLabelledBeforeAnythingElse(String name, Findings findings) {
        assertThat(ReportWords.document(findings).blocks().getFirst())
                .isInstanceOfSatisfying(
                        Block.Notice.class,
                        notice -> {
                            assertThat(notice.tone()).isEqualTo(Block.Tone.SYNTHETIC);
                            assertThat(notice.text().plain())
                                    .isEqualTo(findings.study().about().synthetic());
                        });
    }

    @Test
    void whatIsNotEstimableSaysWhy() {
        assertThat(ReportWords.of(SmallStudies.named("one person")).prose())
                .contains(
                        "For Pacing, before to after, the paired t test is not estimable, because it needs at least two complete pairs.")
                .contains("The one pair went up.");
    }

    @Test
    void aComparisonThatWasPlannedAndNotMadeIsSaidToBeMissing() {
        assertThat(ReportWords.of(SmallStudies.named("one wave answered")).prose())
                .contains("Change | all facets (before to after) | no instrument was answered");
    }

    @Test
    void whereNothingIsShownTheTextSaysSoAndNotThatNothingChanged() {
        assertThat(ReportWords.of(SmallStudies.named("nothing is shown")).prose())
                .contains("For Pacing, no difference was shown between before (M = ")
                .doesNotContain("did not change")
                .doesNotContain("higher at after than");
    }

    @Test
    void scoresThatFellAreSaidToBeLower() {
        assertThat(ReportWords.of(SmallStudies.named("scores fell")).prose())
                .contains("For Pacing, scores were lower at after (M = ")
                .doesNotContain("For Pacing, scores were higher");
    }

    @Test
    void aSuppressedGroupIsNamedInANoteAndNothingElseOfItIsTold() {
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .groups("site")
                        .people(
                                30,
                                p -> Map.of("site", p < 4 ? "East" : p < 12 ? "North" : "South"))
                        .rated("before", (p, f) -> (p + f) % 6)
                        .rated("after", (p, f) -> (p + 2 * f) % 6 + 2)
                        .findings();

        List<String> telling =
                ReportWords.of(findings).lines().stream()
                        .filter(line -> line.contains("East") || line.contains("North"))
                        .toList();

        assertThat(telling)
                .containsExactly(
                        "Note. Not shown: East and North. Groups of fewer than 8 pairs are suppressed, and any group from which they could be worked out.");
    }

    @Test
    void theRangeOfTheScoresAndTheRuleOfAdjustmentAreTold() {
        assertThat(ReportWords.of(SYNTHETIC).prose())
                .contains("Scores can be from 0 to 10.")
                .contains("adjusted by the rule of Holm (1979); the primary comparison stands");
        assertThat(ReportWords.of(SmallStudies.named("nobody changed")).prose())
                .contains("adjusted by the rule of Holm (1979).");
    }

    @Test
    void severalInstrumentsHaveFiguresOfTheirOwnAndTheirOwnRanges() {
        Findings findings = SmallStudies.named("two instruments");

        assertThat(ReportWords.document(findings).figures().map(Block.Figure::name))
                .contains(
                        "changes-before-after-confidence",
                        "changes-before-after-wellbeing",
                        "trajectories-wellbeing")
                .doesNotHaveDuplicates();
        assertThat(ReportWords.of(findings).prose())
                .contains("2 to 10 for Well-being: Calm", "1 to 5 for Well-being: Energy")
                .contains("Well-being: Total");
    }

    @Test
    void aThenTestIsSaidToMixRecalibrationAndRecall() {
        assertThat(ReportWords.of(SYNTHETIC).prose())
                .contains("recalibration and recall are not separable");
    }

    @Test
    void theSharedReportKnowsNoPseudonym() {
        StudyFolder folder = synthetic();
        String shared = ReportWords.of(SYNTHETIC).toString();
        String internal =
                HtmlPage.of(
                        new ReportText(new Lettering(), "1")
                                .internal(SYNTHETIC, ReportWords.silent(folder)));

        assertThat(folder.study().participants()).hasSize(48);
        for (var person : folder.study().participants()) {
            assertThat(shared).doesNotContainPattern("\\b" + person.id().value() + "\\b");
            assertThat(internal).contains(">" + person.id().value() + "<");
        }
    }

    @Test
    void everyNumberOfTheInternalPageLeadsToAPlaceOnIt() {
        String page =
                HtmlPage.of(
                        new ReportText(new Lettering(), "1")
                                .internal(SYNTHETIC, ReportWords.silent(synthetic())));
        List<String> targets =
                Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();

        assertThat(targets).hasSizeGreaterThan(SYNTHETIC.comparisons().size());
        for (String target : targets) {
            assertThat(page).contains("id=\"" + target + "\"");
        }
    }

    @Test
    void ofMorePeopleThanAPageCanNameTheInternalPageSaysWhereTheirRowsAre() {
        var study =
                InventedStudy.ofWaves("before", "after")
                        .facets("Pacing")
                        .people(RowsSection.MOST + 1)
                        .rated("before", (p, _) -> p % 5)
                        .rated("after", (p, _) -> p % 7 == 0 ? null : p % 5 + p % 3)
                        .study();
        StudyFolder folder = new StudyFolder(study, List.of(), "a".repeat(64));
        var document =
                new ReportText(new Lettering(), "1")
                        .internal(Evaluation.of(folder), ReportWords.silent(folder));
        String page = HtmlPage.of(document);

        assertThat(ReportWords.of(document).prose())
                .contains(
                        "2001 people take part, too many to be listed on a page (the most is 2000)")
                .contains("responses.csv of the study folder");
        assertThat(page).contains("id=\"rows-").doesNotContain(", person by person<");
        for (var person : study.participants()) {
            assertThat(page).doesNotContain(">" + person.id().value() + "<");
        }
    }

    private static StudyFolder synthetic() {
        return new StudyFolder(SyntheticStudy.of(SyntheticStudy.SEED), List.of(), "a".repeat(64));
    }
}
