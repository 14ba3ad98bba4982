package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.EarlierDesk.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.server.EarlierDesk;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.keeping.WithdrawalLedger;
import org.trigpoint.server.keeping.Withdrawals;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;

/// People leave studies: all of a cohort's, and one of a study that came of spreadsheets.
class LeavingStudiesTest {
    private static final Pattern WHO = Pattern.compile("name=\"who\" value=\"([^\"]+)\"");
    private static final Pattern SUCCESSOR =
            Pattern.compile("href=\"(/studies/[0-9a-f-]{36})\">Open the study that replaces");

    static Stream<Named<RunningServer>> servers() {
        return FreezingWalkTest.servers();
    }

    private static long count(RunningServer server, String what) {
        return server.part(Database.class)
                .<Long>read(
                        sql -> sql.sql("select count(*) from " + what).query(Long.class).single());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aStudyThatEverybodyLeftStaysSealedAndIsTriedNoMore(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            String cohort = FreezingWalkTest.cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
            List<String> links =
                    Stream.of("a", "b")
                            .map(name -> FirstSteps.enrol(ada, cohort, name + "@example.org"))
                            .toList();
            links.forEach(link ->
                    FirstSteps.consent(
                            server.browser(), link, Statement.STUDY, Statement.FOLLOWUP));
            links.forEach(link -> FreezingWalkTest.answer(server, link, "before", 4));
            String silent = FirstSteps.enrol(ada, cohort, "silent@example.org");
            FirstSteps.consent(server.browser(), silent, Statement.STUDY, Statement.FOLLOWUP);
            String study = location(eva.post(cohort + "/studies", Map.of()));

            server.browser().post(links.getFirst() + "/leave/data", Map.of());
            server.part(Successors.class).makeAll();
            Matcher replaced = SUCCESSOR.matcher(eva.get(study).body());
            assertThat(replaced.find()).isTrue();
            String second = replaced.group(1);
            server.browser().post(links.getLast() + "/leave/data", Map.of());
            server.part(Successors.class).makeAll();

            String page = eva.get(second).body();
            assertThat(page)
                    .contains("This study is sealed", "Everyone in it who answered has withdrawn")
                    .contains("still give this digest")
                    .doesNotContain("Look again in a moment", "Open the study that replaces");
            assertThat(eva.get(second + "/study.zip").statusCode()).isEqualTo(404);
            assertThat(eva.get(cohort + "/studies").body()).contains("Nobody is left in it.");
            assertThat(count(server, "audit where action = 'study-left-by-all'")).isEqualTo(1);
            List<StudySql.Awaited> awaited =
                    server.part(Database.class).read(sql -> new StudySql(sql).awaited());
            assertThat(awaited).as("nothing is tried again").isEmpty();
            server.part(Successors.class).makeAll();
            assertThat(count(server, "audit where action = 'study-left-by-all'")).isEqualTo(1);
            assertThat(count(server, "study")).isEqualTo(2);
        }
    }

    private static List<ParticipantId> people(RunningServer server, String study) {
        return StudyFolder.read(
                        server.part(DataFolder.class)
                                .path()
                                .resolve("studies")
                                .resolve(study.substring("/studies/".length())))
                .study()
                .participants()
                .stream()
                .map(Participant::id)
                .toList();
    }

