package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.people.Role;

/// A learner goes through a whole module on a phone, by keyboard alone, and on with what they wrote
/// on a second device. It takes its time: it looks at two dozen pages in four ways each.
class ModuleInABrowserTest {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4} \\d{4})\\b");

    private static @Nullable LookingBrowser browser;
    private static @Nullable RunningServer server;

    @BeforeAll
    static void start() {
        browser = LookingBrowser.start(Path.of("target/pictures/learning"));
        server = RunningServer.embedded();
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

    private static RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    private static void look(Page page, String name) {
        if (browser == null) {
            throw new IllegalStateException("not started");
        }
        browser.look(page, name);
    }

    private static BrowserContext device(int width, Scripts scripts) {
        if (browser == null) {
            throw new IllegalStateException("not started");
        }
        return browser.device(width, scripts);
    }

    @Test
    void aLearnerGoesThroughAModuleOnAPhoneByKeyboardAndOnAnotherDevice() {
        School school = School.of(server());
        String link = school.enrol("bea", "yes");
        school.review("pacing");
        try (BrowserContext phone = device(360, Scripts.ON);
                BrowserContext desk = device(1280, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(server().address() + link);
            look(page, "01-home");
            page.navigate(server().address() + link + "/module/pacing");
            look(page, "02-before-opening");
            press(page, "main form button");
            read(page, "Key messages", "03-key-messages");
            while (page.locator("h1:has-text('A few questions')").count() == 0) {
                press(page, "main form.turn button");
            }
            look(page, "04-quiz");
            answerAll(page);
            press(page, "main form.turn button");
            talk(page);
            press(page, "main form.turn button");
            page.waitForSelector("h1:has-text('To take away')");
            look(page, "09-take-away");
            press(page, "main form.turn button");
            press(page, "main form.turn button");
            assertThat(page.textContent("h1")).contains("Something to think about");
            LookingBrowser.tabTo(page, "#text");
            page.keyboard().type("The kettle, before the lid rattles.");
            press(page, "form[action$='/reflection/text'] button");
            page.waitForSelector("text=It is kept, for you alone.");
            look(page, "10-reflection");
            onAnotherDevice(school, desk, link);
            press(page, "main form.turn button");
            press(page, "main form.turn button");
            page.waitForSelector("text=You have done this module.");
            look(page, "13-done");
            page.navigate(server().address() + link);
            assertThat(page.textContent("main")).contains("You have done this one");
            look(page, "14-home-done");
            page.navigate(server().address() + "/language/cy?back=" + link + "/module/pacing");
            assertThat(page.textContent("main")).contains("Rydych wedi gwneud y modiwl hwn");
            look(page, "15-welsh");
            planner(page, link);
        }
        staff(school);
    }

    private static void press(Page page, String selector) {
        LookingBrowser.tabTo(page, selector);
        // unlike the bare keyboard, this waits for the page that follows
        page.locator(":focus").press("Enter");
    }

    private static void read(Page page, String title, String picture) {
        page.waitForSelector("h1:has-text('" + title + "')");
        look(page, picture);
    }

    private static void answerAll(Page page) {
        press(page, "main a.button");
        press(page, "main form button");
        assertThat(page.textContent(".wrong[role=alert]")).contains("Choose an answer first");
        look(page, "05-question");
        for (int asked = 0; asked < 20; asked++) {
            LookingBrowser.tabTo(page, "#o-0");
            page.keyboard().press("Space");
            press(page, "main form button");
            page.waitForSelector(".answer.right");
            if (asked == 0) {
                look(page, "06-explained");
            }
            boolean last = page.locator("a.button:has-text('Next question')").count() == 0;
            press(page, "main a.button");
            if (last) {
                assertThat(page.textContent("main")).contains("You have answered them all");
                return;
            }
        }
        throw new AssertionError("The questions do not end");
    }

    private static void talk(Page page) {
        look(page, "07-conversation");
        for (int said = 0; said < 30 && page.locator("#c-0").count() == 1; said++) {
            LookingBrowser.tabTo(page, "#c-0");
            page.keyboard().press("Space");
            press(page, "main form:not(.turn) button");
        }
        assertThat(page.textContent("main"))
                .containsPattern("It went well|Some of it went well|It was hard");
        look(page, "08-ending");
        assertThat(page.locator("summary:has-text('that goes well')").count()).isEqualTo(2);
        // back a step, and the other way is there again
        press(page, "main p > a.touch[href*='way=']");
        page.waitForSelector("#c-0");
    }

    private static void onAnotherDevice(School school, BrowserContext desk, String link) {
        Page page = desk.newPage();
        page.navigate(server().address() + link + "/module/pacing/reflection");
        assertThat(page.content()).doesNotContain("kettle");
        page.click("text=Open it with a code");
        look(page, "11-code");
        page.click("text=Send me a code");
        String id = school.text("select id from message where kind = 'CODE'");
        Matcher code = CODE.matcher(school.ada().get("/outbox/" + id).body());
        assertThat(code.find()).isTrue();
        page.fill("#code", "0000 0000");
        page.click("text=Open my private writing");
        look(page, "12-code-wrong");
        page.fill("#code", code.group(1));
        page.click("text=Open my private writing");
        assertThat(page.inputValue("#text")).contains("kettle");
    }

    private static void planner(Page page, String link) {
        page.navigate(server().address() + "/language/en-GB?back=" + link);
        page.navigate(server().address() + link + "/tool/pacing-planner");
        look(page, "16-gate");
        page.check("#g-1");
        press(page, "main form button");
        look(page, "17-gate-stops");
        page.navigate(server().address() + link + "/tool/pacing-planner");
        page.check("#g-0");
        press(page, "main form button");
        for (String name : List.of("1", "2", "3")) {
            page.fill("#try-" + name, "9");
        }
        page.click("text=Work it out");
        page.waitForSelector("#plan");
        look(page, "18-planner");
    }

    private static void staff(School school) {
        String trainer = school.link("Tal", Role.TRAINER);
        String reviewer = school.link("Rae", Role.REVIEWER);
        try (BrowserContext desk = device(1280, Scripts.ON)) {
            Page page = desk.newPage();
            page.navigate(server().address() + trainer);
            page.click("main button");
            page.navigate(server().address() + school.cohort() + "/learning");
            look(page, "20-progress");
            page.navigate(server().address() + school.cohort() + "/learning/shared");
            look(page, "21-shared");
        }
        try (BrowserContext desk = device(1280, Scripts.ON)) {
            Page page = desk.newPage();
            page.navigate(server().address() + reviewer);
            page.click("main button");
            page.click("nav >> text=Review");
            look(page, "22-reviews");
            page.click("text=Pacing");
            look(page, "23-review");
            page.check("input[value=clinical]");
            page.click("button:has-text('Sign')");
            look(page, "24-review-wrong");
        }
    }
}
