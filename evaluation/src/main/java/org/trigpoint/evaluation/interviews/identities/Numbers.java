package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;

/// Finds e-mail addresses, telephone numbers, NHS numbers and postcodes. Works in UTF-16 units.
final class Numbers {
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,6}");
    private static final Pattern SPOKEN_EMAIL =
            Pattern.compile(
                    "(?i)\\b\\w{1,30}(?: dot \\w{1,30}){0,3} at \\w{1,30}(?: dot (?:\\w{1,30})){1,4}\\b");
    private static final Pattern TELEPHONE =
            Pattern.compile(
                    "(?<![\\w.,£$€/:-])(?:\\+ ?44|00 ?44|\\(\\+44\\)|\\(0\\d{1,5}\\)|0)[ ]?(?:\\(0\\))?[ ]?\\d(?:[ \u00a0().-]{0,2}\\d){6,11}(?![\\w/:]|[.,]\\d)");
    private static final Pattern SPOKEN_DIGITS =
            Pattern.compile(
                    "(?i)\\b(?:(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)\\b[ ,-]{0,3}){7,}(?<![ ,-])");
    private static final Pattern AFTER_A_CUE =
            Pattern.compile(
                    "(?i)\\b(?:phone|telephone|mobile|ring|text|call|extension|my number is|his number is|her number is)\\b[^.\\n\\d]{0,20}(?<![\\d])(\\d{3}[ -]?\\d{3,5})(?![\\d%])");
    private static final Pattern TEN_DIGITS =
            Pattern.compile(
                    "(?<![\\w.£$€+-])(\\d{3})([ \u00a0-]?)(\\d{3})([ \u00a0-]?)(\\d{4})(?![\\w-]|\\.\\d)");
    private static final Pattern NHS_CUE =
            Pattern.compile(
                    "(?i)\\bNHS (?:no|num|number|id)\\b[^\\n]{0,40}$|\\bNHS[^\\n\\d]{0,12}$");
    private static final Pattern BOOK_CUE =
            Pattern.compile(
                    "(?i)\\b(?:isbn|issn|order|parcel|invoice|ticket|serial|barcode|tracking|grant|doi)\\b[^\\n]{0,30}$");
    private static final Pattern POSTCODE =
            Pattern.compile(
                    "(?i)(?<![\\w£-])([A-PR-UWYZ][A-HK-Y]?)(\\d[\\dA-HJKMNPR-Y]?)([ \u00a0]?)(\\d[ABD-HJLNP-UW-Z]{2})(?!\\w)");
    private static final Set<String> AREAS =
            Set.of(
                    ("AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC"
                                    + " EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL"
                                    + " LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL"
                                    + " SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                            .split(" ", -1));

    private final StandIns standIns;

    Numbers(StandIns standIns) {
        this.standIns = standIns;
    }

    List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        emails(text, found);
        nhsNumbers(text, found);
        telephones(text, found);
        postcodes(text, found);
        return found;
    }

    private void emails(String text, List<Finding> found) {
        Matcher email = EMAIL.matcher(text);
        while (email.find()) {
            int end = email.end();
            while (".-_".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            add(
                    found,
                    text,
                    email.start(),
                    end,
                    IdentifierKind.EMAIL,
                    Sureness.RULE,
                    "an e-mail address");
        }
        ask(found, text, SPOKEN_EMAIL, 0, IdentifierKind.EMAIL, "an e-mail address spelled out");
    }

    private void telephones(String text, List<Finding> found) {
        Matcher telephone = TELEPHONE.matcher(text);
        while (telephone.find()) {
            String digits = telephone.group().replaceAll("\\D", "");
            String national =
                    digits.startsWith("0044")
                            ? digits.substring(4)
                            : digits.startsWith("44") ? digits.substring(2) : digits;
            int length = national.startsWith("0") ? national.length() - 1 : national.length();
            boolean known =
                    "123578".indexOf(national.charAt(national.startsWith("0") ? 1 : 0)) >= 0;
            boolean cued = BOOK_CUE.matcher(ahead(text, telephone.start())).find();
            if (known && length == 10) {
                add(
                        found,
                        text,
                        telephone.start(),
                        telephone.end(),
                        IdentifierKind.TELEPHONE,
                        cued ? Sureness.ASK : Sureness.RULE,
                        "a telephone number");
            } else if (known
                    && length == 9
                    && !cued
                    && ahead(text, telephone.start())
                            .matches(
                                    "(?is).*\\b(ring|rang|phone|call|text|number|tel|mobile)\\b[^.\\n]{0,30}")) {
                add(
                        found,
                        text,
                        telephone.start(),
                        telephone.end(),
                        IdentifierKind.TELEPHONE,
                        Sureness.ASK,
                        "may be a telephone number");
            }
        }
        ask(found, text, SPOKEN_DIGITS, 0, IdentifierKind.TELEPHONE, "a number in words");
        ask(
                found,
                text,
                AFTER_A_CUE,
                1,
                IdentifierKind.TELEPHONE,
                "may be a local telephone number");
    }

    /// Everything of a form, for a person to decide.
    ///
    /// @param group what of it is meant; 0 for all of it
    private void ask(
            List<Finding> found,
            String text,
            Pattern form,
            int group,
            IdentifierKind kind,
            String why) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            add(found, text, matcher.start(group), matcher.end(group), kind, Sureness.ASK, why);
        }
    }

    private void nhsNumbers(String text, List<Finding> found) {
        Matcher ten = TEN_DIGITS.matcher(text);
        while (ten.find()) {
            String digits = ten.group(1) + ten.group(3) + ten.group(5);
            String ahead = ahead(text, ten.start());
            boolean cued = NHS_CUE.matcher(ahead).find();
            boolean spaced = !ten.group(2).isEmpty() && !ten.group(4).isEmpty();
            boolean other = BOOK_CUE.matcher(ahead).find();
            if (isNhsNumber(digits) && (cued || (spaced && !other))) {
                add(
                        found,
                        text,
                        ten.start(),
                        ten.end(),
                        IdentifierKind.NHS_NUMBER,
                        Sureness.RULE,
                        "an NHS number");
            } else if (cued || (isNhsNumber(digits) && !other)) {
                add(
                        found,
                        text,
                        ten.start(),
                        ten.end(),
                        IdentifierKind.NHS_NUMBER,
                        Sureness.ASK,
                        cued
                                ? "called an NHS number, but its last digit does not fit"
                                : "ten digits that could be an NHS number");
            }
        }
    }

    /// The check digit of an NHS number: ten less each place times its digit, modulo 11 (NHS Data
    /// Dictionary, NHS NUMBER).
    static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check < 10 && check == digits.charAt(9) - '0';
    }

    private void postcodes(String text, List<Finding> found) {
        Matcher postcode = POSTCODE.matcher(text);
        while (postcode.find()) {
            boolean small = postcode.group().equals(postcode.group().toLowerCase(Locale.ROOT));
            boolean joined = postcode.group(3).isEmpty();
            if (AREAS.contains(postcode.group(1).toUpperCase(Locale.ROOT))) {
                add(
                        found,
                        text,
                        postcode.start(),
                        postcode.end(),
                        IdentifierKind.POSTCODE,
                        small && joined ? Sureness.ASK : Sureness.RULE,
                        "a postcode");
            }
        }
    }

    private void add(
            List<Finding> found,
            String text,
            int start,
            int end,
            IdentifierKind kind,
            Sureness sureness,
            String why) {
        String written = text.substring(start, end);
        String standIn = standIns.of(kind.words(), written.replaceAll("[\\s\u00a0().+-]", ""));
        found.add(new Finding(start, end, kind, sureness, standIn, why));
    }

    private static String ahead(String text, int start) {
        return text.substring(Math.max(0, start - 60), start);
    }
}
