package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.Locale;

/// Blocks as HTML that is XML too.
final class HtmlBlocks {

    /// How a medium shows figures and shares out the widths of tables.
    interface Medium {
        /// The drawing of a figure, as elements.
        String figure(Block.Figure figure);

        /// A small picture of a cell, as elements.
        String strip(Block.Part.Strip strip);

        /// Shares of the width for the columns of a table; empty where the reader's browser sees to
        /// it.
        List<Double> widths(Block.Table table);

        /// How plain words stand among others.
        Plain plain();
    }

    /// How plain words stand among others.
    enum Plain {
        BARE,
        /// In elements of their own: the PDF writer would else tell the symbols of a line after all
        /// its plain words.
        IN_SPANS
    }

    private final StringBuilder html;
    private final Medium medium;

    HtmlBlocks(StringBuilder html, Medium medium) {
        this.html = html;
        this.medium = medium;
    }

    void write(Block block) {
        switch (block) {
            case Block.Heading(int level, String id, Phrase text) ->
                    html.append("<h")
                            .append(level)
                            .append(" id=\"")
                            .append(Markup.escaped(id))
                            .append("\">")
                            .append(inline(text))
                            .append("</h")
                            .append(level)
                            .append(">\n");
            case Block.Paragraph(Phrase text) ->
                    html.append("<p>").append(inline(text)).append("</p>\n");
            case Block.Notice notice -> {
                String tone =
                        switch (notice.tone()) {
                            case SYNTHETIC -> "synthetic";
                            case CAUTION -> "caution";
                        };
                html.append("<div class=\"notice ")
                        .append(tone)
                        .append("\"><p class=\"notice-title\">")
                        .append(inline(notice.title()))
                        .append("</p><p>")
                        .append(inline(notice.text()))
                        .append("</p></div>\n");
            }
            case Block.Listing(List<Phrase> points) -> {
                html.append("<ul>\n");
                points.forEach(
                        point -> html.append("<li>").append(inline(point)).append("</li>\n"));
                html.append("</ul>\n");
            }
            case Block.Terms(List<Block.Term> terms) -> {
                html.append("<dl>\n");
                terms.forEach(term ->
                        html.append("<dt>")
                                .append(inline(term.name()))
                                .append("</dt><dd>")
                                .append(inline(term.meaning()))
                                .append("</dd>\n"));
                html.append("</dl>\n");
            }
            case Block.Table table -> table(table);
            case Block.Quote(Phrase words, Phrase source) -> said("quote", words, source);
            case Block.Turn(List<String> places, Phrase text) -> {
                html.append("<p class=\"turn\">");
                places.forEach(place ->
                        html.append("<span id=\"")
                                .append(Markup.escaped(place))
                                .append("\"></span>"));
                html.append(inline(text)).append("</p>\n");
            }
            case Block.Joint joint -> joint(joint);
            case Block.Figure figure -> {
                html.append("<figure id=\"")
                        .append(figure.name())
                        .append("\">\n")
                        .append(medium.figure(figure));
                html.append("<figcaption><b>Figure ")
                        .append(figure.number())
                        .append(".</b> ")
                        .append(inline(figure.caption()))
                        .append("</figcaption>\n</figure>\n");
            }
        }
    }

