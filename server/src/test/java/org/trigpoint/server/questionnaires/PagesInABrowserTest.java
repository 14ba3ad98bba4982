package org.trigpoint.server.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.programme.Cohorts;

/// Pages by themselves, each looked at: without scripts, in Welsh, small, and at every width.
final class PagesInABrowserTest {
    private static @Nullable LookedAtServer room;

    @BeforeAll
    static void setUpAnOrganisation() {
        room = LookedAtServer.start("pages");
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
    void every_page_that_staff_come_to_from_a_cohort_can_be_read_by_everyone() {
        Page page = room().staff();
        page.navigate(room().cohort("Michaelmas"));
        Object found =
                page.evaluate(
                        "[...new Set([...document.querySelectorAll('nav a, main a')]"
                                + ".map(a => a.href))].join(' ')");
        List<String> addresses = List.of(found.toString().split(" ", -1));
        assertThat(addresses).hasSizeGreaterThan(5);
        for (String to : addresses) {
            page.navigate(to);
            assertThat(page.locator("h1").count()).as(to).isEqualTo(1);
            room().look(
                            page,
                            "50"
                                    + to.replace(room().server().address(), "")
                                            .replaceAll("[/?]|[0-9a-f-]{36}", "-"));
        }
    }

    @Test
    void everything_works_without_scripts() {
        String link = room().enrolByHand(room().cohort("Spring"), "eve@example.org");
        try (BrowserContext phone = room().device(360, Scripts.OFF)) {
            Page page = room().begun(phone, link);
            page.check("#a-" + LookedAtServer.ITEMS.getFirst() + "-4");
            page.click("text=Save and go on later");
            page.click("text=Go on");
            assertThat(page.isChecked("#a-" + LookedAtServer.ITEMS.getFirst() + "-4")).isTrue();
            room().answerAll(page, "7");
            page.click("main form button:not(.quiet)");
            assertThat(page.textContent("h1")).isEqualTo("Thank you, this is done");
        }
    }

    @Test
    void a_learner_chooses_welsh_and_the_browser_remembers_it() {
        String link = room().enrolByHand(room().cohort("Gwanwyn"), "ffion@example.org");
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(room().address(link));
            page.click("text=Cymraeg");
            assertThat(page.url()).endsWith(link);
            assertThat(page.getAttribute("html", "lang")).isEqualTo("cy");
            room().look(page, "40-consent-cy");
            LookedAtServer.agree(page);
            room().look(page, "41-home-cy");
            page.click("a:has-text('Dechrau')");
            assertThat(page.getAttribute("fieldset.rating legend", "lang")).isEqualTo("en");
            room().look(page, "42-before-cy");
            page.check("#a-" + LookedAtServer.ITEMS.getFirst() + "-4");
            page.waitForSelector("#saved:has-text('gadw')");
            assertThat(page.textContent("label[for=done]")).isEqualTo("1 o 10 wedi’u hateb");
            page.click("text=English");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en-GB");
            assertThat(page.url()).endsWith(link + "/w/before");
            page.navigate(room().address("/language/cy?back=//example.org/"));
            assertThat(page.url()).isEqualTo(room().address("/"));
            assertThat(page.getAttribute("html", "lang"))
                    .as("a page that is not offered in Welsh")
                    .isEqualTo("en-GB");
        }
    }

