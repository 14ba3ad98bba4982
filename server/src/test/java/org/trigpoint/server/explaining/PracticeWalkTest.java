package org.trigpoint.server.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.storage.Database;

/// Practising to explain pain, from the box to a note in the margin, on both databases.
class PracticeWalkTest {
    private static final String FIRST =
            "Your back is worn out because of wear and tear. It will always hurt.";
    private static final String SECOND =
            "What were you told about the scan? Pain can protect us too much. 💛 Would a small step help?";

    static Stream<Named<RunningServer>> servers() {
        return Rehearsal.servers();
    }

    private static String look(Browser phone, String page, String text) {
        return phone.post(page, Map.of("text", text))
                .headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^http://localhost:\\d+", ""))
                .orElseThrow();
    }

    private static long rows(RunningServer server, String table) {
        return server.part(Database.class)
                .read(sql -> sql.sql("select count(*) from " + table).query(Long.class).single());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsPractisedStaysPrivateUntilItIsSentAndIsAnsweredInTheMargin(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            Browser tom = Rehearsal.staff(server, ada, "tom@example.org", "TRAINER");
            String cohort = Rehearsal.cohort(ada);
            String link = Rehearsal.enrol(ada, cohort, "a@example.org");
            String other = Rehearsal.enrol(ada, cohort, "b@example.org");
            Browser phone = server.browser();
            Rehearsal.consent(server, link, "no");
            assertThat(phone.get(link).body()).contains("Explain pain in your own words");
            String page = link + "/explain/dewi";
            assertThat(phone.get(page).body())
                    .contains("This person is made up", "afraid to bend", "Asha, 34")
                    .doesNotContain("Nia", "Sam,");
            assertThat(phone.get(link + "/explain/nia").statusCode())
                    .as("nobody practises with who is kept for measuring")
                    .isEqualTo(404);

            assertThat(phone.post(page, Map.of("text", " ")).statusCode()).isEqualTo(422);
            assertThat(phone.post(page, Map.of("text", "x".repeat(5001))).statusCode())
                    .isEqualTo(422);
            String first = look(phone, page, FIRST);
            String seen = phone.get(first).body();
            assertThat(seen)
                    .contains("wear and tear</mark>", "A phrase that can worry people")
                    .contains("It cannot hear tone", "Which one idea would help")
                    .contains("Only you.");
            assertThat(look(phone, page, FIRST))
                    .as("the same words are kept once")
                    .isEqualTo(first);
            String second = look(phone, page, SECOND);
            assertThat(phone.get(page + "/change").body())
                    .contains("wear and tear", "Would a small step help?");
            assertThat(rows(server, "explanation")).isEqualTo(2);

            Browser stranger = server.browser();
            assertThat(stranger.get(first).body()).doesNotContain("wear and tear");
            assertThat(stranger.get(page).body())
                    .contains("stay closed on this one")
                    .doesNotContain("wear and tear");
            assertThat(stranger.post(first + "/send", Map.of("send", "yes")).statusCode())
                    .isEqualTo(404);
            assertThat(phone.get(other + second.substring(link.length())).body())
                    .doesNotContain("small step help?");

            assertThat(tom.get(cohort + "/explaining").body()).contains("Nobody has sent one");
            phone.post(second + "/send", Map.of("send", "yes"));
            String id = second.substring(second.lastIndexOf('/') + 1);
            String sheet = cohort + "/explaining/" + id;
            assertThat(tom.get(cohort + "/explaining").body()).contains("Bea", "To Dewi", sheet);
            assertThat(tom.get(sheet).body())
                    .contains("Would a small step help?")
                    .doesNotContain("wear and tear");
            for (Map<String, String> wrong :
                    List.of(
                            Map.of("sentence", "0", "words", "not there", "said", "Good"),
                            Map.of("sentence", "99", "said", "Good"),
                            Map.of("sentence", "1", "said", " "))) {
                assertThat(tom.post(sheet, wrong).statusCode()).as(wrong.toString()).isEqualTo(422);
            }
            tom.post(sheet, Map.of("sentence", "0", "words", "small step", "said", "Which one?"));
            assertThat(phone.get(second).body())
                    .as("code points, so what follows the heart is right too")
                    .contains("small step</mark>", "Which one?", "tom@example.org");
            assertThat(ada.get("/audit").body())
                    .contains("explanation-sent", "explanation-answered");

            phone.post(second + "/send", Map.of("send", "no"));
            assertThat(tom.get(sheet).statusCode()).isEqualTo(404);
            assertThat(tom.post(sheet, Map.of("said", "Late")).statusCode()).isEqualTo(404);
            assertThat(ada.get(cohort + "/explaining").statusCode())
                    .as("only who may see learning")
                    .isEqualTo(404);

            phone.post(link + "/leave/data", Map.of());
            assertThat(rows(server, "explanation")).isZero();
            assertThat(rows(server, "margin_note")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nothingReadableIsInTheDatabase(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String link = Rehearsal.enrol(ada, Rehearsal.cohort(ada), "a@example.org");
            look(server.browser(), link + "/explain/asha", "A heron stood there.");
            List<byte[]> sealed =
                    server.part(Database.class)
                            .read(sql ->
                                    sql.sql("select text_sealed from explanation")
                                            .query((row, _) -> row.getBytes("text_sealed"))
                                            .list());
            assertThat(sealed).hasSize(1);
            assertThat(new String(sealed.getFirst(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("heron");
        }
    }
}
