package org.trigpoint.server.holding;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.BothDatabases;
import org.trigpoint.server.storage.Database;

/// Two servers side by side on one PostgreSQL, with one key set: whichever of them somebody comes
/// to, all is there, and nothing is done twice.
class TwoServersTest {
    private static final int PEOPLE = 12;
    private static final Pattern LINK = Pattern.compile("/l/[A-Za-z0-9_-]{22}");

    @TempDir private Path temp = Path.of("unset");

    @Test
    void whicheverServerSomebodyComesToAllIsThereAndNothingIsDoneTwice() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.DATABASE, BothDatabases.postgresUrl());
        settings.put(Setting.SMTP, "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        settings.put(Setting.MAIL_FROM, "training@example.org");
        settings.put(Setting.DATA, temp.resolve("one").toString());
        try (RunningServer one = RunningServer.with(settings)) {
            settings.put(Setting.DATA, temp.resolve("two").toString());
            settings.put(Setting.KEYS, Files.readString(temp.resolve("one").resolve("keys.json")));
            try (RunningServer two = RunningServer.with(settings)) {
                Browser ada = one.setUp();
                signedInAtBoth(ada, one, two);
                List<String> links = enrolled(ada, one, two);
                answered(links, one, two);
                sentOnce(mail, one);
                signedOutAtBoth(ada, one, two);
                assertThat(broken(one)).isEmpty();
            }
        } finally {
            mail.stop();
        }
    }

    private static void signedInAtBoth(Browser ada, RunningServer one, RunningServer two) {
        for (RunningServer server : List.of(one, two)) {
            var page = ada.get(server.address() + "/cohorts");
            assertThat(page.statusCode()).isEqualTo(200);
            // her name opens with the key set both have
            assertThat(page.body()).contains("Ada Fell");
        }
    }

    /// A cohort made at one server; people enrolled at both in turn.
    private static List<String> enrolled(Browser ada, RunningServer one, RunningServer two) {
        ada.post(one.address() + "/messages/quiet", Map.of("to", "0", "from", "24"));
        String cohort =
                ada.post(
                                one.address() + "/cohorts/new",
                                Map.of(
                                        "programme",
                                        "persistent-pain/1",
                                        "title",
                                        "Spring",
                                        "starts",
                                        LocalDate.now(Cohorts.ZONE).plusDays(3).toString(),
                                        "places",
                                        "20",
                                        "sites",
                                        "North"))
                        .headers()
                        .firstValue("Location")
                        .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                        .orElseThrow();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            RunningServer server = i % 2 == 0 ? one : two;
            Matcher link =
                    LINK.matcher(
                            ada.post(
                                            server.address() + cohort + "/learners",
                                            Map.of("name", "P", "email", "p" + i + "@example.org"))
                                    .body());
            assertThat(link.find()).isTrue();
            links.add(link.group());
        }
        return links;
    }

    /// Everyone decides at one server, begins at the other and sends at both at the same time.
    private static void answered(List<String> links, RunningServer one, RunningServer two)
            throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (String link : links) {
            Browser phone = one.browser();
            phone.post(
                    one.address() + link + "/consent",
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
            Map<String, String> some = new LinkedHashMap<>(Map.of("later", "yes"));
            some.put("sending", UUID.randomUUID().toString());
            some.put(
                    "a-" + ConfidenceInstrument.ofTheProgramme().items().getFirst().id().value(),
                    "3");
            phone.post(two.address() + link + "/w/before", some);
            assertThat(phone.get(one.address() + link + "/w/before").body())
                    .contains("1 of 10 answered");
            for (RunningServer server : List.of(one, two)) {
                work.add(() -> send(server.browser(), server.address() + link + "/w/before"));
            }
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        // of the two that crossed one counts, and the other stays as history
        assertThat(count(one, "select count(*) from administration where finished_at is not null"))
                .isEqualTo(PEOPLE);
        assertThat(count(one, "select count(*) from sending where finished = 1 and counted = 1"))
                .isEqualTo(PEOPLE);
    }

    private static boolean send(Browser phone, String address) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("sending", UUID.randomUUID().toString());
        ConfidenceInstrument.ofTheProgramme()
                .items()
                .forEach(item -> all.put("a-" + item.id().value(), "5"));
        int status = phone.post(address, all).statusCode();
        return status == 303 || status == 200;
    }

    /// Both servers send: an invitation, a receipt and thanks to each.
    private static void sentOnce(GreenMail mail, RunningServer one) throws Exception {
        assertThat(mail.waitForIncomingEmail(40_000, 3 * PEOPLE)).isTrue();
        assertThat(count(one, "select count(*) from message where kind <> 'OPENING'"))
                .isEqualTo(3L * PEOPLE);
        List<String> ids = new ArrayList<>();
        for (var message : mail.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static void signedOutAtBoth(Browser ada, RunningServer one, RunningServer two) {
        ada.post(two.address() + "/sign-out", Map.of());
        for (RunningServer server : List.of(one, two)) {
            assertThat(ada.get(server.address() + "/cohorts").statusCode()).isEqualTo(303);
        }
    }

    private static long count(RunningServer server, String statement) {
        return server.part(Database.class)
                .read(sql -> sql.sql(statement).query(Long.class).single());
    }

    private static Optional<Long> broken(RunningServer server) {
        return server.part(Database.class)
                .read(sql ->
                        server.part(Audit.class)
                                .firstBroken(
                                        sql,
                                        new OrganisationId(
                                                sql.sql("select id from organisation")
                                                        .query(String.class)
                                                        .single())));
    }
}
