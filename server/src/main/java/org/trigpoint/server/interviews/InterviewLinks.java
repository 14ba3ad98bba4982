package org.trigpoint.server.interviews;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Visit;

/// Interviews on a cohort's page, for evaluators, and on the page of whoever is invited.
@Component
@Order(2)
final class InterviewLinks implements CohortAddition, HomeLines {
    private final Interviewing interviewing;

    InterviewLinks(Interviewing interviewing) {
        this.interviewing = interviewing;
    }

    @Override
    public List<CohortAddition.Link> links(SignedIn who, Cohort cohort) {
        return who.may(Right.SEE_WHO_ANSWERED)
                ? List.of(
                        new CohortAddition.Link(
                                "link.interviews", "/cohorts/" + cohort.id() + "/interviews"))
                : List.of();
    }

    @Override
    public List<HomeLine> of(JdbcClient sql, Visit visit) {
        return interviewing.of(sql, visit.learner()).stream()
                .map(invited -> invited.standing())
                .map(standing ->
                        new HomeLine(
                                stage(standing),
                                HomeLine.Said.of("home.interview"),
                                HomeLine.Said.of("home.interview." + standing.key()),
                                Optional.of(
                                        new HomeLine.Step(
                                                "/interview",
                                                HomeLine.Said.of("home.interview.do")))))
                .toList();
    }

    private static HomeLine.Stage stage(Standing standing) {
        return switch (standing) {
            case NOT_ASKED, INVITED -> HomeLine.Stage.NOW;
            case BOOKED -> HomeLine.Stage.LATER;
            case DONE, DECLINED -> HomeLine.Stage.DONE;
        };
    }
}
