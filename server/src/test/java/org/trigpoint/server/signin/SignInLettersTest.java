package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.storage.BothDatabases;
import org.trigpoint.server.storage.Database;

/// Links to sign in that are asked for at the sign-in page and come by mail.
class SignInLettersTest {
    private static final Pattern LINK = Pattern.compile("/sign-in/[A-Za-z0-9_-]{22}");
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final List<Named<RunningServer>> SERVERS = new ArrayList<>();

    @BeforeAll
    static void start() {
        MAIL.start();
        Map<Setting, String> mail =
                Map.of(
                        Setting.SMTP,
                        "smtp://127.0.0.1:" + MAIL.getSmtp().getPort(),
                        Setting.MAIL_FROM,
                        "training@example.org");
        SERVERS.add(Named.of("SQLite", RunningServer.with(mail)));
        Map<Setting, String> postgres = new EnumMap<>(mail);
        postgres.put(Setting.DATABASE, BothDatabases.postgresUrl());
        SERVERS.add(Named.of("PostgreSQL", RunningServer.with(postgres)));
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(server -> server.getPayload().close());
        MAIL.stop();
    }

    static Stream<Named<RunningServer>> servers() {
        return SERVERS.stream();
    }

    private static HttpResponse<String> ask(RunningServer server, String email) {
        return server.browser().post("/sign-in/by-mail", Map.of("email", email));
    }

