package org.trigpoint.server.learning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.server.web.TaggedPdf;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Rendering;
import org.trigpoint.teaching.pack.Tool;

/// A tool on paper: with what was typed, or with room to write.
final class ToolPaper {
    private static final int USUAL_ROWS = 5;
    private static final int USUAL_LINES = 2;

    private final Pack pack;
    private final ModuleDoor door;
    private final Words words;
    private final ToolForm form;

    private ToolPaper(AtTool coming, Words words, ToolForm form) {
        this.pack = coming.pack();
        this.door = coming.people().door();
        this.words = words;
        this.form = form;
    }

    static byte[] of(AtTool coming, Words words, ToolForm form) {
        return TaggedPdf.of(
                form.tool().title(),
                coming.pack().language(),
                style(foot(coming.pack())),
                new ToolPaper(coming, words, form).body());
    }

    /// @param foot what stands below every page
    private static String style(String foot) {
        return """
        @page { size: A4; margin: 16mm 17mm; @bottom-left { content: "%s"; font-family: 'Liberation Sans'; font-size: 8pt; color: #4a5568; } @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #4a5568; } }
        body { font-family: 'Liberation Sans'; font-size: 10.5pt; line-height: 1.35; color: #14213d; }
        h1 { font-size: 18pt; margin: 0 0 3mm; color: #123f33; } h2 { font-size: 12.5pt; margin: 5mm 0 2mm; color: #123f33; page-break-after: avoid; }
        p { margin: 0 0 2mm; } .caution { border: 1pt solid #4a5568; padding: 2mm 3mm; } .label { font-weight: bold; margin: 2.5mm 0 0; page-break-after: avoid; }
        .hint { color: #4a5568; font-size: 9pt; margin: 0; } .line { border-bottom: 0.7pt solid #4a5568; height: 8mm; margin: 0; }
        .typed { border-bottom: 0.7pt solid #4a5568; padding: 1mm 0; margin: 0; white-space: pre-wrap; }
        .field { page-break-inside: avoid; } table { width: 100%%; table-layout: fixed; border-collapse: collapse; margin: 1mm 0 2mm; } th, td { border: 0.7pt solid #4a5568; padding: 1.5mm; text-align: left; vertical-align: top; font-size: 9.5pt; }
        td { height: 8mm; }
        """
                .formatted(foot);
    }

    /// What stands at the foot of every page, as a string of a style sheet.
    private static String foot(Pack pack) {
        String foot = pack.title() + " · " + pack.licence();
        return escaped(foot.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private String body() {
        Tool tool = form.tool();
        Rendering rendering = Rendering.page(pack, file -> "#");
        StringBuilder body = new StringBuilder("<h1>" + escaped(tool.title()) + "</h1>");
        if (door == ModuleDoor.DEMONSTRATION) {
            body.append("<p class=\"caution\">")
                    .append(escaped(words.say("module.demonstration")))
                    .append("</p>");
        }
        body.append(rendering.html(tool.file(), tool.intro()));
        if (!tool.caution().isEmpty()) {
            body.append("<div class=\"caution\">")
                    .append(rendering.html(tool.file(), tool.caution()))
                    .append("</div>");
        }
        for (Tool.Part part : tool.sections()) {
            body.append("<h2>").append(escaped(part.title())).append("</h2>");
            part.fields().forEach(field -> body.append(field(field)));
        }
        form.plan().ifPresent(plan -> body.append(plan(plan)));
        return body.toString();
    }

    private String field(Tool.Field field) {
        String hint =
                field.hint().isEmpty() ? "" : "<p class=\"hint\">" + escaped(field.hint()) + "</p>";
        return "<div class=\"field\"><p class=\"label\">"
                + escaped(field.label())
                + "</p>"
                + hint
                + room(field)
                + "</div>";
    }

    private String room(Tool.Field field) {
        String typed = form.in(field.id().value());
        return switch (field.kind()) {
            case TABLE -> table(field);
            case CHOICE ->
                    typed.isEmpty()
                            ? "<p class=\"typed\">"
                                    + escaped(String.join("   /   ", field.options()))
                                    + "</p>"
                            : written(typed, 1);
            case SCALE ->
                    typed.isEmpty()
                            ? "<p class=\"typed\">"
                                    + IntStream.rangeClosed(
                                                    field.lowest().orElse(0),
                                                    field.highest().orElse(10))
                                            .mapToObj(Integer::toString)
                                            .collect(Collectors.joining("    "))
                                    + "</p>"
                            : written(typed, 1);
            case LINES -> written(typed, field.rows().orElse(USUAL_LINES));
            case DATE -> written(day(typed), 1);
            case TEXT, NUMBER -> written(typed, 1);
        };
    }

    /// A day as people write it; as it was typed where no browser helped with it.
    private String day(String typed) {
        try {
            return typed.isBlank() ? "" : words.day(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return typed;
        }
    }

    private static String written(String typed, int lines) {
        return typed.isBlank()
                ? "<p class=\"line\"> </p>".repeat(lines)
                : "<p class=\"typed\">" + escaped(typed) + "</p>";
    }

    private String table(Tool.Field field) {
        String heads =
                field.columns().stream()
                        .map(column -> "<th>" + escaped(column.label()) + "</th>")
                        .collect(Collectors.joining());
        String rows =
                IntStream.rangeClosed(1, field.rows().orElse(USUAL_ROWS))
                        .mapToObj(row ->
                                "<tr>"
                                        + field.columns().stream()
                                                .map(column ->
                                                        "<td>"
                                                                + escaped(
                                                                        form.in(field, row, column))
                                                                + "</td>")
                                                .collect(Collectors.joining())
                                        + "</tr>")
                        .collect(Collectors.joining());
        return "<table><thead><tr>" + heads + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String plan(PacingPlan plan) {
        String rows =
                plan.weeks().stream()
                        .map(week ->
                                "<tr><td>"
                                        + escaped(words.say("tool.week", week.number()))
                                        + "</td><td>"
                                        + escaped(week.amount().toPlainString())
                                        + "</td></tr>")
                        .collect(Collectors.joining());
        return "<div class=\"field\"><h2>"
                + escaped(words.say("tool.plan"))
                + "</h2><p>"
                + escaped(form.began(words))
                + "</p><table><thead><tr><th>"
                + escaped(words.say("tool.plan.week"))
                + "</th><th>"
                + escaped(form.amountHead(words))
                + "</th></tr></thead><tbody>"
                + rows
                + "</tbody></table></div>";
    }

    private static String escaped(String text) {
        return TaggedPdf.escaped(text);
    }
}
