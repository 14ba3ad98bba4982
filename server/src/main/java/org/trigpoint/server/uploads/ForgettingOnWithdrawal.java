package org.trigpoint.server.uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Happenings;

/// Deletes what lies ready for studies of a cohort when someone of it withdraws their data: their
/// words may be in it. Whoever brought it brings it again, to the study that comes after.
@Component
final class ForgettingOnWithdrawal implements Happenings.Listener<Learners.DataWithdrawn> {
    private final Trays trays;

    ForgettingOnWithdrawal(Trays trays) {
        this.trays = trays;
    }

    @Override
    public Class<Learners.DataWithdrawn> kind() {
        return Learners.DataWithdrawn.class;
    }

    @Override
    public void on(JdbcClient sql, Learners.DataWithdrawn withdrawn) {
        trays.forget(withdrawn.cohort().id());
    }
}
