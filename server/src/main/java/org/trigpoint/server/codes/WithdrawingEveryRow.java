package org.trigpoint.server.codes;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SealedCodes;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Happenings;

/// Whoever withdraws by a code withdraws everything that was found to be theirs, and the code is
/// forgotten, in the same transaction.
@Component
final class WithdrawingEveryRow implements Happenings.Listener<Learners.DataWithdrawn> {
    private final CodedPeople people;
    private final SealedCodes seals;

    /// Asked for late: it tells what is heard here.
    private final ObjectProvider<Learners> learners;

    WithdrawingEveryRow(CodedPeople people, SealedCodes seals, ObjectProvider<Learners> learners) {
        this.people = people;
        this.seals = seals;
        this.learners = learners;
    }

    @Override
    public Class<Learners.DataWithdrawn> kind() {
        return Learners.DataWithdrawn.class;
    }

    @Override
    public void on(JdbcClient sql, Learners.DataWithdrawn withdrawn) {
        Cohort cohort = withdrawn.cohort();
        if (cohort.recognition() != Cohort.Recognition.CODES) {
            return;
        }
        List<LearnerId> rows =
                people.groups(sql, cohort).stream()
                        .map(group ->
                                group.members().stream().map(CodedPeople.Member::learner).toList())
                        .filter(members -> members.contains(withdrawn.learner()))
                        .findFirst()
                        .orElse(List.of());
        // all codes go first: each further withdrawal is heard here too and finds nothing left
        CodeSql codes = new CodeSql(sql);
        rows.forEach(row -> codes.empty(row, seals.seal("", row.value()), rows.getFirst().value()));
        Learners everyone = learners.getObject();
        rows.stream()
                .filter(row -> !row.equals(withdrawn.learner()))
                .flatMap(row -> everyone.find(sql, cohort, row).stream())
                .filter(learner -> learner.withdrewDataAt().isEmpty())
                .forEach(learner -> everyone.withdrawData(sql, cohort, learner));
    }
}
