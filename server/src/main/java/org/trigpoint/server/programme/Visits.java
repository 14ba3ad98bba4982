package org.trigpoint.server.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.web.Mistake;

/// Who comes with a personal link. Every page below `/l/` asks here first.
@Component
public class Visits {
    private final Learners learners;
    private final Cohorts cohorts;
    private final SetUp setUp;

    Visits(Learners learners, Cohorts cohorts, SetUp setUp) {
        this.learners = learners;
        this.cohorts = cohorts;
        this.setUp = setUp;
    }

    /// @throws Mistake where the link is none
    public Visit of(JdbcClient sql, String link) {
        Learner learner =
                learners.at(sql, new Token(link))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
        return new Visit(
                link,
                learner,
                cohorts.of(sql, learner),
                setUp.noticeAddress(sql, learner.cohort()));
    }

    /// A visit of someone whose data are still with us.
    ///
    /// @throws Mistake where the link is none, or the person took their data back
    public Visit present(JdbcClient sql, String link) {
        Visit visit = of(sql, link);
        if (visit.learner().withdrewDataAt().isPresent()) {
            throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
        }
        return visit;
    }
}
