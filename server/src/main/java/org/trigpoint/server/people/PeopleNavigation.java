package org.trigpoint.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trigpoint.server.web.Navigation;

/// What a person's roles let them open.
@Component
final class PeopleNavigation implements Navigation {
    @Override
    public Head of(HttpServletRequest request) {
        List<Link> links = new ArrayList<>();
        String person = "";
        if (request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn someone) {
            person = someone.name();
            if (someone.may(Right.SEE_COHORTS)) {
                links.add(new Link("nav.cohorts", "/cohorts"));
            }
            if (someone.may(Right.MANAGE_STUDIES)) {
                links.add(new Link("nav.studies", "/studies"));
            }
            if (someone.may(Right.MANAGE_COHORTS)) {
                links.add(new Link("nav.messages", "/messages"));
            }
            if (someone.may(Right.MANAGE_LEARNERS)) {
                links.add(new Link("nav.outbox", "/outbox"));
            }
            if (someone.may(Right.MANAGE_ACCOUNTS)) {
                links.add(new Link("nav.people", "/people"));
            }
            if (someone.may(Right.SEE_AUDIT)) {
                links.add(new Link("nav.audit", "/audit"));
            }
        }
        return new Head(person, links);
    }
}
