package org.trigpoint.evaluation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.InputFile;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.WholeFolder;
import org.trigpoint.evaluation.themes.MixedStudy;

/// Writes everything `trigpoint evaluate` gives: the folder appears whole or not at all.
public final class ReportFolder {
    /// Whose presence tells that a folder was written by us and may be replaced.
    private static final String MARK = "provenance.json";

    private ReportFolder() {}

    /// Writes findings, tables, figures and reports.
    ///
    /// @param study its numbers and its words
    /// @param findings of that study
    /// @param target where to; it must be new, empty, or an earlier report
    /// @param version of the program
    /// @param progress is told what is being written, before it is
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where `target` holds other
    ///   files
    public static void write(
            MixedStudy study,
            Findings findings,
            Path target,
            String version,
            Consumer<String> progress)
            throws IOException {
        Voices voices = Voices.of(study, findings);
        WholeFolder.write(
                target,
                MARK,
                fresh -> {
                    progress.accept("findings and tables");
                    Files.writeString(
                            fresh.resolve("findings.json"),
                            FindingsJson.of(findings, voices, version));
                    Files.createDirectories(fresh.resolve("tables"));
                    for (ResultTable table : ResultTables.of(findings)) {
                        Files.writeString(
                                fresh.resolve("tables").resolve(table.name() + ".csv"),
                                table.csv());
                    }
                    Files.writeString(
                            fresh.resolve("reproduce.R"),
                            ReproduceScript.of(study.folder().study(), findings));
                    progress.accept("the report as web page, Word and PDF");
                    new Report(version).write(findings, voices, fresh);
                    progress.accept("provenance");
                    Files.writeString(
                            fresh.resolve(MARK), Provenance.of(findings, version, outputs(fresh)));
                });
    }

    private static List<InputFile> outputs(Path folder) throws IOException {
        List<InputFile> outputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                outputs.add(
                        new InputFile(
                                folder.relativize(file).toString(),
                                bytes.length,
                                StudyFolder.sha256(bytes)));
            }
        }
        return outputs;
    }
}
