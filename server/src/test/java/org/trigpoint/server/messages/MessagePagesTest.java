package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.BothDatabases;
import org.trigpoint.server.storage.Database;

/// Messages as people meet them: in their mail, in the outbox, and on pages.
class MessagePagesTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/l/[\\w-]{22})");
    private static final Pattern STOP = Pattern.compile("http://localhost:\\d+(/stop/[\\w-]{22})");
    private static final Pattern OUTBOX = Pattern.compile("href=\"(/outbox/[0-9a-f-]{36})\"");
    private static final Pattern TIMELINE =
            Pattern.compile("href=\"(/cohorts/[^\"]+/learners/[^\"]+/messages)\"");
    private static final int PATIENCE = 20_000;

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

    private static void noQuietHours(Browser ada) {
        assertThat(ada.post("/messages/quiet", Map.of("to", "0", "from", "24")).statusCode())
                .isEqualTo(303);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private MimeMessage arrived(int number) {
        assertThat(mail.waitForIncomingEmail(PATIENCE, number)).isTrue();
        return mail.getReceivedMessages()[number - 1];
    }

    private static String plain(MimeMessage message) throws Exception {
        Object content = message.getContent();
        while (content instanceof MimeMultipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return content.toString();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLearnerIsWrittenToFromInvitationToStopping(Map<Setting, String> database)
            throws Exception {
        Map<Setting, String> settings = new LinkedHashMap<>(database);
        settings.put(Setting.SMTP, "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        settings.put(Setting.MAIL_FROM, "training@example.org");
        try (RunningServer server = RunningServer.with(settings)) {
            Browser ada = server.setUp();
            noQuietHours(ada);
            ada.post(
                    FirstSteps.cohort(ada) + "/learners",
                    Map.of("name", "Zoë Ap", "email", "zoe@example.org"));
            MimeMessage invitation = arrived(1);
            assertThat(invitation.getSubject()).isEqualTo("Your place in Spring");
            assertThat(invitation.getAllRecipients()[0].toString()).isEqualTo("zoe@example.org");
            assertThat(plain(invitation)).contains("Hello Zoë Ap,").contains("Moor Wellbeing");
            String link = found(LINK, plain(invitation));
            String stop = found(STOP, invitation.getHeader("List-Unsubscribe")[0]);

            Browser phone = server.browser();
            FirstSteps.consent(phone, link, Statement.STUDY, Statement.FOLLOWUP);
            MimeMessage receipt = arrived(2);
            assertThat(plain(receipt)).contains("learn what the training changes?\r\nYes");
            MimeMultipart parts = (MimeMultipart) receipt.getContent();
            byte[] pdf = parts.getBodyPart(1).getInputStream().readAllBytes();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("What you agreed to")
                        .contains("Taking part is your choice")
                        .doesNotContain("Zoë");
            }

            FirstSteps.answer(phone, link, "before", 5);
            assertThat(arrived(3).getSubject()).isEqualTo("Thank you");

            Browser stranger = server.browser();
            String known =
                    stranger.post("/link-again", Map.of("email", "Zoe@example.org"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            String unknown =
                    stranger.post("/link-again", Map.of("email", "no@example.org"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            assertThat(known).isEqualTo(unknown);
            assertThat(found(LINK, plain(arrived(4)))).isEqualTo(link);

            // as a mail program does it, with no page and no form
            int status =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(server.address() + stop))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "List-Unsubscribe=One-Click"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode();
            assertThat(status).isEqualTo(303);
            assertThat(phone.get(link).body()).contains("You asked for no more messages");
            assertThat(phone.get(stop).body()).contains("We write to you no more");
            assertThat(ada.get("/outbox").body()).contains("Nothing waits to be sent");
            assertThat(ada.get("/audit").body())
                    .contains("message-sent")
                    .contains("messages-stopped")
                    .contains("is whole");
            assertThat(GreenMailUtil.getWholeMessage(invitation)).contains("multipart/alternative");
        }
    }

    @Test
    void nothingReadableAndNoLinkIsKept() {
        try (RunningServer server = RunningServer.embedded()) {
            Browser ada = server.setUp();
            String page =
                    ada.post(
                                    FirstSteps.cohort(ada) + "/learners",
                                    Map.of("name", "Zoë Ap", "email", "zoe@example.org"))
                            .body();
            String token = found(LINK, page).substring("/l/".length());
            Database database = server.part(Database.class);
            String kept =
                    database.read(sql ->
                            sql.sql("select * from message").query().listOfRows().toString()
                                    + sql.sql(
                                                    "select hex(link_sealed) || hex(stop_sealed) as x, learner, stop_digest from learner_link")
                                            .query()
                                            .listOfRows());
            assertThat(kept).doesNotContain("Zoë").doesNotContain("zoe@").doesNotContain(token);
        }
    }

    @Test
    void withoutAMailServerMessagesAreHandedOverByHand() {
        try (RunningServer server = RunningServer.embedded()) {
            Browser ada = server.setUp();
            String cohort = FirstSteps.cohort(ada);
            String page =
                    ada.post(
                                    cohort + "/learners",
                                    Map.of("name", "Zoë Ap", "email", "zoe@example.org"))
                            .body();
            String timeline = found(TIMELINE, page);
            String outbox = ada.get("/outbox").body();
            assertThat(outbox).contains("you send these yourself").contains("zoe@example.org");
            String message = found(OUTBOX, outbox);
            assertThat(ada.get(message).body()).contains(found(LINK, page)).contains("/stop/");
            assertThat(ada.get(timeline).body()).contains("waiting");
            assertThat(ada.post(message + "/handed-over", Map.of()).statusCode()).isEqualTo(303);
            assertThat(ada.get("/outbox").body()).contains("Nothing waits to be sent");
            assertThat(ada.get(timeline).body()).contains("handed over");
            assertThat(ada.get(cohort + "/messages").body()).contains("Invitation");
            assertThat(ada.get("/audit").body()).contains("message-handed-over");
        }
    }

    @Test
    void whoMayNotSeeWhoAnsweredSeesNoMessageThatTells() {
        try (RunningServer server = RunningServer.embedded()) {
            Browser ada = server.setUp();
            String page =
                    ada.post(
                                    FirstSteps.cohort(ada) + "/learners",
                                    Map.of("name", "Zoë Ap", "email", "zoe@example.org"))
                            .body();
            server.browser().post(found(LINK, page) + "/consent", Map.of("study", "no"));
            assertThat(ada.get("/outbox").body()).contains("Receipt").contains("Invitation");
            List<String> messages =
                    OUTBOX.matcher(ada.get("/outbox").body())
                            .results()
                            .map(one -> one.group(1))
                            .toList();

            Browser lead = staff(server, ada, "PROGRAMME_LEAD");
            assertThat(lead.get("/outbox").body())
                    .contains("Invitation")
                    .contains("One more message waits")
                    .doesNotContain("Receipt");
            assertThat(messages.stream().map(one -> lead.get(one).statusCode()))
                    .containsExactlyInAnyOrder(200, 404);
            assertThat(lead.get(found(TIMELINE, page)).body())
                    .contains("Invitation")
                    .doesNotContain("Receipt");
            Browser trainer = staff(server, ada, "TRAINER");
            for (String path :
                    List.of("/outbox", "/messages", found(TIMELINE, page), messages.getFirst())) {
                assertThat(trainer.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(server.browser().get(path).headers().firstValue("Location"))
                        .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
            }
        }
    }

    private static Browser staff(RunningServer server, Browser ada, String role) {
        String page =
                ada.post(
                                "/people",
                                Map.of(
                                        "name",
                                        role,
                                        "email",
                                        role.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                                        "roles",
                                        List.of(role)))
                        .body();
        Browser browser = server.browser();
        browser.post(
                found(Pattern.compile("http://localhost:\\d+(/sign-in/[^<]+)<"), page), Map.of());
        return browser;
    }

    @Test
    void anOrganisationWritesItsOwnWords() {
        try (RunningServer server = RunningServer.embedded()) {
            Browser ada = server.setUp();
            assertThat(ada.get("/messages").body()).contains("Your place in [cohort]");
            var wrong =
                    ada.post(
                            "/messages/invitation",
                            Map.of("subject", "Welcome", "body", "Hello [nmae]"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("[nmae] is nothing we can fill in here")
                    .contains("[link] is missing")
                    .contains(">Hello [nmae]</textarea>");
            Map<String, String> own = Map.of("subject", "Croeso", "body", "[name]: [link]");
            Map<String, String> look = new LinkedHashMap<>(own);
            look.put("what", "preview");
            assertThat(ada.post("/messages/invitation", look).body()).contains("Sam: http");
            assertThat(ada.get("/messages").body()).doesNotContain("Croeso");
            assertThat(ada.post("/messages/invitation", own).statusCode()).isEqualTo(303);
            String page =
                    ada.post(
                                    FirstSteps.cohort(ada) + "/learners",
                                    Map.of("name", "Zoë Ap", "email", "zoe@example.org"))
                            .body();
            assertThat(ada.get(found(OUTBOX, ada.get("/outbox").body())).body())
                    .contains("Croeso")
                    .contains("Zoë Ap: http")
                    .contains(found(LINK, page));
            assertThat(ada.post("/messages/quiet", Map.of("to", "20", "from", "8")).statusCode())
                    .isEqualTo(422);
            assertThat(
                            ada.post(
                                            FirstSteps.cohort(ada) + "/messages",
                                            Map.of("reminders", "9", "apart", "4", "hour", "9"))
                                    .body())
                    .contains("Enter a number from 0 to 5");
        }
    }

    @Test
    void askingForLinksTooOftenIsStopped() {
        try (RunningServer server = RunningServer.embedded()) {
            server.setUp();
            Browser stranger = server.browser();
            int last = 0;
            for (int i = 0; i < 11; i++) {
                last =
                        stranger.post("/link-again", Map.of("email", "a" + i + "@example.org"))
                                .statusCode();
            }
            assertThat(last).isEqualTo(429);
            assertThat(server.browser().get("/stop/AAAAAAAAAAAAAAAAAAAAAA").statusCode())
                    .isEqualTo(404);
        }
    }
}
