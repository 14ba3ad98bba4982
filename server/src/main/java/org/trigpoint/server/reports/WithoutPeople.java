package org.trigpoint.server.reports;

import java.util.Set;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;

/// A study without some of its people.
final class WithoutPeople {
    private WithoutPeople() {}

    /// The same study, as if these people had never been in it, but for their number.
    static Study of(Study study, Set<ParticipantId> gone) {
        About about = study.about();
        return new Study(
                new About(
                        about.title(),
                        about.setting(),
                        about.programme(),
                        about.dates(),
                        about.start(),
                        about.ethics(),
                        about.synthetic(),
                        about.withdrawn() + gone.size()),
                study.design(),
                study.instruments(),
                study.waves(),
                study.groups(),
                study.plan(),
                study.participants().stream()
                        .filter(person -> !gone.contains(person.id()))
                        .toList(),
                study.administrations().stream()
                        .filter(row -> !gone.contains(row.participant()))
                        .toList(),
                study.missing().stream().filter(row -> !gone.contains(row.participant())).toList(),
                study.attendance().stream()
                        .filter(row -> !gone.contains(row.participant()))
                        .toList(),
                study.delivery(),
                study.amendments().stream()
                        .filter(row ->
                                gone.stream().noneMatch(id -> id.value().equals(row.participant())))
                        .toList(),
                study.links().stream().filter(row -> !gone.contains(row.participant())).toList());
    }
}
