package org.trigpoint.evaluation.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Writes what people read of an evaluation.
public final class Report {
    /// The page that may be shared.
    public static final String HTML = "report.html";

    /// The same as a Word document.
    public static final String WORD = "report.docx";

    /// The same as a tagged PDF.
    public static final String PDF = "report.pdf";

    /// The page with the rows behind each number, for its owner's eyes.
    public static final String INTERNAL = "internal.html";

    /// The folder of the figures, as SVG.
    public static final String FIGURES = "figures";

    /// The folder within [#FIGURES] of the same figures, drawn for a narrow screen.
    public static final String NARROW = "narrow";

    private final Lettering lettering = new Lettering();
    private final ReportText text;

    /// @param version of the program, as the report names it
    public Report(String version) {
        this.text = new ReportText(lettering, version);
    }

    /// Writes [#HTML], [#WORD], [#PDF], [#INTERNAL] and [#FIGURES] into a folder that exists and is
    /// empty.
    ///
    /// @param findings what is reported
    /// @param study the folder they were made from; its rows appear on the internal page alone
    /// @param folder where to
    /// @throws IOException where the disk refuses
    public void write(Findings findings, StudyFolder study, Path folder) throws IOException {
        write(
                findings,
                Voices.of(new MixedStudy(study, ThematicAnalysis.none()), findings),
                folder);
    }

    /// The same with what people said.
    ///
    /// @param voices of the same study; transcripts appear on the internal page alone
    /// @throws IOException where the disk refuses
    public void write(Findings findings, Voices voices, Path folder) throws IOException {
        ReportDocument shared = text.shared(findings, voices);
        // the formats know nothing of each other, and the slow ones are written side by side
        atOnce(
                () -> {
                    try (OutputStream pdf = opened(folder.resolve(PDF))) {
                        new PdfReport(lettering).write(shared, pdf);
                    }
                },
                () -> {
                    try (OutputStream word = opened(folder.resolve(WORD))) {
                        new WordReport(lettering).write(shared, word);
                    }
                },
                () -> {
                    Files.writeString(folder.resolve(HTML), HtmlPage.of(shared));
                    figures(shared, folder.resolve(FIGURES));
                    forOwnerOnly(
                            folder.resolve(INTERNAL), HtmlPage.of(text.internal(findings, voices)));
                });
    }

    /// The joint display as one page that may be shared.
    public String jointDisplay(Findings findings, Voices voices) {
        return HtmlPage.of(text.jointDisplay(findings, voices));
    }

    private static OutputStream opened(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    /// Writes one format.
    private interface Writing {
        void write() throws IOException;
    }

    /// Returns when all are written; throws what the first of them threw.
    private static void atOnce(Writing... formats) throws IOException {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
            for (Writing format : formats) {
                all.add(
                        threads.submit(() -> {
                            format.write();
                            return "";
                        }));
            }
        }
        for (Future<?> written : all) {
            switch (written.state()) {
                case SUCCESS -> {}
                case FAILED -> throw failure(written.exceptionNow());
                case CANCELLED, RUNNING ->
                        throw new IllegalStateException("A format was not written to its end");
            }
        }
    }

    private static IOException failure(Throwable thrown) {
        return switch (thrown) {
            case IOException refused -> refused;
            case RuntimeException bug -> throw bug;
            case Error fatal -> throw fatal;
            default -> new IOException(thrown);
        };
    }

    /// Each figure as it stands in print, and in the folder [#NARROW] as a phone shows it.
    private static void figures(ReportDocument document, Path folder) throws IOException {
        Path narrow = Files.createDirectories(folder.resolve(NARROW));
        for (Block.Figure figure : document.figures().toList()) {
            String title =
                    "Figure " + figure.number() + ". " + HtmlPage.firstSentence(figure.caption());
            Files.writeString(
                    folder.resolve(figure.name() + ".svg"),
                    SvgDrawing.write(figure.wide(), figure.name(), title, figure.alternative()));
            Files.writeString(
                    narrow.resolve(figure.name() + ".svg"),
                    SvgDrawing.write(figure.narrow(), figure.name(), title, figure.alternative()));
        }
    }

    /// Nobody else can read the file, not even while it is written.
    private static void forOwnerOnly(Path file, String page) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, page, StandardOpenOption.WRITE);
        Files.setPosixFilePermissions(
                file, Set.copyOf(PosixFilePermissions.fromString("rw-------")));
    }
}
