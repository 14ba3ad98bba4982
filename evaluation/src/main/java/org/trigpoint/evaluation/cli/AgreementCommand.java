package org.trigpoint.evaluation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeNames;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.agreement.AgreementQuestion;
import org.trigpoint.evaluation.themes.agreement.CoderAgreement;
import org.trigpoint.evaluation.themes.agreement.Disagreement;
import org.trigpoint.evaluation.themes.agreement.JudgedBy;
import org.trigpoint.evaluation.themes.agreement.Region;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.agreement.Agreement;
import org.trigpoint.statistics.agreement.Coefficient;
import org.trigpoint.statistics.paired.Resampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint agreement`: how well coders agree.
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Agreement of coders: percent, Cohen, Fleiss, Krippendorff, Gwet, with 95 %% intervals. For codebook and coding-reliability work.",
        footer = {
            "",
            "Examples:",
            "  trigpoint agreement my-study",
            "  trigpoint agreement my-study --by turn --code Pacing --coder AB --coder CD",
            "  trigpoint agreement my-study --disagreements"
        })
final class AgreementCommand implements Callable<Integer> {
    private static final int RESAMPLES = 1000;

    @Parameters(paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            description = "what is compared: character (if not given), sentence or turn")
    private JudgedBy by = JudgedBy.CHARACTER;

    @Option(names = "--code", paramLabel = "CODE", description = "only this code; repeatable")
    private List<String> codes = List.of();

    @Option(names = "--coder", paramLabel = "CODER", description = "only this coder; repeatable")
    private List<String> coders = List.of();

    @Option(
            names = "--interview",
            paramLabel = "ID",
            description = "only this interview; repeatable")
    private List<String> interviews = List.of();

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "only this coding round; repeatable (all but consensus if not given)")
    private List<String> layers = List.of();

    @Option(
            names = "--all-interviews",
            description =
                    "count interviews that a coder did not touch as read and left blank; without it they are left out")
    private boolean untouchedToo;

    @Option(names = "--disagreements", description = "list where coders differ, side by side")
    private boolean disagreements;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        MixedStudy study = MixedStudy.read(folder);
        ThematicAnalysis analysis = study.analysis();
        AgreementQuestion question = question(analysis);
        Resampling resampling = new Resampling(RESAMPLES, study.folder().study().plan().seed());
        PrintWriter out = spec.commandLine().getOut();
        Estimate<CoderAgreement> found = CoderAgreement.of(analysis, question, resampling);
        if (json) {
            out.print(StatsOutput.asJson(report(found, question, resampling)));
        } else {
            switch (found) {
                case Estimate.NotEstimable<CoderAgreement>(String reason) ->
                        out.println("No agreement to show: " + reason + ".");
                case Estimate.Estimated<CoderAgreement>(CoderAgreement agreement) -> {
                    print(agreement, resampling, out);
                    if (disagreements) {
                        print(Disagreement.of(analysis, question), analysis, out);
                    }
                }
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private AgreementQuestion question(ThematicAnalysis analysis) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known =
                analysis.codings().stream().map(Coding::coder).collect(Collectors.toSet());
        for (String coder : coders) {
            if (!known.contains(coder)) {
                faults.add(
                        Fault.ofFile(
                                "codings.csv",
                                "nobody coded as \"" + coder + "\"",
                                "The coders are: "
                                        + String.join(", ", known.stream().sorted().toList())
                                        + "."));
            }
        }
        for (String interview : interviews) {
            if (analysis.interviews().interview(new InterviewId(interview)).isEmpty()) {
                faults.add(
                        Fault.ofFile(
                                "interviews.csv",
                                "there is no interview \"" + interview + "\"",
                                ""));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        return new AgreementQuestion(
                by,
                untouchedToo ? Region.ALL_INTERVIEWS : Region.CODED_INTERVIEWS,
                interviews.stream().map(InterviewId::new).collect(Collectors.toSet()),
                codes.stream()
                        .map(name -> CodeNames.find(analysis.codebook(), name))
                        .map(Code::id)
                        .collect(Collectors.toSet()),
                Set.copyOf(coders),
                Set.copyOf(layers));
    }

    private static StatsReport report(
            Estimate<CoderAgreement> found, AgreementQuestion question, Resampling resampling) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("by", question.by());
        options.put("region", question.region());
        options.put("resamples", resampling.resamples());
        options.put("seed", resampling.seed());
        Map<String, Object> results = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        switch (found) {
            case Estimate.NotEstimable<CoderAgreement> none -> results.put("agreement", none);
            case Estimate.Estimated<CoderAgreement>(CoderAgreement agreement) -> {
                options.put("coders", agreement.coders());
                results.put("interviews", agreement.texts().size());
                results.put("characters", agreement.characters());
                results.put("touched_characters", agreement.touchedCharacters());
                results.put("codings_without_coder", agreement.withoutCoder());
                results.put("codings_not_compared", agreement.notCompared());
                Map<String, Object> byCode = new LinkedHashMap<>();
                for (CoderAgreement.OfCode code : agreement.codes()) {
                    Map<String, Object> ofCode = new LinkedHashMap<>();
                    ofCode.put("code", code.code().value());
                    ofCode.put("name", code.name());
                    ofCode.put("codings", code.codings());
                    ofCode.put("agreement", code.agreement());
                    ofCode.put("unitized_alpha", code.unitized());
                    byCode.put(code.code().value(), ofCode);
                }
                results.put("codes", byCode);
                results.put("together", agreement.together());
                warnings.addAll(notes(agreement));
            }
        }
        return new StatsReport("agreement", options, results, warnings);
    }

    private static void print(CoderAgreement found, Resampling resampling, PrintWriter out) {
        out.println(
                "Agreement of "
                        + String.join(", ", found.coders())
                        + " by "
                        + Written.of(found.question().by())
                        + " on "
                        + found.texts().size()
                        + (found.texts().size() == 1 ? " interview: " : " interviews: ")
                        + found.characters()
                        + " characters, of which "
                        + found.touchedCharacters()
                        + " bear one of these codes.");
        out.println();
        boolean two = found.coders().size() == 2;
        TextTable table =
                new TextTable(
                        List.of(
                                "code",
                                "codings " + String.join("/", found.coders()),
                                "agree",
                                two ? "Cohen's kappa" : "Fleiss's kappa",
                                "Krippendorff's alpha",
                                "Gwet's AC1",
                                "|u-alpha"));
        for (CoderAgreement.OfCode code : found.codes()) {
            table.row(
                    List.of(
                            code.name(),
                            code.codings().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining("/")),
                            percent(code.agreement()),
                            coefficient(kappa(code.agreement(), two)),
                            coefficient(code.agreement().krippendorffAlpha()),
                            coefficient(code.agreement().gwetAc1()),
                            code.unitized().binary().optional().map(Say::number).orElse("\u2013")));
        }
        Agreement together = found.together();
        table.row(
                List.of(
                        "all codes together",
                        "",
                        percent(together),
                        coefficient(kappa(together, two)),
                        coefficient(together.krippendorffAlpha()),
                        coefficient(together.gwetAc1()),
                        ""));
        out.print(table.text());
        out.println();
        out.println(
                "Brackets: 95 % intervals, "
                        + resampling.resamples()
                        + " times turns drawn with replacement, seed "
                        + resampling.seed()
                        + ". A dash: not defined, because a code was applied nowhere or everywhere.");
        notes(found).forEach(note -> out.println("Note: " + note));
    }

    private static Estimate<Coefficient> kappa(Agreement agreement, boolean two) {
        return two ? agreement.cohenKappa() : agreement.fleissKappa();
    }

    private static List<String> notes(CoderAgreement found) {
        List<String> notes = new ArrayList<>();
        for (CoderAgreement.OfCode code : found.codes()) {
            if (code.agreement().kappaMisleads()) {
                notes.add(
                        "\""
                                + code.name()
                                + "\": coders nearly always agree, and kappa is low because the code is rare or nearly everywhere (prevalence index "
                                + code.agreement()
                                        .prevalenceIndex()
                                        .optional()
                                        .map(Say::number)
                                        .orElse("not defined")
                                + "). Read kappa beside AC1, and read the places where coders differ.");
            }
        }
        if (found.withoutCoder() > 0) {
            notes.add(found.withoutCoder() + " codings name no coder and were left out.");
        }
        if (found.notCompared() > 0) {
            notes.add(
                    found.notCompared()
                            + " codings stand in texts that fewer than two coders worked on and were left out.");
        }
        return notes;
    }

    private static String percent(Agreement agreement) {
        return agreement
                .observed()
                .optional()
                .map(share -> String.format(Locale.ROOT, "%.1f %%", 100 * share))
                .orElse("\u2013");
    }

    private static String coefficient(Estimate<Coefficient> estimate) {
        return estimate.optional()
                .map(found ->
                        Say.number(found.value())
                                + found.ci95Percentile()
                                        .optional()
                                        .map(ci -> " [" + Say.interval(ci) + "]")
                                        .orElse(""))
                .orElse("\u2013");
    }

    private static void print(
            List<Disagreement> found, ThematicAnalysis analysis, PrintWriter out) {
        out.println();
        TextTable table =
                new TextTable(
                        List.of(
                                "interview",
                                "from",
                                "to",
                                "code",
                                "applied by",
                                "not by",
                                "words"));
        int bare = 0;
        for (Disagreement place : found) {
            String words = analysis.interviews().words(place.excerpt());
            if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
                bare++;
            } else {
                table.row(
                        List.of(
                                place.excerpt().interview().value(),
                                Integer.toString(place.excerpt().start()),
                                Integer.toString(place.excerpt().end()),
                                analysis.codebook().pathOf(place.code()),
                                String.join(", ", place.applied()),
                                String.join(", ", place.left()),
                                words));
            }
        }
        out.print(found.size() == bare ? "Coders differ in no words.\n" : table.text());
        if (bare > 0) {
            out.println(
                    bare
                            + (bare == 1 ? " place" : " places")
                            + " where only blanks or punctuation differ are not listed.");
        }
    }
}
