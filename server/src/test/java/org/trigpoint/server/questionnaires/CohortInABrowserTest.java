package org.trigpoint.server.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// A cohort as people walk it: staff who enrol, and a learner from consent to withdrawal, on a
/// phone, by keyboard, on another device, with a lost connection.
final class CohortInABrowserTest {
    private static @Nullable LookedAtServer room;

    @BeforeAll
    static void setUpAnOrganisation() {
        room = LookedAtServer.start("walk");
    }

    @AfterAll
    static void stop() {
        if (room != null) {
            room.close();
        }
    }

    private static LookedAtServer room() {
        if (room == null) {
            throw new IllegalStateException("There is no server");
        }
        return room;
    }

    @Test
    void staff_enrol_people_by_hand_and_by_a_list() {
        Page page = room().staff();
        page.navigate(room().address("/cohorts/new"));
        page.click("main button");
        room().look(page, "04-new-cohort-faults");
        String cohort = room().cohort("Autumn");
        room().look(page, "05-cohort");
        assertThat(page.textContent("main")).contains("begins ").doesNotContainPattern("20\\d\\d-");
        page.click("a:has-text('Enrol people')");
        room().look(page, "06-learners");
        page.setInputFiles(
                "#list", room().list("email,name,site\nbea@example.org,Bea Lund,Nowhere\n"));
        page.click("text=Enrol everyone on it");
        assertThat(page.textContent(".faults, .wrong")).contains("Nobody was enrolled");
        room().look(page, "07-list-faults");
        String by = room().enrolByHand(cohort, "cy@example.org");
        page.setInputFiles(
                "#list", room().list("email,name,site\nbea@example.org,Bea Lund,North\n"));
        page.click("text=Enrol everyone on it");
        String other = room().link(page.textContent(".copy"));
        assertThat(other).isNotEqualTo(by);
        assertThat(page.textContent("main")).contains("bea@example.org", "cy@example.org");
        room().look(page, "08-links");
        page.navigate(room().address("/cohorts"));
        room().look(page, "09-cohorts");
        page.navigate(room().address("/people"));
        page.locator("summary").first().click();
        room().look(page, "10-people");
        page.navigate(room().address("/audit"));
        room().look(page, "11-audit");
    }

