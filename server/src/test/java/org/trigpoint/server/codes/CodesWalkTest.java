package org.trigpoint.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;

/// A cohort that holds no names, from the common link to the frozen study, on both databases.
class CodesWalkTest {
    private static final Pattern COMMON =
            Pattern.compile("http://localhost:\\d+(/c/[A-Za-z0-9_-]{22})");
    private static final Pattern FIELD = Pattern.compile("name=\"(c\\.[^\"]+)\" value=\"same\"");

    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    private static String cohort(Browser ada) {
        return FirstSteps.cohort(ada, Map.of("title", "Quiet", "recognition", "codes"));
    }

    private static String common(Browser ada, String cohort) {
        ada.post(cohort + "/common-link", Map.of());
        Matcher link = COMMON.matcher(ada.get(cohort + "/common-link").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /// The facts of one of some people who have little in common.
    private static Map<String, String> facts(int person) {
        Random random = new Random(1_000 + person);
        Map<String, String> facts = new LinkedHashMap<>();
        for (CodeElement element : CodeElement.values()) {
            facts.put(
                    element.key(),
                    switch (element.kind()) {
                        case LETTER -> String.valueOf((char) ('a' + random.nextInt(26)));
                        case DAY -> Integer.toString(1 + random.nextInt(31));
                        case MONTH -> Integer.toString(1 + random.nextInt(12));
                        case COUNT -> Integer.toString(random.nextInt(5));
                    });
        }
        return facts;
    }

    private static Map<String, String> with(Map<String, String> facts, String key, String other) {
        Map<String, String> changed = new LinkedHashMap<>(facts);
        changed.put(key, other);
        return changed;
    }

    /// Comes by the common link with a code; the answer is the address of one's own page.
    private static String come(Browser phone, String common, Map<String, String> facts) {
        String to = phone.post(common, facts).headers().firstValue("Location").orElseThrow();
        assertThat(to).endsWith("/code");
        return to.substring(0, to.length() - "/code".length());
    }

    private static void take(RunningServer server, String own, String wave, int rating) {
        Browser phone = server.browser();
        if (phone.get(own).body().contains("May we use your answers")) {
            FirstSteps.consent(phone, own, Statement.STUDY, Statement.FOLLOWUP);
        }
        FirstSteps.answer(phone, own, wave, rating);
    }

    /// The first wave is over, the second open.
    private static void timeGoesOn(Browser ada, String cohort) {
        LocalDate today = LocalDate.now(Cohorts.ZONE);
        ada.post(
                cohort + "/waves/before",
                Map.of(
                        "opens", today.minusDays(40).toString(),
                        "closes", today.minusDays(30).toString()));
        ada.post(
                cohort + "/waves/after",
                Map.of(
                        "opens", today.minusDays(1).toString(),
                        "closes", today.plusDays(9).toString()));
    }

    private static long count(RunningServer server, String what) {
        return server.part(Database.class)
                .read(sql -> sql.sql("select count(*) from " + what).query(Long.class).single());
    }

    private static Map<String, String> frozen(Browser ada, String cohort) throws IOException {
        String study =
                ada.post(cohort + "/studies", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in =
                new ZipInputStream(
                        new ByteArrayInputStream(ada.bytes(study + "/study.zip").body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoeverGivesTheirCodeAgainIsTheSamePersonInTheStudy(RunningServer server)
            throws IOException {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada);
            String common = common(ada, cohort);
            for (int person = 0; person < 9; person++) {
                take(server, come(server.browser(), common, facts(person)), "before", 3);
            }
            timeGoesOn(ada, cohort);
            for (int person = 0; person < 6; person++) {
                take(server, come(server.browser(), common, facts(person)), "after", 7);
            }
            // one slip: found again by rule
            take(server, come(server.browser(), common, with(facts(6), "older", "9")), "after", 7);
            // so many that a person must decide
            Map<String, String> doubtful = new LinkedHashMap<>(facts(7));
            List.of("parent", "school", "street", "friend").forEach(key -> doubtful.put(key, ""));
            doubtful.put("born-in", "ż");
            take(server, come(server.browser(), common, doubtful), "after", 7);
            assertThat(count(server, "learner")).isEqualTo(11);
            assertThat(count(server, "identity where id in (select identity from learner)"))
                    .isZero();
            assertThat(count(server, "message")).isZero();

            Map<String, String> before = frozen(ada, cohort);
            assertThat(before.getOrDefault("participants.csv", "").lines()).hasSize(1 + 10);
            assertThat(before.getOrDefault("links.csv", "").lines()).hasSize(1 + 17);

            String review = ada.get(cohort + "/codes").body();
            assertThat(review)
                    .contains("11 codes were given, by what counts as 10 people; 1 of them")
                    .contains("One couple is doubtful", "differs", "blank once");
            Matcher field = FIELD.matcher(review);
            assertThat(field.find()).isTrue();
            assertThat(ada.get(cohort).body())
                    .as("totals of codes are not totals of people, and say so")
                    .contains("11 codes have been given", "Whoever slipped counts twice")
                    .doesNotContain("people are enrolled", "Messages and reminders", "Messages: ");
            assertThat(ada.get(cohort + "/who").body())
                    .contains("11 codes take part", "Whoever slipped has two lines")
                    .doesNotContain("Send the link again");
            String again = "/who/" + field.group(1).split("\\.", -1)[1] + "/again";
            assertThat(ada.post(cohort + again, Map.of()).statusCode()).isEqualTo(404);
            assertThat(count(server, "message")).isZero();

            HttpResponse<String> decided =
                    ada.post(cohort + "/codes", Map.of(field.group(1), "same"));
            assertThat(ada.get(decided.headers().firstValue("Location").orElseThrow()).body())
                    .contains("Your decisions are kept")
                    .contains("11 codes were given, by what counts as 9 people; 2 of them")
                    .contains("No couple is doubtful", "Decided");
            assertThat(ada.get("/audit").body()).contains("codes-seen", "code-couples-decided");
            Map<String, String> after = frozen(ada, cohort);
            assertThat(after.getOrDefault("participants.csv", "").lines()).hasSize(1 + 9);
            assertThat(
                            after.getOrDefault("links.csv", "")
                                    .lines()
                                    .filter(l -> l.endsWith("reviewed")))
                    .hasSize(1);
            ada.post(cohort + "/codes", Map.of(field.group(1), "open"));
            assertThat(ada.get(cohort + "/codes").body()).contains("One couple is doubtful");
        }
    }

    @Test
    void theCommonLinkBeginsWithThePublicAddressHoweverThatIsWritten() {
        try (RunningServer server =
                RunningServer.with(Map.of(Setting.PUBLIC_URL, "http://train.example.org/"))) {
            Browser ada = server.setUp();
            String cohort = cohort(ada);
            assertThat(ada.get(cohort).body()).contains("4 set-up steps are still missing");
            ada.post(cohort + "/common-link", Map.of());
            assertThat(ada.get(cohort).body())
                    .as("people can come by themselves now")
                    .contains("3 set-up steps are still missing");
            assertThat(ada.get(cohort + "/common-link").body())
                    .contains(">http://train.example.org/c/")
                    .doesNotContain("opens on this computer alone");
            HttpResponse<String> dates =
                    ada.post(
                            cohort + "/waves/after",
                            Map.of("opens", "2026-03-02", "closes", "2026-03-01"));
            assertThat(dates.statusCode()).isEqualTo(422);
            assertThat(dates.body())
                    .contains("cannot be before it", "href=\"#o-after\"")
                    .doesNotContain("2026-03-01");
            assertThat(
                            ada.post(
                                            FirstSteps.cohort(ada) + "/learners",
                                            Map.of("name", "", "email", "bea@example.org"))
                                    .body())
                    .contains("http://train.example.org/l/");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoeverWithdrawsTakesEveryRowOfTheirsAlong(RunningServer server) throws IOException {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada);
            String common = common(ada, cohort);
            for (int person = 0; person < 8; person++) {
                take(server, come(server.browser(), common, facts(person)), "before", 3);
            }
            timeGoesOn(ada, cohort);
            String slip = come(server.browser(), common, with(facts(0), "older", "9"));
            take(server, slip, "after", 7);
            frozen(ada, cohort);
            assertThat(count(server, "sending")).isEqualTo(9);

            assertThat(server.browser().get(slip + "/leave").body())
                    .contains("forget your code")
                    .doesNotContain("Stop messages");
            server.browser().post(slip + "/leave/data", Map.of());
            assertThat(count(server, "sending")).isEqualTo(7);
            assertThat(count(server, "learner where withdrew_data_at is not null")).isEqualTo(2);
            assertThat(count(server, "study where sealed_at is not null")).isEqualTo(1);
            assertThat(count(server, "learner_code where code_index = ''")).isEqualTo(2);
            Map<String, String> without = frozen(ada, cohort);
            assertThat(without.getOrDefault("participants.csv", "").lines()).hasSize(1 + 7);
            assertThat(without.getOrDefault("study.yaml", "")).contains("withdrawn: 1");
            // the code is forgotten: it begins anew
            String anew = come(server.browser(), common, facts(0));
            assertThat(server.browser().get(anew).body()).contains("May we use your answers");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCodeIsMadeOfEnoughFactsAndSaysWhomOneHidesAmong(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada);
            String common = common(ada, cohort);
            Browser phone = server.browser();
            assertThat(phone.get(common).body())
                    .contains("Make your code", "could make your code and open your page");
            assertThat(phone.post(common, with(with(facts(1), "day", "32"), "school", "xy")).body())
                    .contains(
                            "2 answers do not fit", "Enter a day from 1 to 31", "Enter one letter");
            Map<String, String> few = new LinkedHashMap<>();
            List.copyOf(facts(1).entrySet())
                    .subList(0, 7)
                    .forEach(fact -> few.put(fact.getKey(), fact.getValue()));
            assertThat(phone.post(common, few).body()).contains("There are 7 answers so far");
            assertThat(count(server, "learner")).isZero();

            Map<String, String> mine = facts(1);
            String own = come(phone, common, mine);
            assertThat(phone.get(own + "/code").body())
                    .contains("at least 0 others in this cohort could have the same code");
            // someone with the same birthday and ends of names, and one who left those blank
            Map<String, String> alike = facts(2);
            for (String key : List.of("day", "month", "first-name", "surname")) {
                alike.put(key, mine.getOrDefault(key, ""));
            }
            come(server.browser(), common, alike);
            Map<String, String> blank = new LinkedHashMap<>(mine);
            List.of("parent", "carer", "friend").forEach(key -> blank.put(key, ""));
            come(server.browser(), common, blank);
            assertThat(phone.get(own + "/code").body())
                    .contains("at least 1 other in this cohort could have the same code")
                    .contains("at least 2 others in this cohort share these");

            assertThat(come(server.browser(), common, mine)).isNotEqualTo(own);
            assertThat(phone.get(own).statusCode())
                    .as("whoever is answering elsewhere is not cut off")
                    .isEqualTo(200);
            assertThat(count(server, "learner")).isEqualTo(3);
            String sealed =
                    server.part(Database.class)
                            .read(sql ->
                                    sql.sql("select code_index from learner_code order by made_at")
                                            .query(String.class)
                                            .list()
                                            .getFirst());
            assertThat(sealed).matches("[0-9a-f]{32,64}");
            assertThat(ada.post(cohort + "/learners", Map.of("email", "a@example.org")).body())
                    .contains("holds no names and addresses");
            assertThat(ada.get(cohort + "/common-link").body())
                    .contains("opens on this computer alone");
            assertThat(ada.get(cohort + "/privacy-notice").body())
                    .contains("No name and no e-mail address", "see how many answered")
                    .doesNotContain("forget names", "who is enrolled");
            assertThat(ada.get(cohort).body())
                    .contains("/common-link")
                    .doesNotContain("/self-enrolment", "/learners");
            ada.post(cohort + "/common-link", Map.of());
            assertThat(phone.get(common).statusCode()).isEqualTo(404);
        }
    }
}
