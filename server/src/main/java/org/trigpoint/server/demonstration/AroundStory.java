package org.trigpoint.server.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.explaining.WholeExplanations.Guess;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.practice.Place;
import org.trigpoint.server.practice.Tried;
import org.trigpoint.server.practice.Went;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.server.programme.WorkshopId;
import org.trigpoint.server.workshops.Delivery;
import org.trigpoint.server.workshops.Meeting;
import org.trigpoint.server.workshops.Reaction;
import org.trigpoint.teaching.pack.WorkshopPlan;

/// What happens in a cohort of the demonstration around its questionnaires: explanations and
/// knowledge for the study, how workshops were received and delivered, what was tried at work, who
/// is interviewed and who leaves.
final class AroundStory {
    private static final LocalTime BEGINS = LocalTime.of(13, 30);
    private static final int FORTNIGHTS = 5;
    private static final List<String> TRIED =
            List.of(
                    "Synthetic: asked first, and waited. It went better than telling.",
                    "Synthetic: ten minutes were short, we agreed one small step.",
                    "Synthetic: the planner helped to find a start.",
                    "Synthetic: they were tired, so we left it for next time.");

    private final DemonstrationParts parts;
    private final Scene scene;
    private final CohortStory story;
    private final Map<Role, SignedIn> staff;
    private final LocalDate today;

    AroundStory(
            DemonstrationParts parts,
            Scene scene,
            CohortStory story,
            Map<Role, SignedIn> staff,
            LocalDate today) {
        this.parts = parts;
        this.scene = scene;
        this.story = story;
        this.staff = new EnumMap<>(staff);
        this.today = today;
    }

    /// The same for the same person and matter, whatever else is drawn.
    private RandomGenerator random(int number, String matter) {
        return new SplittableRandom(
                scene.number() * 1_000_003L + number * 1_009L + matter.hashCode());
    }

    private SignedIn by(Role role) {
        return Optional.ofNullable(staff.get(role)).orElseThrow();
    }

    void tell(Diary diary) {
        if (!scene.isExplained()) {
            return;
        }
        for (int fortnight = 0; fortnight < FORTNIGHTS; fortnight++) {
            LocalDate day = scene.startsOn(today).plusDays(35 + fortnight * 14L);
            String which = "tried " + fortnight;
            diary.at(day, LocalTime.of(16, 40), () -> tryAtWork(which, day));
        }
        if (scene == Scene.FOLLOW_UP) {
            diary.at(today.minusDays(5), LocalTime.of(10, 15), this::invite);
            diary.at(today.minusDays(2), LocalTime.of(12, 5), this::book);
            diary.at(today.minusDays(20), LocalTime.of(20, 10), () -> leave(6));
        }
        if (scene == Scene.CLOSED) {
            diary.at(
                    scene.startsOn(today).plusDays(30),
                    LocalTime.of(19, 45),
                    () -> withdraw(ExampleStudy.PEOPLE));
        }
    }

    /// What the study asks beside the questionnaire, in the same sitting.
    void answered(JdbcClient sql, Visit visit, int number, String wave) {
        boolean before = wave.equals("before");
        boolean skips = before ? number % 13 == 5 : number % 11 == 3;
        if (!scene.isExplained() || !(before || wave.equals("after")) || skips) {
            return;
        }
        RandomGenerator random = random(number, wave);
        WaveId at = new WaveId(wave);
        parts.explanations()
                .write(
                        sql,
                        visit,
                        at,
                        InventedExplanations.written(random, before ? Guess.BEFORE : Guess.AFTER));
        parts.explanations().know(sql, visit, at, _ -> random.nextInt(100) < (before ? 48 : 66));
    }

