package org.trigpoint.server.explaining;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.pack.Knowledge.Question;

/// Explains, answers and rates in one go what pages ask for step by step. For invented people of
/// the demonstration.
@Component
public final class WholeExplanations {
    private static final DeviceId NO_DEVICE = new DeviceId("0".repeat(64));

    private final WrittenExplanations explanations;
    private final KnowledgeAnswers knowledge;
    private final Ratings ratings;

    WholeExplanations(
            WrittenExplanations explanations, KnowledgeAnswers knowledge, Ratings ratings) {
        this.explanations = explanations;
        this.knowledge = knowledge;
        this.ratings = ratings;
    }

    /// How a rater reads.
    public interface Reading {
        /// What a rater gives a text, of which they know nothing but the words.
        Given of(String words);
    }

    /// What a rater gives.
    ///
    /// @param levels from 0 to [Criterion#HIGHEST], of every criterion
    /// @param later whether they take it for one of the later wave
    public record Given(Map<Criterion, Integer> levels, Guess later) {
        public Given {
            levels = Map.copyOf(levels);
        }
    }

    /// When a rater takes a text to have been written.
    public enum Guess {
        BEFORE,
        AFTER
    }

    /// Hands an explanation in. It can be read again by nobody: no device holds the key.
    public void write(JdbcClient sql, Visit visit, WaveId wave, String words) {
        explanations.begin(sql, visit);
        explanations.handIn(sql, visit, wave, NO_DEVICE, words);
    }

    /// Answers the questions of knowledge.
    ///
    /// @param knows whether a question is answered rightly, by its id
    public void know(JdbcClient sql, Visit visit, WaveId wave, Predicate<String> knows) {
        knowledge.answer(
                sql,
                visit,
                wave,
                knowledge.questions(visit.cohort()).stream()
                        .collect(
                                Collectors.toMap(
                                        question -> question.id().value(),
                                        question ->
                                                chosen(
                                                        question,
                                                        knows.test(question.id().value())))));
    }

    private static int chosen(Question question, boolean right) {
        return IntStream.range(0, question.options().size())
                .filter(place -> question.options().get(place).isRight() == right)
                .findFirst()
                .orElse(0);
    }

    /// Has a rater begin, where they have not, and rate the next texts of their heap.
    ///
    /// @param most how many
    public void rate(JdbcClient sql, SignedIn rater, Cohort cohort, int most, Reading reading) {
        ratings.begin(sql, rater, cohort);
        AskedWaves waves = AskedWaves.of(cohort).orElseThrow();
        for (WrittenText text : ratings.left(sql, rater, cohort).stream().limit(most).toList()) {
            Given given = reading.of(text.text());
            ratings.rate(
                    sql,
                    rater,
                    cohort,
                    text.id(),
                    given.levels(),
                    switch (given.later()) {
                        case BEFORE -> waves.before().wave();
                        case AFTER -> waves.after().wave();
                    });
        }
    }
}
