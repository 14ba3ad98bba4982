package org.trigpoint.server.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Words;

/// Register, attendance and self-enrolment, on a cohort's page.
@Component
@Order(2)
final class ProgrammeLinks implements CohortAddition {
    private final Database database;
    private final Register register;

    ProgrammeLinks(Database database, Register register) {
        this.database = database;
        this.register = register;
    }

    /// Who came, as numbers by workshop; the register says it by name to the same people.
    @Override
    public List<Facts> facts(SignedIn who, Cohort cohort) {
        if (!who.may(Right.KEEP_REGISTER) && !who.may(Right.MANAGE_STUDIES)) {
            return List.of();
        }
        Words words = Words.in(Locale.UK);
        List<String> lines =
                database.read(sql ->
                        register.workshops(sql, cohort).stream()
                                .map(workshop -> {
                                    Map<LearnerId, Register.Presence> noted =
                                            register.noted(sql, workshop);
                                    return words.say(
                                            "cohort.attendance.line",
                                            workshop.title(),
                                            words.day(workshop.heldOn()),
                                            noted.values().stream()
                                                    .filter(Register.Presence.PRESENT::equals)
                                                    .count(),
                                            noted.size());
                                })
                                .toList());
        return lines.isEmpty() ? List.of() : List.of(new Facts("cohort.attendance", lines));
    }

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
