package org.trigpoint.evaluation.interviews.reading;

import static org.trigpoint.evaluation.interviews.reading.OfficeArchive.attribute;
import static org.trigpoint.evaluation.interviews.reading.OfficeArchive.next;
import static org.trigpoint.evaluation.interviews.reading.OfficeArchive.skip;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The words of an OpenDocument text (ODF 1.3, part 3, chapters 5 and 6): paragraphs and headings
/// as lines, cells of a table's row with tabs between them.
final class OpenDocumentText {
    /// Blanks written as one element are no more than a line's worth.
    private static final int MOST_BLANKS = 200;

    private final StringBuilder text = new StringBuilder();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private int paragraphs;
    private int cells;

    Draft read(XMLStreamReader xml) throws XMLStreamException {
        boolean body = false;
        while (next(xml)) {
            if (xml.isStartElement()) {
                body = body || xml.getLocalName().equals("body");
                if (body) {
                    begin(xml);
                }
            } else if (xml.isEndElement() && body) {
                end(xml.getLocalName());
            } else if (xml.isCharacters() && paragraphs > 0) {
                say(xml.getText());
            }
        }
        return new Draft("OpenDocument", text.toString(), List.copyOf(leftOut));
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p", "h" -> paragraphs++;
            case "s" -> text.append(" ".repeat(blanks(attribute(xml, "c"))));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "table-cell" -> cells++;
            case "tracked-changes" -> {
                leftOut.add("text that was deleted with changes tracked");
                skip(xml);
            }
            case "annotation" -> {
                leftOut.add("comments in the margin");
                skip(xml);
            }
            case "note" -> {
                leftOut.add("footnotes");
                skip(xml);
            }
            case "image", "object" -> {
                leftOut.add("pictures");
                skip(xml);
            }
            default -> {}
        }
    }

    private static int blanks(String count) {
        return count.matches("\\d{1,3}") ? Math.min(MOST_BLANKS, Integer.parseInt(count)) : 1;
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                text.append('\n');
            }
            case "table-cell" -> {
                cells--;
                endWith('\t');
            }
            case "table-row" -> {
                if (cells == 0) {
                    endWith('\n');
                }
            }
            default -> {}
        }
    }

    private void endWith(char end) {
        while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
        text.append(end);
    }

    /// Runs of blanks and line ends in the XML are one blank (ODF 1.3, part 3, 6.1.2).
    private void say(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank) {
                text.append(c);
            } else if (text.isEmpty() || !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }
}
