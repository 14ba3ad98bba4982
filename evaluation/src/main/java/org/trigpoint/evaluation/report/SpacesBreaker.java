package org.trigpoint.evaluation.report;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Lets a line end after a space, a dash or a slash between letters, and nowhere else: `+1.49` and
/// `[1.22, 1.76]` keep their numbers whole, which Java's own rules do not.
final class SpacesBreaker implements FSTextBreaker {
    private static final int NONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String next) {
        text = next;
        at = 0;
    }

    @Override
    public int next() {
        while (at < text.length()) {
            at++;
            if (isEnd(at)) {
                return at;
            }
        }
        return NONE;
    }

    private boolean isEnd(int place) {
        char before = text.charAt(place - 1);
        boolean space = before == ' ';
        boolean joint =
                (before == '-' || before == '/' || before == '\u2013')
                        && place > 1
                        && Character.isLetter(text.charAt(place - 2));
        boolean letterFollows = place < text.length() && Character.isLetter(text.charAt(place));
        return space || (joint && letterFollows);
    }
}
