package org.trigpoint.server.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int RATING_BEGINS = 100;
    private static final int EVENINGS = 6;
    private static final int AN_EVENING = 18;

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
        Team team;
        try {
            team = parts.database().write(DemonstrationOrganisation.this::team);
        } finally {
            clock.comeBack();
        }
        Map<Role, SignedIn> staff = team.staff();
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
            if (scene.isExplained()) {
                rate(diary, story, team, today, scene);
            }
            if (scene == Scene.CLOSED) {
                diary.at(
                        today.minusDays(10),
                        LocalTime.of(14, 0),
                        () -> readWords(story, evaluator(staff)));
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

    /// Two raters go through the texts, evening by evening; in the cohort that is not over, the one
    /// who has a way in has most of theirs before them.
    private void rate(Diary diary, CohortStory story, Team team, LocalDate today, Scene scene) {
        SignedIn one = Optional.ofNullable(team.staff().get(Role.RATER)).orElseThrow();
        LocalDate closed = scene.startsOn(today).plusDays(RATING_BEGINS);
        int evenings = scene == Scene.CLOSED ? EVENINGS : 1;
        for (int evening = 0; evening < EVENINGS; evening++) {
            LocalDate day = closed.plusDays(evening * 2L);
            if (evening < evenings) {
                diary.at(day, LocalTime.of(19, 0), () -> rate(story, one, 1));
            }
            diary.at(day, LocalTime.of(20, 0), () -> rate(story, team.otherRater(), 2));
        }
    }

    private void rate(CohortStory story, SignedIn rater, long which) {
        parts.database()
                .write(sql -> {
                    parts.explanations()
                            .rate(
                                    sql,
                                    rater,
                                    story.cohort(),
                                    AN_EVENING,
                                    words -> InventedExplanations.read(words, which));
                    return true;
                });
    }

    private void readWords(CohortStory story, SignedIn evaluator) {
        parts.database()
                .write(sql -> {
                    parts.words().letAllIn(sql, evaluator, story.cohort());
                    return true;
                });
    }

    private static SignedIn evaluator(Map<Role, SignedIn> staff) {
        return Optional.ofNullable(staff.get(Role.EVALUATOR)).orElseThrow();
    }

    private static SignedIn lead(Map<Role, SignedIn> staff) {
        return Optional.ofNullable(staff.get(Role.PROGRAMME_LEAD)).orElseThrow();
    }

    /// Everyone who works here, by role, and somebody from elsewhere who rates with one of them.
    private record Team(Map<Role, SignedIn> staff, SignedIn otherRater) {}

    private Team team(JdbcClient sql) {
        Map<Role, SignedIn> staff = staff(sql);
        SignedIn by = Optional.ofNullable(staff.get(Role.ADMINISTRATOR)).orElseThrow();
        Person person = new Person("Nell Firth (synthetic)", "nell@staff.example.org");
        AccountId account =
                parts.accounts()
                        .open(
                                sql,
                                by.organisation(),
                                person,
                                Set.of(Role.RATER),
                                by.account().value());
        return new Team(
                staff, new SignedIn(account, by.organisation(), Set.of(Role.RATER), person.name()));
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
            story.learner(number).ifPresent(learner -> by.putIfAbsent(played, learner.pseudonym()));
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
