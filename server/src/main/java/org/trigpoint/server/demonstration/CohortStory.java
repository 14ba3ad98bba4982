package org.trigpoint.server.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.EthicsKind;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.EthicsRecord;
import org.trigpoint.server.programme.InformationSheet;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.SiteId;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.WorkshopId;
import org.trigpoint.server.questionnaires.AnswerSet;
import org.trigpoint.server.questionnaires.Answering;

/// One cohort of the demonstration, from being made to where it stands today.
final class CohortStory {
    private static final String SHEET =
            """
            This is a demonstration. Nobody in this cohort exists, and no answer was given by anyone.

            We would like to learn what this training changes. If you agree, we use your answers to short questionnaires, before the training, after it and in the months that follow.

            Taking part is your choice. The training, your certificate and your hours are yours whatever you decide, and nobody who trains or employs you learns what you decided or answered.

            You can stop at any time by your personal link: stop messages, or take your answers out of everything that is not yet finished.
            """;
    private static final int WORKSHOPS = 2;
    private static final List<String> MODULES =
            List.of("role", "understanding-pain", "acceptance", "pacing");
    private static final int BETWEEN_WORKSHOPS = 28;

    private final DemonstrationParts parts;
    private final Scene scene;
    private final ExampleStudy example;
    private final Map<Role, SignedIn> staff;
    private final LocalDate today;
    private final InventedAnswers answers;
    private final List<Participant> cast;
    private final AroundStory around;
    private final Map<Integer, LearnerId> enrolled = new HashMap<>();
    private @Nullable CohortId id;

    /// @param staff who does what, by role
    CohortStory(
            DemonstrationParts parts,
            Scene scene,
            ExampleStudy example,
            Map<Role, SignedIn> staff,
            LocalDate today,
            RandomGenerator random) {
        this.parts = parts;
        this.scene = scene;
        this.example = example;
        this.staff = new EnumMap<>(staff);
        this.today = today;
        this.answers = new InventedAnswers(random);
        this.around = new AroundStory(parts, scene, this, staff, today);
        this.cast =
                IntStream.range(0, scene.people())
                        .mapToObj(number ->
                                example.person(
                                        scene == Scene.CLOSED
                                                ? number
                                                : random.nextInt(ExampleStudy.PEOPLE)))
                        .toList();
    }

    private SignedIn by(Role role) {
        return Optional.ofNullable(staff.get(role)).orElseThrow();
    }

    /// The cohort as it stands.
    Cohort cohort() {
        CohortId made = Optional.ofNullable(id).orElseThrow();
        return parts.database().read(sql -> parts.cohorts().with(sql, made)).orElseThrow();
    }

    /// Who plays a person of the example; people who were not enrolled are absent.
    Optional<Learner> learner(int number) {
        return Optional.ofNullable(enrolled.get(number))
                .flatMap(one -> parts.database().read(sql -> parts.learners().with(sql, one)));
    }

    List<Participant> cast() {
        return cast;
    }

    /// Writes all that happened into the diary.
    void tell(Diary diary) {
        LocalDate made = scene.madeOn(today);
        diary.at(made, LocalTime.of(10, 0), this::make);
        if (scene != Scene.NOT_YET_OPEN) {
            diary.at(made, LocalTime.of(10, 20), this::setUp);
        }
        LocalDate starts = scene.startsOn(today);
        for (int number = 0; number < scene.people(); number++) {
            tell(diary, number, made, starts);
        }
        for (int workshop = 0; workshop < WORKSHOPS; workshop++) {
            int which = workshop;
            LocalDate held = starts.plusDays((long) workshop * BETWEEN_WORKSHOPS);
            diary.at(held, LocalTime.of(17, 0), () -> hold(which, held));
        }
        around.tell(diary);
    }

    private void make() {
        id =
                parts.database()
                        .write(sql ->
                                parts.cohorts()
                                        .make(
                                                sql,
                                                by(Role.PROGRAMME_LEAD),
                                                new Cohorts.Plan(
                                                        Programmes.builtIn(),
                                                        scene.title(),
                                                        scene.startsOn(today),
                                                        scene.places(),
                                                        scene.sites())));
    }

    private void setUp() {
        SignedIn lead = by(Role.PROGRAMME_LEAD);
        Cohort cohort = cohort();
        parts.database()
                .write(sql -> {
                    parts.setUp()
                            .write(
                                    sql,
                                    lead,
                                    cohort,
                                    SHEET,
                                    InformationSheet.Weight.SMALL,
                                    "It says that this is a demonstration.");
                    String notice = parts.setUp().template(sql, cohort).text();
                    parts.setUp()
                            .publish(
                                    sql,
                                    lead,
                                    cohort,
                                    notice.replaceAll("\\[such as: ([^\\]]*)\\]", "$1")
                                            .replaceAll(
                                                    "\\[[^\\]]*\\]",
                                                    "(your organisation says it here)"));
                    parts.setUp()
                            .decide(
                                    sql,
                                    lead,
                                    cohort,
                                    new EthicsRecord(
                                            EthicsKind.SERVICE_EVALUATION,
                                            scene.madeOn(today),
                                            "the steering group",
                                            "Example record 1"));
                    if (scene == Scene.ENROLLING) {
                        parts.selfEnrolment()
                                .open(
                                        sql,
                                        lead,
                                        cohort,
                                        scene.places(),
                                        scene.startsOn(today).minusDays(3));
                    }
                    return true;
                });
    }

