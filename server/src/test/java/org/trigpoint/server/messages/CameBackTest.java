package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.BothDatabases;
import org.trigpoint.server.storage.Database;

/// A message comes back by mail after the mail server had taken it: it is brought or noted, nothing
/// more goes to that address, and all goes on when the address is mended.
class CameBackTest {
    private static final int PATIENCE = 20_000;
    private static final Pattern TIMELINE =
            Pattern.compile("href=\"(/cohorts/[^\"]+/learners/[^\"]+/messages)\"");
    private static final Pattern NOTE =
            Pattern.compile("action=\"(/outbox/[0-9a-f-]{36}/came-back)\"");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    static Stream<Named<Map<Setting, String>>> databases() {
        return Stream.of(
                Named.of("SQLite", Map.of()),
                Named.of("PostgreSQL", Map.of(Setting.DATABASE, BothDatabases.postgresUrl())));
    }

    private RunningServer server(Map<Setting, String> database) {
        Map<Setting, String> settings = new LinkedHashMap<>(database);
        settings.put(Setting.SMTP, "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        settings.put(Setting.MAIL_FROM, "training@example.org");
        return RunningServer.with(settings);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("http://localhost:\\d+", ""))
                .orElseThrow(() -> new AssertionError(response.statusCode() + response.body()));
    }

    private static String cohort(Browser ada) {
        ada.post("/messages/quiet", Map.of("to", "0", "from", "24"));
        return location(
                ada.post(
                        "/cohorts/new",
                        Map.of(
                                "programme", "persistent-pain/1",
                                "title", "Spring",
                                "starts", LocalDate.now(Cohorts.ZONE).plusDays(3).toString(),
                                "places", "9",
                                "sites", "")));
    }

    private static void enrol(Browser ada, String cohort, String email) {
        assertThat(
                        ada.post(cohort + "/learners", Map.of("name", "Zoë Ap", "email", email))
                                .statusCode())
                .isEqualTo(200);
    }

    private MimeMessage arrived(int number) {
        assertThat(mail.waitForIncomingEmail(PATIENCE, number)).isTrue();
        return mail.getReceivedMessages()[number - 1];
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static long count(RunningServer server, String what) {
        return server.part(Database.class)
                .<Long>read(
                        sql -> sql.sql("select count(*) from " + what).query(Long.class).single());
    }

    /// Waits until the sender has noted that a message went.
    private static void sent(RunningServer server, int messages) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (count(server, "message where state = 'SENT'") == messages) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It was not noted that the message went");
    }

