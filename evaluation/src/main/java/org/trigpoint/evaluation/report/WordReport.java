package org.trigpoint.evaluation.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// A report as a Word document that is ready to edit: real headings, tables, captions with counting
/// fields, and figures as pictures with alternative texts.
final class WordReport {
    private static final String WORDS =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// Twentieths of a point: A4 and its margins.
    private static final long PAGE_WIDTH = 11906;

    private static final long PAGE_HEIGHT = 16838;
    private static final long MARGIN = 1020;
    private static final long TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

    /// Size of the words in tables, in twentieths of a point.
    private static final double TABLE_SIZE = 160;

    /// Cells of more letters may be cut at the end of a page.
    private static final int MOST_UNCUT = 1_500;

    private final Lettering lettering;
    private final PaintedDrawing painter;

    WordReport(Lettering lettering) {
        this.lettering = lettering;
        this.painter = new PaintedDrawing(lettering);
    }

    void write(ReportDocument report, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            prepare(word, report);
            line(word, "Subtitle", Phrase.of("trigpoint \u00b7 " + report.kind()));
            line(word, "Title", Phrase.of(report.title()));
            report.particulars()
                    .forEach(particular -> line(word, "Subtitle", Phrase.of(particular)));
            for (Block block : report.blocks()) {
                write(block, word);
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            word.write(written);
            TimelessArchive.write(written.toByteArray(), out);
        } catch (XmlException | InvalidFormatException e) {
            throw new IOException("Cannot write the Word document", e);
        }
    }

