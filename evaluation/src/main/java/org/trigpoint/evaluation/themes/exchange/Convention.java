package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.List;

/// How a program counted places in a text. The standard speaks of characters from 0 and leaves the
/// rest open; programs differ.
///
/// @param unit what counts as one
/// @param lineEnd what a line's end counts
/// @param mark whether the byte-order mark counts
/// @param end whether an end names the first character after a stretch, or its last
record Convention(Unit unit, LineEnd lineEnd, Mark mark, End end) {
    enum Unit {
        CODE_POINTS("Unicode code points"),
        UTF16_UNITS("UTF-16 units"),
        UTF8_BYTES("UTF-8 bytes");

        private final String words;

        Unit(String words) {
            this.words = words;
        }
    }

    enum LineEnd {
        /// As many characters as the text has there: CRLF counts two, LF one.
        AS_WRITTEN("line ends as they are written"),

        /// One, although the text may have CRLF.
        ONE("each line end as one"),

        /// Two, although the text may have LF.
        TWO("each line end as two");

        private final String words;

        LineEnd(String words) {
            this.words = words;
        }
    }

    enum Mark {
        NOT_COUNTED("the byte-order mark not counted"),
        COUNTED("the byte-order mark counted");

        private final String words;

        Mark(String words) {
            this.words = words;
        }
    }

    enum End {
        AFTER("ends after the last character"),
        LAST("ends at the last character");

        private final String words;

        End(String words) {
            this.words = words;
        }
    }

    /// What we write, and what the standard most plainly means.
    static final Convention STANDARD =
            new Convention(Unit.CODE_POINTS, LineEnd.AS_WRITTEN, Mark.NOT_COUNTED, End.AFTER);

    /// All there are, the likeliest first.
    static List<Convention> all() {
        List<Convention> all = new ArrayList<>();
        for (End end : End.values()) {
            for (Mark mark : Mark.values()) {
                for (Unit unit : Unit.values()) {
                    for (LineEnd lineEnd : LineEnd.values()) {
                        all.add(new Convention(unit, lineEnd, mark, end));
                    }
                }
            }
        }
        return all;
    }

    /// The convention in a clause.
    String words() {
        return unit.words + ", " + lineEnd.words + ", " + mark.words + ", " + end.words;
    }
}
