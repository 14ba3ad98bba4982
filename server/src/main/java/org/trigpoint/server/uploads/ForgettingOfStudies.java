package org.trigpoint.server.uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.reports.EarlierPeople;
import org.trigpoint.server.storage.Happenings;

/// Deletes what lies ready for studies of spreadsheets when someone is taken out of them, as
/// [ForgettingOnWithdrawal] does for those of a cohort.
@Component
final class ForgettingOfStudies implements Happenings.Listener<EarlierPeople.TakenOutOfStudies> {
    private final Trays trays;

    ForgettingOfStudies(Trays trays) {
        this.trays = trays;
    }

    @Override
    public Class<EarlierPeople.TakenOutOfStudies> kind() {
        return EarlierPeople.TakenOutOfStudies.class;
    }

    @Override
    public void on(JdbcClient sql, EarlierPeople.TakenOutOfStudies out) {
        trays.forget(out.all());
    }
}
