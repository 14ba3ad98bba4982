package org.trigpoint.evaluation.report;

import org.trigpoint.evaluation.display.Quotation;
import org.trigpoint.evaluation.themes.CodingId;

/// How quotations are set.
final class Quoted {
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

    /// Where the excerpt of a coding begins, on the owner's page.
    static String place(CodingId coding) {
        return RowsSection.place("said-", coding.value());
    }
}
