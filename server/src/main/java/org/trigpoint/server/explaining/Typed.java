package org.trigpoint.server.explaining;

/// What somebody typed into a box.
final class Typed {
    private Typed() {}

    /// The words as they are kept: one kind of line end, no control signs, nothing around them.
    static String words(String typed) {
        return typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }

    /// What is wrong with a text: `blank`, `long`, or nothing.
    static String wrong(String text, int longest) {
        if (text.isBlank()) {
            return "blank";
        }
        return text.codePointCount(0, text.length()) > longest ? "long" : "";
    }
}
