package org.trigpoint.evaluation.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the visible sheets of an Excel workbook (.xlsx) as a stream.
///
/// The file is treated as hostile: archives that unpack to much more than they are (POI's
/// ZipSecureFile limits stay as they are), document types and outside entities are refused, and a
/// sheet beyond [SheetCells]' limits is a fault. Formulas are not computed: the value Excel saved
/// is read.
final class Workbook {
    private Workbook() {}

    /// A sheet as the workbook lists it.
    private record Listed(String name, String relation) {}

    /// Every visible sheet, in the workbook's order; hidden ones are left out.
    ///
    /// @throws FaultsFoundException where the file is no workbook, damaged, protected or too large
    static List<Sheet> read(Path path) {
        String file = TextFile.nameOf(path);
        try (OPCPackage archive = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(archive);
            Contents contents = new Contents();
            try (InputStream in = reader.getWorkbookData()) {
                parse(in, contents);
            }
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(archive);
            List<Sheet> sheets = new ArrayList<>();
            for (Listed listed : contents.visible) {
                SheetCells cells = new SheetCells(file, listed.name());
                try (InputStream in = reader.getSheet(listed.relation())) {
                    parse(
                            in,
                            new XSSFSheetXMLHandler(
                                    reader.getStylesTable(),
                                    strings,
                                    cells,
                                    new CellTexts(contents.epoch),
                                    false));
                }
                sheets.add(cells.sheet());
            }
            return sheets;
        } catch (FaultsFoundException e) {
            throw e;
        } catch (OpenXML4JException | SAXException | IOException | RuntimeException e) {
            // A damaged workbook makes the library fail in ways of its own, null pointers among
            // them; to the person all of them mean the same.
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            isSuspicious(e)
                                    ? "the workbook unpacks to far more than a questionnaire holds"
                                    : "this is no Excel workbook (.xlsx), or it is damaged",
                            "Open it in Excel and save it again as .xlsx, or as CSV UTF-8."));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java has no XML parser", e);
        }
    }

    private static boolean isSuspicious(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains("zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws SAXException, IOException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
    }

    /// What workbook.xml says about its sheets and its dates.
    private static final class Contents extends DefaultHandler {
        private final List<Listed> visible = new ArrayList<>();
        private CellTexts.Epoch epoch = CellTexts.Epoch.YEAR_1900;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes has) {
            if (local.equals("sheet")) {
                String state = has.getValue("state");
                if (state == null || state.equals("visible")) {
                    visible.add(new Listed(has.getValue("name"), relation(has)));
                }
            } else if (local.equals("workbookPr")) {
                String from1904 = has.getValue("date1904");
                if ("1".equals(from1904) || "true".equals(from1904)) {
                    epoch = CellTexts.Epoch.YEAR_1904;
                }
            }
        }

        private static String relation(Attributes has) {
            for (int i = 0; i < has.getLength(); i++) {
                if (has.getLocalName(i).equals("id") && has.getURI(i).contains("relationships")) {
                    return has.getValue(i);
                }
            }
            throw new IllegalArgumentException("A sheet without a relation");
        }
    }
}
