package org.trigpoint.evaluation.interviews.reading;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.trigpoint.evaluation.interviews.Turns;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// The words of a PDF. A PDF knows places on paper, not sentences: lines that a paragraph was
/// broken into are joined, and lone page numbers left out.
final class PdfText {
    private static final int MOST_PAGES = 3_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final String PARAGRAPH = "\u2029";
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page|seite|p\\.)? ?\\d{1,4}(?: ?(?:of|/|von) ?\\d{1,4})?");

    private PdfText() {}

    static Draft read(String file, byte[] bytes) {
        try (PDDocument document =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(bytes),
                        MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw TranscriptFile.tooLong(file);
            }
            List<String> leftOut = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String words = page(document, page);
                String kept = withoutPageNumber(words);
                if (kept.length() < words.length() && leftOut.isEmpty()) {
                    leftOut.add("page numbers");
                }
                text.append(joined(kept));
                if (text.length() > TranscriptFile.LONGEST) {
                    throw TranscriptFile.tooLong(file);
                }
            }
            if (text.toString().isBlank()) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                "the PDF holds pictures of pages and no text",
                                "Have its text recognised (OCR) and read through, or find the file it was printed from."));
            }
            return new Draft("PDF", text.toString(), leftOut);
        } catch (InvalidPasswordException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "the PDF is protected by a password",
                            "Save it without one, or find the file it was printed from."));
        } catch (FaultsFoundException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // a damaged file makes the library fail in ways of its own
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "the PDF is damaged, or larger within than a transcript is",
                            "Print it to PDF again, or find the file it was printed from."));
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd(PARAGRAPH);
        stripper.setPageEnd("\n");
        StringWriter words = new StringWriter();
        stripper.writeText(document, new Limited(words));
        return words.toString();
    }

    /// Lines of one paragraph as one line; a line that may begin a turn begins a new one.
    private static String joined(String page) {
        StringBuilder text = new StringBuilder();
        boolean fresh = true;
        for (String line : page.split("\n", -1)) {
            String words = line.replace(PARAGRAPH, "").strip();
            if (!words.isEmpty()) {
                boolean begins = fresh || Turns.mayBegin(words);
                text.append(text.isEmpty() ? "" : begins ? "\n" : " ").append(words);
                fresh = false;
            }
            fresh = fresh || line.contains(PARAGRAPH) || words.isEmpty();
        }
        return text.append('\n').toString();
    }

    private static String withoutPageNumber(String words) {
        List<String> lines = new ArrayList<>(Arrays.asList(words.split("\n", -1)));
        while (!lines.isEmpty() && lines.getLast().replace(PARAGRAPH, "").isBlank()) {
            lines.removeLast();
        }
        if (!lines.isEmpty()
                && PAGE_NUMBER.matcher(lines.getLast().replace(PARAGRAPH, "").strip()).matches()) {
            lines.removeLast();
            return String.join("\n", lines) + "\n";
        }
        return words;
    }

    /// Ends the writing where a page holds more than an interview can.
    private static final class Limited extends FilterWriter {
        private long written;

        Limited(StringWriter out) {
            super(out);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            written += length;
            if (written > TranscriptFile.LONGEST) {
                throw new IOException("Too long");
            }
            super.write(text, from, length);
        }
    }
}
