package org.trigpoint.server.reports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.codes.CodeDecisions;
import org.trigpoint.server.storage.Happenings;

/// Results of closed waves are made anew once an evaluator has decided who is who.
@Component
final class ForgettingCouples implements Happenings.Listener<CodeDecisions.CouplesDecided> {
    private final ReportShelf shelf;

    ForgettingCouples(ReportShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Class<CodeDecisions.CouplesDecided> kind() {
        return CodeDecisions.CouplesDecided.class;
    }

    @Override
    public void on(JdbcClient sql, CodeDecisions.CouplesDecided decided) {
        shelf.forget("closed-" + decided.cohort().id() + "-");
        shelf.forget("early-" + decided.cohort().id() + "-");
    }
}
