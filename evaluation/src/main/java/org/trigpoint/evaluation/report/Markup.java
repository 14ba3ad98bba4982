package org.trigpoint.evaluation.report;

/// Text as HTML and XML need it.
final class Markup {
    private Markup() {}

    /// Text without characters that XML cannot hold, and without those that turn the direction of
    /// what stands beside them; any white space is a space.
    static String harmless(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /// Whether nothing need be changed: nearly every cell of a table is a number or a short word.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        return text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(Markup::isHarmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHarmless(int c) {
        boolean inXml = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        boolean control = c >= 0x7F && c <= 0x9F;
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return inXml && !control && !turnsDirection;
    }

    /// Harmless text that stands between tags or in a quoted attribute.
    static String escaped(String words) {
        String text = harmless(words);
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(letter);
            }
        }
        return safe.toString();
    }
}
