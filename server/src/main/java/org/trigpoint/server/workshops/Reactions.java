package org.trigpoint.server.workshops;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.SiteTotals;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.server.programme.WorkshopId;

/// How workshops were received. Trainers see means alone, and none of a few people.
@Component
public final class Reactions {
    private final Audit audit;
    private final Clock clock;

    Reactions(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// What someone said last of a workshop; some statements may be left out.
    public record Given(
            WorkshopId workshop, LearnerId learner, Map<Reaction, Integer> ratings, long at) {
        public Given {
            Map<Reaction, Integer> ordered = new EnumMap<>(Reaction.class);
            ordered.putAll(ratings);
            ratings = Collections.unmodifiableMap(ordered);
        }
    }

    /// Means of one statement, for trainers.
    public record Received(String key, long people, String mean) {}

    /// Keeps what someone says of a workshop; what was said before stays as history.
    public void give(
            JdbcClient sql,
            Cohort cohort,
            Workshop workshop,
            Learner learner,
            Map<Reaction, Integer> ratings) {
        new ReactionSql(sql).add(workshop.id(), learner.id(), ratings, clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                "workshop-reaction-given",
                workshop.id().value(),
                Map.of());
    }

    /// Everything said last in a cohort.
    public List<Given> given(JdbcClient sql, CohortId cohort) {
        return new ReactionSql(sql).given(cohort);
    }

    /// What someone said last of a workshop.
    Map<Reaction, Integer> of(JdbcClient sql, Workshop workshop, Learner learner) {
        return given(sql, workshop.cohort()).stream()
                .filter(one -> one.workshop().equals(workshop.id()))
                .filter(one -> one.learner().equals(learner.id()))
                .findFirst()
                .map(Given::ratings)
                .orElse(Map.of());
    }

    /// How a workshop was received; nothing while so few have said that one could tell who.
    List<Received> received(JdbcClient sql, Workshop workshop) {
        List<Given> all =
                given(sql, workshop.cohort()).stream()
                        .filter(one -> one.workshop().equals(workshop.id()))
                        .toList();
        List<Received> lines = new ArrayList<>();
        for (Reaction reaction : Reaction.values()) {
            List<Integer> ratings =
                    all.stream()
                            .flatMap(one ->
                                    Optional.ofNullable(one.ratings().get(reaction)).stream())
                            .toList();
            if (ratings.size() >= SiteTotals.SMALLEST) {
                double mean = ratings.stream().mapToInt(Integer::intValue).average().orElseThrow();
                lines.add(
                        new Received(
                                reaction.key(),
                                ratings.size(),
                                String.format(Locale.UK, "%.1f", mean)));
            }
        }
        return lines;
    }
}
