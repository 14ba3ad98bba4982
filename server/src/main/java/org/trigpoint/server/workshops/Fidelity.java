package org.trigpoint.server.workshops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.WorkshopPlan;

/// What of a programme's workshops was in fact delivered to a cohort.
@Component
public final class Fidelity {
    private final Register register;
    private final Meetings meetings;

    Fidelity(Register register, Meetings meetings) {
        this.register = register;
        this.meetings = meetings;
    }

    /// In words, workshop by workshop; blank where nothing was noted.
    public String said(JdbcClient sql, Cohort cohort) {
        Words words = Words.in(Locale.UK);
        List<String> parts = new ArrayList<>();
        for (Workshop workshop : register.workshops(sql, cohort)) {
            Map<String, Delivery> noted = meetings.delivered(sql, workshop);
            long planned =
                    meetings.of(sql, workshop)
                            .flatMap(one -> meetings.content(cohort, one))
                            .map(WorkshopPlan::delivered)
                            .map(List::size)
                            .orElse(0);
            if (!noted.isEmpty()) {
                parts.add(
                        words.say(
                                "delivered.said",
                                workshop.title(),
                                planned,
                                count(noted, Delivery.YES),
                                count(noted, Delivery.PARTLY),
                                count(noted, Delivery.NO)));
            }
        }
        return String.join("; ", parts);
    }

    private static long count(Map<String, Delivery> noted, Delivery delivery) {
        return noted.values().stream().filter(delivery::equals).count();
    }
}