    @Test
    void the_first_view_is_small_and_asks_for_little() {
        String link = room().enrolByHand(room().cohort("Summer"), "gil@example.org");
        try (BrowserContext first = room().device(360, Scripts.OFF)) {
            room().agreed(first, link);
        }
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = phone.newPage();
            List<Request> asked = new CopyOnWriteArrayList<>();
            page.onRequestFinished(asked::add);
            page.navigate(room().address(link + "/w/before"));
            page.waitForTimeout(500);
            assertThat(asked)
                    .extracting(Request::url)
                    .hasSizeLessThanOrEqualTo(4)
                    .allMatch(url -> url.startsWith(room().address("/")));
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
        String link = room().enrolByHand(room().cohort("Advent"), "hal@example.org");
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = room().begun(phone, link);
            long before = room().sendings();
            phone.setOffline(true);
            phone.setOffline(false);
            page.waitForTimeout(800);
            assertThat(room().sendings()).isEqualTo(before);
        }
    }

    @Test
    void every_answer_can_be_touched_at_every_width() {
        String link = room().enrolByHand(room().cohort("Lent"), "ivy@example.org");
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = room().begun(phone, link);
            for (int width : List.of(320, 360, 375, 540, 577, 768, 1280)) {
                page.setViewportSize(width, 800);
                Object smallest =
                        page.evaluate(
                                "Math.min(...[...document.querySelectorAll('.scale label, label.choice, main button')]"
                                        + ".flatMap(e => { const r = e.getBoundingClientRect(); return [r.width, r.height]; }))");
                assertThat(((Number) smallest).doubleValue())
                        .as("at " + width)
                        .isGreaterThanOrEqualTo(44);
                assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                        .as("sideways at " + width)
                        .isEqualTo(false);
            }
        }
    }

    @Test
    void choices_and_words_survive_a_lost_connection() {
        String cohort = room().cohort("Harvest");
        String link = room().enrolByHand(cohort, "jan@example.org");
        LocalDate today = LocalDate.now(Cohorts.ZONE);
        Page staff = room().staff();
        staff.navigate(cohort);
        staff.fill("#o-month-3", today.toString());
        staff.fill("#c-month-3", today.plusDays(7).toString());
        staff.locator("form", new Page.LocatorOptions().setHas(staff.locator("#o-month-3")))
                .locator("button")
                .click();
        staff.waitForLoadState();
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = room().agreed(phone, link);
            page.navigate(room().address(link + "/w/month-3"));
            room().look(page, "60-further");
            page.check("#a-chances-most-weeks");
            page.check("#a-used-goals");
            page.check("#a-used-sleep");
            page.waitForSelector("#saved:has-text('Saved')");
            phone.setOffline(true);
            page.uncheck("#a-used-sleep");
            page.locator("#a-in-practice").pressSequentially("Time, and a quiet room");
            page.waitForSelector("text=Kept on this device");
            assertThat(page.textContent("#a-in-practice-left")).isEqualTo("978 characters left");
            page.close();
            phone.setOffline(false);
            Page again = phone.newPage();
            again.navigate(room().address(link + "/w/month-3"));
            again.waitForSelector("#saved:has-text('Saved')");
            assertThat(again.inputValue("#a-in-practice")).isEqualTo("Time, and a quiet room");
            assertThat(again.isChecked("#a-used-goals")).isTrue();
            assertThat(again.isChecked("#a-used-sleep")).isFalse();
            assertThat(again.textContent("label[for=done]")).contains("3 of 13 answered");
            assertThat(again.evaluate("localStorage.length")).isEqualTo(0);
        }
        try (BrowserContext desk = room().device(1280, Scripts.OFF)) {
            Page page = desk.newPage();
            page.navigate(room().address(link + "/w/month-3"));
            assertThat(page.inputValue("#a-in-practice")).isEqualTo("Time, and a quiet room");
            assertThat(page.isChecked("#a-used-sleep")).as("what was taken back").isFalse();
        }
    }

    @Test
    void the_steps_of_setting_up_and_the_preview_can_be_read_by_everyone() {
        String cohort = room().cohort("Whitsun");
        Page page = room().staff();
        for (String step :
                List.of("set-up", "information-sheet", "privacy-notice", "kind-of-work")) {
            page.navigate(cohort + "/" + step);
            room().look(page, "70-" + step);
        }
        page.navigate(cohort + "/privacy-notice");
        page.click("main form button");
        assertThat(page.textContent(".wrong")).contains("still to be filled in");
        room().look(page, "71-notice-gaps");
        page.fill("#text", "## Who is responsible\n\nWe are, and you can write to us.");
        page.click("main form button");
        page.navigate(cohort + "/kind-of-work");
        page.click("main form button");
        room().look(page, "72-kind-of-work-faults");
        page.navigate(cohort + "/preview");
        room().look(page, "73-previews");
        long before = room().sendings();
        page.click("main ol a >> nth=1");
        assertThat(page.textContent("main")).contains("This is a preview");
        assertThat(page.locator("main form").count()).as("nothing can be sent").isZero();
        page.check("#a-" + LookedAtServer.ITEMS.getFirst() + "-4");
        page.keyboard().press("Enter");
        room().look(page, "74-preview");
        page.click("text=Next page");
        assertThat(page.textContent("h1")).isEqualTo("Looking back");
        assertThat(room().sendings()).isEqualTo(before);
        String notice = cohort.replace("/cohorts/", "/privacy/");
        page.navigate(notice);
        room().look(page, "75-privacy");
    }

    @Test
    void a_code_opens_ones_own_page_on_a_phone() {
        Page staff = room().staff();
        staff.navigate(room().address("/cohorts/new"));
        staff.fill("#title", "Quiet");
        staff.fill("#starts", LocalDate.now(Cohorts.ZONE).plusDays(3).toString());
        staff.check("input[name=recognition][value=codes]");
        room().look(staff, "80-new-cohort");
        staff.click("main form button");
        staff.waitForSelector("text=Who has answered");
        String cohort = staff.url();
        staff.navigate(cohort + "/common-link");
        staff.click("main form button");
        room().look(staff, "81-common-link");
        Matcher common =
                Pattern.compile("/c/[A-Za-z0-9_-]{22}").matcher(staff.textContent(".copy"));
        assertThat(common.find()).isTrue();
        try (BrowserContext phone = room().device(360, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(room().address(common.group()));
            page.click("main form button");
            room().look(page, "82-code-few");
            for (String letter : List.of("parent", "born-in", "school", "surname", "street")) {
                page.fill("#" + letter, "m");
            }
            page.fill("#day", "32");
            page.selectOption("#month", "7");
            page.fill("#older", "2");
            page.fill("#younger", "0");
            page.click("main form button");
            assertThat(page.textContent(".wrong")).contains("One answer does not fit");
            room().look(page, "83-code-wrong");
            page.fill("#day", "3");
            page.click("main form button");
            assertThat(page.textContent("main")).contains("Whom you hide among");
            room().look(page, "84-known");
            page.click("text=Cymraeg");
            room().look(page, "85-known-cy");
            page.click("text=English");
            page.click("text=Go to my page");
            LookedAtServer.agree(page);
            room().look(page, "86-home-by-code");
            page.click("text=Leave the study");
            room().look(page, "87-leave-by-code");
        }
        staff.navigate(cohort + "/codes");
        room().look(staff, "88-codes");
    }
}
