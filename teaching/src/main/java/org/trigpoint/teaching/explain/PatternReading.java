package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/// Reads the pattern language of the rules.
///
/// | Written | Fits |
/// | --- | --- |
/// | `pain` | this word; `don't` is the words `do not` |
/// | `~push` | any form: pushes, pushed, pushing |
/// | `degenerat*` | any word that begins so |
/// | `#` | a number in figures |
/// | `@body` | one of the named words or patterns |
/// | `(a or b | c)` | one of these |
/// | `really?` | perhaps this |
/// | `..` `..5` | up to three, or five, words of the same part of a sentence |
/// | `...8` | up to eight words of the same sentence, across commas |
/// | `<never> fails` | marks only `never` |
/// | `!that` | what must not follow here |
/// | `^` `^^` `$` | start of a part of a sentence, of a sentence; end of a part |
/// | `[,]` | a comma, or another mark |
final class PatternReading {
    private static final Pattern PIECE =
            Pattern.compile(
                    "\\s*(\\.{2,3}\\d*|\\[[^\\]]+\\]|\\^\\^|[()|?<>!^$#]|@[a-z-]+|~[\\p{L}]+"
                            + "|[\\p{L}]+\\*|[\\p{L}\\p{N}'%-]+)");
    private static final int PLAIN_GAP = 3;

    private final String written;
    private final List<String> pieces = new ArrayList<>();
    private final Map<String, Element> named;
    private final Forms forms;
    private final Tokens.Spelling spelling;
    private int at;

    private PatternReading(
            String written, Map<String, Element> named, Forms forms, Tokens.Spelling spelling) {
        this.written = written;
        this.named = named;
        this.forms = forms;
        this.spelling = spelling;
        Matcher piece = PIECE.matcher(written.strip());
        int from = 0;
        while (from < piece.regionEnd() && piece.find(from) && piece.start() == from) {
            pieces.add(piece.group(1));
            from = piece.end();
        }
        if (from != written.strip().length()) {
            throw wrong("cannot be read at \"" + written.strip().substring(from) + "\"");
        }
    }

    /// @param named what `@` names stand for
    static Element of(
            String written, Map<String, Element> named, Forms forms, Tokens.Spelling spelling) {
        PatternReading reading = new PatternReading(written, named, forms, spelling);
        Element element = reading.either();
        if (reading.at < reading.pieces.size()) {
            throw reading.wrong("has a bracket too many");
        }
        return element;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("the pattern `" + written + "` " + what);
    }

    private boolean sees(String piece) {
        return at < pieces.size() && pieces.get(at).equals(piece);
    }

    private Element either() {
        List<Element> ways = new ArrayList<>();
        do {
            ways.add(sequence());
        } while (took("|"));
        return joined(ways);
    }

    private boolean took(String piece) {
        boolean there = sees(piece);
        at += there ? 1 : 0;
        return there;
    }

    /// Ways that are single words become one set, which is looked up at once.
    static Element joined(List<Element> ways) {
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        Set<String> words = new HashSet<>();
        List<Element> others = new ArrayList<>();
        for (Element way : ways) {
            if (way instanceof OneOf(Set<String> some)) {
                words.addAll(some);
            } else {
                others.add(way);
            }
        }
        if (!words.isEmpty()) {
            others.add(new OneOf(words));
        }
        return others.size() == 1 ? others.getFirst() : new Either(others);
    }

    private Element sequence() {
        List<Element> parts = new ArrayList<>();
        while (at < pieces.size() && !sees("|") && !sees(")") && !sees(">")) {
            Element part = atom();
            parts.add(took("?") ? new Maybe(part) : part);
        }
        if (parts.isEmpty()) {
            throw wrong("has nothing between its marks");
        }
        return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
    }

    private Element atom() {
        String piece = pieces.get(at++);
        return switch (piece.charAt(0)) {
            case '(' -> closed(either(), ")");
            case '<' -> new Marked(closed(either(), ">"));
            case '!' -> new Not(atom());
            case '^' -> piece.length() == 2 ? new SentenceStart() : new PartStart();
            case '$' -> new PartEnd();
            case '#' -> new Figure();
            case '[' -> new Sign(piece.substring(1, piece.length() - 1));
            case '@' -> named(piece.substring(1));
            case '~' -> new OneOf(forms.of(piece.substring(1)));
            case '.' -> gap(piece);
            case '?', '|', ')', '>' -> throw wrong("has a \"" + piece + "\" out of place");
            default ->
                    piece.endsWith("*")
                            ? new Beginning(piece.substring(0, piece.length() - 1))
                            : word(piece);
        };
    }

    private Element closed(Element inner, String bracket) {
        if (!took(bracket)) {
            throw wrong("lacks a \"" + bracket + "\"");
        }
        return inner;
    }

    private Element named(String name) {
        Element element = named.get(name);
        if (element == null) {
            throw wrong("names @" + name + ", which is not there");
        }
        return element;
    }

    private static Element gap(String piece) {
        String dots = piece.replaceAll("\\d", "");
        String digits = piece.substring(dots.length());
        return new Gap(
                digits.isEmpty() ? PLAIN_GAP : Integer.parseInt(digits),
                dots.length() == 2 ? Gap.Reach.WORDS : Gap.Reach.SENTENCE);
    }

    /// A word is cut as a text is, so that a rule may say `don't` or `self-efficacy`.
    private Element word(String piece) {
        if (piece.startsWith("'")) {
            return new OneOf(Set.of(piece));
        }
        List<Element> parts = new ArrayList<>();
        for (Token token : Tokens.of(piece, spelling)) {
            parts.add(token.isSaid() ? new OneOf(Set.of(token.word())) : new Sign(token.word()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
    }
}
