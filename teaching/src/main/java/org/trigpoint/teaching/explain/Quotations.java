package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finds what stands in quotation marks of any sort. A mark that is never closed quotes nothing.
final class Quotations {
    /// Longer than this, a single quotation mark was an apostrophe.
    private static final int LONGEST_IN_SINGLE = 200;

    private final String text;
    private final List<int[]> found = new ArrayList<>();

    private Quotations(String text) {
        this.text = text;
    }

    /// The tokens that are quoted.
    static BitSet of(String text, List<Token> tokens) {
        Quotations quotations = new Quotations(text);
        quotations.doubles();
        quotations.singles();
        BitSet quoted = new BitSet(tokens.size());
        BitSet chars = new BitSet(text.length());
        for (int[] span : quotations.found) {
            chars.set(span[0], span[1]);
        }
        for (int i = 0; i < tokens.size(); i++) {
            quoted.set(i, chars.get(tokens.get(i).start()));
        }
        // Who puts the whole text in quotation marks quotes nobody.
        if (quoted.cardinality() == tokens.size()) {
            quoted.clear();
        }
        return quoted;
    }

    private void doubles() {
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean opens = sign == '“' || sign == '„' || sign == '«';
            boolean closes = sign == '”' || sign == '»';
            boolean either = sign == '"' || sign == '＂';
            if (isBlankLine(at)) {
                open = -1;
            } else if (open >= 0 && (closes || either || (sign == '“' && !startsWord(at)))) {
                found.add(new int[] {open, at + 1});
                open = -1;
            } else if (open < 0 && (opens || either)) {
                open = at;
            }
        }
    }

    private void singles() {
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            if (isBlankLine(at)) {
                open = -1;
            } else if (Tokens.isApostrophe(text.charAt(at))) {
                boolean after = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
                if (open < 0 && !after && startsWord(at)) {
                    open = at;
                } else if (open >= 0 && !startsWord(at) && !isSpace(at - 1)) {
                    if (at - open <= LONGEST_IN_SINGLE) {
                        found.add(new int[] {open, at + 1});
                    }
                    open = -1;
                }
            }
        }
    }

    private boolean startsWord(int at) {
        return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private boolean isSpace(int at) {
        return at >= 0 && Tokens.isGap(text.charAt(at));
    }

    private boolean isBlankLine(int at) {
        return text.charAt(at) == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }
}
