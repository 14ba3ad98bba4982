package org.trigpoint.server.messages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Statement;
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
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Trigpoint");
        // nothing is fetched from anywhere
        builder.useUriResolver((_, _) -> null);
        builder.useFont(
                () -> font("LiberationSans-Regular"),
                "Liberation Sans",
                400,
                FontStyle.NORMAL,
                true);
        builder.useFont(
                () -> font("LiberationSans-Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(page(receipt, words, cohort, organisation, when), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The receipt cannot be made", e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        InputStream file = ReceiptPdf.class.getResourceAsStream("/liberation/" + name + ".ttf");
        if (file == null) {
            throw new IllegalStateException("The font is not on the class path: " + name);
        }
        return file;
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
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>%s</title>
        <meta name="subject" content="%s"/><meta name="description" content="%s"/><style>%s</style></head>
        <body><h1>%s</h1><p>%s<br/>%s<br/>%s</p><h2>%s</h2>%s<h2>%s</h2>%s<p class="foot">%s</p></body></html>
        """
                .formatted(
                        title,
                        title,
                        title,
                        STYLE,
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