    private static HttpResponse<String> bring(Browser browser, String... reports) {
        return browser.upload(
                "/outbox/came-back",
                Stream.of(reports).map(report -> Sent.of("reports", "back.eml", report)).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReportStopsMessagesUntilTheAddressIsMended(Map<Setting, String> database)
            throws Exception {
        try (RunningServer server = server(database)) {
            Browser ada = server.setUp();
            String cohort = cohort(ada);
            enrol(ada, cohort, "zoe@example.org");
            String id = arrived(1).getMessageID();
            sent(server, 1);
            String timeline = found(TIMELINE, ada.get(cohort + "/learners").body());
            assertThat(ada.get(timeline).body())
                    .contains("This came back")
                    .doesNotContain("Is the address right?");
            assertThat(ada.get("/outbox").body()).contains("href=\"/outbox/came-back\"");

            // what is no failure, or not about a message of ours, changes nothing
            String others =
                    bring(
                                    ada,
                                    DeliveryReportTest.report("delayed", "4.4.1", id),
                                    DeliveryReportTest.report("failed", "5.1.1", "<no@where>"),
                                    "Hello\n\nI am away")
                            .body();
            assertThat(others)
                    .contains("It reports no failure", "but of no message that was sent from here")
                    .contains("This is no report of a mail server");
            assertThat(count(server, "message where state = 'SENT'")).isEqualTo(1);

            String told = bring(ada, DeliveryReportTest.report("failed", "5.1.1", id)).body();
            assertThat(told)
                    .contains("The address does not work", "zoe@example.org", timeline)
                    .contains("The mail server says 5.1.1");
            assertThat(bring(ada, DeliveryReportTest.report("failed", "5.1.1", id)).body())
                    .contains("This was known already");
            assertThat(ada.get(timeline).body())
                    .contains("came back", "Is the address right?", "The mail server says 5.1.1")
                    .contains("zoe@example.org");

            // nothing more goes there
            server.browser().post("/link-again", Map.of("email", "zoe@example.org"));
            enrol(ada, cohort, "other@example.org");
            arrived(2);
            sent(server, 1);
            Thread.sleep(1500);
            assertThat(mail.getReceivedMessages()).hasSize(2);
            assertThat(count(server, "message where state = 'WAITING'")).isEqualTo(1);
            assertThat(ada.get("/outbox").body())
                    .contains("came back", "Something that was sent to this address came back");

            String mend = timeline.replace("/messages", "/address");
            assertThat(ada.post(mend, Map.of("email", "nonsense")).body())
                    .contains("Enter an e-mail address, like");
            assertThat(ada.post(mend, Map.of("email", "other@example.org")).body())
                    .contains("Somebody else in this cohort has this address");
            assertThat(location(ada.post(mend, Map.of("email", "zoe.ap@example.org"))))
                    .isEqualTo(timeline);
            arrived(4);
            assertThat(Stream.of(mail.getReceivedMessages()).skip(2).map(CameBackTest::toWhom))
                    .as("the invitation that came back, and the link that waited")
                    .containsExactly("zoe.ap@example.org", "zoe.ap@example.org");
            sent(server, 3);
            assertThat(ada.get(timeline).body()).doesNotContain("Is the address right?");
            assertThat(ada.post(mend, Map.of("email", "again@example.org")).statusCode())
                    .as("there is nothing to mend")
                    .isEqualTo(404);
            assertThat(ada.get("/audit").statusCode()).isEqualTo(200);
            assertThat(count(server, "audit where action = 'message-came-back'")).isEqualTo(1);
            assertThat(count(server, "audit where action = 'address-mended'")).isEqualTo(1);
            String facts =
                    server.part(Database.class)
                            .read(sql ->
                                    String.join(
                                            " ",
                                            sql.sql("select facts from audit")
                                                    .query(String.class)
                                                    .list()));
            assertThat(facts).doesNotContain("example.org");
        }
    }

    private static void anotherOrganisationsMessageIsNotFound(
            RunningServer server, Browser ada, String id) {
        server.part(Database.class)
                .write(sql -> {
                    sql.sql(
                                    "insert into organisation (id, name, created_at) values ('o2', 'Other', 0)")
                            .update();
                    return sql.sql("update message set organisation = 'o2', state = 'SENT'")
                            .update();
                });
        assertThat(bring(ada, DeliveryReportTest.report("failed", "5.1.1", id)).body())
                .contains("but of no message that was sent from here")
                .doesNotContain("zoe@example.org");
        assertThat(count(server, "message where state = 'FAILED'")).isZero();
    }

    private static String toWhom(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void itCanBeNotedByHandAndTheAddressFoundRight(Map<Setting, String> database) throws Exception {
        try (RunningServer server = server(database)) {
            Browser ada = server.setUp();
            String cohort = cohort(ada);
            enrol(ada, cohort, "zoe@example.org");
            String id = arrived(1).getMessageID();
            sent(server, 1);
            String timeline = found(TIMELINE, ada.get(cohort + "/learners").body());
            String note = found(NOTE, ada.get(timeline).body());
            assertThat(location(ada.post(note, Map.of()))).isEqualTo(timeline);
            assertThat(ada.get(timeline).body()).contains("Is the address right?");
            ada.post(note, Map.of());
            assertThat(count(server, "address_bounce")).as("once").isEqualTo(1);

            ada.post(timeline.replace("/messages", "/address"), Map.of("right", "yes"));
            assertThat(toWhom(arrived(2))).isEqualTo("zoe@example.org");
            assertThat(arrived(2).getMessageID()).isEqualTo(id);
            sent(server, 1);
            assertThat(count(server, "audit where action = 'address-found-right'")).isEqualTo(1);

            // a report that was given up for a passing reason holds nothing back
            assertThat(
                            ada.post(
                                            "/outbox/came-back",
                                            Map.of(
                                                    "pasted",
                                                    DeliveryReportTest.report(
                                                            "failed", "4.4.7", id)))
                                    .body())
                    .contains("perhaps for a reason that has passed");
            assertThat(count(server, "address_bounce where mended_at is null")).isZero();
            assertThat(ada.get("/outbox").body()).contains("came back");
            assertThat(ada.post("/outbox/came-back", Map.of()).statusCode()).isEqualTo(422);
            anotherOrganisationsMessageIsNotFound(server, ada, id);
        }
    }
}
