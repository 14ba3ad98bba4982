package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.web.Words;

/// Periods are shown before they act, act by the day, and leave frozen studies alone.
class RetentionTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        folder.relativize(file).toString(),
                        StudyFolder.sha256(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void eachPeriodActsOnItsDayAndFrozenStudiesStay(RunningServer server) throws IOException {
        try (Village village = Village.on(server)) {
            String one = village.learner("one@example.org");
            String two = village.learner("two@example.org");
            village.answer(one, 4, "later");
            village.answer(one, 5, "later");
            village.answer(one, 6);
            village.answer(two, 3);
            village.ada().post(village.cohort() + "/studies", Map.of());
            Path studies = server.part(DataFolder.class).path().resolve("studies");
            Map<String, String> frozen = digests(studies);
            assertThat(frozen).isNotEmpty();
            village.database()
                    .write(sql ->
                            sql.sql("update message set state = 'SENT' where kind <> 'LINK'")
                                    .update());
            long messages = village.count("message");
            assertThat(messages).isPositive();
            LocalDate end = LocalDate.parse(village.text("select max(closes_on) from cohort_wave"));
            LocalDate before =
                    LocalDate.parse(
                            village.text(
                                    "select closes_on from cohort_wave where wave = 'before'"));
            int toEnd = (int) village.in(0).today().until(end, ChronoUnit.DAYS);
            int toBefore = (int) village.in(0).today().until(before, ChronoUnit.DAYS);

            // nothing is due in the first month, whatever lies there
            assertThat(village.in(0).act()).isEmpty();
            List<Due> ahead =
                    village.database()
                            .read(sql ->
                                    village.in(0)
                                            .due(sql, village.organisation(), end.plusYears(9)));
            assertThat(ahead)
                    .extracting(due -> due.what() + " " + due.on() + " " + due.count())
                    .containsExactly(
                            "DRAFTS " + before.plusDays(90) + " 2",
                            "NAMES " + end.plusDays(365) + " 2",
                            "MESSAGES " + end.plusDays(365) + " " + messages,
                            "ANSWERS " + end.plusDays(1826) + " 2");

            assertThat(village.in(toBefore + 89).act()).isEmpty();
            assertThat(village.in(toBefore + 90).act())
                    .extracting(Due::what)
                    .containsExactly(Period.DRAFTS);
            assertThat(village.count("sending")).isEqualTo(2);
            assertThat(village.count("sending where answers like '%\"6\"%'")).isEqualTo(1);

            assertThat(village.in(toEnd + 364).act()).isEmpty();
            assertThat(village.in(toEnd + 365).act())
                    .extracting(Due::what)
                    .containsExactly(Period.NAMES, Period.MESSAGES);
            assertThat(village.count("learner where identity is not null")).isZero();
            assertThat(village.count("learner_link")).isZero();
            assertThat(village.count("message")).isZero();
            // of the identities, only Ada's is left
            assertThat(village.count("identity")).isEqualTo(1);
            assertThat(village.ada().get(village.cohort() + "/learners").body())
                    .doesNotContain("example.org</td>", "gone.invalid");
            assertThat(village.count("sending")).isEqualTo(2);

            assertThat(village.in(toEnd + 1826).act())
                    .extracting(Due::what)
                    .contains(Period.ANSWERS);
            assertThat(village.count("sending")).isZero();
            assertThat(village.count("administration")).isZero();
            assertThat(village.in(toEnd + 1826).act()).isEmpty();

            assertThat(digests(studies)).isEqualTo(frozen);
            assertThat(village.count("study where sealed_at is not null")).isZero();
            village.database()
                    .read(sql -> {
                        Audit audit = server.part(Audit.class);
                        assertThat(audit.newest(sql, village.organisation(), 9))
                                .extracting(Audit.Entry::action)
                                .contains(
                                        "drafts-forgotten",
                                        "names-forgotten",
                                        "messages-forgotten",
                                        "answers-forgotten");
                        assertThat(audit.look(sql, village.organisation()).broken()).isEmpty();
                        return 0;
                    });
        }
    }

    @Test
    void theAuditAndClosedAccountsGoAfterTheirTimeAndTheChainStaysWhole() {
        try (Village village = Village.on(RunningServer.embedded())) {
            village.ada()
                    .post(
                            "/people",
                            Map.of(
                                    "name", "Tom Beck",
                                    "email", "tom@example.org",
                                    "roles", List.of("TRAINER")));
            String tom = village.text("select account from account_role where role = 'TRAINER'");
            village.ada().post("/people/" + tom + "/close", Map.of());
            assertThat(village.ada().get("/people").body()).contains("Tom Beck");
            assertThat(village.in(0).act()).isEmpty();
            long entries = village.count("audit");
            assertThat(village.in(729).act()).isEmpty();
            assertThat(village.in(730).act()).extracting(Due::what).containsExactly(Period.STAFF);
            assertThat(village.ada().get("/people").body())
                    .contains("Ada Fell")
                    .doesNotContain("Tom Beck", "gone");
            assertThat(village.in(2193).act()).extracting(Due::what).containsExactly(Period.AUDIT);
            assertThat(village.count("audit")).isLessThan(entries);
            assertThat(village.ada().get("/audit").body())
                    .contains("The chain of entries is whole");
        }
    }

    @Test
    void ofManyCohortsTheHundredThatGoFirstAreListed() {
        try (Village village = Village.on(RunningServer.embedded())) {
            village.learner("one@example.org");
            for (int i = 0; i < 100; i++) {
                FirstSteps.enrol(
                        village.ada(), FirstSteps.cohort(village.ada()), i + "@example.org");
            }
            Map<String, String> form = new LinkedHashMap<>();
            for (Period what : Period.values()) {
                form.put(what.key(), what == Period.NAMES ? "30" : "3000");
            }
            village.ada().post("/keeping/periods", form);

            assertThat(village.ada().get("/keeping").body().split("one name is forgotten", -1))
                    .hasSize(101);
            assertThat(village.ada().get("/keeping").body())
                    .contains("One more goes later in this time.");
        }
    }

    @Test
    void whatGoesIsShownBeforeAndAPeriodThatIsChangedActsAfterAWeek() {
        try (Village village = Village.on(RunningServer.embedded())) {
            village.learner("one@example.org");
            Map<String, String> form = new LinkedHashMap<>();
            for (Period what : Period.values()) {
                form.put(what.key(), Integer.toString(what.usual()));
            }
            form.put("names", "29");
            assertThat(village.ada().post("/keeping/periods", form).statusCode()).isEqualTo(422);
            assertThat(village.ada().post("/keeping/periods", form).body())
                    .contains("enter a number of days from 30", "value=\"29\"");
            form.put("names", "30");
            assertThat(village.ada().post("/keeping/periods", form).statusCode()).isEqualTo(303);
            LocalDate goes =
                    LocalDate.parse(village.text("select max(closes_on) from cohort_wave"))
                            .plusDays(30);
            assertThat(village.ada().get("/keeping").body())
                    .contains("On " + Words.in(Locale.UK).day(goes) + " one name is forgotten");
            assertThat(village.ada().get("/audit").body()).contains("365 to 30 days");
            // a cohort long over: still nothing goes until the notice is over
            village.database()
                    .write(sql ->
                            sql.sql(
                                            "update cohort_wave set opens_on = '2020-01-01', closes_on = '2020-02-01' where opens_on is not null")
                                    .update());
            assertThat(village.in(29).act()).isEmpty();
            assertThat(village.in(30).act()).extracting(Due::what).contains(Period.NAMES);
            form.put("answers", "40");
            village.ada().post("/keeping/periods", form);
            assertThat(village.text("select acts_from from retention where what = 'ANSWERS'"))
                    .isEqualTo(village.in(30).today().toString());
        }
    }
}
