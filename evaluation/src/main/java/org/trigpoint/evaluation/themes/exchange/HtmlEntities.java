package org.trigpoint.evaluation.themes.exchange;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Characters that HTML writes by name or number (HTML 4.01, section 24: Latin-1 whole, and the
/// marks, symbols and letters that texts of people use).
final class HtmlEntities {
    /// Names and numbers are no longer than this.
    static final int LONGEST = 12;

    private static final int LATIN_1_FROM = 160;
    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern DECIMAL = Pattern.compile("#\\d{1,7}");
    private static final Pattern HEXADECIMAL = Pattern.compile("#[xX][0-9A-Fa-f]{1,6}");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// In the order of their numbers, from 160.
    private static final List<String> LATIN_1 =
            List.of(
                    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml",
                    "copy", "ordf", "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2",
                    "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm", "raquo",
                    "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde",
                    "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml",
                    "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute",
                    "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc",
                    "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde",
                    "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml",
                    "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute",
                    "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc",
                    "uuml", "yacute", "thorn", "yuml");

    private static final Map<String, Integer> NAMED = named();

    private HtmlEntities() {}

    private static Map<String, Integer> named() {
        Map<String, Integer> named =
                new HashMap<>(
                        Map.ofEntries(
                                Map.entry("amp", 0x26),
                                Map.entry("lt", 0x3C),
                                Map.entry("gt", 0x3E),
                                Map.entry("quot", 0x22),
                                Map.entry("apos", 0x27),
                                Map.entry("OElig", 0x152),
                                Map.entry("oelig", 0x153),
                                Map.entry("Scaron", 0x160),
                                Map.entry("scaron", 0x161),
                                Map.entry("Yuml", 0x178),
                                Map.entry("fnof", 0x192),
                                Map.entry("circ", 0x2C6),
                                Map.entry("tilde", 0x2DC),
                                Map.entry("ensp", 0x2002),
                                Map.entry("emsp", 0x2003),
                                Map.entry("thinsp", 0x2009),
                                Map.entry("zwnj", 0x200C),
                                Map.entry("zwj", 0x200D),
                                Map.entry("lrm", 0x200E),
                                Map.entry("rlm", 0x200F),
                                Map.entry("ndash", 0x2013),
                                Map.entry("mdash", 0x2014),
                                Map.entry("lsquo", 0x2018),
                                Map.entry("rsquo", 0x2019),
                                Map.entry("sbquo", 0x201A),
                                Map.entry("ldquo", 0x201C),
                                Map.entry("rdquo", 0x201D),
                                Map.entry("bdquo", 0x201E),
                                Map.entry("dagger", 0x2020),
                                Map.entry("Dagger", 0x2021),
                                Map.entry("bull", 0x2022),
                                Map.entry("hellip", 0x2026),
                                Map.entry("permil", 0x2030),
                                Map.entry("prime", 0x2032),
                                Map.entry("Prime", 0x2033),
                                Map.entry("lsaquo", 0x2039),
                                Map.entry("rsaquo", 0x203A),
                                Map.entry("euro", 0x20AC),
                                Map.entry("trade", 0x2122),
                                Map.entry("larr", 0x2190),
                                Map.entry("uarr", 0x2191),
                                Map.entry("rarr", 0x2192),
                                Map.entry("darr", 0x2193),
                                Map.entry("minus", 0x2212),
                                Map.entry("ne", 0x2260),
                                Map.entry("le", 0x2264),
                                Map.entry("ge", 0x2265)));
        for (int i = 0; i < LATIN_1.size(); i++) {
            named.put(LATIN_1.get(i), LATIN_1_FROM + i);
        }
        return named;
    }

    /// Whether it has the form of a name.
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// The character of a name or number; -1 where it is none we know.
    ///
    /// @param name without `&` and `;`
    static int characterOf(String name) {
        if (DECIMAL.matcher(name).matches()) {
            return numbered(Integer.parseInt(name.substring(1)));
        }
        if (HEXADECIMAL.matcher(name).matches()) {
            return numbered(Integer.parseInt(name.substring(2), 16));
        }
        return NAMED.getOrDefault(name, -1);
    }

    /// Numbers from 128 to 159 mean Windows-1252 in HTML, and what is no character is U+FFFD (HTML
    /// Living Standard, numeric character reference end state).
    private static int numbered(int number) {
        if (number >= 0x80 && number < 0xA0) {
            return new String(new byte[] {(byte) number}, WINDOWS_1252).codePointAt(0);
        }
        boolean character =
                number > 0
                        && number <= Character.MAX_CODE_POINT
                        && !(number >= 0xD800 && number <= 0xDFFF);
        return character ? number : REPLACEMENT;
    }
}
