package org.trigpoint.server.interviews;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.questionnaires.HomeAddition;

/// Interviews on a cohort's page, for evaluators, and on the page of whoever is invited.
@Component
@Order(2)
final class InterviewLinks implements CohortAddition, HomeAddition {
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
    public List<HomeAddition.Card> cards(JdbcClient sql, Learner learner) {
        return interviewing
                .of(sql, learner)
                .map(invited ->
                        List.of(
                                new HomeAddition.Card(
                                        "home.interview",
                                        "home.interview." + invited.standing().key(),
                                        "interview")))
                .orElse(List.of());
    }
}
