package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Database;

/// The course through its pages, on both databases.
class LearningWalkTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aModuleOpensOnceTwoPeopleSignedItAndIsDoneWhenAllIsDone(RunningServer server) {
        try (server) {
            School school = School.of(server);
            String link = school.enrol("bea", "yes");
            Browser phone = server.browser();
            String pacing = link + "/module/pacing";
            assertThat(phone.get(link).body())
                    .contains("Not open yet.", "12 modules of the course")
                    .doesNotContain("<h3>Sleep</h3>");
            assertThat(phone.get(pacing).body())
                    .contains("This module is not open yet")
                    .doesNotContain("Open this module");
            assertThat(phone.post(pacing, Map.of()).statusCode()).isEqualTo(404);
            assertThat(phone.get(link + "/tool/pacing-planner").statusCode()).isEqualTo(404);
            assertThat(phone.get(pacing + "/handout.pdf").statusCode()).isEqualTo(404);

            Browser cleo = school.member("Cleo", Role.REVIEWER);
            String review = "/review/persistent-pain/pacing";
            String digest = School.module(server, "pacing").digest();
            assertThat(cleo.get(review).body())
                    .contains("When you have ten minutes", digest)
                    .contains("What people may have heard", "The doll");
            assertThat(
                            cleo.post(
                                            review + "/sign",
                                            Map.of("digest", digest, "kind", "clinical"))
                                    .statusCode())
                    .isEqualTo(422);
            Map<String, String> signing =
                    Map.of(
                            "digest",
                            digest,
                            "kind",
                            "clinical",
                            "name",
                            "Cleo Marsh",
                            "profession",
                            "Physiotherapist",
                            "read",
                            "yes");
            assertThat(cleo.post(review + "/sign", signing).statusCode()).isEqualTo(303);
            // the same person does not stand for both
            assertThat(
                            cleo.post(
                                            review + "/sign",
                                            Map.of(
                                                    "digest",
                                                    digest,
                                                    "kind",
                                                    "lived-experience",
                                                    "name",
                                                    "Cleo Marsh",
                                                    "read",
                                                    "yes"))
                                    .body())
                    .contains("You have signed this content already");
            assertThat(phone.get(pacing).body()).contains("This module is not open yet");
            Browser lou = school.member("Lou", Role.LIVED_EXPERIENCE_TRAINER);
            assertThat(
                            lou.post(
                                            review + "/sign",
                                            Map.of(
                                                    "digest",
                                                    "0".repeat(64),
                                                    "kind",
                                                    "lived-experience",
                                                    "name",
                                                    "Lou Hart",
                                                    "read",
                                                    "yes"))
                                    .body())
                    .contains("The content changed while you were reading");
            lou.post(
                    review + "/sign",
                    Map.of(
                            "digest",
                            digest,
                            "kind",
                            "lived-experience",
                            "name",
                            "Lou Hart",
                            "read",
                            "yes"));

            String open = phone.get(pacing).body();
            assertThat(open)
                    .contains("Your first questions close when you open this module")
                    .contains("Cleo Marsh, Physiotherapist, as a clinician")
                    .contains("Lou Hart, from living with pain");
            assertThat(location(phone.get(pacing + "/story"))).endsWith(pacing);
            assertThat(trainingBegan(school)).isEqualTo("0");
            assertThat(location(phone.post(pacing, Map.of()))).endsWith("/key-messages");
            assertThat(trainingBegan(school)).isEqualTo("1");
            assertThat(phone.get(pacing + "/key-messages").body())
                    .contains("aria-label=\"Source 1\"")
                    .doesNotContain("[@");

            // what one device did, another knows
            Browser desk = server.browser();
            school.goThrough(phone, link, "pacing");
            assertThat(desk.get(pacing).body()).contains("You have done this module");
            assertThat(desk.get(link).body()).contains("You have done this one");
            LearnerId learner = new LearnerId(school.text("select id from learner"));
            List<CompletedModules.Completed> completed =
                    server.part(Database.class)
                            .read(sql -> server.part(CompletedModules.class).of(sql, learner));
            assertThat(completed)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.module().value()).isEqualTo("pacing");
                        assertThat(one.minutes())
                                .isEqualTo(School.module(server, "pacing").minutes());
                    });

            // a signature that is taken back closes it again
            cleo.post(review + "/take-back", Map.of());
            assertThat(phone.get(pacing).body()).contains("This module is not open yet");
        }
    }

    private static String trainingBegan(School school) {
        return school.text(
                "select cast(count(training_began_at) as text) from learner where opened_at is not null");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatSomeoneWritesOpensOnTheirDeviceAloneUntilTheyShareIt(RunningServer server) {
        try (server) {
            School school = School.of(server);
            String link = school.enrol("cy", "no");
            school.review("pacing");
            Browser phone = server.browser();
            Browser desk = server.browser();
            String pacing = link + "/module/pacing";
            phone.post(pacing, Map.of());
            String secret = "Heron on the weir";
            phone.post(pacing + "/reflection/text", Map.of("text", secret));
            assertThat(phone.get(pacing + "/reflection").body()).contains(secret);
            assertThat(desk.get(pacing + "/reflection").body())
                    .doesNotContain(secret)
                    .contains("You wrote something here on another device");
            // nor does asking to share it on another device give it away
            desk.post(pacing + "/reflection/share", Map.of("share", "yes"));
            Browser lou = school.member("Lou2", Role.TRAINER);
            String shared = school.cohort() + "/learning/shared";
            assertThat(lou.get(shared).body()).contains("Nobody shares one").doesNotContain(secret);
            phone.post(pacing + "/reflection/share", Map.of("share", "yes"));
            assertThat(lou.get(shared).body()).contains(secret, "cy");
            phone.post(pacing + "/reflection/text", Map.of("text", "Newer, for me"));
            assertThat(lou.get(shared).body()).contains(secret).doesNotContain("Newer");
            phone.post(pacing + "/reflection/share", Map.of("share", "no"));
            assertThat(lou.get(shared).body()).doesNotContain(secret);
            assertThat(school.ada().get(shared).statusCode())
                    .as("an administrator is no trainer")
                    .isEqualTo(404);
            // it lies encrypted
            long inClear =
                    server
                            .part(Database.class)
                            .read(sql ->
                                    sql.sql("select text_sealed from reflection")
                                            .query(byte[].class)
                                            .list())
                            .stream()
                            .filter(bytes ->
                                    new String(bytes, StandardCharsets.ISO_8859_1)
                                            .contains("Heron"))
                            .count();
            assertThat(inClear).isZero();
            // whoever takes their data back takes it with them
            phone.post(link + "/leave/data", Map.of());
            for (String table :
                    List.of("reflection", "reflection_shared", "private_device", "module_opened")) {
                assertThat(school.text("select cast(count(*) as text) from " + table))
                        .as(table)
                        .isEqualTo("0");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void trainersSeeHowFarPeopleAreAndNothingOfWhatTheyAnswered(RunningServer server) {
        try (server) {
            School school = School.of(server);
            String link = school.enrol("dee", "yes");
            school.review("pacing");
            Browser phone = server.browser();
            Browser lou = school.member("Lou3", Role.TRAINER);
            String page = school.cohort() + "/learning";
            assertThat(lou.get(school.cohort()).body()).contains(page);
            phone.post(link + "/module/pacing", Map.of());
            phone.post(link + "/module/pacing/quiz/q1", Map.of("o", "1"));
            phone.post(link + "/module/pacing/reflection/text", Map.of("text", "Quiet words"));
            assertThat(lou.get(page).body()).contains("dee", "Pacing", "0 of ");
            school.goThrough(phone, link, "pacing");
            assertThat(lou.get(page).body())
                    .contains("1 of ")
                    .doesNotContain("Quiet words", "motivated");
            // every try at a question is kept
            assertThat(
                            school.text(
                                    "select cast(count(*) as text) from quiz_try where question = 'q1'"))
                    .isEqualTo("2");
        }
    }
}
