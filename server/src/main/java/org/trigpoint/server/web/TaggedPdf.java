package org.trigpoint.server.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Paper that a screen reader can follow: a tagged PDF of a page of XHTML, with its own letters.
/// Pictures stand in the page itself: nothing is fetched from anywhere.
public final class TaggedPdf {
    private static final String FAMILY = "Liberation Sans";

    private TaggedPdf() {}

    /// @param title what the document is called
    /// @param language as a tag
    /// @param style CSS; the family of letters is `Liberation Sans`
    /// @param body well-formed XHTML, without the body's own tag
    public static byte[] of(String title, String language, String style, String body) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Trigpoint");
        builder.useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null);
        builder.useFont(() -> font("LiberationSans-Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Italic"), FAMILY, 400, FontStyle.ITALIC, true);
        builder.withHtmlContent(page(escaped(title), escaped(language), style, body), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be made", e);
        }
        return out.toByteArray();
    }

    private static String page(String title, String language, String style, String body) {
        return """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title>
        <meta name="subject" content="%s"/><meta name="description" content="%s"/><style>%s</style></head>
        <body>%s</body></html>
        """
                .formatted(language, title, title, title, style, body);
    }

    private static InputStream font(String name) {
        InputStream file = TaggedPdf.class.getResourceAsStream("/liberation/" + name + ".ttf");
        if (file == null) {
            throw new IllegalStateException("The font is not on the class path: " + name);
        }
        return file;
    }

    /// A text as it stands in XHTML.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
