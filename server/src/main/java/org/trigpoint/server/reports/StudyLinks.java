package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;

/// Results, studies and who has answered, on a cohort's page.
@Component
@Order(1)
final class StudyLinks implements CohortAddition {
    private final ClosedChanges changes;

    StudyLinks(ClosedChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        String at = "/cohorts/" + cohort.id();
        List<Link> links = new ArrayList<>();
        if (who.may(Right.SEE_RESULTS)) {
            links.add(new Link("link.changes", at + "/changes"));
        }
        if (who.may(Right.SEE_WHO_ANSWERED)) {
            links.add(new Link("link.who", at + "/who"));
        }
        if (who.may(Right.MANAGE_STUDIES)) {
            links.add(new Link("link.words", at + "/words"));
            links.add(new Link("link.studies", at + "/studies"));
        }
        return links;
    }

    @Override
    public List<Picture> pictures(SignedIn who, Cohort cohort) {
        return who.may(Right.SEE_RESULTS) ? changes.atHand(cohort) : List.of();
    }
}
