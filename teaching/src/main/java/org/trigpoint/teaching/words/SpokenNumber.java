package org.trigpoint.teaching.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How many syllables a number has when it is read aloud.
final class SpokenNumber {
    /// zero to nineteen
    private static final List<Integer> SMALL =
            List.of(2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2);

    /// twenty to ninety
    private static final List<Integer> TENS = List.of(2, 2, 2, 2, 2, 3, 2, 2);

    private static final int LONGEST = 6;

    /// Endings that add no syllable: *fifties*, *fourth*.
    private static final Set<String> SILENT = Set.of("s", "'s", "’s", "st", "nd", "rd", "th");

    private SpokenNumber() {}

    /// @param written beginning with a digit; with or without commas, a decimal point and letters
    ///   right behind it (`16s`, `4pm`, `22nd`)
    static int syllables(String written) {
        int letters = 0;
        while (letters < written.length() && isOfNumber(written.charAt(letters))) {
            letters++;
        }
        String ending = written.substring(letters).toLowerCase(Locale.ROOT);
        return number(written.substring(0, letters))
                + (ending.isEmpty() || SILENT.contains(ending) ? 0 : Syllables.of(ending));
    }

    private static boolean isOfNumber(char sign) {
        return Character.isDigit(sign) || sign == ',' || sign == '.';
    }

    private static int number(String digits) {
        String plain = digits.replace(",", "");
        int point = plain.indexOf('.');
        if (point >= 0) {
            return whole(plain.substring(0, point)) + 1 + oneByOne(plain.substring(point + 1));
        }
        return whole(plain);
    }

    private static int whole(String digits) {
        return digits.length() > LONGEST ? oneByOne(digits) : whole(Integer.parseInt(digits));
    }

    private static int whole(int number) {
        if (number < 20) {
            return SMALL.get(number);
        }
        if (number < 100) {
            int rest = number % 10;
            return TENS.get(number / 10 - 2) + (rest == 0 ? 0 : SMALL.get(rest));
        }
        boolean year = number >= 1100 && number < 2100 && number % 100 >= 10;
        if (year) {
            return whole(number / 100) + whole(number % 100);
        }
        int unit = number < 1000 ? 100 : 1000;
        int rest = number % unit;
        // "hundred" and "thousand" have two syllables, and "and" one.
        int joined = rest == 0 ? 0 : whole(rest) + (rest < 100 ? 1 : 0);
        return whole(number / unit) + 2 + joined;
    }

    private static int oneByOne(String digits) {
        return digits.chars()
                .filter(Character::isDigit)
                .map(digit -> SMALL.get(Character.digit(digit, 10)))
                .sum();
    }
}
