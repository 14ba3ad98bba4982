package org.trigpoint.evaluation.themes.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.trigpoint.evaluation.interviews.SourceText;

/// The words of an HTML text, and where its bytes come to lie in them.
///
/// Taguette keeps texts as HTML and counts places in UTF-8 bytes of the words between the tags, an
/// entity as the character it stands for, white space before the first tag or word not at all. Our
/// text has a line break where a paragraph ends; Taguette counts none there.
final class HtmlText {
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "caption",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "table",
                    "td",
                    "th",
                    "tr",
                    "ul");

    private final StringBuilder words = new StringBuilder();
    private final Set<String> unknown = new TreeSet<>();
    private int[] bytes = new int[64];
    private int[] points = new int[64];
    private int characters;
    private int length;
    private int point;
    private boolean begun;
    private boolean breakDue;

    private HtmlText() {}

    /// Reads a text.
    static HtmlText of(String html) {
        HtmlText text = new HtmlText();
        text.read(html.replace("\r\n", "\n").replace('\r', '\n'));
        text.put(text.length, text.point);
        text.bytes = Arrays.copyOf(text.bytes, text.characters);
        text.points = Arrays.copyOf(text.points, text.characters);
        return text;
    }

    /// The words, with LF line ends.
    SourceText text() {
        return SourceText.of(words.toString());
    }

    /// Entities we do not know, without `&` and `;`: they stand in the text as they were written.
    Set<String> unknown() {
        return unknown;
    }

    /// How many bytes Taguette counts.
    int length() {
        return length;
    }

    /// Whether a byte begins a character, or is the end of the text.
    ///
    /// @param offset 0 to [#length]
    boolean isEdge(int offset) {
        return Arrays.binarySearch(bytes, offset) >= 0;
    }

    /// The first code point at or after a byte. Inside a character Taguette goes on to the next.
    ///
    /// @param offset 0 to [#length]
    int start(int offset) {
        return points[edge(offset)];
    }

    /// One after the last code point before a byte, so that a line break of ours is not taken in.
    ///
    /// @param offset 0 to [#length]
    int end(int offset) {
        int edge = edge(offset);
        if (edge == 0) {
            return 0;
        }
        // a hidden character has no width
        boolean hidden = points[edge] == points[edge - 1];
        return hidden ? points[edge] : points[edge - 1] + 1;
    }

    private int edge(int offset) {
        int found = Arrays.binarySearch(bytes, offset);
        return found >= 0 ? found : -found - 1;
    }

    private void read(String html) {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && at + 1 < html.length() && opensTag(html.charAt(at + 1))) {
                at = tag(html, at);
            } else if (c == '&') {
                at = entity(html, at);
            } else {
                int character = html.codePointAt(at);
                if (begun || !isBlank(character)) {
                    show(character);
                }
                at += Character.charCount(character);
            }
        }
    }

    private static boolean opensTag(char next) {
        return next == '/' || next == '!' || next == '?' || Character.isLetter(next);
    }

    private int tag(String html, int at) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            hide(html.substring(at + 4, end < 0 ? html.length() : end));
            return end < 0 ? html.length() : end + 3;
        }
        int end = closing(html, at + 1);
        int from = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < end && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        begun = true;
        if (name.equals("br")) {
            breakLine();
        } else {
            breakDue |= BLOCKS.contains(name);
        }
        int next = Math.min(end + 1, html.length());
        boolean opensPre = name.equals("pre") && from == at + 1;
        return opensPre && next < html.length() && html.charAt(next) == '\n' ? next + 1 : next;
    }

    /// Where a tag ends; a `>` within quotes is part of an attribute.
    private static int closing(String html, int from) {
        char quote = 0;
        for (int at = from; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at;
            }
        }
        return html.length();
    }

    private int entity(String html, int at) {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > HtmlEntities.LONGEST + 1 || end == at + 1) {
            show('&');
            return at + 1;
        }
        String name = html.substring(at + 1, end);
        int character = HtmlEntities.characterOf(name);
        if (character < 0) {
            if (HtmlEntities.isName(name)) {
                unknown.add(name);
            }
            show('&');
            return at + 1;
        }
        show(character);
        return end + 1;
    }

    private void show(int character) {
        begun = true;
        breakParagraph(character);
        // a line end that was written as an entity is still one line end
        int shown = character == '\r' ? '\n' : character == 0 ? 0xFFFD : character;
        put(length, point);
        length += width(character);
        words.appendCodePoint(shown);
        point++;
    }

    /// Between two paragraphs stands one line break at least; one the text has itself will do.
    private void breakParagraph(int next) {
        boolean needed =
                breakDue
                        && !words.isEmpty()
                        && words.charAt(words.length() - 1) != '\n'
                        && next != '\n';
        breakDue = false;
        if (needed) {
            breakLine();
        }
    }

    private void breakLine() {
        words.append('\n');
        point++;
    }

    /// A comment is not read, but counted.
    private void hide(String comment) {
        comment.codePoints()
                .forEach(character -> {
                    put(length, point);
                    length += width(character);
                });
    }

    private void put(int at, int to) {
        if (characters == bytes.length) {
            bytes = Arrays.copyOf(bytes, characters * 2);
            points = Arrays.copyOf(points, characters * 2);
        }
        bytes[characters] = at;
        points[characters] = to;
        characters++;
    }

    private static int width(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\f';
    }
}
