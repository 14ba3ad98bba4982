package org.trigpoint.evaluation.report;

import org.trigpoint.evaluation.display.Quotation;
import org.trigpoint.evaluation.themes.CodingId;

/// How quotations are set.
final class Quoted {
    /// What a table that repeats quotations shows of each, in characters.
    private static final int LONGEST = 180;

    private Quoted() {}

    /// The words between quotation marks.
    static Phrase words(Quotation quotation) {
        return Phrase.of("\u2018" + quotation.words() + "\u2019");
    }

    /// Who said it; on the owner's page it leads to its place in the interview.
    static Phrase source(Quotation quotation, Telling.Links links) {
        Phrase speaker = Phrase.of(quotation.speaker());
        return switch (links) {
            case NONE -> speaker;
            case TO_ROWS -> speaker.leadingTo(place(quotation.coding()));
        };
    }

    static Block block(Quotation quotation, Telling.Links links) {
        return new Block.Quote(words(quotation), source(quotation, links));
    }

    static Block.Part part(Quotation quotation, Telling.Links links) {
        return new Block.Part.Said(words(quotation), source(quotation, links));
    }

    /// The same in a table that repeats it: its beginning, up to a word's end.
    static Block.Part shortPart(Quotation quotation, Telling.Links links) {
        String words = quotation.words();
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return part(quotation, links);
        }
        String start = words.substring(0, words.offsetByCodePoints(0, LONGEST));
        int end = start.lastIndexOf(' ');
        return new Block.Part.Said(
                Phrase.of(
                        "\u2018"
                                + start.substring(0, end > 0 ? end : start.length())
                                + " \u2026\u2019"),
                source(quotation, links));
    }

    /// Where the excerpt of a coding begins, on the owner's page.
    static String place(CodingId coding) {
        return RowsSection.place("said-", coding.value());
    }
}
