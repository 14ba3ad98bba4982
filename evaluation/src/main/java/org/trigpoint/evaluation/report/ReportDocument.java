package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.stream.Stream;

/// A report before it takes the form of a page or a file.
///
/// @param title of the study
/// @param kind what kind of document it is, in a few words
/// @param particulars setting, programme, dates: short lines below the title
/// @param blocks the report itself
record ReportDocument(String title, String kind, List<String> particulars, List<Block> blocks) {

    /// The language of the words that are ours.
    static final String LANGUAGE = "en-GB";

    ReportDocument {
        particulars = List.copyOf(particulars);
        blocks = List.copyOf(blocks);
        title = Phrase.of(title).plain();
    }

    Stream<Block.Figure> figures() {
        return blocks.stream().filter(Block.Figure.class::isInstance).map(Block.Figure.class::cast);
    }

    /// The small pictures of tables.
    Stream<Block.Part.Strip> strips() {
        return blocks.stream()
                .filter(Block.Joint.class::isInstance)
                .map(Block.Joint.class::cast)
                .flatMap(joint -> joint.rows().stream())
                .flatMap(row -> row.stream())
                .flatMap(cell -> cell.parts().stream())
                .filter(Block.Part.Strip.class::isInstance)
                .map(Block.Part.Strip.class::cast);
    }
}
