package org.trigpoint.server.explaining;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;

/// Explanations of a cohort, on its page.
@Component
@Order(4)
final class MarginLinks implements CohortAddition {
    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        List<Link> links = new ArrayList<>();
        if (who.may(Right.SEE_LEARNING)) {
            links.add(new Link("link.explaining", "/cohorts/" + cohort.id() + "/explaining"));
        }
        if (who.may(Right.MANAGE_STUDIES)) {
            links.add(new Link("link.explanations", "/cohorts/" + cohort.id() + "/explanations"));
        }
        return links;
    }
}
