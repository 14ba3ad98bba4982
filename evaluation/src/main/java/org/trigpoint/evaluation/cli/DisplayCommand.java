package org.trigpoint.evaluation.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.DisplayCsv;
import org.trigpoint.evaluation.display.DisplayRow;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.display.Withheld;
import org.trigpoint.evaluation.display.Worksheet;
import org.trigpoint.evaluation.display.WorksheetReading;
import org.trigpoint.evaluation.report.Report;
import org.trigpoint.evaluation.study.Checklist;
import org.trigpoint.evaluation.study.Checklists;
import org.trigpoint.evaluation.study.ChecklistsYaml;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.themes.Approach;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.ThematicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint display`: the joint display, and the worksheet in which a team fills it in.
@Command(
        name = "display",
        mixinStandardHelpOptions = true,
        description =
                "Shows the joint display of numbers and words, writes it as a worksheet to fill in, and reads that back.",
        footer = {
            "",
            "Examples:",
            "  trigpoint display my-study",
            "  trigpoint display my-study --worksheet joint.xlsx",
            "  trigpoint display my-study --read joint.xlsx",
            "  trigpoint display my-study --html joint.html --csv joint.csv",
            "  trigpoint display my-study --checklists"
        })
final class DisplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the study folder, which holds study.yaml")
    private Path folder = Path.of(".");

    @Option(
            names = "--worksheet",
            paramLabel = "FILE.xlsx",
            description = "write the joint display as a workbook to fill in")
    private @Nullable Path worksheet;

    @Option(
            names = "--read",
            paramLabel = "FILE.xlsx",
            description = "read a filled-in workbook back into themes.yaml")
    private @Nullable Path read;

    @Option(
            names = "--replace",
            description =
                    "with --read: also where the joint display was changed in the study since; with --worksheet: also where FILE.xlsx exists")
    private boolean replace;

    @Option(names = "--html", paramLabel = "FILE", description = "write it as a page to share")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "write it as a table to share")
    private @Nullable Path csv;

    @Option(
            names = "--checklists",
            description =
                    "write checklists.yaml into the study folder: reporting checklists to be marked with places in your manuscript")
    private boolean checklists;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (worksheet != null && read != null) {
            throw new ParameterException(
                    spec.commandLine(), "Give --worksheet or --read, not both.");
        }
        MixedStudy study = MixedStudy.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (checklists) {
            writeChecklists(study, out);
        }
        if (read != null) {
            readBack(study, read, out);
        }
        boolean shows = worksheet != null || html != null || csv != null;
        if (shows || (read == null && !checklists)) {
            refuseWithoutWords(study.analysis());
            MixedStudy now = read == null ? study : MixedStudy.read(folder);
            show(now, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void show(MixedStudy study, PrintWriter out) throws IOException {
        Findings findings = Evaluation.of(study.folder());
        Voices voices = Voices.of(study, findings);
        if (worksheet != null) {
            writeWorksheet(study, findings, worksheet, out);
        }
        if (html != null) {
            Files.writeString(html, new Report(Trigpoint.VERSION).jointDisplay(findings, voices));
            out.println("The joint display is in " + html + ".");
        }
        if (csv != null) {
            Files.writeString(csv, DisplayCsv.of(voices.display()));
            out.println("The joint display is in " + csv + ".");
        }
        if (worksheet == null && html == null && csv == null) {
            print(voices, out);
        }
        for (Withheld withheld : voices.display().withheld()) {
            out.println(
                    "! Not shown: coding "
                            + withheld.coding()
                            + ", interview "
                            + withheld.interview()
                            + ": "
                            + withheld.refusal().because()
                            + ".");
        }
    }

    private static void print(Voices voices, PrintWriter out) {
        out.println(voices.study().about().title());
        out.println(
                "Design: " + voices.display().design().map(Written::of).orElse("not named yet"));
        for (DisplayRow row : voices.display().rows()) {
            out.println();
            out.println(row.label() + ": " + number(row));
            row.themes().forEach(theme -> out.println("  theme       " + theme.name()));
            row.quotations()
                    .forEach(said ->
                            out.println(
                                    "  quotation   \u2018"
                                            + said.words()
                                            + "\u2019 "
                                            + said.speaker()));
            row.dissenting()
                    .forEach(said ->
                            out.println(
                                    "  dissenting  \u2018"
                                            + said.words()
                                            + "\u2019 "
                                            + said.speaker()));
            out.println("  fit         " + row.fit().map(Written::of).orElse("not said yet"));
            out.println("  inference   " + row.conclusion());
        }
        String notQuoted = voices.display().interviewed().sentence();
        if (!notQuoted.isEmpty()) {
            out.println();
            out.println(notQuoted);
        }
    }

    private static String number(DisplayRow row) {
        Optional<Comparison> comparison = row.measured().compared();
        return comparison
                .map(of ->
                        of.statistics()
                                        .meanChange()
                                        .optional()
                                        .map(Say::change)
                                        .orElse("not estimable")
                                + of.statistics()
                                        .ci95()
                                        .optional()
                                        .map(ci -> " (95 % CI " + Say.interval(ci) + ")")
                                        .orElse("")
                                + ", "
                                + Say.count(of.counts().pairs(), "pair", "pairs")
                                + ", "
                                + of.counts().lost()
                                + " lost")
                .orElse(row.measured().instead());
    }

    private static void refuseWithoutWords(ThematicAnalysis analysis) {
        if (analysis.isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            "themes.yaml",
                            "the study has no interviews, codes or themes, so there is nothing to set beside the numbers",
                            "Bring interviews and codings into the study folder first."));
        }
    }

    private void writeWorksheet(MixedStudy study, Findings findings, Path target, PrintWriter out)
            throws IOException {
        if (Files.exists(target) && !replace) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            String.valueOf(target.getFileName()),
                            "the file exists, and somebody may have filled it in",
                            "Read it first with --read, name another file, or add --replace."));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Worksheet.Offered offered = Worksheet.write(study, findings, bytes);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
            bytes.writeTo(file);
        }
        out.println(
                "The worksheet is in "
                        + target
                        + ": "
                        + Say.count(offered.quotations(), "quotation", "quotations")
                        + " to choose from.");
        if (offered.leftOut() > 0) {
            out.println(
                    Say.count(offered.leftOut(), "coding is", "codings are")
                            + " left out: the people did not agree to be quoted, or the words are blank.");
        }
        out.println(
                "Fill in the white cells, then: trigpoint display " + folder + " --read " + target);
    }

    private void readBack(MixedStudy study, Path from, PrintWriter out) throws IOException {
        WorksheetReading.Filled filled = WorksheetReading.read(from, study);
        boolean overtaken = filled.overtaken() == WorksheetReading.Overtaken.YES;
        if (overtaken && !replace) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            String.valueOf(from.getFileName()),
                            "the joint display in the study was changed since this worksheet was written",
                            "Write a new worksheet and bring your entries into it, or add --replace to put this one in its place."));
        }
        filled.notices().forEach(notice -> out.println("! " + notice));
        DisplayPlan before = study.analysis().display();
        if (before.equals(filled.plan())) {
            out.println("The worksheet says what the study says already; nothing was changed.");
            return;
        }
        keepFormer();
        ThematicFiles.write(with(study.analysis(), filled.plan()), folder);
        long written =
                filled.plan().rows().stream().filter(row -> !row.inference().isBlank()).count();
        out.println(
                "themes.yaml now holds "
                        + Say.count(filled.plan().rows().size(), "row", "rows")
                        + ", "
                        + written
                        + " with an inference; the former one is in themes.yaml.before-worksheet.");
    }

    /// Comments and layout that a person gave to themes.yaml are not written anew.
    private void keepFormer() throws IOException {
        Path themes = folder.resolve("themes.yaml");
        if (Files.exists(themes)) {
            Files.copy(
                    themes,
                    folder.resolve("themes.yaml.before-worksheet"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ThematicAnalysis with(ThematicAnalysis of, DisplayPlan plan) {
        return new ThematicAnalysis(
                of.interviews(),
                of.codebook(),
                of.codings(),
                of.memos(),
                of.account(),
                of.themes(),
                plan);
    }

    private void writeChecklists(MixedStudy study, PrintWriter out) throws IOException {
        List<Checklist> wanted = new ArrayList<>(List.of(Checklist.TIDIER));
        if (!study.analysis().isEmpty()) {
            wanted.add(Checklist.GRAMMS);
            Optional<Approach> approach = study.analysis().account().approach();
            if (approach.isEmpty()) {
                wanted.add(Checklist.SRQR);
            } else if (approach.get() != Approach.REFLEXIVE) {
                wanted.add(Checklist.COREQ);
            }
        }
        Path file = folder.resolve(Checklists.FILE);
        Path fresh =
                Files.writeString(
                        folder.resolve(".checklists.yaml.new"),
                        ChecklistsYaml.text(study.checklists(), wanted));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        out.println(
                file
                        + " holds the checklists; write after each `place:` where your manuscript has the item. What was marked already is kept.");
    }
}
