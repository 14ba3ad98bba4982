package org.trigpoint.evaluation.tables;

/// A quotation mark that is opened and never closed: readers take all rows after it for one long
/// cell, and nobody would miss them.
public final class OpenQuote {
    private OpenQuote() {}

    /// Looks through a text once.
    ///
    /// @throws FaultsFoundException naming the line where a mark is opened that is never closed
    public static void refuse(TextFile source, char separator) {
        String text = source.text();
        if (text.indexOf('"') < 0) {
            return;
        }
        long line = 1;
        long opened = 0;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (opened > 0) {
                // Two marks within quotes are one mark of the text: the second opens again.
                opened = c == '"' ? 0 : opened;
                atStart = opened == 0;
            } else if (c == '"' && atStart) {
                opened = line;
            } else {
                atStart = c == separator || c == '\n' || c == '\r' || (atStart && c == ' ');
            }
        }
        if (opened > 0) {
            throw new FaultsFoundException(
                    Fault.ofLine(
                            source.file(),
                            opened,
                            "a quotation mark is opened and never closed",
                            "Close it, or export the file again."));
        }
    }
}
