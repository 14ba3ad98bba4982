package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.Findings;

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
        return new ReportText(new Lettering(), "1.2.3").shared(findings);
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
        }
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
