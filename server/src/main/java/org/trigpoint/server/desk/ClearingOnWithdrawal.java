package org.trigpoint.server.desk;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.reports.EarlierPeople;
import org.trigpoint.server.reports.StudyId;
import org.trigpoint.server.storage.Happenings;

/// Clears the desks on which the spreadsheets of a study still lie, when someone is taken out of
/// that study: what they answered is there too, and could be kept once more.
@Component
final class ClearingOnWithdrawal implements Happenings.Listener<EarlierPeople.TakenOutOfStudies> {
    private final Desks desks;

    ClearingOnWithdrawal(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Class<EarlierPeople.TakenOutOfStudies> kind() {
        return EarlierPeople.TakenOutOfStudies.class;
    }

    @Override
    public void on(JdbcClient sql, EarlierPeople.TakenOutOfStudies out) {
        desks.forget(out.first().stream().map(StudyId::value).collect(Collectors.toSet()));
    }
}
