package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.Locale;

/// Writes drawings as SVG: the same drawing gives the same bytes.
///
/// Colours are attributes, so that a file shows them anywhere, with classes beside them, so that a
/// page can change them on a dark screen.
final class SvgDrawing {
    private static final String FONT = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private SvgDrawing() {}

    /// One SVG element with its namespace.
    ///
    /// @param id used for the title and the description; unique in its page
    /// @param title what is shown
    /// @param description the same in more words
    static String write(Drawing drawing, String id, String title, String description) {
        StringBuilder svg = new StringBuilder(4096);
        String width = number(drawing.width());
        String height = number(drawing.height());
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"drawing\" width=\"")
                .append(width);
        svg.append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height);
        svg.append("\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\" font-family=\"")
                .append(FONT)
                .append("\">\n");
        svg.append("<title id=\"")
                .append(id)
                .append("-title\">")
                .append(Markup.escaped(title))
                .append("</title>\n");
        svg.append("<desc id=\"")
                .append(id)
                .append("-desc\">")
                .append(Markup.escaped(description))
                .append("</desc>\n");
        svg.append("<rect class=\"f-paper\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" fill=\"")
                .append(Ink.PAPER.light())
                .append("\"/>\n");
        drawing.marks().forEach(mark -> write(mark, svg));
        return svg.append("</svg>\n").toString();
    }

    private static void write(Drawing.Mark mark, StringBuilder svg) {
        switch (mark) {
            case Drawing.Line line -> {
                svg.append("<line")
                        .append(at("x1", line.x1()))
                        .append(at("y1", line.y1()))
                        .append(at("x2", line.x2()))
                        .append(at("y2", line.y2()));
                svg.append(stroke(line.ink(), line.thickness()))
                        .append(opacity(line.opacity()))
                        .append(" stroke-linecap=\"round\"");
                svg.append(line.dash() == Drawing.Dash.DASHED ? " stroke-dasharray=\"3 3\"" : "")
                        .append("/>\n");
            }
            case Drawing.Box box ->
                    svg.append("<rect")
                            .append(at("x", box.x()))
                            .append(at("y", box.y()))
                            .append(at("width", box.width()))
                            .append(at("height", box.height()))
                            .append(fill(box.ink()))
                            .append(opacity(box.opacity()))
                            .append("/>\n");
            case Drawing.Frame frame ->
                    svg.append("<rect")
                            .append(at("x", frame.x()))
                            .append(at("y", frame.y()))
                            .append(at("width", frame.width()))
                            .append(at("height", frame.height()))
                            .append(" rx=\"4\" class=\"f-paper s-")
                            .append(frame.ink().named())
                            .append("\" fill=\"")
                            .append(Ink.PAPER.light())
                            .append("\" stroke=\"")
                            .append(frame.ink().light())
                            .append("\" stroke-width=\"1.2\"/>\n");
            case Drawing.Point point -> write(point, svg);
            case Drawing.Words words -> {
                svg.append("<text")
                        .append(at("x", words.x()))
                        .append(at("y", words.y()))
                        .append(at("font-size", words.size()))
                        .append(fill(words.ink()));
                svg.append(
                        switch (words.anchor()) {
                            case START -> "";
                            case MIDDLE -> " text-anchor=\"middle\"";
                            case END -> " text-anchor=\"end\"";
                        });
                svg.append(words.weight() == Drawing.Weight.BOLD ? " font-weight=\"bold\"" : "")
                        .append('>')
                        .append(Markup.escaped(words.text()))
                        .append("</text>\n");
            }
        }
    }

    private static void write(Drawing.Point point, StringBuilder svg) {
        double x = point.x();
        double y = point.y();
        double r = point.radius();
        switch (point.shape()) {
            case CIRCLE ->
                    svg.append("<circle")
                            .append(at("cx", x))
                            .append(at("cy", y))
                            .append(at("r", r));
            case SQUARE ->
                    svg.append("<rect")
                            .append(at("x", x - r))
                            .append(at("y", y - r))
                            .append(at("width", 2 * r))
                            .append(at("height", 2 * r));
            case DIAMOND, TRIANGLE -> {
                svg.append("<polygon points=\"");
                corners(point)
                        .forEach(corner ->
                                svg.append(number(corner.x()))
                                        .append(',')
                                        .append(number(corner.y()))
                                        .append(' '));
                svg.setLength(svg.length() - 1);
                svg.append('"');
            }
        }
        svg.append(fill(point.ink())).append(opacity(point.opacity())).append("/>\n");
    }

    /// A corner of a shape.
    record Corner(double x, double y) {}

    /// The corners of a diamond or a triangle.
    static List<Corner> corners(Drawing.Point point) {
        double x = point.x();
        double y = point.y();
        double r = point.radius() * 1.25;
        return point.shape() == Drawing.Shape.TRIANGLE
                ? List.of(
                        new Corner(x, y - r),
                        new Corner(x + r, y + r * 0.8),
                        new Corner(x - r, y + r * 0.8))
                : List.of(
                        new Corner(x, y - r),
                        new Corner(x + r, y),
                        new Corner(x, y + r),
                        new Corner(x - r, y));
    }

    private static String at(String attribute, double value) {
        return " " + attribute + "=\"" + number(value) + "\"";
    }

    private static String fill(Ink ink) {
        return " class=\"f-" + ink.named() + "\" fill=\"" + ink.light() + "\"";
    }

    private static String stroke(Ink ink, double width) {
        return " class=\"s-"
                + ink.named()
                + "\" stroke=\""
                + ink.light()
                + "\" stroke-width=\""
                + number(width)
                + "\"";
    }

    private static String opacity(double opacity) {
        return opacity >= 1 ? "" : at("opacity", opacity);
    }

    /// At most two decimals, without trailing zeros.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "A place in a drawing is a finite number, got " + value);
        }
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shorter = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return shorter.equals("-0") ? "0" : shorter;
    }
}
