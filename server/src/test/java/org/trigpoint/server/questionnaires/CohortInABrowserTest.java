package org.trigpoint.server.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.people.SetUpKey;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// A cohort as people walk it: staff who set it up, and learners on a phone, by keyboard, on
/// another device, with a lost connection, without scripts, in Welsh.
final class CohortInABrowserTest {
    private static final Pattern LINK = Pattern.compile("/l/[A-Za-z0-9_-]{22}");
    private static final List<String> ITEMS =
            ConfidenceInstrument.ofTheProgramme().items().stream()
                    .map(Item::id)
                    .map(id -> id.value())
                    .toList();

    private static @Nullable LookingBrowser browser;
    private static @Nullable RunningServer server;
    private static @Nullable Page staff;

    @BeforeAll
    static void setUpAnOrganisation() {
        browser = LookingBrowser.start(Path.of("target/pictures/walk"));
        server = RunningServer.embedded();
        Page page = device(1280, Scripts.ON).newPage();
        page.navigate(server.address() + server.part(SetUpKey.class).address());
        look(page, "01-set-up");
        page.fill("#organisation", "Moor Wellbeing");
        page.fill("#name", "Ada Fell");
        page.fill("#email", "ada@example.org");
        page.click("main button");
        look(page, "02-sign-in-by-link");
        page.click("main button");
        page.navigate(server.address() + "/cohorts");
        look(page, "03-no-cohorts");
        staff = page;
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void staff_enrol_people_by_hand_and_by_a_list() {
        Page page = staff();
        page.navigate(address("/cohorts/new"));
        page.click("main button");
        look(page, "04-new-cohort-faults");
        String cohort = cohort("Autumn");
        look(page, "05-cohort");
        assertThat(page.textContent("main")).contains("begins ").doesNotContainPattern("20\\d\\d-");
        page.click("a:has-text('Enrol people')");
        look(page, "06-learners");
        page.setInputFiles("#list", list("email,name,site\nbea@example.org,Bea Lund,Nowhere\n"));
        page.click("text=Enrol everyone on it");
        assertThat(page.textContent(".faults, .wrong")).contains("Nobody was enrolled");
        look(page, "07-list-faults");
        String by = enrolByHand(cohort, "cy@example.org");
        page.setInputFiles("#list", list("email,name,site\nbea@example.org,Bea Lund,North\n"));
        page.click("text=Enrol everyone on it");
        String other = link(page.textContent(".copy"));
        assertThat(other).isNotEqualTo(by);
        assertThat(page.textContent("main")).contains("bea@example.org", "cy@example.org");
        look(page, "08-links");
        page.navigate(address("/cohorts"));
        look(page, "09-cohorts");
        page.navigate(address("/people"));
        page.locator("summary").first().click();
        look(page, "10-people");
        page.navigate(address("/audit"));
        look(page, "11-audit");
    }

    @Test
    void every_page_that_staff_come_to_from_a_cohort_can_be_read_by_everyone() {
        Page page = staff();
        page.navigate(cohort("Michaelmas"));
        Object found =
                page.evaluate(
                        "[...new Set([...document.querySelectorAll('nav a, main a')]"
                                + ".map(a => a.href))].join(' ')");
        List<String> addresses = List.of(found.toString().split(" ", -1));
        assertThat(addresses).hasSizeGreaterThan(5);
        for (String to : addresses) {
            page.navigate(to);
            assertThat(page.locator("h1").count()).as(to).isEqualTo(1);
            look(
                    page,
                    "50"
                            + to.replace(server().address(), "")
                                    .replaceAll("[/?]|[0-9a-f-]{36}", "-"));
        }
    }

    @Test
    void a_learner_walks_from_consent_to_withdrawal() {
        String cohort = cohort("Winter");
        String link = enrolByHand(cohort, "dee@example.org");
        long before = sendings();
        try (BrowserContext phone = device(360, Scripts.ON)) {
            Page page = phone.newPage();
            consentByKeyboard(page, link);
            page.click("text=Start");
            look(page, "24-before");
            assertThat(sendings()).as("opening a page makes no answers").isEqualTo(before);
            answerByKeyboard(page, 6);
            assertThat(sendings()).isGreaterThan(before);
        }
        try (BrowserContext desk = device(1280, Scripts.ON)) {
            goOnWithALostConnection(desk, link);
            finishTwice(desk, link);
        }
        after(cohort, link);
        withdraw(link);
    }

    private static void consentByKeyboard(Page page, String link) {
        page.navigate(address(link));
        look(page, "20-consent");
        for (String statement : List.of("study", "followup", "interview", "quote")) {
            LookingBrowser.tabTo(page, "input[name=" + statement + "]");
            page.keyboard().press("Space");
        }
        LookingBrowser.tabTo(page, "main form button");
        page.keyboard().press("Enter");
        page.waitForSelector("main .wrong[role=alert]");
        assertThat(page.textContent("main .wrong")).contains("One question is still open");
        look(page, "21-consent-open");
        LookingBrowser.tabTo(page, ".wrong li a");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("link");
        page.keyboard().press("ArrowDown");
        LookingBrowser.tabTo(page, "main form button");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Questions");
        look(page, "22-home");
        assertThat(page.textContent("main")).contains("eight at most").contains("Opens on ");
    }

    /// Rates with Tab, Space and arrows; the usual answer is safe within a second.
    private static void answerByKeyboard(Page page, int rating) {
        List<Double> waited = new ArrayList<>();
        for (String item : ITEMS.subList(0, 5)) {
            LookingBrowser.tabTo(page, "input[name=a-" + item + "]");
            page.keyboard().press("Space");
            for (int i = 0; i < rating; i++) {
                page.keyboard().press("ArrowRight");
            }
            page.evaluate("document.getElementById('saved').textContent = ''");
            long from = System.nanoTime();
            page.waitForSelector("#saved:has-text('Saved')");
            waited.add((System.nanoTime() - from) / 1e9);
            assertThat(page.isChecked("#a-" + item + "-" + rating)).isTrue();
        }
        assertThat(waited.stream().sorted().skip(2).findFirst().orElseThrow())
                .as("seconds until safe, the middle one of " + waited)
                .isLessThan(1);
        assertThat(page.textContent("label[for=done]")).contains("5 of 10 answered");
    }

    private static void goOnWithALostConnection(BrowserContext desk, String link) {
        Page page = desk.newPage();
        page.navigate(address(link));
        page.click("text=Go on");
        assertThat(page.isChecked("#a-" + ITEMS.getFirst() + "-6")).isTrue();
        long before = sendings();
        desk.setOffline(true);
        page.check("#a-" + ITEMS.get(5) + "-3");
        page.waitForSelector("text=Kept on this device");
        page.click("main form button:not(.quiet)");
        page.waitForSelector("text=There is no connection");
        look(page, "25-no-connection");
        assertThat(sendings()).isEqualTo(before);
        desk.setOffline(false);
        page.waitForSelector("#saved:has-text('Saved')");
        assertThat(sendings()).isGreaterThan(before);

        desk.setOffline(true);
        page.check("#a-" + ITEMS.get(6) + "-2");
        page.waitForSelector("text=Kept on this device");
        page.close();
        desk.setOffline(false);
        Page again = desk.newPage();
        again.navigate(address(link + "/w/before"));
        again.waitForSelector("#saved:has-text('Saved')");
        assertThat(again.isChecked("#a-" + ITEMS.get(6) + "-2")).isTrue();
        assertThat(again.evaluate("localStorage.length")).isEqualTo(0);
        again.close();
    }

    private static void finishTwice(BrowserContext desk, String link) {
        Page page = desk.newPage();
        page.navigate(address(link + "/w/before"));
        Page second = desk.newPage();
        second.navigate(address(link + "/w/before"));
        page.click("main form button:not(.quiet)");
        page.waitForSelector("main .wrong[role=alert]");
        assertThat(page.textContent("main .wrong")).contains("3 questions are still blank");
        look(page, "26-before-open");
        answerAll(page, "5");
        page.click("main form button:not(.quiet)");
        page.waitForSelector("text=Thank you, this is done");
        look(page, "27-done");
        answerAll(second, "9");
        second.click("main form button:not(.quiet)");
        second.waitForSelector("text=What was sent first counts");
        assertThat(second.evaluate("localStorage.length")).isEqualTo(0);
        String counts =
                server().part(Database.class)
                        .read(sql ->
                                sql.sql(
                                                """
                                                select s.answers from administration a
                                                join sending s on s.id = a.current
                                                where a.finished_at is not null
                                                order by a.finished_at desc limit 1
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(counts).contains("\"5\"").doesNotContain("\"9\"");
    }

    private static void after(String cohort, String link) {
        LocalDate today = LocalDate.now(Cohorts.ZONE);
        Page page = staff();
        page.navigate(cohort);
        page.fill("#o-after", today.toString());
        page.fill("#c-after", today.plusDays(7).toString());
        page.locator("form", new Page.LocatorOptions().setHas(page.locator("#o-after")))
                .locator("button")
                .click();
        page.waitForLoadState();
        try (BrowserContext phone = device(360, Scripts.ON)) {
            Page learner = phone.newPage();
            learner.navigate(address(link));
            learner.click("text=Start");
            assertThat(learner.locator("input:checked").count()).isZero();
            answerAll(learner, "8");
            learner.click("main form button:not(.quiet)");
            learner.waitForSelector("text=Looking back");
            assertThat(learner.locator("input:checked").count())
                    .as("earlier answers are not shown")
                    .isZero();
            look(learner, "28-look-back");
            answerAll(learner, "3");
            learner.check("#a-" + ITEMS.get(2) + "-not-my-role");
            learner.click("main form button:not(.quiet)");
            learner.waitForSelector("text=Thank you, this is done");
            learner.click("text=Back to your training");
            assertThat(learner.locator("text=Done. Thank you.").count()).isEqualTo(2);
        }
        page.navigate(cohort);
        Locator row =
                page.locator("tr", new Page.LocatorOptions().setHas(page.locator("th[scope=row]")))
                        .nth(1);
        assertThat(row.textContent()).contains("After");
        assertThat(row.locator("td").last().textContent()).isEqualTo("1");
        look(page, "29-cohort-paired");
    }

    private static void withdraw(String link) {
        long before = sendings();
        try (BrowserContext phone = device(360, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(address(link));
            page.click("text=Leave the study");
            look(page, "30-leave");
            page.click("button:has-text('Stop messages')");
            page.waitForSelector("text=no more messages");
            look(page, "31-home-no-messages");
            page.click("text=Leave the study");
            page.click("button:has-text('Take my answers back')");
            page.waitForSelector("text=You have left the study");
            look(page, "32-left");
            page.navigate(address(link + "/w/before"));
            look(page, "33-no-such-page");
        }
        assertThat(sendings()).isLessThan(before);
    }

    @Test
    void everything_works_without_scripts() {
        String link = enrolByHand(cohort("Spring"), "eve@example.org");
        try (BrowserContext phone = device(360, Scripts.OFF)) {
            Page page = phone.newPage();
            page.navigate(address(link));
            for (String statement : List.of("study", "followup", "interview", "quote", "link")) {
                page.check("input[name=" + statement + "][value=yes]");
            }
            page.click("main form button");
            page.click("text=Start");
            page.check("#a-" + ITEMS.getFirst() + "-4");
            page.click("text=Save and go on later");
            page.click("text=Go on");
            assertThat(page.isChecked("#a-" + ITEMS.getFirst() + "-4")).isTrue();
            answerAll(page, "7");
            page.click("main form button:not(.quiet)");
            assertThat(page.textContent("h1")).isEqualTo("Thank you, this is done");
        }
    }

    @Test
    void a_learner_chooses_welsh_and_the_browser_remembers_it() {
        String link = enrolByHand(cohort("Gwanwyn"), "ffion@example.org");
        try (BrowserContext phone = device(360, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(address(link));
            page.click("text=Cymraeg");
            assertThat(page.url()).endsWith(link);
            assertThat(page.getAttribute("html", "lang")).isEqualTo("cy");
            look(page, "40-consent-cy");
            for (String statement : List.of("study", "followup", "interview", "quote", "link")) {
                page.check("input[name=" + statement + "][value=yes]");
            }
            page.click("main form button");
            look(page, "41-home-cy");
            page.click("a:has-text('Dechrau')");
            assertThat(page.getAttribute("fieldset.rating legend", "lang")).isEqualTo("en");
            look(page, "42-before-cy");
            page.check("#a-" + ITEMS.getFirst() + "-4");
            page.waitForSelector("#saved:has-text('gadw')");
            assertThat(page.textContent("label[for=done]")).isEqualTo("1 o 10 wedi’u hateb");
            page.click("text=English");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en-GB");
            assertThat(page.url()).endsWith(link + "/w/before");
            page.navigate(address("/language/cy?back=//example.org/"));
            assertThat(page.url()).isEqualTo(address("/"));
            assertThat(page.getAttribute("html", "lang"))
                    .as("a page that is not offered in Welsh")
                    .isEqualTo("en-GB");
        }
    }

    @Test
    void the_first_view_is_small_and_asks_for_little() {
        String link = enrolByHand(cohort("Summer"), "gil@example.org");
        try (BrowserContext first = device(360, Scripts.OFF)) {
            Page page = first.newPage();
            page.navigate(address(link));
            for (String statement : List.of("study", "followup", "interview", "quote", "link")) {
                page.check("input[name=" + statement + "][value=yes]");
            }
            page.click("main form button");
        }
        try (BrowserContext phone = device(360, Scripts.ON)) {
            Page page = phone.newPage();
            List<Request> asked = new CopyOnWriteArrayList<>();
            page.onRequestFinished(asked::add);
            page.navigate(address(link + "/w/before"));
            page.waitForTimeout(500);
            assertThat(asked)
                    .extracting(Request::url)
                    .hasSizeLessThanOrEqualTo(4)
                    .allMatch(url -> url.startsWith(address("/")));
            int bytes =
                    asked.stream()
                            .map(Request::sizes)
                            .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                            .sum();
            assertThat(bytes).isBetween(1, 60_000);
            String moves = "getComputedStyle(document.querySelector('button')).transitionDuration";
            assertThat(page.evaluate(moves)).isEqualTo("0s");
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertThat(page.evaluate(moves)).isEqualTo("0.12s");
        }
    }

    @Test
    void coming_back_online_without_an_answer_sends_nothing() {
        String link = enrolByHand(cohort("Advent"), "hal@example.org");
        try (BrowserContext phone = device(360, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(address(link));
            for (String statement : List.of("study", "followup", "interview", "quote", "link")) {
                page.check("input[name=" + statement + "][value=yes]");
            }
            page.click("main form button");
            page.click("text=Start");
            long before = sendings();
            phone.setOffline(true);
            phone.setOffline(false);
            page.waitForTimeout(800);
            assertThat(sendings()).isEqualTo(before);
        }
    }

    private static void answerAll(Page page, String rating) {
        for (String item : ITEMS) {
            page.check("#a-" + item + "-" + rating);
        }
    }

    private static String cohort(String title) {
        Page page = staff();
        page.navigate(address("/cohorts/new"));
        page.fill("#title", title);
        page.fill("#starts", LocalDate.now(Cohorts.ZONE).plusDays(3).toString());
        page.fill("#places", "5");
        page.fill("#sites", "North\nSouth");
        page.click("main form button");
        page.waitForSelector("text=Who has answered");
        return page.url();
    }

    private static String enrolByHand(String cohort, String email) {
        Page page = staff();
        page.navigate(cohort + "/learners");
        page.fill("#name", "A Learner");
        page.fill("#email", email);
        page.click("main form button:has-text('Enrol')");
        return link(page.textContent(".copy"));
    }

    private static String link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static FilePayload list(String text) {
        return new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static long sendings() {
        return server().part(Database.class)
                .read(sql -> sql.sql("select count(*) from sending").query(Long.class).single());
    }

    private static String address(String path) {
        return server().address() + path;
    }

    private static BrowserContext device(int width, Scripts scripts) {
        if (browser == null) {
            throw new IllegalStateException("There is no browser");
        }
        return browser.device(width, scripts);
    }

    private static void look(Page page, String name) {
        if (browser == null) {
            throw new IllegalStateException("There is no browser");
        }
        browser.look(page, name);
    }

    private static RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("There is no server");
        }
        return server;
    }

    private static Page staff() {
        if (staff == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return staff;
    }
}
