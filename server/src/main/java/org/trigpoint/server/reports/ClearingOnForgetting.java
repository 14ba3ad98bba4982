package org.trigpoint.server.reports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Happenings;

/// Deletes reports that were made of answers whose time is over. Frozen studies and their reports
/// stay: they are what was decided to keep.
@Component
final class ClearingOnForgetting implements Happenings.Listener<Learners.AnswersForgotten> {
    private final ReportShelf shelf;

    ClearingOnForgetting(ReportShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Class<Learners.AnswersForgotten> kind() {
        return Learners.AnswersForgotten.class;
    }

    @Override
    public void on(JdbcClient sql, Learners.AnswersForgotten forgotten) {
        // these are made anew when someone asks; nothing is lost if this transaction fails
        shelf.forget("closed-" + forgotten.cohort() + "-");
        shelf.forget("early-" + forgotten.cohort() + "-");
    }
}