    private void table(Block.Table table) {
        String caption = table.id() + "-caption";
        html.append("<div class=\"table")
                .append(table.isShort() ? " short" : "")
                .append("\" role=\"region\" aria-labelledby=\"")
                .append(caption)
                .append("\" tabindex=\"0\">\n<table id=\"")
                .append(table.id())
                .append("\">\n");
        html.append("<caption id=\"")
                .append(caption)
                .append("\"><span><b>Table ")
                .append(table.number())
                .append(".</b> ")
                .append(inline(table.caption()))
                .append("</span></caption>\n");
        List<Double> widths = medium.widths(table);
        if (!widths.isEmpty()) {
            html.append("<colgroup>");
            widths.forEach(width ->
                    html.append("<col style=\"width:")
                            .append(String.format(Locale.ROOT, "%.2f", 100 * width))
                            .append("%\"/>"));
            html.append("</colgroup>\n");
        }
        html.append("<thead><tr>");
        for (Block.Column column : table.columns()) {
            html.append("<th scope=\"col\"")
                    .append(kind(column))
                    .append('>')
                    .append(inline(column.heading()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Phrase> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String tag = i == 0 ? "th" : "td";
                html.append('<')
                        .append(tag)
                        .append(i == 0 ? " scope=\"row\"" : kind(table.columns().get(i)))
                        .append('>')
                        .append(inline(row.get(i)))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
        table.notes()
                .forEach(note ->
                        html.append("<p class=\"note\">").append(inline(note)).append("</p>\n"));
    }

    private void said(String kind, Phrase words, Phrase source) {
        html.append("<blockquote class=\"")
                .append(kind)
                .append("\"><p>")
                .append(inline(words))
                .append("</p><p class=\"source\">")
                .append(inline(source))
                .append("</p></blockquote>\n");
    }

    private void joint(Block.Joint joint) {
        html.append("<div class=\"joint-box\"><table class=\"joint\" id=\"")
                .append(joint.id())
                .append("\">\n");
        html.append("<caption><span><b>Table ")
                .append(joint.number())
                .append(".</b> ")
                .append(inline(joint.caption()))
                .append("</span></caption>\n<colgroup>");
        joint.shares()
                .forEach(share ->
                        html.append("<col style=\"width:")
                                .append(String.format(Locale.ROOT, "%.2f", 100 * share))
                                .append("%\"/>"));
        html.append("</colgroup>\n<thead><tr>");
        joint.columns()
                .forEach(column ->
                        html.append("<th scope=\"col\">")
                                .append(inline(Phrase.of(column.heading())))
                                .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Block.Cell> row : joint.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String tag = i == 0 ? "th" : "td";
                html.append('<')
                        .append(tag)
                        .append(i == 0 ? " scope=\"row\"" : "")
                        .append(" data-heading=\"")
                        .append(Markup.escaped(joint.columns().get(i).heading()))
                        .append("\">");
                row.get(i).parts().forEach(this::part);
                html.append("</").append(tag).append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
        joint.notes()
                .forEach(note ->
                        html.append("<p class=\"note\">").append(inline(note)).append("</p>\n"));
    }

    private void part(Block.Part part) {
        switch (part) {
            case Block.Part.Line(Block.Hand hand, Phrase text) ->
                    html.append("<p class=\"")
                            .append(hand.name().toLowerCase(Locale.ROOT))
                            .append("\"><span>")
                            .append(inline(text))
                            .append("</span></p>");
            case Block.Part.Said(Phrase words, Phrase source) -> said("said", words, source);
            case Block.Part.Strip strip -> html.append(medium.strip(strip));
        }
    }

    private static String kind(Block.Column column) {
        return column.kind() == Block.Kind.NUMBERS ? " class=\"n\"" : "";
    }

    private String inline(Phrase phrase) {
        return inline(phrase, medium.plain());
    }

    static String inline(Phrase phrase, Plain plain) {
        StringBuilder inline = new StringBuilder();
        List<Phrase.Run> runs = phrase.runs();
        for (int i = 0; i < runs.size(); i++) {
            boolean subscripted =
                    runs.get(i).style() == Phrase.Style.SYMBOL
                            && i + 1 < runs.size()
                            && runs.get(i + 1).style() == Phrase.Style.SUBSCRIPT;
            if (subscripted) {
                // a line must not end between a symbol and its subscript
                inline.append("<span class=\"w\">")
                        .append(set(runs.get(i), plain))
                        .append(set(runs.get(i + 1), plain))
                        .append("</span>");
                i++;
            } else {
                inline.append(set(runs.get(i), plain));
            }
        }
        return inline.toString();
    }

    private static String set(Phrase.Run run, Plain plain) {
        String text = Markup.escaped(run.text());
        String set =
                switch (run.style()) {
                    case PLAIN -> plain == Plain.BARE ? text : "<span>" + text + "</span>";
                    case SYMBOL -> "<i>" + text + "</i>";
                    case SUBSCRIPT -> "<sub>" + text + "</sub>";
                    case STRONG -> "<b>" + text + "</b>";
                    case LINE_END -> "<br/>";
                    case CODE -> "<code>" + text + "</code>";
                    case MARKED -> "<mark>" + text + "</mark>";
                };
        return run.target()
                .map(target ->
                        "<a href=\"" + Markup.escaped(address(target)) + "\">" + set + "</a>")
                .orElse(set);
    }

    /// A place in the document, or a published work.
    private static String address(String target) {
        return target.startsWith(Phrase.DOI) ? target : "#" + target;
    }
}
