package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;

/// Learners are written to in the language they chose for their pages.
class LettersInWelshTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/l/[\\w-]{22})");
    private static final Pattern DOOR = Pattern.compile("http://localhost:\\d+(/join/[\\w-]{22})");
    private static final Pattern OUTBOX =
            Pattern.compile(
                    "<th scope=\"row\">([^<]*)</th>.*?href=\"(/outbox/[0-9a-f-]{36})\"",
                    Pattern.DOTALL);

    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    /// The letters to an address that wait in the outbox.
    private static String letters(Browser ada, String address) {
        List<String> letters = new ArrayList<>();
        Matcher line = OUTBOX.matcher(ada.get("/outbox").body());
        while (line.find()) {
            if (line.group(1).contains(address)) {
                letters.add(ada.get(line.group(2)).body());
            }
        }
        return String.join("\n", letters);
    }

    private static String enrol(Browser ada, String cohort, String email) {
        return found(
                LINK,
                ada.post(cohort + "/learners", Map.of("name", "Zoë Ap", "email", email)).body());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoChoseWelshIsWrittenToInWelshAndNobodyElse(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort =
                    location(
                            ada.post(
                                    "/cohorts/new",
                                    Map.of(
                                            "programme", "persistent-pain/1",
                                            "title", "Spring",
                                            "starts",
                                                    LocalDate.now(Cohorts.ZONE)
                                                            .plusDays(2)
                                                            .toString(),
                                            "places", "9",
                                            "sites", "")));
            String welsh = enrol(ada, cohort, "welsh@example.org");
            enrol(ada, cohort, "english@example.org");
            assertThat(letters(ada, "welsh@example.org"))
                    .as("nothing is known of their language yet")
                    .contains("Hello Zoë Ap");
            Browser phone = server.browser();
            phone.get(location(phone.get("/language/cy?back=" + welsh)));
            phone.post(
                    welsh + "/consent",
                    Map.of(
                            "study",
                            "yes",
                            "followup",
                            "no",
                            "interview",
                            "no",
                            "quote",
                            "no",
                            "link",
                            "no"));
            assertThat(letters(ada, "welsh@example.org"))
                    .contains("Helo Zoë Ap", "Eich lle yn Spring", "Dim mwy o negeseuon")
                    .contains("Yr hyn y cytunoch chi iddo", "Ydych chi’n cytuno", "Ydw")
                    .doesNotContain("Hello Zoë");
            assertThat(letters(ada, "english@example.org"))
                    .contains("Hello Zoë Ap", "Your place in Spring")
                    .doesNotContain("Helo");

            // whoever enrols by themselves in Welsh is invited in Welsh
            ada.post(
                    cohort + "/self-enrolment",
                    Map.of(
                            "cap",
                            "5",
                            "until",
                            LocalDate.now(Cohorts.ZONE).plusDays(1).toString()));
            String door = found(DOOR, ada.get(cohort + "/self-enrolment").body());
            Browser other = server.browser();
            other.get("/language/cy?back=" + door);
            other.post(door, Map.of("name", "Siân", "email", "sian@example.org"));
            assertThat(letters(ada, "sian@example.org")).contains("Helo Siân");

            // the organisation's own Welsh words, beside its English ones
            assertThat(ada.get("/messages").body())
                    .contains("/messages/invitation?language=cy", "await review");
            assertThat(ada.get("/messages/invitation?language=cy").body())
                    .contains("Eich lle yn [cohort]", "name=\"language\" value=\"cy\"");
            assertThat(ada.get("/messages/invitation?language=de").statusCode()).isEqualTo(404);
            assertThat(
                            ada.post(
                                            "/messages/invitation",
                                            Map.of(
                                                    "language", "cy",
                                                    "subject", "Croeso",
                                                    "body", "Shwmae [name]"))
                                    .statusCode())
                    .as("words without the link")
                    .isEqualTo(422);
            ada.post(
                    "/messages/invitation",
                    Map.of(
                            "language", "cy",
                            "subject", "Croeso",
                            "body", "Shwmae [name], dyma’ch dolen: [link]"));
            assertThat(letters(ada, "sian@example.org")).contains("Croeso", "Shwmae Siân");
            assertThat(letters(ada, "english@example.org")).contains("Your place in Spring");

            // chosen again, English it is
            phone.get(location(phone.get("/language/en-GB?back=" + welsh)));
            assertThat(letters(ada, "welsh@example.org"))
                    .contains("Hello Zoë Ap")
                    .doesNotContain("Helo Zoë");
        }
    }
}
