package org.trigpoint.teaching.pack;

/// A stretch of Markdown and where it stands.
///
/// @param file the path inside the pack
/// @param line the line of the file its first line stands on, counted from 1
/// @param markdown the text
public record Passage(String file, long line, String markdown) {

    /// The line of the file that holds a place in the text.
    ///
    /// @param offset a place in `markdown`, in chars
    public long lineAt(int offset) {
        long newlines = markdown.substring(0, offset).chars().filter(c -> c == '\n').count();
        return line + newlines;
    }
}
