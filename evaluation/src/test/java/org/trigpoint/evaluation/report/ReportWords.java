package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// The words of a report, block by block, as a reader meets them.
final class ReportWords {
    private final List<String> lines = new ArrayList<>();

    private ReportWords(ReportDocument document) {
        lines.add(document.title());
        lines.addAll(document.particulars());
        document.blocks().forEach(this::add);
    }

    static ReportWords of(Findings findings) {
        return new ReportWords(document(findings));
    }

    static ReportDocument document(Findings findings) {
        return document(findings, silent());
    }

    static ReportDocument document(Findings findings, Voices voices) {
        return new ReportText(new Lettering(), "1.2.3").shared(findings, voices);
    }

    static ReportWords of(Findings findings, Voices voices) {
        return new ReportWords(document(findings, voices));
    }

    static ReportWords of(ReportDocument document) {
        return new ReportWords(document);
    }

    /// Of a study in which nobody was interviewed.
    static Voices silent() {
        return silent(
                new StudyFolder(InventedStudy.ofWaves("a").study(), List.of(), "0".repeat(64)));
    }

    static Voices silent(StudyFolder folder) {
        return Voices.of(new MixedStudy(folder, ThematicAnalysis.none()), Evaluation.of(folder));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> lines.add("## " + heading.text());
            case Block.Paragraph(Phrase text) -> lines.add(text.plain());
            case Block.Notice notice -> lines.add("! " + notice.title() + ": " + notice.text());
            case Block.Listing(List<Phrase> points) ->
                    points.forEach(point -> lines.add("* " + point.plain()));
            case Block.Terms(List<Block.Term> terms) ->
                    terms.forEach(term -> lines.add(term.name() + ": " + term.meaning()));
            case Block.Table table -> {
                lines.add("Table " + table.number() + ". " + table.caption());
                lines.add(
                        table.columns().stream()
                                .map(column -> column.heading().plain())
                                .collect(Collectors.joining(" | ")));
                table.rows()
                        .forEach(row ->
                                lines.add(
                                        row.stream()
                                                .map(Phrase::plain)
                                                .collect(Collectors.joining(" | "))));
                table.notes().forEach(note -> lines.add("Note. " + note));
            }
            case Block.Figure figure -> {
                lines.add("Figure " + figure.number() + ". " + figure.caption());
                lines.add(figure.alternative());
                marks(figure.wide());
                marks(figure.narrow());
            }
            case Block.Quote(Phrase words, Phrase source) -> lines.add(words + " " + source);
            case Block.Turn(List<String> _, Phrase text) -> lines.add("> " + text);
            case Block.Joint joint -> {
                lines.add("Table " + joint.number() + ". " + joint.caption());
                lines.add(
                        joint.columns().stream()
                                .map(Block.Share::heading)
                                .collect(Collectors.joining(" | ")));
                joint.rows()
                        .forEach(row ->
                                lines.add(
                                        row.stream()
                                                .map(ReportWords::cell)
                                                .collect(Collectors.joining(" | "))));
                joint.notes().forEach(note -> lines.add("Note. " + note));
            }
        }
    }

    private static String cell(Block.Cell cell) {
        return cell.parts().stream()
                .map(part ->
                        switch (part) {
                            case Block.Part.Line(Block.Hand _, Phrase text) -> text.plain();
                            case Block.Part.Said(Phrase words, Phrase source) ->
                                    words + " " + source;
                            case Block.Part.Strip strip -> "(" + strip.alternative() + ")";
                        })
                .collect(Collectors.joining(" / "));
    }

    private void marks(Drawing drawing) {
        for (Drawing.Mark mark : drawing.marks()) {
            if (mark instanceof Drawing.Words words) {
                lines.add("~ " + words.text());
            }
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /// The lines without those inside figures.
    String prose() {
        return lines.stream()
                .filter(line -> !line.startsWith("~ "))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
