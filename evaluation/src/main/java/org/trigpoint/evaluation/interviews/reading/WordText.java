package org.trigpoint.evaluation.interviews.reading;

import static org.trigpoint.evaluation.interviews.reading.OfficeArchive.attribute;
import static org.trigpoint.evaluation.interviews.reading.OfficeArchive.next;
import static org.trigpoint.evaluation.interviews.reading.OfficeArchive.skip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The words of a Word document (ECMA-376, part 1, chapter 17): paragraphs as lines, cells of a
/// table's row with tabs between them, accepted changes taken as they stand.
final class WordText {
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final StringBuilder line = new StringBuilder();
    private int boldEnd;
    private boolean boldSoFar = true;
    private boolean bold;
    private boolean hidden;
    private int cellsOpen;

    /// A paragraph, the first `bold` units of which are in bold type.
    private record Paragraph(String text, int bold) {}

    Draft read(XMLStreamReader xml) throws XMLStreamException {
        while (next(xml)) {
            if (xml.isStartElement()) {
                begin(xml);
            } else if (xml.isEndElement()) {
                end(xml.getLocalName());
            }
        }
        endParagraph();
        return new Draft("Word", BoldLabels.text(lines()), List.copyOf(leftOut));
    }

    private List<BoldLabels.Line> lines() {
        return paragraphs.stream()
                .map(paragraph -> new BoldLabels.Line(paragraph.text(), paragraph.bold()))
                .toList();
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "r" -> {
                bold = false;
                hidden = false;
            }
            case "b" -> bold = isOn(xml);
            case "vanish" -> hidden = isOn(xml);
            case "t" -> say(xml.getElementText());
            case "tab" -> say("\t");
            case "br", "cr" -> say("\n");
            case "noBreakHyphen" -> say("\u2011");
            case "tc" -> cellsOpen++;
            case "pPr", "tabs", "sectPr" -> skip(xml);
            case "del", "moveFrom" -> {
                leftOut.add("text that was deleted with changes tracked");
                skip(xml);
            }
            case "Fallback", "instrText" -> skip(xml);
            case "footnoteReference", "endnoteReference" -> leftOut.add("footnotes");
            case "commentReference" -> leftOut.add("comments in the margin");
            case "drawing", "pict", "object" -> leftOut.add("pictures");
            default -> {}
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (cellsOpen == 0) {
                    endParagraph();
                } else {
                    line.append('\n');
                }
            }
            case "tc" -> {
                cellsOpen--;
                while (!line.isEmpty() && line.charAt(line.length() - 1) == '\n') {
                    line.setLength(line.length() - 1);
                }
                line.append('\t');
            }
            case "tr" -> {
                if (cellsOpen == 0) {
                    endParagraph();
                }
            }
            default -> {}
        }
    }

    private void say(String words) {
        if (hidden) {
            leftOut.add("hidden text");
            return;
        }
        line.append(words);
        if (bold && boldSoFar) {
            boldEnd = line.length();
        } else if (!words.isBlank()) {
            boldSoFar = false;
        }
    }

    private void endParagraph() {
        paragraphs.add(new Paragraph(line.toString().stripTrailing(), boldEnd));
        line.setLength(0);
        boldEnd = 0;
        boldSoFar = true;
    }
}
