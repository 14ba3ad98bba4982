package org.trigpoint.server.workshops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.PlannedPart;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Workshop;

/// What of a programme's workshops was in fact delivered to a cohort.
@Component
public final class Fidelity {
    private final Register register;
    private final Meetings meetings;

    Fidelity(Register register, Meetings meetings) {
        this.register = register;
        this.meetings = meetings;
    }

    /// The planned parts of every workshop of which anything was noted, in order of time and of its
    /// list. Parts that nobody noted are in it as such.
    public List<PlannedPart> delivery(JdbcClient sql, Cohort cohort) {
        List<PlannedPart> parts = new ArrayList<>();
        for (Workshop workshop : register.workshops(sql, cohort)) {
            Map<String, Delivery> noted = meetings.delivered(sql, workshop);
            if (!noted.isEmpty()) {
                planned(sql, cohort, workshop, noted)
                        .forEach((item, text) ->
                                parts.add(
                                        new PlannedPart(
                                                workshop.title(),
                                                workshop.heldOn(),
                                                text,
                                                Optional.ofNullable(noted.get(item))
                                                        .map(Fidelity::delivered))));
            }
        }
        return parts;
    }

    /// What the list of a workshop says, by its items. What was noted of a list that the workshop
    /// no longer has comes last, by its name alone.
    private Map<String, String> planned(
            JdbcClient sql, Cohort cohort, Workshop workshop, Map<String, Delivery> noted) {
        Map<String, String> planned = new LinkedHashMap<>();
        meetings.of(sql, workshop).flatMap(one -> meetings.content(cohort, one)).stream()
                .flatMap(content -> content.delivered().stream())
                .forEach(item -> planned.put(item.id().value(), item.text()));
        noted.keySet().stream().sorted().forEach(item -> planned.putIfAbsent(item, item));
        return planned;
    }

    private static PlannedPart.Delivered delivered(Delivery delivery) {
        return switch (delivery) {
            case YES -> PlannedPart.Delivered.YES;
            case PARTLY -> PlannedPart.Delivered.PARTLY;
            case NO -> PlannedPart.Delivered.NO;
        };
    }
}
