package org.trigpoint.server.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;

/// What trainers, raters and reviewers of the training do, in a browser: workshops from planning to
/// what was delivered, answers in the margin, blind ratings, and the signatures that open a module.
/// Each page is looked at.
final class StaffOfTheTrainingInABrowserTest {
    private static @Nullable LookingBrowser browser;
    private static @Nullable RunningServer server;
    private static @Nullable Browser ada;

    @BeforeAll
    static void start() {
        browser = LookingBrowser.start(Path.of("target/pictures/training-staff"));
        server = Rehearsal.server(Map.of());
        ada = server.setUp();
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

    /// Someone new of the staff at a desk of their own, signed in by their link.
    private static Page desk(BrowserContext context, String name, String... roles) {
        Page page = context.newPage();
        page.navigate(
                address(
                        FirstSteps.account(
                                ada(),
                                name,
                                name.replace(' ', '.') + "@staff.example.org",
                                roles)));
        page.click("main button");
        page.waitForSelector("header .out");
        return page;
    }

    @Test
    void a_trainer_plans_changes_and_cancels_a_workshop_and_notes_who_came_and_what_was_done() {
        String cohort = Rehearsal.cohort(ada());
        FirstSteps.enrol(ada(), cohort, "Lea Hill", "lea@example.org");
        FirstSteps.account(ada(), "Una Grey", "una@staff.example.org", "LIVED_EXPERIENCE_TRAINER");
        try (BrowserContext context = browser().device(1280, Scripts.ON)) {
            Page page = desk(context, "Tal Moor", "TRAINER");
            page.navigate(address(cohort));
            page.click("text=Workshops: times, places, what was delivered");
            look(page, "01-no-workshops");
            page.click("text=Plan it and invite everyone");
            assertThat(page.textContent(".wrong[role=alert]"))
                    .contains(
                            "Enter a name",
                            "Enter a date",
                            "Enter a time",
                            "Enter how long",
                            "Enter a place");
            look(page, "02-workshop-fault");
            plan(page, 9, "Library");
            look(page, "03-workshops");
            plan(page, -1, "Town hall");
            page.click("main h2 a >> nth=1");
            page.fill("#place", "Town hall, first floor");
            page.click("text=Change it and tell everyone");
            assertThat(page.textContent("main"))
                    .contains("Town hall, first floor", "Led by Tal Moor, Una Grey");
            assertThat(page.textContent("main [role=status]")).contains("The change is saved.");
            look(page, "04-workshop-ahead");
            page.click("text=Cancel this workshop");
            assertThat(page.textContent("main [role=status]"))
                    .contains("The workshop is cancelled. Everyone enrolled gets a message");
            assertThat(page.textContent("main")).contains("Hold it after all");
            assertThat(page.locator("text=Cancel this workshop").count()).isZero();
            look(page, "05-workshop-cancelled");
            page.click("text=Back to the workshops");
            assertThat(page.textContent("main")).contains("Cancelled");
            look(page, "06-workshops-one-cancelled");
            page.click("main h2 a >> nth=0");
            page.click("text=Register: who was there");
            look(page, "07-register");
            page.check("fieldset:has-text('Lea Hill') input[value=PRESENT]");
            page.click("text=Save the register");
            assertThat(page.textContent("main [role=status]")).contains("The register is saved.");
            assertThat(page.isChecked("input[value=PRESENT]")).isTrue();
            page.click("text=Its page: when, where, what was delivered");
            page.click("section:has-text('What was delivered') button");
            assertThat(page.textContent(".wrong[role=alert]")).contains("Choose an answer");
            page.locator("input[name^=d-][value=YES]").all().forEach(yes -> yes.check());
            page.check("input[name='d-red-flags'][value=PARTLY]");
            page.click("section:has-text('What was delivered') button");
            assertThat(page.textContent("main [role=status]"))
                    .contains("What was delivered is saved");
            assertThat(page.isChecked("input[name='d-red-flags'][value=PARTLY]")).isTrue();
            look(page, "08-workshop-held");
        }
    }

    private static void plan(Page page, int days, String place) {
        page.selectOption("#which", "first");
        page.fill("#day", LocalDate.now(Cohorts.ZONE).plusDays(days).toString());
        page.fill("#time", "14:00");
        page.fill("#place", place);
        page.check("label:has-text('Tal Moor') input");
        page.check("label:has-text('Una Grey') input");
        page.click("text=Plan it and invite everyone");
        page.waitForSelector("h1");
        page.navigate(page.url().replaceFirst("/workshops/.*", "/workshops"));
    }

    @Test
    void a_trainer_answers_in_the_margin() {
        String cohort = Rehearsal.cohort(ada());
        String link = FirstSteps.enrol(ada(), cohort, "Bea Lund", "bea@example.org");
        Browser phone = server().browser();
        FirstSteps.consent(phone, link);
        String sent =
                phone.post(
                                link + "/explain/dewi",
                                Map.of(
                                        "text",
                                        "What were you told about the scan? Pain can protect us "
                                                + "too much. Would a small step help?"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        try (BrowserContext context = browser().device(1280, Scripts.ON)) {
            Page page = desk(context, "Tom Dale", "TRAINER");
            page.navigate(address(cohort));
            page.click("text=Explanations sent to trainers");
            look(page, "10-nothing-sent");
            phone.post(sent + "/send", Map.of("send", "yes"));
            page.reload();
            look(page, "11-sent");
            page.click("text=Read and answer");
            look(page, "12-margin");
            page.click("text=Put it in the margin");
            look(page, "13-margin-blank");
            page.check("label:has-text('Pain can protect') input");
            page.fill("#words", "a small step");
            page.fill("#said", "How would you show him?");
            page.click("text=Put it in the margin");
            assertThat(page.textContent(".wrong[role=alert]"))
                    .contains("do not stand in that place");
            assertThat(page.isChecked("label:has-text('Pain can protect') input"))
                    .as("what was chosen stays chosen")
                    .isTrue();
            assertThat(page.inputValue("#said")).isEqualTo("How would you show him?");
            look(page, "14-margin-words");
            page.fill("#words", "protect us");
            page.click("text=Put it in the margin");
            page.waitForSelector(".noted:has-text('How would you show him?')");
            look(page, "15-margin-answered");
        }
    }

    @Test
    void two_raters_rate_blind_and_guess_and_an_evaluator_sees_what_came_of_it() {
        String cohort = Rehearsal.cohort(ada());
        for (String name : List.of("a", "b", "c")) {
            String link = FirstSteps.enrol(ada(), cohort, name + "@rated.example.org");
            Rehearsal.consent(server(), link, "yes");
            Rehearsal.wave(server(), cohort, "before", -1, 5);
            Rehearsal.handIn(server(), link, "before", "Your back is worn out.");
            Rehearsal.wave(server(), cohort, "before", -20, -10);
            Rehearsal.wave(server(), cohort, "after", -1, 5);
            Rehearsal.handIn(server(), link, "after", "What were you told, " + name + "?");
        }
        String group = "/rating/" + cohort.substring("/cohorts/".length());
        try (BrowserContext one = browser().device(1280, Scripts.ON);
                BrowserContext other = browser().device(360, Scripts.ON);
                BrowserContext third = browser().device(1280, Scripts.ON)) {
            Page page = desk(one, "Uma Reed", "RATER");
            page.navigate(address(group));
            assertThat(page.textContent("main")).contains("People are still writing");
            look(page, "20-not-yet");
            Rehearsal.wave(server(), cohort, "after", -9, -4);
            page.click("text=All groups");
            look(page, "21-groups");
            page.navigate(address(group));
            look(page, "22-door");
            rate(page, 1, "2");
            look(page, "25-done");
            rate(desk(other, "Vic Shaw", "RATER"), group, "3");
            Page results = desk(third, "Eva Moss", "EVALUATOR");
            results.navigate(address(cohort));
            results.click("text=Written explanations: ratings and change");
            assertThat(results.textContent("main")).contains("ICC(A,2)");
            look(results, "26-results");
        }
    }

    private static void rate(Page page, String group, String level) {
        page.navigate(address(group));
        rate(page, 0, level);
    }

    /// Rates every text.
    ///
    /// @param looked how many of them are looked at
    private static void rate(Page page, int looked, String level) {
        page.check("input[name=taught]");
        page.click("text=Begin");
        for (int i = 0; page.locator("text=Keep it and go on").count() == 1; i++) {
            assertThat(i).as("as many as were handed in").isLessThan(6);
            assertThat(page.textContent("main")).doesNotContain("Learner");
            if (i < looked) {
                look(page, "23-text");
            }
            for (String criterion : List.of("asks", "fits", "plain", "careful")) {
                page.check("#" + criterion + "-" + level);
            }
            page.check("#guess-" + i % 2);
            if (i < looked) {
                page.click("text=Keep it and go on");
                assertThat(page.textContent(".wrong[role=alert]"))
                        .contains("Please choose one", "A reason to try something");
                assertThat(page.isChecked("#asks-" + level)).isTrue();
                look(page, "24-text-open");
            }
            page.check("#reason-" + (i + looked) % 4);
            page.click("text=Keep it and go on");
        }
        assertThat(page.textContent("main")).contains("All are rated");
    }

    @Test
    void two_reviewers_sign_a_module_and_a_trainer_sees_how_far_people_are() {
        String cohort = Rehearsal.cohort(ada());
        String link = FirstSteps.enrol(ada(), cohort, "Cy Ash", "cy@example.org");
        Rehearsal.consent(server(), link, "yes");
        try (BrowserContext one = browser().device(1280, Scripts.ON);
                BrowserContext other = browser().device(1280, Scripts.ON)) {
            Page page = desk(one, "Rae Stone", "REVIEWER");
            page.click("nav >> text=Review");
            look(page, "30-reviews");
            page.click("a[href='/review/rehearsal/pacing']");
            look(page, "31-review");
            page.click("button:text-is('Sign')");
            browser().glance(page, "32-review-open");
            page.check("input[value=clinical]");
            page.click("button:text-is('Sign')");
            assertThat(page.textContent(".wrong[role=alert]")).contains("Write your profession");
            page.click(".wrong[role=alert] a");
            page.keyboard().type("Physiotherapist");
            assertThat(page.inputValue("#profession"))
                    .as("the link leads to the field")
                    .isEqualTo("Physiotherapist");
            look(page, "33-review-profession");
            page.check("input[name=read]");
            page.click("button:text-is('Sign')");
            page.waitForSelector("text=You have signed this content.");
            page.fill("#text", "The doll could be a kettle.");
            page.click("text=Leave the remark");
            page.waitForSelector("blockquote:has-text('kettle')");
            browser().glance(page, "34-signed");
            Page lou = desk(other, "Lou Hart", "LIVED_EXPERIENCE_TRAINER");
            lou.click("nav >> text=Review");
            lou.click("a[href='/review/rehearsal/pacing']");
            lou.check("input[value=lived-experience]");
            lou.check("input[name=read]");
            lou.click("button:text-is('Sign')");
            lou.waitForSelector("text=You have signed this content.");
            lou.click("text=Back to the list");
            assertThat(lou.textContent("main")).contains("Open: reviewed");
            look(lou, "35-reviewed");
            Browser phone = server().browser();
            phone.post(link + "/module/pacing", Map.of());
            phone.post(link + "/module/pacing/reflection/text", Map.of("text", "A heron stood."));
            phone.post(link + "/module/pacing/reflection/share", Map.of("share", "yes"));
            lou.navigate(address(cohort));
            lou.click("text=How far people are with the course");
            look(lou, "36-progress");
            lou.click("text=One shared reflection");
            assertThat(lou.textContent("main")).contains("A heron stood.");
            look(lou, "37-shared");
        }
    }

    private static String address(String path) {
        return path.startsWith("http") ? path : server().address() + path;
    }

    private static void look(Page page, String name) {
        browser().look(page, name);
    }

    private static RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    private static LookingBrowser browser() {
        if (browser == null) {
            throw new IllegalStateException("not started");
        }
        return browser;
    }

    private static Browser ada() {
        if (ada == null) {
            throw new IllegalStateException("not started");
        }
        return ada;
    }
}
