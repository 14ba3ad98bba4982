package org.trigpoint.server.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.reports.FrozenStudy;
import org.trigpoint.server.reports.StudyId;
import org.trigpoint.server.storage.DataFolder;

/// Lays out the demonstration: the same answers and the same figures each time, only the days move
/// with the day it is laid out on.
@Component
public final class DemonstrationOrganisation {
    private static final String NAME = "Moor Wellbeing (demonstration)";
    private static final long SEED = 20_260_302L;
    private static final int DAYS_BACK = 300;
    private static final int PASSED_ON_EVERY = 2;

    private final DemonstrationParts parts;
    private final DemonstrationFolder folder;

    DemonstrationOrganisation(DemonstrationParts parts, DataFolder folder) {
        this.parts = parts;
        this.folder = new DemonstrationFolder(folder.path());
    }

    /// Lays it out where there is no organisation yet; else it changes nothing.
    ///
    /// @param clock the one this server runs by; it shows the present again afterwards
    public void layOut(TravellingClock clock) {
        if (parts.database().read(parts.accounts()::isSetUp)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.present(), Cohorts.ZONE);
        folder.begin();
        clock.show(today.minusDays(DAYS_BACK).atTime(9, 0).atZone(Cohorts.ZONE).toInstant());
        Map<Role, SignedIn> staff;
        try {
            staff = parts.database().write(DemonstrationOrganisation.this::staff);
        } finally {
            clock.comeBack();
        }
        ExampleStudy example = ExampleStudy.read();
        Diary diary = new Diary(clock.present());
        List<StudyId> frozen = new ArrayList<>();
        for (Scene scene : Scene.values()) {
            CohortStory story =
                    new CohortStory(
                            parts,
                            scene,
                            example,
                            staff,
                            today,
                            new SplittableRandom(SEED + scene.number()));
            story.tell(diary);
            if (scene == Scene.CLOSED) {
                diary.at(
                        today.minusDays(9),
                        LocalTime.of(11, 0),
                        () -> frozen.add(freeze(story, evaluator(staff))));
                diary.at(
                        today.minusDays(4),
                        LocalTime.of(15, 0),
                        () ->
                                frozen.add(
                                        bringWords(
                                                story,
                                                example,
                                                evaluator(staff),
                                                frozen.getLast(),
                                                scene.startsOn(today))));
            }
        }
        for (int day = DAYS_BACK - 1; day > 0; day -= PASSED_ON_EVERY) {
            diary.at(
                    today.minusDays(day),
                    LocalTime.of(18, 30),
                    () -> parts.passingOn().all(lead(staff)));
        }
        diary.live(clock);
        parts.shelf().begin(frozen.getLast());
        folder.finish(today);
    }

    private static SignedIn evaluator(Map<Role, SignedIn> staff) {
        return Optional.ofNullable(staff.get(Role.EVALUATOR)).orElseThrow();
    }

    private static SignedIn lead(Map<Role, SignedIn> staff) {
        return Optional.ofNullable(staff.get(Role.PROGRAMME_LEAD)).orElseThrow();
    }

    private Map<Role, SignedIn> staff(JdbcClient sql) {
        Person first = StaffMember.ADMINISTRATOR.person();
        AccountId administrator = parts.accounts().setUp(sql, NAME, first);
        OrganisationId organisation = parts.accounts().organisation(sql, administrator);
        SignedIn by =
                new SignedIn(
                        administrator,
                        organisation,
                        StaffMember.ADMINISTRATOR.roles(),
                        first.name());
        // who sets up may do everything at first, and then shares it out
        parts.accounts().changeRoles(sql, by, administrator, by.roles());
        Map<Role, SignedIn> staff = new EnumMap<>(Role.class);
        staff.put(Role.ADMINISTRATOR, by);
        for (StaffMember member : StaffMember.values()) {
            if (member != StaffMember.ADMINISTRATOR) {
                Person person = member.person();
                AccountId account =
                        parts.accounts()
                                .open(
                                        sql,
                                        organisation,
                                        person,
                                        member.roles(),
                                        administrator.value());
                member.roles()
                        .forEach(role ->
                                staff.put(
                                        role,
                                        new SignedIn(
                                                account,
                                                organisation,
                                                member.roles(),
                                                person.name())));
            }
        }
        return staff;
    }

    private StudyId freeze(CohortStory story, SignedIn evaluator) {
        return parts.studies().freeze(evaluator, story.cohort()).orElseThrow();
    }

    private StudyId bringWords(
            CohortStory story,
            ExampleStudy example,
            SignedIn evaluator,
            StudyId bare,
            LocalDate startsOn) {
        Map<ParticipantId, ParticipantId> by = new HashMap<>();
        for (int number = 0; number < story.cast().size(); number++) {
            ParticipantId played = story.cast().get(number).id();
            story.learner(number).ifPresent(learner -> by.put(played, learner.pseudonym()));
        }
        FrozenStudy study =
                parts.database()
                        .read(sql -> parts.studies().find(sql, evaluator.organisation(), bare))
                        .orElseThrow();
        return parts.studies()
                .withWords(
                        evaluator,
                        study,
                        example.said(by, startsOn),
                        Map.of(),
                        Map.of("interview-files", "8"))
                .orElseThrow();
    }
}
