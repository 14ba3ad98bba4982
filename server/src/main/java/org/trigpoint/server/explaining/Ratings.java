package org.trigpoint.server.explaining;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;

/// Two raters score what people wrote, blind: not told who wrote it, nor when, nor what the other
/// gave. They may not have taught the cohort.
@Component
final class Ratings {
    /// How many raters score each text.
    static final int RATERS = 2;

    private final Attempts attempts;
    private final WrittenExplanations explanations;
    private final SealedTexts texts;
    private final Audit audit;
    private final Clock clock;

    Ratings(
            Attempts attempts,
            WrittenExplanations explanations,
            SealedTexts texts,
            Audit audit,
            Clock clock) {
        this.attempts = attempts;
        this.explanations = explanations;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether someone may rate a cohort.
    enum Standing {
        /// The wave after the training still takes answers.
        NOT_YET,
        /// They teach, lead or evaluate here, or met the people: not blind.
        NOT_BLIND,
        /// Two others rate it.
        TAKEN,
        /// They may begin, once they say that they did not teach it.
        MAY_BEGIN,
        RATES;

        /// The end of the key of its words.
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    Standing standing(JdbcClient sql, SignedIn who, Cohort cohort) {
        if (!explanations.areClosed(cohort)) {
            return Standing.NOT_YET;
        }
        WrittenSql written = new WrittenSql(sql, texts);
        if (!isBlind(sql, written, who, cohort)) {
            return Standing.NOT_BLIND;
        }
        List<AccountId> raters = written.raters(cohort.id());
        if (raters.contains(who.account())) {
            return Standing.RATES;
        }
        return raters.size() < RATERS ? Standing.MAY_BEGIN : Standing.TAKEN;
    }

    /// Someone is not who has a role in which one teaches people or knows them apart, kept their
    /// register, or answered one of them.
    private boolean isBlind(JdbcClient sql, WrittenSql written, SignedIn who, Cohort cohort) {
        boolean knows =
                Set.of(
                                Right.SEE_LEARNING,
                                Right.KEEP_REGISTER,
                                Right.MANAGE_LEARNERS,
                                Right.SEE_WHO_ANSWERED,
                                Right.MANAGE_STUDIES)
                        .stream()
                        .anyMatch(who::may);
        return !knows
                && !written.keptRegister(cohort.id(), who.account())
                && !attempts.answered(sql, cohort, who);
    }

    /// Someone says that they did not teach the cohort, and rates it from now on.
    void begin(JdbcClient sql, SignedIn who, Cohort cohort) {
        WrittenSql written = new WrittenSql(sql, texts);
        written.lock(cohort.id());
        if (standing(sql, who, cohort) == Standing.MAY_BEGIN) {
            long place = written.raters(cohort.id()).size() + 1L;
            written.addRater(cohort.id(), place, who.account(), clock.millis());
            record(sql, who, "explanations-rater-began", cohort, Map.of("place", "" + place));
        }
    }

    /// A rater's own heap of texts.
    ///
    /// @param next the one to rate now; empty where all are done
    record Heap(long rated, long all, Optional<WrittenText> next) {}

    /// The texts in an order that is this rater's alone and tells nothing of waves.
    Heap heap(JdbcClient sql, SignedIn who, Cohort cohort) {
        WrittenSql written = new WrittenSql(sql, texts);
        List<WrittenText> all = new ArrayList<>(written.of(cohort.id()));
        List<WrittenText> left = left(sql, who, cohort, all);
        return new Heap(all.size() - (long) left.size(), all.size(), left.stream().findFirst());
    }

    /// What a rater has still to rate, in their own order.
    List<WrittenText> left(JdbcClient sql, SignedIn who, Cohort cohort) {
        return left(sql, who, cohort, new ArrayList<>(new WrittenSql(sql, texts).of(cohort.id())));
    }

    private List<WrittenText> left(
            JdbcClient sql, SignedIn who, Cohort cohort, List<WrittenText> all) {
        WrittenSql written = new WrittenSql(sql, texts);
        long seed = written.seed(cohort.id()).orElse(0L);
        Collections.shuffle(all, new SplittableRandom(seed + who.account().value().hashCode()));
        Set<String> rated =
                written.ratings(cohort.id()).stream()
                        .filter(one -> one.rater().equals(who.account()))
                        .map(Rated::text)
                        .collect(Collectors.toSet());
        return all.stream().filter(one -> !rated.contains(one.id())).toList();
    }

    /// Keeps what a rater gave; what they gave before stays.
    void rate(
            JdbcClient sql,
            SignedIn who,
            Cohort cohort,
            String text,
            Map<Criterion, Integer> levels,
            WaveId guess) {
        WrittenSql written = new WrittenSql(sql, texts);
        if (written.sheets(cohort.id()).stream().anyMatch(one -> one.id().equals(text))
                && written.addRating(text, who.account(), levels, guess, clock.millis())) {
            record(sql, who, "explanation-rated", cohort, Map.of("text", text));
        }
    }

    /// How far a cohort's raters are, and what they gave.
    ///
    /// @param texts how many there are to rate
    /// @param raters in the order they began
    /// @param given by both, of texts whose writers take part now
    record All(long texts, List<AccountId> raters, List<Rated> given) {
        All {
            raters = List.copyOf(raters);
            given = List.copyOf(given);
        }

        /// Whether two raters rated every text.
        boolean isDone() {
            return texts > 0 && raters.size() == RATERS && given.size() == texts * RATERS;
        }

        /// How many texts a rater is done with.
        long by(AccountId rater) {
            return given.stream().filter(one -> one.rater().equals(rater)).count();
        }
    }

    All all(JdbcClient sql, Cohort cohort) {
        WrittenSql written = new WrittenSql(sql, texts);
        Set<String> of =
                written.sheets(cohort.id()).stream()
                        .map(WrittenSql.Sheet::id)
                        .collect(Collectors.toSet());
        return new All(
                of.size(),
                written.raters(cohort.id()),
                written.ratings(cohort.id()).stream()
                        .filter(one -> of.contains(one.text()))
                        .toList());
    }

    private void record(
            JdbcClient sql, SignedIn who, String what, Cohort cohort, Map<String, String> facts) {
        audit.record(
                sql, who.organisation(), who.account().value(), what, cohort.id().value(), facts);
    }
}
