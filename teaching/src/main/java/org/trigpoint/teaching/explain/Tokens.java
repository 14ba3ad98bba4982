package org.trigpoint.teaching.explain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trigpoint.teaching.explain.Token.Kind;

/// Cuts a text into words and marks that know their place. Quotation marks are left out: they are
/// [Quotations].
final class Tokens {
    private static final int LONGEST_WORD = 40;
    private static final Set<String> ENDINGS = Set.of("s", "re", "ve", "ll", "d", "m");
    private static final Set<String> NEVER_LAST =
            Set.of("dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "approx", "eg", "ie");
    private static final String MARKS = ",;:()[]–—-…=/%≠&+";

    private final String text;
    private final Spelling spelling;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private boolean open;

    private Tokens(String text, Spelling spelling) {
        this.text = text;
        this.spelling = spelling;
    }

    /// How words are written otherwise than rules know them.
    ///
    /// @param longForm the words a short or careless form stands for, apart by spaces
    /// @param mended the word a typing error was meant to be
    record Spelling(UnaryOperator<String> longForm, UnaryOperator<String> mended) {
        /// Words stay as they are.
        static final Spelling PLAIN =
                new Spelling(UnaryOperator.identity(), UnaryOperator.identity());
    }

    static List<Token> of(String text, Spelling spelling) {
        Tokens cutting = new Tokens(text, spelling);
        cutting.cut();
        return List.copyOf(cutting.tokens);
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (isOfAWord(letter)) {
                next = endOfWord(at);
                word(at, next);
            } else if (letter == '\n') {
                next = lineBreak(at);
            } else if (letter == '.' || letter == '!' || letter == '?' || letter == '…') {
                next = stops(at);
            } else if (MARKS.indexOf(letter) >= 0) {
                mark(at, next, letter);
            }
            at = next;
        }
    }

