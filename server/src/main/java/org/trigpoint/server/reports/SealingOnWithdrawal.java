package org.trigpoint.server.reports;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Happenings;

/// Seals every frozen study that holds someone who withdraws their data, in the transaction in
/// which they do, and deletes what was made of answers that are not frozen. [Successors] makes the
/// studies without them right after.
@Component
final class SealingOnWithdrawal implements Happenings.Listener<Learners.DataWithdrawn> {
    private final Audit audit;
    private final ReportShelf shelf;
    private final Clock clock;

    SealingOnWithdrawal(Audit audit, ReportShelf shelf, Clock clock) {
        this.audit = audit;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public Class<Learners.DataWithdrawn> kind() {
        return Learners.DataWithdrawn.class;
    }

    @Override
    public void on(JdbcClient sql, Learners.DataWithdrawn withdrawn) {
        // these are made anew when someone asks; nothing is lost if this transaction fails
        shelf.forget("closed-" + withdrawn.cohort().id() + "-");
        shelf.forget("early-" + withdrawn.cohort().id() + "-");
        StudySql studies = new StudySql(sql);
        studies.lock(withdrawn.cohort().id());
        for (StudyId study : studies.seal(withdrawn.learner(), clock.millis())) {
            audit.record(
                    sql,
                    withdrawn.cohort().organisation(),
                    Audit.CLOCK,
                    "study-sealed",
                    study.value(),
                    Map.of("cohort", withdrawn.cohort().id().value()));
        }
    }
}
