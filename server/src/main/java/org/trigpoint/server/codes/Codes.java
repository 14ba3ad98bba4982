package org.trigpoint.server.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SealedCodes;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;

/// The common link of a cohort that holds no names, and the codes people come with.
@Component
public final class Codes {
    /// By whom learners are enrolled that come with a code.
    static final String BY = "code";

    /// How long the pages that a code opened stay open, once the code is given again elsewhere.
    private static final Duration PAGES_STAY = Duration.ofDays(2);

    private final Cohorts cohorts;
    private final Learners learners;
    private final SealedCodes seals;
    private final CodedPeople people;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;

    Codes(
            Cohorts cohorts,
            Learners learners,
            SealedCodes seals,
            CodedPeople people,
            Audit audit,
            RandomGenerator random,
            Clock clock) {
        this.cohorts = cohorts;
        this.learners = learners;
        this.seals = seals;
        this.people = people;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// What became of a code.
    sealed interface Came {
        /// Someone's page is open.
        ///
        /// @param link to it
        record In(Token link) implements Came {}

        /// The cohort takes no more codes.
        record Full() implements Came {}
    }

    /// How many others one hides among, at the least.
    ///
    /// @param whole others whose code may be the very same
    /// @param known others who share what colleagues may know
    public record Hiding(long whole, long known) {}

    /// The common link; empty where none was made.
    Optional<String> link(JdbcClient sql, Cohort cohort) {
        return new CodeSql(sql).link(cohort.id());
    }

    /// Makes the common link; the one before leads nowhere any more.
    void makeLink(JdbcClient sql, SignedIn by, Cohort cohort) {
        Token link = Token.fresh(random);
        new CodeSql(sql).putLink(cohort.id(), link.value(), link.digest());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "common-link-made",
                cohort.id().value(),
                Map.of());
    }

    /// The cohort a common link leads to; empty where it leads nowhere.
    Optional<Cohort> behind(JdbcClient sql, Token link) {
        return new CodeSql(sql).behind(link.digest()).flatMap(id -> cohorts.with(sql, id));
    }

    /// Someone comes with a code: the very same code opens the same pages, any other begins new
    /// ones. Which of these are one person is found out later, with tolerance.
    Came come(JdbcClient sql, Cohort cohort, Code code) {
        CodeSql codes = new CodeSql(sql);
        codes.lock(cohort.id());
        String index = seals.index(code.text(), cohort.id().value());
        Optional<LearnerId> known = codes.withCode(cohort.id(), index);
        if (known.isPresent()) {
            return new Came.In(
                    learners.addLink(sql, known.get(), clock.instant().minus(PAGES_STAY)));
        }
        if (codes.rows(cohort.id()) >= cohort.places() * cohort.waves().size()) {
            return new Came.Full();
        }
        LearnerId learner = learners.enrolUnnamed(sql, cohort, BY);
        codes.add(
                learner,
                cohort.id(),
                wave(cohort),
                seals.seal(code.text(), learner.value()),
                index,
                clock.millis());
        return new Came.In(learners.addLink(sql, learner, clock.instant()));
    }

    /// The wave a code given today belongs to: the first that is not over, or else the last.
    private WaveId wave(Cohort cohort) {
        LocalDate today = cohorts.today(cohort);
        return cohort.waves().stream()
                .filter(opening -> !today.isAfter(opening.closesOn()))
                .findFirst()
                .orElse(cohort.waves().getLast())
                .wave();
    }

    /// How many others someone hides among. Only those are counted who came at the same wave: each
    /// of them is surely someone else. Others may have come since.
    Hiding hiding(JdbcClient sql, Cohort cohort, Learner learner) {
        var rows = people.rows(sql, cohort);
        return rows.stream()
                .filter(row -> row.learner().equals(learner.id()))
                .findFirst()
                .map(mine -> {
                    var others =
                            rows.stream()
                                    .filter(row -> row.wave().equals(mine.wave()))
                                    .filter(row -> !row.learner().equals(mine.learner()))
                                    .toList();
                    return new Hiding(
                            others.stream()
                                    .filter(row ->
                                            row.code()
                                                    .mayBe(
                                                            mine.code(),
                                                            CodeElement.Knower.values()))
                                    .count(),
                            others.stream()
                                    .filter(row ->
                                            row.code()
                                                    .mayBe(
                                                            mine.code(),
                                                            CodeElement.Knower.COLLEAGUES))
                                    .count());
                })
                .orElse(new Hiding(0, 0));
    }
}
