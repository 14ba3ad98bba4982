package org.trigpoint.server.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Words;
import org.trigpoint.server.workshops.Delivery;

/// The demonstration is laid out once for the class, on a day that does not move.
@TestInstance(Lifecycle.PER_CLASS)
final class DemonstrationTest {
    static final Instant TODAY = Instant.parse("2026-11-16T10:00:00Z");

    private final TravellingClock clock = TravellingClock.of(Clock.fixed(TODAY, ZoneOffset.UTC));
    private final RunningServer server = RunningServer.demonstration(clock, new Random(7));

    @BeforeAll
    void layOut() {
        server.part(DemonstrationOrganisation.class).layOut(clock);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser signedIn(StaffMember member) {
        Browser browser = server.browser();
        browser.post(
                path(doors().staff(Words.in(Locale.UK)), Words.in(Locale.UK).say(member.key())),
                Map.of());
        return browser;
    }

    private Doors doors() {
        return server.part(Doors.class);
    }

    private static String path(List<Doors.Door> doors, String label) {
        return doors.stream()
                .filter(door -> door.label().startsWith(label))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private String learner(Scene scene) {
        return path(doors().learners(Words.in(Locale.UK)), scene.title());
    }

    private long count(String what) {
        return server.part(Database.class)
                .read(sql -> sql.sql("select count(*) from " + what).query(Long.class).single());
    }

    @Test
    void there_is_a_cohort_in_each_state_and_a_way_in_for_each_role() {
        assertThat(doors().staff(Words.in(Locale.UK))).hasSize(StaffMember.values().length);
        assertThat(doors().learners(Words.in(Locale.UK))).hasSize(Scene.values().length);
        String list = signedIn(StaffMember.EVALUATOR).get("/cohorts").body();
        for (Scene scene : Scene.values()) {
            assertThat(list).contains(scene.title());
        }
        for (StaffMember member : StaffMember.values()) {
            assertThat(signedIn(member).get("/me").body())
                    .contains("(synthetic)", "Demonstration.");
        }
    }

    @Test
    void a_learner_finds_what_is_open_in_their_cohort() {
        Browser phone = server.browser();
        assertThat(phone.get(learner(Scene.NOT_YET_OPEN)).body())
                .contains("May we use your answers");
        assertThat(phone.get(learner(Scene.BEFORE_OPEN)).body())
                .contains("/w/before", "Demonstration.");
        assertThat(phone.get(learner(Scene.AFTER_OPEN)).body()).contains("/w/after");
        assertThat(phone.get(learner(Scene.FOLLOW_UP)).body()).contains("/w/month-3");
        assertThat(phone.get(learner(Scene.CLOSED)).body()).doesNotContain(">Start<");
    }

    @Test
    void the_frozen_study_has_its_interviews_and_its_report_a_joint_display() {
        assertThat(count("study")).isEqualTo(2);
        String study =
                server.part(Database.class)
                        .read(sql ->
                                sql.sql("select id from study where made_from is not null")
                                        .query(String.class)
                                        .single());
        Browser eva = signedIn(StaffMember.EVALUATOR);
        assertThat(eva.get("/studies/" + study).body()).contains("First year");
        assertThat(eva.get("/studies/" + study + "/report.html").body())
                .contains("joint display")
                .contains("48");
    }

    /// Every number is counted here from the study's own rows, and looked for in the report.
    @Test
    void the_report_shows_each_of_the_eight_parts_by_its_numbers() {
        Browser eva = signedIn(StaffMember.EVALUATOR);
        String id =
                server.part(Database.class)
                        .read(sql ->
                                sql.sql("select id from study where made_from is not null")
                                        .query(String.class)
                                        .single());
        String report = plain(eva.get("/studies/" + id + "/report.html").body());
        StudyNumbers numbers =
                StudyNumbers.of(unzipped(eva.bytes("/studies/" + id + "/study.zip").body()));

        // before and after, and the then-test
        assertThat(row(report, "Understanding pain", "Change from Before to After"))
                .contains(
                        " " + numbers.pairs("understanding-pain", "before", "after") + " ",
                        numbers.change("understanding-pain", "before", "after"));
        assertThat(row(report, "Understanding pain", "change by both starting points"))
                .contains(
                        numbers.change("understanding-pain", "then", "after"),
                        numbers.change("understanding-pain", "before", "then"));
        // knowledge and written explanation
        assertThat(row(report, "Knowledge, number right", "Change from Before to After"))
                .contains(numbers.changeOfSums("knowledge", "before", "after"));
        assertThat(row(report, "Written explanation", "Written explanation and confidence"))
                .contains(numbers.changeOfMeans("written-explanation", "before", "after"));
        assertThat(row(report, "Rater 1", "Guesses of the wave"))
                .contains(numbers.right("rater-1"));
        assertThat(row(report, "Rater 2", "Guesses of the wave"))
                .contains(numbers.right("rater-2"));
        assertThat(row(report, "All texts", "Agreement of raters"))
                .contains(" " + numbers.rows("explanations.csv") + " ");
        // attendance and fidelity
        for (String workshop :
                List.of(
                        "Listening, and putting pain into words",
                        "Small steps, setbacks and staying well")) {
            assertThat(row(report, workshop, "Attendance"))
                    .contains(" " + numbers.present(workshop) + " ");
            for (Delivery delivery : Delivery.values()) {
                assertThat(numbers.noted(workshop, delivery.name().toLowerCase(Locale.ROOT)))
                        .as(workshop + ", " + delivery)
                        .isEqualTo(ticked(workshop, delivery));
            }
        }
        assertThat(numbers.planned()).hasSizeGreaterThan(10);
        for (String part : numbers.planned()) {
            assertThat(row(report, part, "What was delivered"))
                    .contains(" | " + numbers.delivered(part) + " |");
        }
        assertThat(report)
                .contains("For item 12 this report has the table \u201cWhat was delivered\u201d.");
        // reactions and use in practice
        assertThat(row(report, "I can use what we did in my work", "Ratings after workshops"))
                .contains(numbers.described("workshop-useful", "workshop-1"));
        assertThat(row(report, "Tried: Pacing", "Times noted"))
                .contains(numbers.described("tried-pacing", "tried"));
        // and who is no longer in it
        assertThat(report).contains("1 person withdrew their data");
    }

    /// How often the checklist of a workshop was ticked so, from the tables.
    private long ticked(String workshop, Delivery delivery) {
        return server.part(Database.class)
                .read(sql ->
                        sql.sql(
                                        """
                                        select count(*) from workshop_delivered d
                                        join workshop w on w.id = d.workshop
                                        join cohort c on c.id = w.cohort
                                        where c.title = :title and w.title = :workshop
                                          and d.delivery = :delivery
                                        """)
                                .param("title", Scene.CLOSED.title())
                                .param("workshop", workshop)
                                .param("delivery", delivery.name())
                                .query(Long.class)
                                .single());
    }

    /// A page as its words, cell by cell.
    private static String plain(String html) {
        return html.replaceAll("(?s)<(style|svg)\\b.*?</\\1>", "")
                .replaceAll("</t[hd]>", " | ")
                .replaceAll("</(tr|p|caption|h2|h3)>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&amp;", "&");
    }

    /// The first row that begins so, below a caption.
    private static String row(String report, String first, String caption) {
        int start = report.indexOf(caption);
        assertThat(start).as(caption).isNotNegative();
        return report.substring(start)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(first + " | "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(first + " is not below " + caption));
    }

    private static Map<String, String> unzipped(byte[] zip) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void a_rater_finds_texts_that_wait_and_knows_nobody() {
        Browser rhys = signedIn(StaffMember.RATER);
        String meadow = "/rating/" + cohort(Scene.FOLLOW_UP).substring("/cohorts/".length());
        assertThat(rhys.get("/rating").body()).contains(Scene.FOLLOW_UP.title());
        assertThat(rhys.get(meadow).body())
                .contains("Synthetic: ", "18")
                .doesNotContain("All are rated", "@learners.example.org");
        String first = "/rating/" + cohort(Scene.CLOSED).substring("/cohorts/".length());
        assertThat(rhys.get(first).body()).contains("All are rated");
    }

    @Test
    void an_interview_is_booked_and_people_have_left() {
        assertThat(
                        signedIn(StaffMember.EVALUATOR)
                                .get(cohort(Scene.FOLLOW_UP) + "/interviews")
                                .body())
                .contains("By phone (synthetic)");
        assertThat(count("learner where withdrew_data_at is not null")).isEqualTo(1);
        assertThat(count("learner where left_messages_at is not null and withdrew_data_at is null"))
                .isEqualTo(1);
    }

    @Test
    void a_small_group_is_suppressed() {
        Browser eva = signedIn(StaffMember.EVALUATOR);
        assertThat(made(eva, cohort(Scene.SMALL) + "/changes")).contains("Fewer than");
    }

    @Test
    void the_figure_of_the_questionnaire_is_shown_beside_other_instruments() {
        Browser eva = signedIn(StaffMember.EVALUATOR);
        assertThat(made(eva, cohort(Scene.CLOSED) + "/changes"))
                .contains("/changes/changes-before-after-confidence.svg")
                .doesNotContain("There is no figure");
        assertThat(
                        eva.get(
                                        cohort(Scene.CLOSED)
                                                + "/changes/changes-before-after-confidence.svg")
                                .body())
                .startsWith("<svg");
    }

    /// A page whose figures are made when it is first asked for.
    private static String made(Browser browser, String path) {
        String page = browser.get(path).body();
        for (int look = 0; look < 600 && page.contains("The figures are being made"); look++) {
            LockSupport.parkNanos(200_000_000L);
            page = browser.get(path).body();
        }
        return page;
    }

    private String cohort(Scene scene) {
        return "/cohorts/"
                + server.part(Database.class)
                        .read(sql ->
                                sql.sql("select id from cohort where title = :title")
                                        .param("title", scene.title())
                                        .query(String.class)
                                        .single());
    }

    @Test
    void a_trainer_sees_who_came_how_far_in_the_modules() {
        assertThat(count("module_completed")).isEqualTo(28);
        assertThat(signedIn(StaffMember.TRAINER).get(cohort(Scene.TRAINING) + "/learning").body())
                .contains("role, and staying safe");
    }

    @Test
    void laying_it_out_again_doubles_nothing() {
        long learners = count("learner");
        long sendings = count("sending");
        server.part(DemonstrationOrganisation.class).layOut(clock);
        assertThat(count("organisation")).isEqualTo(1);
        assertThat(count("learner")).isEqualTo(learners);
        assertThat(count("sending")).isEqualTo(sendings);
        assertThat(clock.instant()).isEqualTo(TODAY);
    }

    @Test
    void the_audit_of_the_whole_past_is_one_unbroken_chain() {
        assertThat(signedIn(StaffMember.ADMINISTRATOR).get("/audit").body()).contains("is whole");
    }

    @Test
    void nothing_answered_says_otherwise_than_the_example() {
        // the figures of the report are those of the example: 48 before, 44 after
        assertThat(
                        count(
                                "administration a join learner l on l.id = a.learner join cohort c on c.id = l.cohort where c.title = '"
                                        + Scene.CLOSED.title()
                                        + "' and a.wave = 'after' and a.finished_at is not null"))
                .isEqualTo(44);
    }

    @Test
    void its_folder_is_beside_the_real_one_and_an_unfinished_one_is_cleared(@TempDir Path folder)
            throws Exception {
        DemonstrationFolder beside = DemonstrationFolder.beside(folder.resolve("data"));
        assertThat(beside.path()).isEqualTo(folder.resolve("data-demo"));
        assertThat(DemonstrationFolder.beside(beside.path())).isEqualTo(beside);
        DataFolder.open(beside.path());
        Files.writeString(beside.path().resolve("kept"), "x");
        beside.clearUnfinished();
        assertThat(beside.path().resolve("kept")).exists();
        beside.begin();
        beside.clearUnfinished();
        assertThat(beside.path()).isEmptyDirectory();
        beside.finish(LocalDate.of(2026, 11, 16));
        assertThat(beside.laidOutOn()).contains(LocalDate.of(2026, 11, 16));
    }
}
