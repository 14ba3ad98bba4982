package org.trigpoint.server.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.paired.PairedComparison;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.ratings.IntraclassCorrelation;
import org.trigpoint.statistics.ratings.IntraclassForm;
import org.trigpoint.statistics.ratings.WaveGuesses;

/// What comes of the ratings once both raters are done.
///
/// @param change of the mean of both raters, after minus before
/// @param one agreement for one rater's score, ICC(A,1)
/// @param mean agreement for the mean of both, ICC(A,2) (McGraw and Wong 1996)
/// @param guesses by rater, in the order they began
record RatingResults(
        PairedResult change,
        Estimate<IntraclassForm> one,
        Estimate<IntraclassForm> mean,
        List<Guesses> guesses) {
    RatingResults {
        guesses = List.copyOf(guesses);
    }

    /// How one rater guessed when texts were written.
    ///
    /// @param beforeAsBefore texts of before that they took for such, and so on
    record Guesses(long beforeAsBefore, long beforeAsAfter, long afterAsBefore, long afterAsAfter) {
        long right() {
            return beforeAsBefore + afterAsAfter;
        }

        long all() {
            return right() + beforeAsAfter + afterAsBefore;
        }

        /// The interval of the share of right guesses (Wilson 1927).
        Interval wilson() {
            return new WaveGuesses(beforeAsBefore, beforeAsAfter, afterAsBefore, afterAsAfter)
                    .right()
                    .ci95()
                    .orElseThrow();
        }
    }

    /// @param given of two raters, every text twice
    static RatingResults of(AskedWaves waves, Ratings.All given) {
        Map<String, List<Rated>> texts =
                given.given().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rated::text, TreeMap::new, Collectors.toList()));
        List<List<OptionalDouble>> rows = new ArrayList<>();
        for (List<Rated> text : texts.values()) {
            rows.add(
                    given.raters().stream()
                            .map(rater ->
                                    text.stream()
                                            .filter(one -> one.rater().equals(rater))
                                            .mapToDouble(Rated::score)
                                            .findFirst())
                            .toList());
        }
        var icc = IntraclassCorrelation.of(ScoreTable.of(List.of("one", "other"), rows)).icc();
        return new RatingResults(
                change(waves, texts),
                icc.map(forms -> forms.single2()),
                icc.map(forms -> forms.mean2()),
                given.raters().stream()
                        .map(rater -> guesses(waves, given.given(), rater))
                        .toList());
    }

    private static PairedResult change(AskedWaves waves, Map<String, List<Rated>> texts) {
        Map<LearnerId, Map<WaveId, ExactNumber>> scores =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        for (List<Rated> text : texts.values()) {
            Rated first = text.getFirst();
            long levels =
                    text.stream()
                            .flatMap(one -> one.levels().values().stream())
                            .mapToLong(level -> level)
                            .sum();
            scores.computeIfAbsent(first.learner(), _ -> new TreeMap<>())
                    .put(
                            first.wave(),
                            ExactNumber.of(levels)
                                    .dividedBy((long) text.size() * Criterion.values().length));
        }
        return PairedComparison.standard()
                .of(
                        PairTally.of(
                                scores.values().stream()
                                        .map(theirs ->
                                                new PairTally.Answers(
                                                        at(theirs, waves.before().wave()),
                                                        at(theirs, waves.after().wave())))
                                        .toList()));
    }

    private static Optional<ExactNumber> at(Map<WaveId, ExactNumber> theirs, WaveId wave) {
        return Optional.ofNullable(theirs.get(wave));
    }

    private static Guesses guesses(AskedWaves waves, List<Rated> given, AccountId rater) {
        WaveId before = waves.before().wave();
        WaveId after = waves.after().wave();
        return new Guesses(
                count(given, rater, before, before),
                count(given, rater, before, after),
                count(given, rater, after, before),
                count(given, rater, after, after));
    }

    private static long count(List<Rated> given, AccountId rater, WaveId wave, WaveId guess) {
        return given.stream()
                .filter(one ->
                        one.rater().equals(rater)
                                && one.wave().equals(wave)
                                && one.guess().equals(guess))
                .count();
    }
}
