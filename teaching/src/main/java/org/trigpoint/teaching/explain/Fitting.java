package org.trigpoint.teaching.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.teaching.explain.Element.Beginning;
import org.trigpoint.teaching.explain.Element.Either;
import org.trigpoint.teaching.explain.Element.Figure;
import org.trigpoint.teaching.explain.Element.Gap;
import org.trigpoint.teaching.explain.Element.Marked;
import org.trigpoint.teaching.explain.Element.Maybe;
import org.trigpoint.teaching.explain.Element.Not;
import org.trigpoint.teaching.explain.Element.OneOf;
import org.trigpoint.teaching.explain.Element.PartEnd;
import org.trigpoint.teaching.explain.Element.PartStart;
import org.trigpoint.teaching.explain.Element.SentenceStart;
import org.trigpoint.teaching.explain.Element.Sequence;
import org.trigpoint.teaching.explain.Element.Sign;

/// Fits patterns to a text. No pattern repeats without end and each fit has a budget of steps, so
/// that time grows with the text and no faster.
final class Fitting {
    private static final int BUDGET = 2000;

    private final List<Token> tokens;
    private int steps;
    private int markFrom;
    private int markTo;

    Fitting(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// What comes after a part of a pattern.
    private interface Rest {
        int fit(int at);
    }

    /// Fits a pattern that begins at a token.
    Optional<Hit> at(String rule, Element element, int from) {
        steps = 0;
        markFrom = -1;
        markTo = -1;
        int to = fit(element, from, at -> at);
        if (to <= from) {
            return Optional.empty();
        }
        return Optional.of(
                markFrom < 0
                        ? new Hit(rule, from, to, from, to)
                        : new Hit(rule, from, to, markFrom, markTo));
    }

    /// The token behind the fit, or -1.
    private int fit(Element element, int at, Rest rest) {
        if (++steps > BUDGET) {
            return -1;
        }
        return switch (element) {
            case OneOf(Set<String> words) ->
                    isSaid(at) && words.contains(tokens.get(at).word()) ? rest.fit(at + 1) : -1;
            case Beginning(String letters) ->
                    isSaid(at) && tokens.get(at).word().startsWith(letters) ? rest.fit(at + 1) : -1;
            case Figure() ->
                    at < tokens.size() && tokens.get(at).kind() == Token.Kind.NUMBER
                            ? rest.fit(at + 1)
                            : -1;
            case Sign(String sign) ->
                    at < tokens.size() && tokens.get(at).is(sign) ? rest.fit(at + 1) : -1;
            case Sequence(List<Element> parts) -> sequence(parts, 0, at, rest);
            case Either(List<Element> ways) -> either(ways, at, rest);
            case Maybe(Element part) -> {
                int with = fit(part, at, rest);
                yield with >= 0 ? with : rest.fit(at);
            }
            case Gap(int longest, Gap.Reach reach) -> gap(longest, reach, at, rest);
            case Marked(Element part) -> marked(part, at, rest);
            case Not(Element part) -> fit(part, at, to -> to) >= 0 ? -1 : rest.fit(at);
            case SentenceStart() -> startsSentence(at) ? rest.fit(at) : -1;
            case PartStart() -> startsPart(at) ? rest.fit(at) : -1;
            case PartEnd() -> at >= tokens.size() || !isSaid(at) ? rest.fit(at) : -1;
        };
    }

    private boolean isSaid(int at) {
        return at < tokens.size() && tokens.get(at).isSaid();
    }

    private boolean startsSentence(int at) {
        return at == 0 || tokens.get(at - 1).kind() == Token.Kind.STOP;
    }

    private boolean startsPart(int at) {
        return at == 0 || !tokens.get(at - 1).isSaid();
    }

    private int sequence(List<Element> parts, int part, int at, Rest rest) {
        return part == parts.size()
                ? rest.fit(at)
                : fit(parts.get(part), at, next -> sequence(parts, part + 1, next, rest));
    }

    private int either(List<Element> ways, int at, Rest rest) {
        for (Element way : ways) {
            int to = fit(way, at, rest);
            if (to >= 0) {
                return to;
            }
        }
        return -1;
    }

    /// The shortest gap that fits.
    private int gap(int longest, Gap.Reach reach, int at, Rest rest) {
        int here = at;
        for (int taken = 0; ; taken++) {
            int to = rest.fit(here);
            if (to >= 0 || taken == longest || here >= tokens.size()) {
                return to;
            }
            Token token = tokens.get(here);
            boolean passes =
                    switch (token.kind()) {
                        case WORD, NUMBER -> true;
                        case MARK -> reach == Gap.Reach.SENTENCE;
                        case STOP -> false;
                    };
            if (!passes) {
                return -1;
            }
            here++;
        }
    }

    private int marked(Element part, int at, Rest rest) {
        return fit(
                part,
                at,
                to -> {
                    int end = rest.fit(to);
                    if (end >= 0 && (markFrom < 0 || at < markFrom)) {
                        markFrom = at;
                        markTo = to;
                    }
                    return end;
                });
    }
}