    /// The newest letter to an address.
    private static String letter(String email, int number) throws Exception {
        for (int i = 0; i < 200; i++) {
            List<String> found = new ArrayList<>();
            for (MimeMessage message : MAIL.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(email)) {
                    found.add(GreenMailUtil.getWholeMessage(message));
                }
            }
            if (found.size() >= number) {
                return found.get(number - 1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No letter came to " + email);
    }

    private static String link(String letter) {
        Matcher link = LINK.matcher(letter.replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aLinkComesByMailWorksOnceAndOnlyTheNewestDoes(RunningServer server) throws Exception {
        Member tom = Member.of(server, Role.TRAINER);
        assertThat(server.browser().get("/sign-in").body()).contains("href=\"/sign-in/by-mail\"");
        HttpResponse<String> known = ask(server, tom.email());
        assertThat(known.statusCode()).isEqualTo(303);
        String first = letter(tom.email(), 1);
        assertThat(first).contains("Your link to sign in").doesNotContain("List-Unsubscribe");
        ask(server, tom.email());
        String second = link(letter(tom.email(), 2));
        assertThat(server.browser().get(link(first)).statusCode())
                .as("the older one")
                .isEqualTo(404);
        Browser browser = server.browser();
        browser.get("/cohorts?page=2");
        assertThat(browser.get(second).statusCode()).isEqualTo(200);
        HttpResponse<String> came = browser.post(second, Map.of());
        assertThat(came.statusCode()).isEqualTo(303);
        assertThat(came.headers().firstValue("Location").orElseThrow())
                .as("the page first asked for")
                .endsWith("/cohorts?page=2");
        assertThat(Member.isIn(browser)).isTrue();
        assertThat(tom.lastSignedInBy()).isEqualTo("by=mailed-link");
        assertThat(server.browser().get(second).statusCode()).isEqualTo(404);
        assertThat(tom.audited("sign-in-link-mailed")).isEqualTo(2);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void theAnswerIsTheSameForAnAddressThatNobodyHasAndNothingIsSent(RunningServer server)
            throws Exception {
        Member tom = Member.of(server, Role.TRAINER);
        HttpResponse<String> known = ask(server, tom.email());
        HttpResponse<String> unknown = ask(server, "nobody@example.org");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        assertThat(unknown.body()).isEqualTo(known.body());
        letter(tom.email(), 1);
        Database database = server.part(Database.class);
        for (int i = 0; i < 100 && waiting(database) > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(waiting(database)).isZero();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            assertThat(message.getAllRecipients()[0].toString()).isNotEqualTo("nobody@example.org");
        }
        assertThat(ask(server, "no address").statusCode()).isEqualTo(422);
    }

    private static long waiting(Database database) {
        return database.read(
                sql -> sql.sql("select count(*) from sign_in_letter").query(Long.class).single());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aMailedLinkIsAsGoodAsAPasswordAndNoBetter(RunningServer server) throws Exception {
        Member eva = Member.of(server, Role.EVALUATOR);
        ask(server, eva.email());
        Browser browser = server.browser();
        HttpResponse<String> answer = browser.post(link(letter(eva.email(), 1)), Map.of());
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in/second/set-up");
        assertThat(Member.isIn(browser)).isFalse();
        Member tom = Member.of(server, Role.TRAINER);
        tom.withApp();
        ask(server, tom.email());
        assertThat(
                        server.browser()
                                .post(link(letter(tom.email(), 1)), Map.of())
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .endsWith("/sign-in/second");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aLinkLastsAQuarterOfAnHourAndAHandedOneIsNotTakenAwayByIt(RunningServer server)
            throws Exception {
        Member tom = Member.of(server, Role.TRAINER);
        Database database = server.part(Database.class);
        String handed =
                database.write(sql -> server.part(Accounts.class).makeLink(sql, tom.account()))
                        .value();
        ask(server, tom.email());
        String mailed = link(letter(tom.email(), 1));
        assertThat(server.browser().get("/sign-in/" + handed).statusCode()).isEqualTo(200);
        long lasts =
                database.read(sql ->
                        sql.sql(
                                        """
                                        select expires_at - made_at from sign_in_link
                                        where account = :id and way = 'MAILED'
                                        """)
                                .param("id", tom.account().value())
                                .query(Long.class)
                                .single());
        assertThat(lasts).isEqualTo(15 * 60 * 1000);
        database.write(sql ->
                sql.sql(
                                """
                                update sign_in_link set expires_at = expires_at - 900001
                                where account = :id and way = 'MAILED'
                                """)
                        .param("id", tom.account().value())
                        .update());
        assertThat(server.browser().get(mailed).statusCode()).isEqualTo(404);
        assertThat(server.browser().post(mailed, Map.of()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void whatWasAskedForTooLongAgoIsNotSent(RunningServer server) throws Exception {
        Member tom = Member.of(server, Role.TRAINER);
        Database database = server.part(Database.class);
        long old = System.currentTimeMillis() - 16 * 60 * 1000;
        database.write(sql ->
                sql.sql(
                                """
                                insert into sign_in_letter (id, account, asked_at, tried_at)
                                values ('late', :account, :at, 0)
                                """)
                        .param("account", tom.account().value())
                        .param("at", old)
                        .update());
        for (int i = 0; i < 100 && tom.audited("sign-in-link-not-mailed") == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(tom.audited("sign-in-link-not-mailed")).isEqualTo(1);
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            assertThat(message.getAllRecipients()[0].toString()).isNotEqualTo(tom.email());
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void askingTooOftenForOneAddressIsStopped(RunningServer server) {
        int last = 0;
        for (int i = 0; i < 6; i++) {
            last = ask(server, "often@example.org").statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void withoutAMailServerTheSignInPageOffersNoMail() {
        try (RunningServer server = RunningServer.embedded()) {
            Member.of(server, Role.TRAINER);
            String page = server.browser().get("/sign-in").body();
            assertThat(page)
                    .doesNotContain("/sign-in/by-mail")
                    .contains("Ask an administrator of your organisation for a link");
            assertThat(server.browser().get("/sign-in/by-mail").statusCode()).isEqualTo(404);
            assertThat(
                            server.browser()
                                    .post("/sign-in/by-mail", Map.of("email", "tom@example.org"))
                                    .statusCode())
                    .isEqualTo(404);
        }
    }
}
