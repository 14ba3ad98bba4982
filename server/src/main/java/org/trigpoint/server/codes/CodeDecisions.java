package org.trigpoint.server.codes;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.intake.matching.Couple;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// What evaluators decide about codes that may be one person's.
@Component
public final class CodeDecisions {
    private final Audit audit;
    private final Happenings happenings;
    private final Clock clock;

    CodeDecisions(Audit audit, Happenings happenings, Clock clock) {
        this.audit = audit;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// An evaluator decided about doubtful couples: who is who may be another than before.
    public record CouplesDecided(Cohort cohort) implements Happening {}

    /// Notes that someone saw codes.
    void seen(JdbcClient sql, SignedIn by, Cohort cohort, int couples) {
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "codes-seen",
                cohort.id().value(),
                Map.of("couples", Integer.toString(couples)));
    }

    /// Keeps what an evaluator says about couples of a cohort.
    void decide(JdbcClient sql, SignedIn by, Cohort cohort, Map<Couple, CodedPeople.Verdict> said) {
        CodeSql codes = new CodeSql(sql);
        said.forEach((couple, verdict) ->
                codes.decide(
                        UUID.randomUUID().toString(),
                        cohort.id(),
                        new CodeSql.Decided(
                                new LearnerId(couple.known()),
                                new LearnerId(couple.newcomer()),
                                verdict),
                        clock.millis(),
                        by.account().value()));
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "code-couples-decided",
                cohort.id().value(),
                Map.of("couples", Integer.toString(said.size())));
        happenings.tell(sql, new CouplesDecided(cohort));
    }
}
