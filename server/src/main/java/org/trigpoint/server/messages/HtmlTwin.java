package org.trigpoint.server.messages;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The plain text of a letter as plain HTML: paragraphs, lines, and the links we put in. No picture
/// and no style from anywhere, so that opening it tells nobody anything.
final class HtmlTwin {
    private HtmlTwin() {}

    /// @param language its tag: `en-GB`
    /// @param links the addresses that become links where they stand in the text
    static String of(String language, String title, String text, String foot, String... links) {
        return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;max-width:40em">
        %s
        <hr>
        <p style="font-size:14px">%s</p>
        </body></html>
        """
                .formatted(
                        escaped(language),
                        escaped(title),
                        paragraphs(text, links),
                        lines(foot, links));
    }

    private static String paragraphs(String text, String... links) {
        return Arrays.stream(text.split("\\n\\s*\\n", -1))
                .map(paragraph -> "<p>" + lines(paragraph, links) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String text, String... links) {
        String html = escaped(text);
        for (String link : links) {
            String address = escaped(link);
            if (!address.isEmpty()) {
                html = html.replace(address, "<a href=\"" + address + "\">" + address + "</a>");
            }
        }
        return html.replace("\n", "<br>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
