package org.trigpoint.server.demonstration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.trigpoint.server.explaining.Criterion;
import org.trigpoint.server.explaining.WholeExplanations.Given;
import org.trigpoint.server.explaining.WholeExplanations.Guess;

/// Explanations of pain by people who do not exist, better after the training than before it, and
/// raters who read them each in their own way.
final class InventedExplanations {
    /// Words, and what a rater finds in them.
    private record Part(String words, Map<Criterion, Integer> levels) {
        private Part {
            levels = Map.copyOf(levels);
        }
    }

    private static final List<Part> BEGINNINGS =
            List.of(
                    beginning("Pain like this is very common, and many people have it.", 0, 0),
                    beginning("You have had this for years now, and that is a long time.", 0, 1),
                    beginning("Do you know much about pain? Let me tell you how it works.", 1, 1),
                    beginning(
                            "Before I say anything: what were you told, and what did it make you think?",
                            2,
                            2),
                    beginning(
                            "You are worried that something will give. What did you take from what they said? I would like to begin there, and you tell me if I miss it.",
                            3,
                            3));
    private static final List<Part> MIDDLES =
            List.of(
                    middle(
                            "It is nociceptive input from the worn part, so it hurts when you load it.",
                            0,
                            0),
                    middle(
                            "There is some damage there, and the nerves send messages about it all the time.",
                            2,
                            1),
                    middle(
                            "Hurt does not always mean harm. After so long the alarm has become touchy.",
                            2,
                            2),
                    middle(
                            "Sleep, worry and busy days can turn pain up, and calmer days can turn it down.",
                            3,
                            2),
                    middle(
                            "Pain is how the body looks after us. After years it can ring early, like a smoke alarm that goes off at toast. What the scan means for you is for whoever looked at it to say; I can help you to ask.",
                            3,
                            3));
    private static final List<Part> ENDS =
            List.of(
                    end("I hope that this helps.", 0),
                    end("You should keep moving, and try to relax.", 1),
                    end(
                            "A touchy alarm can settle, so moving a little, and often, may help it.",
                            2),
                    end(
                            "What rings early can learn to wait. What is one small thing on the way to that game that feels safe enough to try this week?",
                            3));

    private InventedExplanations() {}

    private static Part beginning(String words, int asks, int fits) {
        return new Part(words, Map.of(Criterion.ASKS, asks, Criterion.FITS, fits));
    }

    private static Part middle(String words, int plain, int careful) {
        return new Part(words, Map.of(Criterion.PLAIN, plain, Criterion.CAREFUL, careful));
    }

    private static Part end(String words, int reason) {
        return new Part(words, Map.of(Criterion.REASON, reason));
    }

    /// What somebody writes.
    ///
    /// @param when before or after the training
    static String written(RandomGenerator random, Guess when) {
        return "Synthetic: "
                + of(BEGINNINGS, random, when).words()
                + " "
                + of(MIDDLES, random, when).words()
                + " "
                + of(ENDS, random, when).words();
    }

    /// Before, the first parts are likelier; after, each may be one better.
    private static Part of(List<Part> parts, RandomGenerator random, Guess when) {
        int place = Math.min(random.nextInt(parts.size()), random.nextInt(parts.size() - 1) + 1);
        int better = when == Guess.AFTER && random.nextInt(10) < 7 ? 1 : 0;
        return parts.get(Math.min(parts.size() - 1, place + better));
    }

    /// What a rater gives; the same rater gives the same words the same.
    ///
    /// @param rater tells raters apart
    static Given read(String words, long rater) {
        RandomGenerator random = new SplittableRandom(rater * 31 + words.hashCode());
        Map<Criterion, Integer> levels = new EnumMap<>(Criterion.class);
        Map<Criterion, Integer> found = new EnumMap<>(Criterion.class);
        Stream.of(BEGINNINGS, MIDDLES, ENDS)
                .flatMap(List::stream)
                .filter(part -> words.contains(part.words()))
                .forEach(part -> found.putAll(part.levels()));
        // by the order of criteria: the same draws fall on the same ones
        found.forEach((criterion, level) -> levels.put(criterion, nearly(level, random)));
        double mean = levels.values().stream().mapToInt(level -> level).average().orElse(0);
        boolean seemsLater = mean >= 1.7;
        boolean misled = random.nextInt(10) < 3;
        return new Given(levels, seemsLater == misled ? Guess.BEFORE : Guess.AFTER);
    }

    /// Every other level is one up or down.
    private static int nearly(int level, RandomGenerator random) {
        int apart = random.nextBoolean() ? random.nextInt(2) * 2 - 1 : 0;
        return Math.clamp((long) level + apart, 0, Criterion.HIGHEST);
    }
}