    private static void prepare(XWPFDocument word, ReportDocument report) throws XmlException {
        word.createStyles()
                .setStyles(
                        StylesDocument.Factory.parse(HtmlPage.resource("styles.xml")).getStyles());
        XWPFNumbering numbering = word.createNumbering();
        CTAbstractNum bullets =
                NumberingDocument.Factory.parse(
                                "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                        + HtmlPage.resource("bullets.xml")
                                        + "</w:numbering>")
                        .getNumbering()
                        .getAbstractNumArray(0);
        numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(bullets)), BigInteger.ONE);
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(500));
        margins.setFooter(BigInteger.valueOf(500));
        margins.setGutter(BigInteger.ZERO);
        sayThatItIsOfToday(word);
        XWPFParagraph footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        field(footer, "PAGE", "1");
        POIXMLProperties.CoreProperties properties = word.getProperties().getCoreProperties();
        properties.setTitle(report.title());
        properties.setCreator("Trigpoint");
        properties.setSubjectProperty(report.kind());
        // the same findings give the same bytes, whenever they are written
        setCreated(properties);
    }

    private static void setCreated(POIXMLProperties.CoreProperties properties) {
        try {
            properties.setCreated("1970-01-01T00:00:00Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A moment that POI does not read", e);
        }
    }

    /// Without this Word opens the document as one of 2007, in its compatibility mode.
    private static void sayThatItIsOfToday(XWPFDocument word) {
        try (XmlCursor settings = word.getSettings().getCTSettings().newCursor()) {
            settings.toFirstContentToken();
            settings.beginElement("compat", WORDS);
            settings.beginElement("compatSetting", WORDS);
            settings.insertAttributeWithValue("name", WORDS, "compatibilityMode");
            settings.insertAttributeWithValue(
                    "uri", WORDS, "http://schemas.microsoft.com/office/word");
            settings.insertAttributeWithValue("val", WORDS, "15");
        }
    }

    private static XWPFParagraph line(XWPFDocument word, String style, Phrase text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        set(paragraph, text);
        return paragraph;
    }

    private static void set(XWPFParagraph paragraph, Phrase text) {
        for (Phrase.Run words : text.runs()) {
            XWPFRun run = paragraph.createRun();
            if (words.style() != Phrase.Style.LINE_END) {
                run.setText(words.text());
            }
            switch (words.style()) {
                case PLAIN -> {}
                case SYMBOL -> run.setItalic(true);
                case SUBSCRIPT -> run.setSubscript(VerticalAlign.SUBSCRIPT);
                case STRONG -> run.setBold(true);
                case LINE_END -> run.addBreak();
                case CODE -> run.setStyle("Code");
                case MARKED -> run.setTextHighlightColor("yellow");
            }
        }
    }

    /// A field that Word counts or fills anew.
    private static void field(XWPFParagraph paragraph, String instruction, String shown) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue(shown);
    }

    private void write(Block block, XWPFDocument word) throws IOException, InvalidFormatException {
        switch (block) {
            case Block.Heading(int level, String _, Phrase text) ->
                    line(word, level == 2 ? "Heading1" : "Heading2", text);
            case Block.Paragraph(Phrase text) -> line(word, "Normal", text);
            case Block.Notice(Block.Tone _, Phrase title, Phrase text) -> {
                line(word, "NoticeTitle", title);
                line(word, "NoticeText", text);
            }
            case Block.Listing(List<Phrase> points) ->
                    points.forEach(point -> line(word, "ListBullet", point));
            case Block.Terms(List<Block.Term> terms) ->
                    terms.forEach(term ->
                            line(
                                    word,
                                    "Term",
                                    strong(term.name()).then(". ").then(term.meaning())));
            case Block.Table table -> table(table, word);
            case Block.Figure figure -> figure(figure, word);
            case Block.Quote(Phrase words, Phrase source) -> {
                line(word, "Quotation", words);
                line(word, "QuotationSource", source);
            }
            case Block.Turn(List<String> _, Phrase text) -> line(word, "Normal", text);
            case Block.Joint joint -> joint(joint, word);
        }
    }

    private static Phrase strong(Phrase name) {
        return new Phrase(
                name.runs().stream()
                        .map(run ->
                                run.style() == Phrase.Style.PLAIN
                                        ? new Phrase.Run(
                                                run.text(), Phrase.Style.STRONG, run.target())
                                        : run)
                        .toList());
    }

    /// `Table 1. Caption`, the number as a field.
    private static void caption(
            XWPFDocument word, String style, String kind, int number, Phrase text) {
        XWPFParagraph caption = word.createParagraph();
        caption.setStyle(style);
        XWPFRun label = caption.createRun();
        label.setBold(true);
        label.setText(kind + " ");
        field(caption, "SEQ " + kind + " \\* ARABIC", Integer.toString(number));
        set(caption, Phrase.of(". ").then(text));
    }

    private void table(Block.Table table, XWPFDocument word) {
        caption(word, "TableCaption", "Table", table.number(), table.caption());
        XWPFTable grid = word.createTable(table.rows().size() + 1, table.columns().size());
        layout(grid, ColumnWidths.of(table, lettering, TEXT_WIDTH / TABLE_SIZE));
        XWPFTableRow head = grid.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < table.columns().size(); column++) {
            cell(head, column, table.columns().get(column), table.columns().get(column).heading());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            grid.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < table.columns().size(); column++) {
                cell(
                        grid.getRow(row + 1),
                        column,
                        table.columns().get(column),
                        table.rows().get(row).get(column));
            }
        }
        if (table.isShort()) {
            keepTogether(grid);
        }
        table.notes().forEach(note -> line(word, "TableNote", note));
        if (table.notes().isEmpty()) {
            line(word, "TableNote", Phrase.of(""));
        }
    }

    /// All rows on one page: each but the last stays with the next.
    private static void keepTogether(XWPFTable grid) {
        List<XWPFTableRow> rows = grid.getRows();
        for (XWPFTableRow row : rows.subList(0, rows.size() - 1)) {
            row.getTableCells()
                    .forEach(cell -> cell.getParagraphs().forEach(line -> line.setKeepNext(true)));
        }
    }

    private static void layout(XWPFTable grid, List<Double> shares) {
        CTTblPr properties = grid.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        grid.setStyleID("ReportTable");
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(TEXT_WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        CTTblGrid columns =
                grid.getCTTbl().getTblGrid() == null
                        ? grid.getCTTbl().addNewTblGrid()
                        : grid.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        for (double share : shares) {
            columns.addNewGridCol().setW(BigInteger.valueOf(Math.round(share * TEXT_WIDTH)));
        }
        for (XWPFTableRow row : grid.getRows()) {
            for (int column = 0; column < shares.size(); column++) {
                row.getCell(column)
                        .setWidth(Long.toString(Math.round(shares.get(column) * TEXT_WIDTH)));
            }
        }
    }

    private static void cell(XWPFTableRow row, int column, Block.Column kind, Phrase text) {
        XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
        paragraph.setStyle(kind.kind() == Block.Kind.NUMBERS ? "TableNumber" : "TableText");
        set(paragraph, text);
    }

    private void joint(Block.Joint joint, XWPFDocument word)
            throws IOException, InvalidFormatException {
        caption(word, "TableCaption", "Table", joint.number(), joint.caption());
        XWPFTable grid = word.createTable(joint.rows().size() + 1, joint.columns().size());
        layout(grid, joint.shares());
        XWPFTableRow head = grid.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < joint.columns().size(); column++) {
            XWPFParagraph paragraph = head.getCell(column).getParagraphs().getFirst();
            paragraph.setStyle("TableText");
            set(paragraph, Phrase.of(joint.columns().get(column).heading()));
        }
        for (int row = 0; row < joint.rows().size(); row++) {
            boolean brief =
                    joint.rows().get(row).stream().allMatch(cell -> cell.letters() < MOST_UNCUT);
            grid.getRow(row + 1).setCantSplitRow(brief);
            for (int column = 0; column < joint.columns().size(); column++) {
                cell(grid.getRow(row + 1).getCell(column), joint.rows().get(row).get(column));
            }
        }
        joint.notes().forEach(note -> line(word, "TableNote", note));
        if (joint.notes().isEmpty()) {
            line(word, "TableNote", Phrase.of(""));
        }
    }

    private void cell(XWPFTableCell place, Block.Cell cell)
            throws IOException, InvalidFormatException {
        XWPFParagraph open = place.getParagraphs().getFirst();
        open.setStyle("TableText");
        boolean first = true;
        for (Block.Part part : cell.parts()) {
            XWPFParagraph paragraph = first ? open : place.addParagraph();
            first = false;
            switch (part) {
                case Block.Part.Line(Block.Hand hand, Phrase text) -> {
                    paragraph.setStyle(styleOf(hand));
                    set(paragraph, text);
                }
                case Block.Part.Said(Phrase words, Phrase source) -> {
                    paragraph.setStyle("TableQuotation");
                    set(paragraph, words);
                    XWPFParagraph below = place.addParagraph();
                    below.setStyle("TableSource");
                    set(below, source);
                }
                case Block.Part.Strip(String name, Drawing drawing, String alternative) -> {
                    paragraph.setStyle("TableText");
                    picture(paragraph, name, drawing, drawing.width() * 0.55, alternative);
                }
            }
        }
    }

    private static String styleOf(Block.Hand hand) {
        return switch (hand) {
            case PLAIN -> "TableText";
            case NAME, TAG -> "TableName";
            case NUMBER -> "TableMoss";
            case THEME -> "TableTheme";
            case ASIDE -> "TableAside";
        };
    }

    private void figure(Block.Figure figure, XWPFDocument word)
            throws IOException, InvalidFormatException {
        Drawing drawing = figure.wide();
        double points = Math.min(TEXT_WIDTH / 20.0, drawing.width() * 0.75);
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle("FigureBox");
        picture(paragraph, figure.name(), drawing, points, figure.alternative());
        var inline = paragraph.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setTitle("Figure " + figure.number());
        caption(word, "Caption", "Figure", figure.number(), figure.caption());
    }

    /// @param points how wide the picture is
    private void picture(
            XWPFParagraph paragraph,
            String name,
            Drawing drawing,
            double points,
            String alternative)
            throws IOException, InvalidFormatException {
        XWPFPicture picture =
                paragraph
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(painter.png(drawing)),
                                PictureType.PNG,
                                name + ".png",
                                Units.toEMU(points),
                                Units.toEMU(points * drawing.height() / drawing.width()));
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
        var inline = paragraph.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(alternative);
    }
}