    private static List<String> found(String page) {
        List<String> found = new ArrayList<>();
        Matcher who = WHO.matcher(page);
        while (who.find()) {
            found.add(who.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void onePersonIsTakenOutOfStudiesOfSpreadsheets(RunningServer server)
            throws InterruptedException {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            Browser tom = FirstSteps.colleague(server, ada, "tom@example.org", "TRAINER");
            Browser admin = FirstSteps.colleague(server, ada, "adm@example.org", "ADMINISTRATOR");
            String desk = EarlierDesk.brought(eva).settled().address();
            String key = eva.get(desk + "/study.key.csv").body();
            String[] row =
                    key.lines()
                            .filter(line ->
                                    line.toLowerCase(Locale.ROOT)
                                            .contains("person0.zq100@example.org"))
                            .findFirst()
                            .orElseThrow()
                            .split(",", -1);
            String pseudonym = row[0];
            String study = location(eva.post(desk + "/keep", Map.of("title", "Autumn 2024")));
            String other = location(eva.post(desk + "/keep", Map.of("title", "Kept apart")));
            assertThat(people(server, study)).contains(new ParticipantId(pseudonym));
            assertThat(eva.get(study).body()).contains("href=\"/keeping/spreadsheets\"");
            assertThat(admin.get("/keeping").body()).contains("href=\"/keeping/spreadsheets\"");
            String marks =
                    server.part(Database.class)
                            .read(sql ->
                                    String.join(
                                            " ",
                                            sql.sql("select mark_index from earlier_mark")
                                                    .query(String.class)
                                                    .list()));
            assertThat(marks)
                    .as("nothing of what the spreadsheets say is kept")
                    .doesNotContainIgnoringCase("person0")
                    .doesNotContainIgnoringCase("zq100");

            // nobody by nonsense; by the address in any spelling, and by the made-up name
            HttpResponse<String> nobody =
                    admin.post("/keeping/spreadsheets", Map.of("typed", "nobody@example.org"));
            assertThat(nobody.statusCode()).isEqualTo(422);
            assertThat(nobody.body()).contains("Nobody is found by this");
            String page =
                    admin.post(
                                    "/keeping/spreadsheets",
                                    Map.of("typed", " Person0.zq100@example.ORG "))
                            .body();
            assertThat(page).contains(pseudonym, "Autumn 2024", "Kept apart");
            assertThat(found(page)).hasSize(2).allMatch(who -> who.endsWith("/" + pseudonym));
            assertThat(
                            found(
                                    eva.post(
                                                    "/keeping/spreadsheets",
                                                    Map.of(
                                                            "typed",
                                                            pseudonym.toUpperCase(Locale.ROOT)))
                                            .body()))
                    .containsExactlyInAnyOrderElementsOf(found(page));
            HttpResponse<String> unchosen =
                    admin.post("/keeping/spreadsheets/take-out", Map.of("typed", pseudonym));
            assertThat(unchosen.statusCode()).isEqualTo(422);
            assertThat(unchosen.body()).contains("Choose who wants their data out");
            assertThat(
                            tom.post("/keeping/spreadsheets/take-out", Map.of("who", found(page)))
                                    .statusCode())
                    .isEqualTo(404);
            assertThat(eva.get(study).body()).doesNotContain("This study is sealed");

            // what was made of a study goes with it
            String words = withWords(server, eva, study);
            int before = people(server, study).size();
            String only =
                    found(page).stream()
                            .filter(who -> who.startsWith(study.substring("/studies/".length())))
                            .findFirst()
                            .orElseThrow();
            String done =
                    location(admin.post("/keeping/spreadsheets/take-out", Map.of("who", only)));
            assertThat(admin.get(done).body()).contains("2 studies are sealed");
            for (String gone : List.of(study, words)) {
                assertThat(eva.get(gone).body()).contains("This study is sealed");
                assertThat(eva.get(gone + "/report.html").statusCode()).isEqualTo(404);
                assertThat(eva.get(gone + "/study.zip").statusCode()).isEqualTo(404);
            }
            assertThat(eva.get(other).body())
                    .as("who was not chosen stays")
                    .doesNotContain("This study is sealed");
            assertThat(eva.get(desk).statusCode()).as("the desk it lay on").isEqualTo(404);
            server.part(Successors.class).makeAll();
            Matcher successor = SUCCESSOR.matcher(eva.get(study).body());
            assertThat(successor.find()).isTrue();
            assertThat(people(server, successor.group(1)))
                    .hasSize(before - 1)
                    .doesNotContain(new ParticipantId(pseudonym));
            assertThat(eva.get(successor.group(1)).body()).contains("Autumn 2024");
            assertThat(eva.get(successor.group(1) + "/report.html").statusCode()).isEqualTo(200);
            assertThat(eva.get("/studies").body()).contains("Sealed", "Replaces a sealed study.");
            assertThat(ada.get("/audit").body())
                    .contains("person-taken-out", "study-sealed", "study-replaced", "is whole")
                    .doesNotContain("person0");

            // the same form sent twice, and the same search: nobody is there any more
            String again =
                    location(admin.post("/keeping/spreadsheets/take-out", Map.of("who", only)));
            assertThat(admin.get(again).body()).contains("Nobody was taken out");
            assertThat(
                            found(
                                    admin.post(
                                                    "/keeping/spreadsheets",
                                                    Map.of("typed", "person0.zq100@example.org"))
                                            .body()))
                    .hasSize(1)
                    .allMatch(who -> who.startsWith(other.substring("/studies/".length())));
            assertThat(
                            server.part(EarlierPeople.class)
                                    .find(new OrganisationId("another"), pseudonym))
                    .as("another organisation finds nobody")
                    .isEmpty();
            repeats(server, study, pseudonym);
        }
    }

    /// What the ledger says is repeated in tables that were brought back from before.
    private static void repeats(RunningServer server, String study, String pseudonym) {
        server.part(Withdrawals.class).write();
        String id = study.substring("/studies/".length());
        assertThat(WithdrawalLedger.of(server.part(DataFolder.class)).lines())
                .filteredOn(line -> line.wish() == WithdrawalLedger.Wish.STUDY)
                .extracting(WithdrawalLedger.Line::whom)
                .hasSize(2)
                .contains(id + "/" + pseudonym);
        Database database = server.part(Database.class);
        database.write(sql -> {
            sql.sql("delete from earlier_withdrawal").update();
            sql.sql("update study set predecessor = null where predecessor = :id")
                    .param("id", id)
                    .update();
            return sql.sql("update study set sealed_at = null where id = :id")
                    .param("id", id)
                    .update();
        });
        server.part(Withdrawals.class).afterPropertiesSet();
        assertThat(count(server, "study where sealed_at is not null and id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(count(server, "earlier_withdrawal")).isEqualTo(2);
        assertThat(count(server, "audit where action = 'withdrawal-repeated'")).isEqualTo(2);
    }

    /// Brings an interview of nobody in particular to a study; the study with it.
    private static String withWords(RunningServer server, Browser eva, String study) {
        String tray =
                location(
                        eva.upload(
                                study + "/words",
                                List.of(
                                        Sent.of(
                                                "interview",
                                                "talk.txt",
                                                "Interviewer: And now?\n\nP1: I ask first.\n"))));
        eva.post(
                tray + "/whose",
                Map.of(
                        "whose-i0", people(server, study).getFirst().value(),
                        "interview-i0", "yes",
                        "quote-i0", "yes",
                        "notes", "keep"));
        return location(eva.post(tray + "/store", Map.of()));
    }
}
