package org.trigpoint.teaching.words;

import java.util.List;

/// How many syllables a number has when it is read aloud.
final class SpokenNumber {
    /// zero to nineteen
    private static final List<Integer> SMALL =
            List.of(2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2);

    /// twenty to ninety
    private static final List<Integer> TENS = List.of(2, 2, 2, 2, 2, 3, 2, 2);

    private static final int LONGEST = 6;

    private SpokenNumber() {}

    /// @param digits with or without commas and a decimal point
    static int syllables(String digits) {
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