    private void tell(Diary diary, int number, LocalDate made, LocalDate starts) {
        diary.at(made.plusDays(1 + number % 6), LocalTime.of(9, number % 60), () -> enrol(number));
        // one in eleven never opens their link; the example's people all do
        if (scene != Scene.CLOSED && number % 11 == 10) {
            return;
        }
        LocalTime time = LocalTime.of(12 + number % 7, (number * 13) % 60);
        LocalDate visit = starts.minusDays(14 - (number * 5L) % 11);
        diary.at(visit, time, () -> open(number));
        diary.at(visit, time.plusMinutes(6), () -> answer(number, "before"));
        if (scene == Scene.TRAINING) {
            // some are further than others, and some have not begun
            for (int module = 0; module < number % MODULES.size(); module++) {
                String name = MODULES.get(module);
                diary.at(starts.plusDays(1 + module * 3L), time, () -> learn(number, name));
            }
        }
        LocalDate after = starts.plusDays(42 + (number * 7L) % 17);
        diary.at(after, time, () -> answer(number, "after"));
        diary.at(after, time.plusMinutes(1), () -> answer(number, "then"));
        diary.at(starts.plusDays(132 + (number * 3L) % 18), time, () -> answer(number, "month-3"));
        diary.at(starts.plusDays(222 + (number * 5L) % 19), time, () -> answer(number, "month-6"));
    }

    private void enrol(int number) {
        SignedIn lead = by(Role.PROGRAMME_LEAD);
        Cohort cohort = cohort();
        Optional<SiteId> site =
                cohort.sites().stream()
                        .filter(one ->
                                cast.get(number)
                                        .group("site")
                                        .filter(one.name()::equals)
                                        .isPresent())
                        .map(Cohort.Site::id)
                        .findFirst();
        enrolled.put(
                number,
                parts.database()
                        .write(sql -> {
                            Token link =
                                    parts.learners()
                                            .enrol(
                                                    sql,
                                                    cohort,
                                                    InventedPeople.person(scene, number),
                                                    site,
                                                    lead.account().value());
                            return parts.learners().at(sql, link).orElseThrow().id();
                        }));
    }

    private void open(int number) {
        Cohort cohort = cohort();
        Learner learner = learner(number).orElseThrow();
        Map<Statement, Consents.Said> said = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            said.put(
                    statement,
                    agrees(number, statement.consent()) ? Consents.Said.YES : Consents.Said.NO);
        }
        parts.database()
                .write(sql -> {
                    parts.learners().opened(sql, learner);
                    long version = parts.consents().shown(sql, learner).sheet().version();
                    parts.consents().give(sql, cohort, learner, version, said);
                    return true;
                });
    }

    boolean agrees(int number, Consent consent) {
        boolean takesPart = scene == Scene.CLOSED || scene == Scene.SMALL || number % 9 != 7;
        return takesPart && cast.get(number).consents().contains(consent);
    }

    private void learn(int number, String module) {
        Visit visit = new Visit("", learner(number).orElseThrow(), cohort(), "");
        parts.database()
                .write(sql -> {
                    parts.modules().goThrough(sql, visit, module);
                    return true;
                });
    }

    private void answer(int number, String wave) {
        Participant person = cast.get(number);
        boolean months = wave.startsWith("month-");
        Optional<Administration> like =
                example.answers(person, wave.equals("month-6") ? "month-3" : wave);
        boolean waits =
                number == 0
                        && (wave.equals(scene.openWave())
                                || (wave.equals("then") && scene.openWave().equals("after")));
        // at six months some more do not answer
        boolean tired = wave.equals("month-6") && number % 7 == 3;
        if (like.isEmpty()
                || waits
                || tired
                || learner(number).filter(one -> one.withdrewDataAt().isEmpty()).isEmpty()
                || !agrees(number, Consent.STUDY)
                || (months && !agrees(number, Consent.FOLLOWUP))) {
            return;
        }
        Cohort cohort = cohort();
        WaveId id = new WaveId(wave);
        Wave asked = cohort.programme().wave(id).orElseThrow();
        InventedAnswers.Nearness nearness =
                scene == Scene.CLOSED && !wave.equals("month-6")
                        ? InventedAnswers.Nearness.SAME
                        : InventedAnswers.Nearness.CLOSE;
        AnswerSet set =
                answers.of(
                        cohort.programme().items(asked),
                        asked.kind() == WaveKind.THEN ? List.of() : cohort.programme().further(id),
                        like.get(),
                        nearness);
        Answering.Outcome outcome =
                parts.database()
                        .write(sql -> {
                            Learner learner = learner(number).orElseThrow();
                            String sending = "demo-" + scene.number() + "-" + number + "-" + wave;
                            around.answered(sql, new Visit("", learner, cohort, ""), number, wave);
                            return parts.answering()
                                    .take(
                                            sql,
                                            cohort,
                                            learner,
                                            id,
                                            sending,
                                            set,
                                            Answering.Kind.FINISHED);
                        });
        if (outcome != Answering.Outcome.KEPT) {
            throw new IllegalStateException(scene + " " + number + " " + wave + ": " + outcome);
        }
    }

    private void hold(int workshop, LocalDate day) {
        Cohort cohort = cohort();
        parts.database()
                .write(sql -> {
                    WorkshopId id = around.hold(sql, cohort, workshop, day);
                    Map<LearnerId, Register.Presence> presences = new HashMap<>();
                    Map<Integer, LearnerId> there = new HashMap<>();
                    enrolled.forEach((number, learner) -> {
                        boolean came = example.attended(cast.get(number), workshop);
                        presences.put(
                                learner,
                                came ? Register.Presence.PRESENT : Register.Presence.ABSENT);
                        if (came) {
                            there.put(number, learner);
                        }
                    });
                    parts.register()
                            .note(
                                    sql,
                                    by(Role.TRAINER),
                                    cohort,
                                    parts.register().workshop(sql, cohort, id).orElseThrow(),
                                    presences);
                    around.react(sql, cohort, id, there);
                    return true;
                });
    }
}
