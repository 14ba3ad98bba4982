package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.statistics.ExactNumber;

/// Everyone's score of one outcome at one wave. People are many and different scores few: each
/// score is kept once, and each person has the number of theirs; number 0 is no score.
final class ScoreColumn {
    private final List<Optional<ExactNumber>> scores;
    private final List<OptionalDouble> doubles;
    private final int[] numbers;

    private ScoreColumn(List<Optional<ExactNumber>> scores, int[] numbers) {
        this.scores = List.copyOf(scores);
        this.doubles = scores.stream().map(ScoreColumn::asDouble).toList();
        this.numbers = numbers;
    }

    private static OptionalDouble asDouble(Optional<ExactNumber> score) {
        return score.map(number -> OptionalDouble.of(number.toDouble()))
                .orElse(OptionalDouble.empty());
    }

    /// Gives the score of a person.
    interface Scored {
        /// @param place of the person
        Optional<ExactNumber> at(int place);
    }

    /// Scores people, in their order.
    static ScoreColumn of(int people, Scored scored) {
        List<Optional<ExactNumber>> scores = new ArrayList<>();
        Map<Optional<ExactNumber>, Integer> known = new HashMap<>();
        scores.add(Optional.empty());
        known.put(Optional.empty(), 0);
        int[] numbers = new int[people];
        for (int place = 0; place < people; place++) {
            Optional<ExactNumber> score = scored.at(place);
            Integer number = known.putIfAbsent(score, scores.size());
            if (number == null) {
                numbers[place] = scores.size();
                scores.add(score);
            } else {
                numbers[place] = number;
            }
        }
        return new ScoreColumn(scores, numbers);
    }

    /// How many numbers there are, that of no score among them.
    int different() {
        return scores.size();
    }

    /// The number of a person's score.
    int number(int place) {
        return numbers[place];
    }

    /// A person's score.
    Optional<ExactNumber> get(int place) {
        return scores.get(numbers[place]);
    }

    /// A person's score as statistics take it.
    OptionalDouble asDouble(int place) {
        return doubles.get(numbers[place]);
    }

    /// How many people have each score; those without one left out.
    Map<ExactNumber, Long> counted() {
        long[] counts = new long[scores.size()];
        for (int number : numbers) {
            counts[number]++;
        }
        Map<ExactNumber, Long> counted = new HashMap<>();
        for (int number = 1; number < counts.length; number++) {
            counted.put(scores.get(number).orElseThrow(), counts[number]);
        }
        return counted;
    }
}
