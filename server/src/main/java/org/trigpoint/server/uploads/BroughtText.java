package org.trigpoint.server.uploads;

import java.util.List;

/// A text that was brought, as a page shows it while a person says whose it is.
///
/// @param key names its fields in the form
/// @param called the file, and within a project the text
/// @param suggested the pseudonym it seems to belong to; blank where nothing tells
/// @param date as `2026-05-01`; blank where nothing tells
/// @param speakers labels of those who speak in it
/// @param asks the label of the one who seems to ask; blank where nothing tells, or nobody does
/// @param beginnings how the first turns begin
/// @param doubts what a person should look at, sentences without a full stop
/// @param transcript whether it is a file of its own; a project's text keeps its labels, for
///   codings point into it
public record BroughtText(
        String key,
        String called,
        String suggested,
        String date,
        List<String> speakers,
        String asks,
        List<String> beginnings,
        List<String> doubts,
        boolean transcript) {
    public BroughtText {
        speakers = List.copyOf(speakers);
        beginnings = List.copyOf(beginnings);
        doubts = List.copyOf(doubts);
    }
}
