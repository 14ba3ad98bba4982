package org.trigpoint.evaluation.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.util.XRLog;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A report as a tagged PDF (PDF/UA) with its fonts inside, bookmarks, page numbers, and figures as
/// shapes.
final class PdfReport {
    /// What stands for a drawing of ours in the page.
    private static final String DRAWING = "application/x-trigpoint-drawing";

    /// Width of the text, in points: A4 less the margins.
    private static final double TEXT_WIDTH = 210 / 25.4 * 72 - 2 * 17 / 25.4 * 72;

    /// Most a figure may take of a page, in points, so that its caption stands on the same.
    private static final double MOST_HEIGHT = 210 / 25.4 * 72;

    /// Size of the words in tables, in points.
    private static final double TABLE_SIZE = 7.8;

    private static final Pattern MOMENTS =
            Pattern.compile("<xmp:(?:Create|Modify|Metadata)Date>[^<]*</xmp:[A-Za-z]+Date>\\s*");

    private final Lettering lettering;

    PdfReport(Lettering lettering) {
        this.lettering = lettering;
    }

    void write(ReportDocument document, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Trigpoint");
        builder.useUnicodeLineBreaker(new SpacesBreaker());
        // nothing is fetched from anywhere
        builder.useUriResolver((_, _) -> null);
        Map<String, Drawing> drawings = new HashMap<>();
        document.figures().forEach(figure -> drawings.put(figure.name(), figure.wide()));
        document.strips().forEach(strip -> drawings.put(strip.name(), strip.drawing()));
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(DRAWING, new Drawer(drawings, new PaintedDrawing(lettering)));
        builder.useObjectDrawerFactory(drawers);
        builder.withHtmlContent(lettering.spelledOut(page(document)), null);
        // saved further down, where the moment of writing is taken out
        builder.toStream(OutputStream.nullOutputStream());
        try (PDDocument pdf = new PDDocument();
                TrueTypeFont regular = font("LiberationSans-Regular");
                TrueTypeFont bold = font("LiberationSans-Bold");
                TrueTypeFont italic = font("LiberationSans-Italic");
                TrueTypeFont boldItalic = font("LiberationSans-BoldItalic");
                TrueTypeFont mono = font("LiberationMono-Regular")) {
            builder.usePDDocument(pdf);
            use(builder, pdf, regular, "Liberation Sans", 400, FontStyle.NORMAL);
            use(builder, pdf, bold, "Liberation Sans", 700, FontStyle.NORMAL);
            use(builder, pdf, italic, "Liberation Sans", 400, FontStyle.ITALIC);
            use(builder, pdf, boldItalic, "Liberation Sans", 700, FontStyle.ITALIC);
            use(builder, pdf, mono, "Liberation Mono", 400, FontStyle.NORMAL);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                withoutMoment(pdf);
                pdf.save(out);
            }
        }
    }

    /// The same document gives the same bytes, whenever it is written.
    private static void withoutMoment(PDDocument pdf) throws IOException {
        PDDocumentInformation about = pdf.getDocumentInformation();
        about.setCreationDate(null);
        about.setModificationDate(null);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(
                    MOMENTS.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
        }
        pdf.setDocumentId(1L);
    }

    private static void use(
            PdfRendererBuilder builder,
            PDDocument pdf,
            TrueTypeFont font,
            String family,
            int weight,
            FontStyle style)
            throws IOException {
        builder.useFont(
                new PDFontSupplier(PDType0Font.load(pdf, font, true)), family, weight, style, true);
    }

    private static TrueTypeFont font(String name) throws IOException {
        try (InputStream file =
                PdfReport.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("The font is not on the class path: " + name);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // looking for ligatures in every word took two thirds of the time a PDF takes
            font.setEnableGsub(false);
            return font;
        }
    }

    /// The page as XHTML with its style for print.
    private String page(ReportDocument document) {
        StringBuilder html = new StringBuilder(1 << 17);
        String title = Markup.escaped(document.title());
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(ReportDocument.LANGUAGE)
                .append("\"><head>");
        html.append("<title>")
                .append(title)
                .append(" \u2013 ")
                .append(document.kind())
                .append("</title><meta name=\"subject\" content=\"")
                .append(document.kind())
                .append("\"/>");
        html.append("<meta name=\"description\" content=\"")
                .append(document.kind())
                .append("\"/><style>")
                .append(HtmlPage.resource("print.css"))
                .append("</style>");
        bookmarks(document, html);
        html.append("</head><body><p class=\"brand\">trigpoint</p><p class=\"kind\">")
                .append(document.kind())
                .append("</p><h1>")
                .append(title)
                .append("</h1>");
        html.append("<p class=\"particulars\">")
                .append(
                        String.join(
                                "<br/>",
                                document.particulars().stream()
                                        .map(line -> Phrase.of(line).plain())
                                        .map(Markup::escaped)
                                        .toList()))
                .append("</p>");
        HtmlBlocks blocks = new HtmlBlocks(html, new Print());
        document.blocks().forEach(blocks::write);
        return html.append("</body></html>").toString();
    }

    private static void bookmarks(ReportDocument document, StringBuilder html) {
        html.append("<bookmarks>");
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading(int level, String id, Phrase text) && level == 2) {
                html.append("<bookmark name=\"")
                        .append(Markup.escaped(text.plain()))
                        .append("\" href=\"#")
                        .append(Markup.escaped(id))
                        .append("\"/>");
            }
        }
        html.append("</bookmarks>");
    }

    private final class Print implements HtmlBlocks.Medium {
        @Override
        public String figure(Block.Figure figure) {
            double shape = figure.wide().height() / figure.wide().width();
            double width =
                    Math.min(
                            Math.min(TEXT_WIDTH, figure.wide().width() * 0.75),
                            MOST_HEIGHT / shape);
            return object(figure.name(), figure.alternative(), width, width * shape);
        }

        @Override
        public String strip(Block.Part.Strip strip) {
            double width = strip.drawing().width() * 0.6;
            double height = width * strip.drawing().height() / strip.drawing().width();
            return object(strip.name(), strip.alternative(), width, height);
        }

        private static String object(String name, String alternative, double width, double height) {
            return String.format(
                    Locale.ROOT,
                    "<object type=\"%s\" data=\"%s\" alt=\"%s\" style=\"width:%.2fpt;height:%.2fpt\"></object>%n",
                    DRAWING,
                    name,
                    Markup.escaped(alternative),
                    width,
                    height);
        }

        @Override
        public List<Double> widths(Block.Table table) {
            return ColumnWidths.of(table, lettering, TEXT_WIDTH / TABLE_SIZE);
        }

        @Override
        public HtmlBlocks.Plain plain() {
            return HtmlBlocks.Plain.IN_SPANS;
        }
    }

    /// Paints a drawing where the page leaves room for it.
    private record Drawer(Map<String, Drawing> drawings, PaintedDrawing painter)
            implements FSObjectDrawer {
        @Override
        public @Nullable Map<Shape, String> drawObject(
                Element place,
                double x,
                double y,
                double width,
                double height,
                OutputDevice page,
                RenderingContext context,
                int dotsPerPixel) {
            Drawing drawing = drawings.get(place.getAttribute("data"));
            if (drawing == null) {
                throw new IllegalStateException("No such drawing: " + place.getAttribute("data"));
            }
            double pixelWidth = width / dotsPerPixel;
            page.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) pixelWidth,
                    (float) (height / dotsPerPixel),
                    graphics -> paint(drawing, graphics, pixelWidth));
            return null;
        }

        private void paint(Drawing drawing, Graphics2D graphics, double width) {
            graphics.scale(width / drawing.width(), width / drawing.width());
            painter.paint(drawing, graphics);
        }
    }
}
