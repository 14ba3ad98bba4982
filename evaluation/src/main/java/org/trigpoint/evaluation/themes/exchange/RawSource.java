package org.trigpoint.evaluation.themes.exchange;

import java.util.List;

/// A source as its file describes it, before its text is read and its places are understood.
///
/// @param element what the file calls it, in plain words
/// @param place where its text is
/// @param selections what was marked in it
/// @param whole codes applied to all of it
record RawSource(
        String element,
        Guid guid,
        String name,
        Place place,
        String description,
        List<RawSelection> selections,
        List<Project.Applied> whole,
        List<Project.Value> values) {

    /// Where the text of a source is.
    sealed interface Place {
        /// In the XML itself.
        record Content(String text) implements Place {}

        /// In a file that the XML names.
        record InFile(String path) implements Place {}

        /// Nowhere; `why` says what there is instead.
        record Nowhere(String why) implements Place {}
    }

    /// Whether a place was chosen by a person, or is that of a time stamp.
    enum Chosen {
        BY_HAND,
        BY_TIME
    }

    /// A marked stretch, with places as the program counts them.
    record RawSelection(
            Guid guid,
            String name,
            String description,
            long start,
            long end,
            Chosen chosen,
            List<Project.Applied> codings) {}

    /// A source whose text is at hand.
    record WithText(RawSource source, RawText text) {}
}
