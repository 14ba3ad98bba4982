package org.trigpoint.server.reports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Happenings;

/// Keeps the day and the digest of the analysis plan when a cohort is made, so that a report can
/// show that it was chosen before anyone had answered.
@Component
final class PlanKept implements Happenings.Listener<Cohorts.CohortMade> {
    @Override
    public Class<Cohorts.CohortMade> kind() {
        return Cohorts.CohortMade.class;
    }

    @Override
    public void on(JdbcClient sql, Cohorts.CohortMade made) {
        new StudySql(sql)
                .lockPlan(
                        made.cohort(),
                        new StudyPlans.Locked(made.on(), StudyPlans.digestOf(made.programme())));
    }
}
