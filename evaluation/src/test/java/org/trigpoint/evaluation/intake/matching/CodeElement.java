package org.trigpoint.evaluation.intake.matching;

import java.util.List;
import java.util.random.RandomGenerator;

/// One element of a self-generated code with a distribution of answers. The distributions are
/// invented in the likeness of real ones: initials are skewed as English first names and surnames
/// are, birthdays are even, most people have no or one older sibling.
enum CodeElement {
    MOTHER_INITIAL("M14 J12 S10 P9 A8 C8 E6 D5 B5 L5 K4 G3 H3 R2 V2 I1 N1 T1 F1"),
    BIRTH_DAY(numbers(1, 28, 10) + " 29:10 30:9 31:6"),
    BIRTH_MONTH(numbers(1, 12, 10)),
    OLDER_SIBLINGS("0:41 1:31 2:15 3:7 4:3 5:2 6:1"),
    SURNAME_LAST_LETTER("N17 S16 E13 R10 Y9 D7 T6 L5 H4 A4 K4 M2 G1 W1 O1"),
    BIRTH_TOWN_INITIAL("B11 L10 S9 C9 M8 H7 W7 P5 N5 D5 G4 E4 R3 T3 A3 K2 O2 I1 Y1 F1"),
    FATHER_INITIAL("J15 D12 R10 P8 M8 A8 W6 G6 K5 B5 T4 S4 C4 F2 E2 H1 N1 L1"),
    STREET_INITIAL("B9 C10 S9 H8 M7 W7 P6 A6 L6 G5 R5 N4 D4 T4 F4 E3 K2 O2 V1 Q1"),
    SCHOOL_INITIAL("S24 H8 B8 C7 W7 M6 L5 P5 G5 A5 R4 T4 O4 N3 D3 F2 K1 E1"),
    MIDDLE_INITIAL("X24 A9 J9 M8 L7 E6 R5 C5 D4 S4 K4 P3 G3 H2 W2 T2 F1 B1 N1"),
    FIRST_NAME_LENGTH("3:6 4:17 5:25 6:22 7:15 8:8 9:5 10:1 11:1"),
    EYE_COLOUR("blue40 brown34 green12 hazel10 grey4");

    private final List<String> answers;
    private final double[] cumulative;

    CodeElement(String shares) {
        String[] parts = shares.strip().split(" ");
        answers = java.util.Arrays.stream(parts).map(CodeElement::answer).toList();
        cumulative = new double[parts.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += Double.parseDouble(parts[i].substring(parts[i].indexOf(':') + 1)
                    .replaceAll("[^0-9]", ""));
            cumulative[i] = sum;
        }
    }

    private static String answer(String part) {
        int colon = part.indexOf(':');
        return colon >= 0 ? part.substring(0, colon) : part.replaceAll("[0-9]", "");
    }

    private static String numbers(int from, int to, int share) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(i).append(':').append(share).append(' ');
        }
        return text.toString().strip();
    }

    String draw(RandomGenerator random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int i = 0;
        while (cumulative[i] <= at) {
            i++;
        }
        return answers.get(i);
    }

    /// A wrong answer where `truth` is right: one in five blank, one in four a near miss where the
    /// element is a number, else another person's likely answer.
    String err(String truth, RandomGenerator random) {
        double kind = random.nextDouble();
        if (kind < 0.20) {
            return "";
        }
        if (kind < 0.45 && Character.isDigit(truth.charAt(0))) {
            int number = Integer.parseInt(truth) + (random.nextBoolean() ? 1 : -1);
            return Integer.toString(Math.max(0, number));
        }
        while (true) {
            String other = draw(random);
            if (!other.equals(truth)) {
                return other;
            }
        }
    }
}
