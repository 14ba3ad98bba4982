package org.trigpoint.server.learning;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;

/// How far people are with the course, on a cohort's page.
@Component
@Order(3)
final class LearningLinks implements CohortAddition {
    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        return who.may(Right.SEE_LEARNING)
                ? List.of(new Link("link.learning", "/cohorts/" + cohort.id() + "/learning"))
                : List.of();
    }
}
