package org.trigpoint.teaching.explain;

import java.util.List;
import org.trigpoint.teaching.explain.Feedback.Span;

/// A text with what was computed of it once: its words and how they are used.
record Looked(String text, List<Token> tokens, Uses uses, CodePoints places) {

    static Looked at(String text, Tokens.Spelling spelling, List<Uses.UseRule> rules) {
        List<Token> tokens = Tokens.of(text, spelling);
        return new Looked(text, tokens, Uses.of(text, tokens, rules), CodePoints.of(text));
    }

    private int start(Hit hit) {
        return tokens.get(hit.markFrom()).start();
    }

    private int end(Hit hit) {
        int end = tokens.get(hit.markTo() - 1).end();
        return end > start(hit) ? end : start(hit) + 1;
    }

    Span span(Hit hit) {
        return places.span(start(hit), end(hit));
    }

    String words(Hit hit) {
        return text.substring(start(hit), end(hit));
    }

    int sentence(Hit hit) {
        return tokens.get(hit.from()).sentence();
    }
}
