package org.trigpoint.server.holding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;

/// One of everything that an organisation has an address for, made through its pages.
record Things(
        Staff staff,
        String link,
        String learner,
        String workshop,
        String study,
        String message,
        String receipt,
        String request,
        AccountId somebody) {

    static Things of(Staff staff, String mark) {
        String cohort = "/cohorts/" + staff.cohort();
        Browser lead = staff.browser();
        String link = staff.enrol(mark + " Learner", mark + "@example.org");
        Browser phone = staff.server().browser();
        FirstSteps.consent(phone, link, Statement.STUDY);
        FirstSteps.answer(phone, link, "before", 5);
        phone.post(link + "/data", Map.of());
        LocalDate today = LocalDate.now(Cohorts.ZONE);
        lead.post(cohort + "/register", Map.of("title", mark + " day", "held", today.toString()));
        lead.post(
                cohort + "/self-enrolment",
                Map.of("cap", "5", "until", today.plusDays(2).toString()));
        lead.post(cohort + "/studies", Map.of());
        AccountId somebody =
                staff.server()
                        .part(Database.class)
                        .write(sql ->
                                staff.server()
                                        .part(Accounts.class)
                                        .open(
                                                sql,
                                                staff.organisation(),
                                                new Person(
                                                        mark + " Somebody",
                                                        mark + "some@example.org"),
                                                Set.of(Role.RATER),
                                                "test"));
        String learner =
                "select l.id from learner l join cohort c on c.id = l.cohort where c.organisation = :organisation";
        return new Things(
                staff,
                link.substring("/l/".length()),
                staff.id(learner),
                staff.id(
                        "select w.id from workshop w join cohort c on c.id = w.cohort where c.organisation = :organisation"),
                staff.id("select id from study where organisation = :organisation"),
                staff.id(
                        "select id from message where organisation = :organisation and kind = 'INVITATION'"),
                staff.id(
                        "select id from message where organisation = :organisation and kind = 'RECEIPT'"),
                staff.id("select id from access_request where organisation = :organisation"),
                somebody);
    }

    /// What the names in an address stand for, where it leads to something of this organisation.
    Map<String, String> names(String pattern) {
        String id =
                pattern.startsWith("/people")
                        ? somebody.value()
                        : pattern.startsWith("/studies")
                                ? study
                                : pattern.endsWith("enclosure")
                                        ? receipt
                                        : pattern.startsWith("/outbox") ? message : staff.cohort();
        return Map.of(
                "id", id,
                "cohort", staff.cohort(),
                "learner", learner,
                "workshop", workshop,
                "request", request,
                "organisation", staff.organisation().value(),
                "file", "study.yaml");
    }
}
