package org.trigpoint.teaching.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Counts the syllables of an English word by its spelling.
///
/// Vowels that stand together are one syllable, save where English parts them (`science`, `being`);
/// an `e` that nobody says is none. Words that keep no rule are in a list. How often the count is
/// right is measured in `SyllablesTest`, on words that no rule was made from.
public final class Syllables {
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,4}s?");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /// Vowels written together and said apart: each place adds a syllable.
    private static final List<Pattern> APART =
            List.of(
                    // be-ing, wor-ry-ing
                    Pattern.compile("[aeiouy]ing"),
                    // play-er, be-yond; not eyes, stayed
                    Pattern.compile("[aeiou]y[aeou](?!(?<=ye)[sd]?$)"),
                    // any-one, my-al-gia
                    Pattern.compile("(?<=[b-df-hj-np-tv-z])y[aou]"),
                    // di-al, me-di-a; not so-cial, mar-riage
                    Pattern.compile("(?<![ct]|lg|arr)ia"),
                    // ap-pre-ci-ate
                    Pattern.compile("[ct]ia(?=t[ei])"),
                    // pe-ri-od, ra-di-o; not na-tion, mil-lion
                    Pattern.compile("(?<![tsclngx]|sh)io|(?<=[sln])io(?!n|u)|(?<=n)iou|^lion"),
                    Pattern.compile("(?<=[lm])iou"),
                    Pattern.compile("iu"),
                    // sci-ence, ex-pe-ri-ence, cli-ent
                    Pattern.compile("(?<=[drvlcn])ien(?=c|t)(?<!(?:fi|an|pa)cien)"),
                    // di-et, qui-et, anx-i-e-ty
                    Pattern.compile("iet"),
                    // easi-er, easi-est
                    Pattern.compile("(?<=[a-z]{2}[b-df-hj-np-tv-z])ie(?:r|rs|st)$"),
                    // ac-tu-al, u-su-al
                    Pattern.compile("(?<![gw])ua(?!de)"),
                    Pattern.compile("uou|uo(?=us)"),
                    // flu-ent, fu-el
                    Pattern.compile("(?<!g)ue(?=n[ct]|l)"),
                    Pattern.compile("ui(?=ty|tive|tion)|(?<=fl)ui|^rui|sui(?=ci)"),
                    Pattern.compile("eo(?!ple|n$|ns$|pard|ne|v)"),
                    Pattern.compile("(?<=[nldr])eou"),
                    // cre-ate, a-re-a, i-de-a
                    Pattern.compile("crea(?=t[eio])|(?<=ar|id|cer|lin|ous|rh|nuc?l)ea|thea"),
                    Pattern.compile("^rea(?=c|s[s]|p[p]|rr|dj)(?!ch)"),
                    Pattern.compile("^re(?:in[fstv]|u)|^preo|^coo(?=p[e]|r)|^coi(?=n[c])"),
                    Pattern.compile("poe(?=[mt])|chao|^coe|vacuu"),
                    // or-ga-nis-m, rhy-thm
                    Pattern.compile("(?:s|th)ms?$"));

    /// An `e` inside a word that ends its first part and is silent: some-thing, care-ful.
    private static final Pattern SILENT_INSIDE =
            Pattern.compile(
                    "(?<=[aeiouy](?:[bcdfgklmnprstvz]|dg|nc|ns|rs|rc|ng|st|th|rv|lv|ch))e"
                            + "(?=ly|ful|less|ment|ness|lines|lier|lihood|thing|time|where|what|body|"
                            + "work|house|keep|place|line|side|like|tak|bound|day|land|size|port|"
                            + "guard|giv|style|fore|some|man|men|room|room|scale)");

    private static final Pattern SILENT_E =
            Pattern.compile("(?<=[a-z])(?<![aeiouy])(?<![b-df-hj-np-tv-z][lr])e$");
    private static final Pattern SILENT_ES =
            Pattern.compile("(?<![aeiouyszxcg]|ch|sh)(?<![b-df-hj-np-tv-z][lr])es$");
    private static final Pattern SILENT_ED =
            Pattern.compile("(?<![aeiouytd])(?<![b-df-hj-np-tv-z][lr])ed$");
    private static final Pattern SILENT_GUE = Pattern.compile("(?<=[aeio]|on)gue[sd]?$");
    private static final Pattern HISSES = Pattern.compile("(?:[sxz]|ch|sh|[cgs]e)$");
    private static final Pattern SAID_NOT = Pattern.compile("[dst]n't$");

    private static final Map<String, Integer> KNOWN =
            Map.ofEntries(
                    Map.entry("the", 1),
                    Map.entry("queue", 1),
                    Map.entry("argue", 2),
                    Map.entry("every", 2),
                    Map.entry("everyone", 3),
                    Map.entry("everything", 3),
                    Map.entry("everybody", 4),
                    Map.entry("everyday", 3),
                    Map.entry("everywhere", 3),
                    Map.entry("evening", 2),
                    Map.entry("evenings", 2),
                    Map.entry("several", 2),
                    Map.entry("business", 2),
                    Map.entry("element", 3),
                    Map.entry("elements", 3),
                    Map.entry("hundred", 2),
                    Map.entry("naked", 2),
                    Map.entry("sacred", 2),
                    Map.entry("wicked", 2),
                    Map.entry("priest", 1),
                    Map.entry("pier", 1),
                    Map.entry("tier", 1),
                    Map.entry("soldier", 2),
                    Map.entry("triage", 2),
                    Map.entry("recipe", 3),
                    Map.entry("recipes", 3),
                    Map.entry("apostrophe", 4),
                    Map.entry("catastrophe", 4),
                    Map.entry("syncope", 3),
                    Map.entry("acne", 2),
                    Map.entry("cafe", 2),
                    Map.entry("genuine", 3),
                    Map.entry("wednesday", 2),
                    Map.entry("forehead", 2),
                    Map.entry("colleague", 2),
                    Map.entry("colleagues", 2),
                    Map.entry("whoever", 3),
                    Map.entry("chocolate", 2),
                    Map.entry("aren't", 1),
                    Map.entry("weren't", 1));

    private Syllables() {}

    /// The syllables of a word; at least one.
    ///
    /// @param word as [Words] finds it: a hyphenated word is the sum of its parts, a number is read
    ///   aloud, a short word in capitals is spelt
    public static int of(String word) {
        int sum = 0;
        for (String part : word.split("[-‑]", -1)) {
            sum += part.isEmpty() ? 0 : ofPart(part);
        }
        return Math.max(1, sum);
    }

    private static int ofPart(String part) {
        if (Character.isDigit(part.charAt(0))) {
            return SpokenNumber.syllables(part);
        }
        if (ABBREVIATION.matcher(part).matches()) {
            return part.chars().filter(Character::isUpperCase).map(c -> c == 'W' ? 3 : 1).sum();
        }
        String plain = plain(part);
        Integer known = KNOWN.get(plain);
        if (known != null) {
            return known;
        }
        int apostrophe = plain.lastIndexOf('\'');
        if (apostrophe <= 0 || plain.endsWith("n't")) {
            return ofPlain(plain) + (SAID_NOT.matcher(plain).find() ? 1 : 0);
        }
        String stem = plain.substring(0, apostrophe);
        return (KNOWN.containsKey(stem) ? KNOWN.getOrDefault(stem, 1) : ofPlain(stem))
                + ofEnding(stem, plain.substring(apostrophe + 1));
    }

    private static String plain(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    /// What an ending behind an apostrophe adds: could've, it'll, nurse's.
    private static int ofEnding(String stem, String ending) {
        boolean vowel = "aeiouy".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return switch (ending) {
            case "ve", "ll" -> vowel ? 0 : 1;
            case "d" -> stem.endsWith("t") ? 1 : 0;
            case "s" -> HISSES.matcher(stem).find() ? 1 : 0;
            default -> 0;
        };
    }

    private static int ofPlain(String word) {
        // `qu` is one consonant, and a `y` before a vowel begins a word as one.
        String letters =
                word.replaceAll("[^a-z]", "").replace("qu", "qw").replaceAll("^y(?=[aeiou])", "j");
        int count = count(VOWELS, letters);
        for (Pattern apart : APART) {
            count += count(apart, letters);
        }
        count -= count(SILENT_INSIDE, letters);
        count -= count(SILENT_GUE, letters);
        count -= count(SILENT_E, letters) + count(SILENT_ES, letters) + count(SILENT_ED, letters);
        return Math.max(1, count);
    }

    private static int count(Pattern pattern, String letters) {
        return (int) pattern.matcher(letters).results().count();
    }
}
