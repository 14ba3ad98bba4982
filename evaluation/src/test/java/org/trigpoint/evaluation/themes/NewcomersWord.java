package org.trigpoint.evaluation.themes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// Makes the Word interviews of the newcomer's example: three people's ways of typing a
/// conversation.
public final class NewcomersWord {
    /// A paragraph: a bold beginning, which may be empty, then the words.
    record Line(String bold, String words) {}

    private NewcomersWord() {}

    /// Writes the Word files and the other program's project into the folder named on the command
    /// line.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder.resolve("interviews"));
        for (Map.Entry<String, List<Line>> document : documents().entrySet()) {
            write(folder.resolve("interviews").resolve(document.getKey()), document.getValue());
        }
        Files.write(folder.resolve("colleague.qdpx"), OtherProgramsProject.archive());
    }

    /// Paragraphs by file name.
    static Map<String, List<Line>> documents() {
        Map<String, List<Line>> documents = new LinkedHashMap<>();
        documents.put("Plover-31.docx", letters(NewcomersTalk.plover()));
        documents.put("Marten-52 2026-07-02.docx", meeting(NewcomersTalk.marten()));
        documents.put("Sedge-14.docx", times(NewcomersTalk.sedge()));
        return documents;
    }

    /// `I:` and `P:`, in bold.
    private static List<Line> letters(List<NewcomersTalk.Said> talk) {
        return with(
                talk.stream()
                        .map(said -> new Line(said.asks() ? "I:" : "P:", " " + said.words()))
                        .toList());
    }

    /// As a video meeting writes it down: name and time on a line of their own.
    private static List<Line> meeting(List<NewcomersTalk.Said> talk) {
        return with(
                talk.stream()
                        .flatMap(said ->
                                List.of(
                                        new Line(
                                                "",
                                                (said.asks() ? "Sam Wetherby" : "Ifeoma Nakagawa")
                                                        + "   %d:%02d"
                                                                .formatted(
                                                                        said.second() / 60,
                                                                        said.second() % 60)),
                                        new Line("", said.words()))
                                        .stream())
                        .toList());
    }

    /// A time in square brackets before each label.
    private static List<Line> times(List<NewcomersTalk.Said> talk) {
        return with(
                talk.stream()
                        .map(said ->
                                new Line(
                                        "",
                                        "[00:%02d:%02d] %s: %s"
                                                .formatted(
                                                        said.second() / 60,
                                                        said.second() % 60,
                                                        said.asks() ? "Researcher" : "Participant",
                                                        said.words())))
                        .toList());
    }

    private static List<Line> with(List<Line> lines) {
        List<Line> all = new ArrayList<>();
        all.add(new Line("", NewcomersTalk.LABEL));
        all.addAll(lines);
        return all;
    }

    private static void write(Path file, List<Line> lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (Line line : lines) {
                XWPFParagraph paragraph = document.createParagraph();
                if (!line.bold().isEmpty()) {
                    XWPFRun bold = paragraph.createRun();
                    bold.setBold(true);
                    bold.setText(line.bold());
                }
                paragraph.createRun().setText(line.words());
            }
            document.write(out);
        }
    }
}
