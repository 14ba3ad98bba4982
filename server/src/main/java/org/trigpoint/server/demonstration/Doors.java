package org.trigpoint.server.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.web.Words;

/// The ways into the demonstration: links are made anew each time, for none of them is kept.
@Component
public final class Doors {
    private static final long MOST_COHORTS = 50;

    private final DemonstrationParts parts;

    Doors(DemonstrationParts parts) {
        this.parts = parts;
    }

    /// A way in.
    ///
    /// @param label whose, in a few words
    /// @param path the address on this server
    public record Door(String label, String path) {}

    /// A link for each role that signs in once, within a day.
    public List<Door> staff(Words words) {
        return parts.database()
                .write(sql -> {
                    List<Door> doors = new ArrayList<>();
                    for (StaffMember member : StaffMember.values()) {
                        Optional<AccountId> account =
                                parts.accounts().withAddress(sql, member.email());
                        account.ifPresent(id ->
                                doors.add(
                                        new Door(
                                                words.say(member.key()),
                                                "/sign-in/"
                                                        + parts.accounts()
                                                                .makeLink(sql, id)
                                                                .value())));
                    }
                    return doors;
                });
    }

    /// The personal link of a learner in a cohort of each state; those they had before still work.
    public List<Door> learners(Words words) {
        return parts.database()
                .write(sql -> {
                    List<Door> doors = new ArrayList<>();
                    Optional<OrganisationId> organisation =
                            parts.accounts()
                                    .withAddress(sql, StaffMember.ADMINISTRATOR.email())
                                    .map(id -> parts.accounts().organisation(sql, id));
                    if (organisation.isEmpty()) {
                        return doors;
                    }
                    List<Cohort> cohorts =
                            parts.cohorts().list(sql, organisation.get(), 0, MOST_COHORTS);
                    for (Scene scene : Scene.values()) {
                        cohorts.stream()
                                .filter(cohort -> cohort.title().equals(scene.title()))
                                .findFirst()
                                .flatMap(cohort ->
                                        parts.learners().list(sql, cohort).stream()
                                                .filter(learner ->
                                                        learner.withdrewDataAt().isEmpty())
                                                .findFirst())
                                .map(Learner::id)
                                .ifPresent(learner -> {
                                    Token link =
                                            parts.learners().addLink(sql, learner, Instant.EPOCH);
                                    doors.add(
                                            new Door(
                                                    words.say(scene.key(), scene.title()),
                                                    "/l/" + link.value()));
                                });
                    }
                    return doors;
                });
    }
}
