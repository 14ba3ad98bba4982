package org.trigpoint.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A report as one page that needs no other file, no script and no network.
final class HtmlPage {
    private HtmlPage() {}

    static String of(ReportDocument document) {
        StringBuilder html = new StringBuilder(1 << 18);
        String title = Markup.escaped(document.title());
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(ReportDocument.LANGUAGE)
                .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.append(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        html.append(
                "<meta name=\"generator\" content=\"Trigpoint\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n");
        html.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        html.append("<title>")
                .append(title)
                .append(" \u2013 ")
                .append(document.kind())
                .append("</title>\n<style>\n")
                .append(resource("report.css"))
                .append(inks())
                .append("</style>\n</head>\n<body>\n");
        html.append("<a class=\"skip\" href=\"#report\">Skip to the report</a>\n");
        html.append("<header>\n")
                .append(resource("contours.svg"))
                .append("<div class=\"in\">\n<p class=\"brand\">")
                .append(resource("mark.svg"))
                .append("<span>trigpoint</span></p>\n");
        html.append("<p class=\"kind\">")
                .append(Markup.escaped(document.kind()))
                .append("</p>\n<h1>")
                .append(title)
                .append("</h1>\n");
        if (!document.particulars().isEmpty()) {
            html.append("<p class=\"particulars\">")
                    .append(
                            String.join(
                                    "<br/>",
                                    document.particulars().stream()
                                            .map(line -> Phrase.of(line).plain())
                                            .map(Markup::escaped)
                                            .toList()))
                    .append("</p>\n");
        }
        html.append("</div>\n</header>\n");
        html.append("<main id=\"report\" tabindex=\"-1\">\n");
        HtmlBlocks blocks = new HtmlBlocks(html, new Screen());
        boolean contents = false;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading && !contents) {
                contents(document, html);
                contents = true;
            }
            blocks.write(block);
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void contents(ReportDocument document, StringBuilder html) {
        html.append(
                "<nav aria-label=\"Sections\"><details><summary>Sections of this report</summary><ul>\n");
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading(int level, String id, Phrase text) && level == 2) {
                html.append("<li><a href=\"#")
                        .append(id)
                        .append("\">")
                        .append(HtmlBlocks.inline(text, HtmlBlocks.Plain.BARE))
                        .append("</a></li>\n");
            }
        }
        html.append("</ul></details></nav>\n");
    }

    /// Figures in two widths, of which a screen shows one; tables as wide as they want to be, in a
    /// region that scrolls.
    private static final class Screen implements HtmlBlocks.Medium {
        @Override
        public String figure(Block.Figure figure) {
            String title = "Figure " + figure.number() + ". " + firstSentence(figure.caption());
            return "<div class=\"wide\">"
                    + SvgDrawing.write(
                            figure.wide(), figure.name() + "-wide", title, figure.alternative())
                    + "</div>\n<div class=\"narrow\">"
                    + SvgDrawing.write(
                            figure.narrow(), figure.name() + "-narrow", title, figure.alternative())
                    + "</div>\n";
        }

        @Override
        public String strip(Block.Part.Strip strip) {
            return SvgDrawing.write(
                    strip.drawing(), strip.name(), strip.alternative(), strip.alternative());
        }

        @Override
        public List<Double> widths(Block.Table table) {
            return List.of();
        }

        @Override
        public HtmlBlocks.Plain plain() {
            return HtmlBlocks.Plain.BARE;
        }
    }

    /// What is shown, without how to read it.
    static String firstSentence(Phrase caption) {
        String text = caption.plain();
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /// The colours of figures, on light paper and on a dark screen; print is paper.
    private static String inks() {
        StringBuilder css = new StringBuilder("@media screen and (prefers-color-scheme: dark) {\n");
        for (Ink ink : Ink.values()) {
            css.append(".drawing .f-")
                    .append(ink.named())
                    .append(" { fill: ")
                    .append(ink.dark())
                    .append("; }\n");
            css.append(".drawing .s-")
                    .append(ink.named())
                    .append(" { stroke: ")
                    .append(ink.dark())
                    .append("; }\n");
        }
        return css.append("}\n").toString();
    }

    /// A text that ships with the program.
    static String resource(String name) {
        try (InputStream file = HtmlPage.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
