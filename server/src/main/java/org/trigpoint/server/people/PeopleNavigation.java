package org.trigpoint.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trigpoint.server.web.Navigation;

/// What a person's roles let them open.
@Component
final class PeopleNavigation implements Navigation {
    private final ObjectProvider<WaitingTasks> tasks;

    PeopleNavigation(ObjectProvider<WaitingTasks> tasks) {
        this.tasks = tasks;
    }

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
            if (someone.may(Right.REVIEW_CONTENT)) {
                links.add(new Link("nav.review", "/review"));
            }
            if (someone.may(Right.RATE)) {
                links.add(new Link("nav.rating", "/rating"));
            }
            if (someone.may(Right.MANAGE_ACCOUNTS)) {
                links.add(new Link("nav.people", "/people"));
            }
            if (someone.may(Right.MANAGE_ORGANISATIONS)) {
                links.add(new Link("nav.organisations", "/organisations"));
            }
            if (someone.may(Right.ANSWER_REQUESTS)) {
                links.add(
                        new Link(
                                tasks.getObject().areThere(someone)
                                        ? "nav.keeping.waiting"
                                        : "nav.keeping",
                                "/keeping"));
            }
            if (someone.may(Right.SEE_AUDIT)) {
                links.add(new Link("nav.audit", "/audit"));
            }
        }
        return new Head(person, links);
    }
}
