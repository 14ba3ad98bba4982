package org.trigpoint.teaching.explain;

import org.trigpoint.teaching.explain.Feedback.Span;

/// Where a char of a text lies, counted in code points.
final class CodePoints {
    private final int[] places;

    private CodePoints(int[] places) {
        this.places = places;
    }

    static CodePoints of(String text) {
        int[] places = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            places[i] = count;
            boolean half =
                    Character.isHighSurrogate(text.charAt(i))
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            count += half ? 0 : 1;
        }
        places[text.length()] = count;
        return new CodePoints(places);
    }

    /// @param start a char that begins a code point
    /// @param end the char behind one that ends
    Span span(int start, int end) {
        int from = places[start];
        return new Span(from, Math.max(from + 1, places[end]));
    }
}