    private static boolean isOfAWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    /// An apostrophe or an invisible sign belongs to a word where letters follow it.
    private int endOfWord(int from) {
        int at = from;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            boolean inside =
                    isApostrophe(letter)
                            || Character.getType(letter) == Character.FORMAT
                            || ((letter == '.' || letter == ',')
                                    && Character.isDigit(text.codePointBefore(at)));
            if (!isOfAWord(letter)
                    && !(inside
                            && next < text.length()
                            && follows(letter, text.codePointAt(next)))) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static boolean follows(int mark, int letter) {
        return (mark == '.' || mark == ',') ? Character.isDigit(letter) : isOfAWord(letter);
    }

    /// White space of any sort, the unbreakable too.
    static boolean isGap(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    static boolean isApostrophe(int letter) {
        return letter == '\''
                || letter == '’'
                || letter == '‘'
                || letter == 'ʼ'
                || letter == '‛'
                || letter == '′'
                || letter == '`'
                || letter == '´';
    }

    private void word(int start, int end) {
        if (end - start > LONGEST_WORD) {
            add(start, end, "…", Kind.WORD);
            return;
        }
        String plain = plain(text.substring(start, end));
        String whole = spelling.longForm().apply(plain);
        if (!whole.equals(plain)) {
            for (String part : whole.split(" ", -1)) {
                add(start, end, part, Kind.WORD);
            }
            return;
        }
        if (plain.endsWith("n't")) {
            int cut = Math.max(start, end - 3);
            add(start, cut, stem(plain.substring(0, plain.length() - 3)), Kind.WORD);
            add(cut, end, "not", Kind.WORD);
            return;
        }
        int apostrophe = plain.lastIndexOf('\'');
        if (apostrophe > 0 && ENDINGS.contains(plain.substring(apostrophe + 1))) {
            int cut = end - (plain.length() - apostrophe);
            if (cut > start) {
                word(start, cut);
                add(cut, end, ending(plain.substring(apostrophe + 1)), Kind.WORD);
                return;
            }
        }
        boolean number = !plain.isEmpty() && Character.isDigit(plain.codePointAt(0));
        add(start, end, number ? plain : spelling.mended().apply(plain), kindOf(number));
    }

    private static Kind kindOf(boolean number) {
        return number ? Kind.NUMBER : Kind.WORD;
    }

    private static String stem(String cut) {
        return switch (cut) {
            case "ca" -> "can";
            case "wo" -> "will";
            case "sha" -> "shall";
            case "ai" -> "is";
            default -> cut;
        };
    }

    private static String ending(String ending) {
        return switch (ending) {
            case "re" -> "are";
            case "ve" -> "have";
            case "ll" -> "will";
            case "m" -> "am";
            default -> "'" + ending;
        };
    }

    /// Lower case, without invisible signs, -ise for -ize.
    static String plain(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .map(letter -> isApostrophe(letter) ? '\'' : letter)
                .forEach(plain::appendCodePoint);
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        int ending = lower.lastIndexOf("iz");
        boolean verb =
                ending > 3
                        && Set.of("ize", "izes", "ized", "izing", "ization", "izations", "izer")
                                .contains(lower.substring(ending));
        return verb ? lower.substring(0, ending) + "is" + lower.substring(ending + 2) : lower;
    }

    private void mark(int start, int end, int letter) {
        if (letter == '≠') {
            add(start, end, "is", Kind.WORD);
            add(start, end, "not", Kind.WORD);
        } else if (letter == '&' || letter == '+') {
            add(start, end, "and", Kind.WORD);
        } else if (letter == '-' && joins(start, end)) {
            // A hyphen inside a word parts it and says nothing.
        } else {
            String shown =
                    letter == '–' || letter == '—' ? "-" : new String(Character.toChars(letter));
            add(start, end, shown, Kind.MARK);
        }
    }

    private boolean joins(int start, int end) {
        return start > 0
                && end < text.length()
                && !isGap(text.charAt(start - 1))
                && !isGap(text.charAt(end));
    }

    /// One or several of `.!?…`: the end of a sentence where a gap follows.
    private int stops(int start) {
        int end = start;
        boolean asks = false;
        boolean calls = false;
        while (end < text.length() && ".!?…".indexOf(text.charAt(end)) >= 0) {
            asks |= text.charAt(end) == '?';
            calls |= text.charAt(end) == '!';
            end++;
        }
        int after = end;
        while (after < text.length() && "\"'”’»)]*_".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        boolean gap = after == text.length() || isGap(text.charAt(after));
        String sign = asks ? "?" : calls ? "!" : ".";
        boolean trails = sign.equals(".") && (end - start > 1 || text.charAt(start) == '…');
        if (!gap || (trails && goesOn(after))) {
            add(start, end, trails ? "…" : sign, Kind.MARK);
        } else if (!sign.equals(".") || trails || !isShortened()) {
            stop(start, end, sign);
        }
        return end;
    }

    private boolean goesOn(int from) {
        int at = from;
        while (at < text.length() && isGap(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /// Whether the dot belongs to an abbreviation or numbers a list.
    private boolean isShortened() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.getLast();
        boolean first = !open || tokens.size() == 1;
        boolean before = tokens.size() < 2 || tokens.get(tokens.size() - 2).kind() == Kind.STOP;
        return NEVER_LAST.contains(last.word())
                || (last.kind() == Kind.NUMBER && last.word().length() < 3 && (first || before));
    }

    /// A blank line ends a sentence, and so does a line break before an item of a list.
    private int lineBreak(int start) {
        int at = start + 1;
        boolean blank = false;
        while (at < text.length() && isGap(text.charAt(at))) {
            blank |= text.charAt(at) == '\n';
            at++;
        }
        if (blank || startsItem(at)) {
            stop(start, start, "¶");
        }
        return at;
    }

    private boolean startsItem(int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char first = text.charAt(at);
        if (first == '-' || first == '*' || first == '•') {
            return isGap(text.charAt(at + 1));
        }
        int end = at;
        while (end < text.length() && end - at < 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > at && end < text.length() && ".)".indexOf(text.charAt(end)) >= 0;
    }

    private void stop(int start, int end, String sign) {
        if (open) {
            add(start, end, sign, Kind.STOP);
            sentence++;
            open = false;
        }
    }

    private void add(int start, int end, String word, Kind kind) {
        if (!word.isEmpty()) {
            tokens.add(new Token(start, end, word, kind, sentence));
            open |= kind != Kind.STOP;
        }
    }
}
