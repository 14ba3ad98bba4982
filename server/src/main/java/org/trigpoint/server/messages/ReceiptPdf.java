package org.trigpoint.server.messages;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.web.TaggedPdf;
import org.trigpoint.server.web.Words;

/// A receipt on paper: what was read and what was said, with no name on it.
final class ReceiptPdf {
    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.5; color: #14213d; }
            h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 8mm; }
            .said { font-weight: bold; } .foot { font-size: 9pt; color: #4a5568; }
            """;

    private ReceiptPdf() {}

    /// @param when the moment of the decision, in the cohort's zone
    static byte[] of(
            Receipt receipt, Words words, String cohort, String organisation, String when) {
        String title = words.say("receipt.title");
        return TaggedPdf.of(
                title, words.language(), STYLE, page(receipt, words, cohort, organisation, when));
    }

    private static String page(
            Receipt receipt, Words words, String cohort, String organisation, String when) {
        String title = HtmlTwin.escaped(words.say("receipt.title"));
        String sheet =
                Arrays.stream(receipt.sheet().strip().split("\\n\\s*\\n", -1))
                        .map(paragraph -> "<p>" + HtmlTwin.escaped(paragraph) + "</p>")
                        .collect(Collectors.joining());
        String said =
                receipt.said().entrySet().stream()
                        .map(entry -> said(entry, words))
                        .collect(Collectors.joining());
        return """
        <h1>%s</h1><p>%s<br/>%s<br/>%s</p><h2>%s</h2>%s<h2>%s</h2>%s<p class="foot">%s</p>
        """
                .formatted(
                        title,
                        HtmlTwin.escaped(organisation),
                        HtmlTwin.escaped(cohort),
                        HtmlTwin.escaped(words.say("receipt.when", when)),
                        HtmlTwin.escaped(words.say("receipt.said")),
                        said,
                        HtmlTwin.escaped(words.say("receipt.sheet", receipt.sheetVersion())),
                        sheet,
                        HtmlTwin.escaped(words.say("receipt.foot")));
    }

    private static String said(Map.Entry<Statement, Consents.Said> entry, Words words) {
        return "<p>"
                + HtmlTwin.escaped(words.say("consent." + entry.getKey().key()))
                + "<br/><span class=\"said\">"
                + HtmlTwin.escaped(words.say(entry.getValue() == Consents.Said.YES ? "yes" : "no"))
                + "</span></p>";
    }
}
