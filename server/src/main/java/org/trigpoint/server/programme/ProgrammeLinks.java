package org.trigpoint.server.programme;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;

/// Register and self-enrolment, on a cohort's page.
@Component
@Order(2)
final class ProgrammeLinks implements CohortAddition {
    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        List<Link> links = new ArrayList<>();
        if (who.may(Right.MANAGE_COHORTS)) {
            links.add(new Link("link.set-up", "/cohorts/" + cohort.id() + "/set-up"));
        }
        if (who.may(Right.KEEP_REGISTER)) {
            links.add(new Link("link.register", "/cohorts/" + cohort.id() + "/register"));
        }
        if (who.may(Right.MANAGE_LEARNERS) && cohort.recognition() == Cohort.Recognition.LINKS) {
            links.add(
                    new Link("link.self-enrolment", "/cohorts/" + cohort.id() + "/self-enrolment"));
        }
        return links;
    }
}