    @Test
    void a_learner_walks_from_consent_to_withdrawal() {
        String cohort = room().cohort("Winter");
        String link = room().enrolByHand(cohort, "dee@example.org");
        long before = room().sendings();
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = phone.newPage();
            consentByKeyboard(page, link);
            page.click("text=Start");
            room().look(page, "24-before");
            assertThat(room().sendings()).as("opening a page makes no answers").isEqualTo(before);
            answerByKeyboard(page, 6);
            assertThat(room().sendings()).isGreaterThan(before);
        }
        try (BrowserContext desk = room().device(1280, Scripts.ON)) {
            goOnWithALostConnection(desk, link);
            finishTwice(desk, link);
        }
        after(cohort, link);
        withdraw(link);
    }

    private static void consentByKeyboard(Page page, String link) {
        page.navigate(room().address(link));
        room().look(page, "20-consent");
        for (String statement : List.of("study", "followup", "interview", "quote")) {
            LookingBrowser.tabTo(page, "input[name=" + statement + "]");
            page.keyboard().press("Space");
        }
        LookingBrowser.tabTo(page, "main form button");
        page.keyboard().press("Enter");
        page.waitForSelector("main .wrong[role=alert]");
        assertThat(page.textContent("main .wrong")).contains("One question is still open");
        room().look(page, "21-consent-open");
        LookingBrowser.tabTo(page, ".wrong li a");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("link");
        page.keyboard().press("ArrowDown");
        LookingBrowser.tabTo(page, "main form button");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Questions");
        room().look(page, "22-home");
        assertThat(page.textContent("main")).contains("eight at most").contains("Opens on ");
    }

    /// Rates with Tab, Space and arrows; the usual answer is safe within a second.
    private static void answerByKeyboard(Page page, int rating) {
        List<Double> waited = new ArrayList<>();
        for (String item : LookedAtServer.ITEMS.subList(0, 5)) {
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
        page.navigate(room().address(link));
        page.click("text=Go on");
        assertThat(page.isChecked("#a-" + LookedAtServer.ITEMS.getFirst() + "-6")).isTrue();
        long before = room().sendings();
        desk.setOffline(true);
        page.check("#a-" + LookedAtServer.ITEMS.get(5) + "-3");
        page.waitForSelector("text=Kept on this device");
        page.click("main form button:not(.quiet)");
        page.waitForSelector("text=There is no connection");
        room().look(page, "25-no-connection");
        assertThat(room().sendings()).isEqualTo(before);
        desk.setOffline(false);
        page.waitForSelector("#saved:has-text('Saved')");
        assertThat(room().sendings()).isGreaterThan(before);

        desk.setOffline(true);
        page.check("#a-" + LookedAtServer.ITEMS.get(6) + "-2");
        page.waitForSelector("text=Kept on this device");
        page.close();
        desk.setOffline(false);
        Page again = desk.newPage();
        again.navigate(room().address(link + "/w/before"));
        again.waitForSelector("#saved:has-text('Saved')");
        assertThat(again.isChecked("#a-" + LookedAtServer.ITEMS.get(6) + "-2")).isTrue();
        assertThat(again.evaluate("localStorage.length")).isEqualTo(0);
        again.close();
    }

    private static void finishTwice(BrowserContext desk, String link) {
        Page page = desk.newPage();
        page.navigate(room().address(link + "/w/before"));
        Page second = desk.newPage();
        second.navigate(room().address(link + "/w/before"));
        page.click("main form button:not(.quiet)");
        page.waitForSelector("main .wrong[role=alert]");
        assertThat(page.textContent("main .wrong")).contains("3 questions are still blank");
        room().look(page, "26-before-open");
        room().answerAll(page, "5");
        page.click("main form button:not(.quiet)");
        page.waitForSelector("text=Thank you, this is done");
        room().look(page, "27-done");
        room().answerAll(second, "9");
        second.click("main form button:not(.quiet)");
        second.waitForSelector("text=What was sent first counts");
        assertThat(second.evaluate("localStorage.length")).isEqualTo(0);
        String counts =
                room().server()
                        .part(Database.class)
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
        Page page = room().staff();
        page.navigate(cohort);
        page.fill("#o-after", today.toString());
        page.fill("#c-after", today.plusDays(7).toString());
        page.locator("form", new Page.LocatorOptions().setHas(page.locator("#o-after")))
                .locator("button")
                .click();
        page.waitForLoadState();
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page learner = phone.newPage();
            learner.navigate(room().address(link));
            learner.click("text=Start");
            assertThat(learner.locator("input:checked").count()).isZero();
            room().answerAll(learner, "8");
            learner.click("main form button:not(.quiet)");
            learner.waitForSelector("text=Looking back");
            assertThat(learner.locator("input:checked").count())
                    .as("earlier answers are not shown")
                    .isZero();
            room().look(learner, "28-look-back");
            room().answerAll(learner, "3");
            learner.check("#a-" + LookedAtServer.ITEMS.get(2) + "-not-my-role");
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
        room().look(page, "29-cohort-paired");
    }

    private static void withdraw(String link) {
        long before = room().sendings();
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(room().address(link));
            page.click("text=Leave the study");
            room().look(page, "30-leave");
            page.click("button:has-text('Stop messages')");
            page.waitForSelector("text=no more messages");
            room().look(page, "31-home-no-messages");
            page.click("text=Leave the study");
            page.click("button:has-text('Take my answers back')");
            page.waitForSelector("text=You have left the study");
            room().look(page, "32-left");
            page.navigate(room().address(link + "/w/before"));
            room().look(page, "33-no-such-page");
        }
        assertThat(room().sendings()).isLessThan(before);
    }
}
