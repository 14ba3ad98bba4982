package org.trigpoint.server.programme;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// What learners agreed to. The training never depends on it.
@Component
public final class Consents {
    private final Audit audit;
    private final Happenings happenings;
    private final Clock clock;

    Consents(Audit audit, Happenings happenings, Clock clock) {
        this.audit = audit;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// What someone said to a statement.
    public enum Said {
        YES,
        NO
    }

    /// Someone decided what they agree to; a receipt is due.
    public record ConsentGiven(Cohort cohort, LearnerId learner, long sheetVersion)
            implements Happening {}

    /// The newest information sheet of a cohort.
    public InformationSheet sheet(JdbcClient sql, CohortId cohort) {
        return new ConsentSql(sql).newestSheet(cohort);
    }

    /// What a learner said last to each statement; statements they have not answered are absent.
    public Map<Statement, Said> of(JdbcClient sql, LearnerId learner) {
        return new ConsentSql(sql).latest(learner);
    }

    /// When a learner last said anything, as epoch milliseconds.
    public Optional<Long> at(JdbcClient sql, LearnerId learner) {
        return new ConsentSql(sql).latestAt(learner);
    }

    /// Keeps what a learner says now; what they said before stays as history.
    public void give(JdbcClient sql, Cohort cohort, Learner learner, Map<Statement, Said> said) {
        long version = sheet(sql, cohort.id()).version();
        ConsentSql consents = new ConsentSql(sql);
        Map<Statement, Said> ordered = new EnumMap<>(said);
        ordered.forEach((statement, answer) ->
                consents.add(
                        UUID.randomUUID().toString(),
                        learner.id(),
                        statement,
                        answer,
                        version,
                        clock.millis()));
        audit.record(
                sql,
                cohort.organisation(),
                learner.id().value(),
                "consent-decided",
                learner.id().value(),
                Map.of(
                        "sheet",
                        Long.toString(version),
                        "yes",
                        ordered.entrySet().stream()
                                .filter(entry -> entry.getValue() == Said.YES)
                                .map(entry -> entry.getKey().key())
                                .collect(Collectors.joining(" "))));
        happenings.tell(sql, new ConsentGiven(cohort, learner.id(), version));
    }
}
