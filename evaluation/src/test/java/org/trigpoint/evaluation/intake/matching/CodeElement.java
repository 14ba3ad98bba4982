package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// One element of a self-generated code with a distribution of answers. The distributions are
/// invented in the likeness of real ones: initials are skewed as English first names and surnames
/// are, birthdays are even, most people have no or one older sibling.
///
/// @param name what is asked
/// @param origin whether siblings answer alike
/// @param answers the answers
/// @param cumulative for each answer, the share of people with it or one before it; the last is the
///   sum of all shares
record CodeElement(String name, Origin origin, List<String> answers, List<Double> cumulative) {

    /// Twelve elements; shorter codes take the first so many.
    static final List<CodeElement> TWELVE =
            List.of(
                    of(
                            "mother's initial",
                            Origin.FAMILY,
                            "M:14 J:12 S:10 P:9 A:8 C:8 E:6 D:5 B:5 L:5 K:4 G:3 H:3 R:2 V:2 I:1 N:1 T:1 F:1"),
                    of("day of birth", Origin.OWN, even(1, 28) + " 29:10 30:9 31:6"),
                    of("month of birth", Origin.OWN, even(1, 12)),
                    of("older siblings", Origin.OWN, "0:41 1:31 2:15 3:7 4:3 5:2 6:1"),
                    of(
                            "surname's last letter",
                            Origin.FAMILY,
                            "N:17 S:16 E:13 R:10 Y:9 D:7 T:6 L:5 H:4 A:4 K:4 M:2 G:1 W:1 O:1"),
                    of(
                            "birth town's initial",
                            Origin.FAMILY,
                            "B:11 L:10 S:9 C:9 M:8 H:7 W:7 P:5 N:5 D:5 G:4 E:4 R:3 T:3 A:3 K:2 O:2 I:1 Y:1 F:1"),
                    of(
                            "father's initial",
                            Origin.FAMILY,
                            "J:15 D:12 R:10 P:8 M:8 A:8 W:6 G:6 K:5 B:5 T:4 S:4 C:4 F:2 E:2 H:1 N:1 L:1"),
                    of(
                            "first street's initial",
                            Origin.FAMILY,
                            "B:9 C:10 S:9 H:8 M:7 W:7 P:6 A:6 L:6 G:5 R:5 N:4 D:4 T:4 F:4 E:3 K:2 O:2 V:1 Q:1"),
                    of(
                            "first school's initial",
                            Origin.FAMILY,
                            "S:24 H:8 B:8 C:7 W:7 M:6 L:5 P:5 G:5 A:5 R:4 T:4 O:4 N:3 D:3 F:2 K:1 E:1"),
                    of(
                            "middle name's initial",
                            Origin.OWN,
                            "X:24 A:9 J:9 M:8 L:7 E:6 R:5 C:5 D:4 S:4 K:4 P:3 G:3 H:2 W:2 T:2 F:1 B:1 N:1"),
                    of(
                            "letters in the first name",
                            Origin.OWN,
                            "3:6 4:17 5:25 6:22 7:15 8:8 9:5 10:1 11:1"),
                    of("eye colour", Origin.OWN, "blue:40 brown:34 green:12 hazel:10 grey:4"));

    /// Whose fact an element is.
    enum Origin {
        /// Siblings have it in common.
        FAMILY,
        OWN
    }

    CodeElement {
        answers = List.copyOf(answers);
        cumulative = List.copyOf(cumulative);
    }

    private static CodeElement of(String name, Origin origin, String shares) {
        List<String> answers = new ArrayList<>();
        List<Double> cumulative = new ArrayList<>();
        double sum = 0;
        for (String part : shares.strip().split(" ", -1)) {
            int colon = part.indexOf(':');
            answers.add(part.substring(0, colon));
            sum += Double.parseDouble(part.substring(colon + 1));
            cumulative.add(sum);
        }
        return new CodeElement(name, origin, answers, cumulative);
    }

    private static String even(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(i).append(":10 ");
        }
        return text.toString().strip();
    }

    String draw(RandomGenerator random) {
        double at = random.nextDouble() * cumulative.getLast();
        int i = 0;
        while (cumulative.get(i) <= at) {
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