    /// A workshop that is over: its plan, who came, what was delivered.
    WorkshopId hold(JdbcClient sql, Cohort cohort, int workshop, LocalDate day) {
        WorkshopPlan plan = parts.meetings().contents(cohort).get(workshop);
        Instant starts = day.atTime(BEGINS).atZone(Cohorts.ZONE).toInstant();
        SignedIn trainer = by(Role.TRAINER);
        WorkshopId id =
                parts.meetings()
                        .plan(
                                sql,
                                trainer,
                                cohort,
                                new Meeting(
                                        new WorkshopId("none"),
                                        0,
                                        plan.id().value(),
                                        plan.title(),
                                        starts,
                                        plan.minutes(),
                                        "Moor Hall (synthetic)",
                                        "",
                                        OptionalLong.empty(),
                                        Meeting.Standing.PLANNED,
                                        List.of(
                                                trainer.account(),
                                                by(Role.LIVED_EXPERIENCE_TRAINER).account())));
        Workshop held = parts.register().workshop(sql, cohort, id).orElseThrow();
        Map<String, Delivery> delivered = new HashMap<>();
        RandomGenerator random = random(workshop, "delivered");
        for (WorkshopPlan.Delivered item : plan.delivered()) {
            int drawn = random.nextInt(10);
            delivered.put(
                    item.id().value(),
                    drawn == 0 ? Delivery.NO : drawn < 3 ? Delivery.PARTLY : Delivery.YES);
        }
        parts.meetings().deliver(sql, trainer, held, delivered);
        return id;
    }

    /// Those who were there say how it was, most of them.
    void react(JdbcClient sql, Cohort cohort, WorkshopId id, Map<Integer, LearnerId> there) {
        Workshop held = parts.register().workshop(sql, cohort, id).orElseThrow();
        there.forEach((number, learner) -> {
            RandomGenerator random = random(number, held.title());
            if (random.nextInt(4) > 0) {
                Map<Reaction, Integer> ratings = new EnumMap<>(Reaction.class);
                for (Reaction reaction : Reaction.values()) {
                    ratings.put(reaction, 6 + random.nextInt(5));
                }
                parts.reactions()
                        .give(
                                sql,
                                cohort,
                                held,
                                parts.learners().with(sql, learner).orElseThrow(),
                                ratings);
            }
        });
    }

    private void tryAtWork(String which, LocalDate day) {
        Cohort cohort = story.cohort();
        List<FacetId> facets =
                cohort.programme().instrument().facets().stream().map(one -> one.id()).toList();
        parts.database()
                .write(sql -> {
                    for (int number = 0; number < scene.people(); number++) {
                        RandomGenerator random = random(number, which);
                        boolean notes = number % 3 != 2 && random.nextInt(3) > 0;
                        if (notes && story.learner(number).isPresent()) {
                            parts.practice()
                                    .add(
                                            sql,
                                            cohort,
                                            story.learner(number).orElseThrow(),
                                            tried(facets, random, day));
                        }
                    }
                    return true;
                });
    }

    private static Tried tried(List<FacetId> facets, RandomGenerator random, LocalDate day) {
        return new Tried(
                UUID.randomUUID().toString(),
                one(facets, random),
                one(List.of(Place.values()), random),
                one(List.of(Went.values()), random),
                one(TRIED, random),
                day);
    }

    private static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private void invite() {
        Cohort cohort = story.cohort();
        parts.database()
                .write(sql -> {
                    interviewed()
                            .limit(3)
                            .forEach(learner ->
                                    parts.interviews()
                                            .invite(sql, by(Role.EVALUATOR), cohort, learner));
                    return true;
                });
    }

    /// Who agreed to be interviewed and has answered.
    private Stream<Learner> interviewed() {
        return IntStream.range(1, 10)
                .filter(number -> story.agrees(number, Consent.INTERVIEW))
                .mapToObj(story::learner)
                .flatMap(Optional::stream);
    }

    private void book() {
        Cohort cohort = story.cohort();
        Instant first = today.plusDays(3).atTime(10, 0).atZone(Cohorts.ZONE).toInstant();
        List<Instant> times = List.of(first, first.plusSeconds(5_400), first.plusSeconds(90_000));
        parts.database()
                .write(sql -> {
                    parts.interviews()
                            .book(
                                    sql,
                                    by(Role.EVALUATOR),
                                    cohort,
                                    interviewed().findFirst().orElseThrow(),
                                    times,
                                    "By phone (synthetic)");
                    return true;
                });
    }

    /// Somebody wants no more messages; what they answered stays.
    private void leave(int number) {
        Cohort cohort = story.cohort();
        parts.database()
                .write(sql -> {
                    parts.learners().stopMessages(sql, cohort, story.learner(number).orElseThrow());
                    return true;
                });
    }

    /// Somebody takes back all they gave.
    private void withdraw(int number) {
        Cohort cohort = story.cohort();
        parts.database()
                .write(sql -> {
                    parts.learners().withdrawData(sql, cohort, story.learner(number).orElseThrow());
                    return true;
                });
    }
}
