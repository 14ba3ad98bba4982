package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.messages.MessageSteps;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;

/// The second half of a cohort as people walk it: reminder, follow-up, an interview booked on a
/// phone, freezing, codings brought, and the report with its joint display read and downloaded.
///
/// It takes long because a browser looks at every page of it, in four ways.
final class CohortToReportInABrowserTest {
    private static final String QDPX = "../examples/interviews-word/colleague.qdpx";
    private static final String TALK =
            """
            Interviewer: What do you say first?

            Anna Beck: I ask what they were told. Ring me on 07700 900123 if you like.

            Interviewer: And then?

            Anna Beck: Then I wait. Morag Tulloch taught me to.
            """;

    private static @Nullable LookingBrowser browser;
    private static @Nullable RunningServer server;

    @BeforeAll
    static void start() {
        browser = LookingBrowser.start(Path.of("target/pictures/studies"));
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

    @Test
    void from_a_reminder_to_the_joint_display_of_a_project() throws IOException {
        Browser ada = server().setUp();
        Page staff = evaluator(ada);
        String cohort = FreezingWalkTest.cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
        List<String> links = new ArrayList<>();
        for (String name : List.of("Anna Beck", "Bela Orr", "Carl Dove")) {
            links.add(enrolled(ada, cohort, name));
        }
        reminded(staff, cohort, links);
        followedUp(staff, cohort, links);
        interviewed(staff, cohort, links.getFirst());
        String study = frozen(staff, cohort);
        withWords(staff, study);
    }

    private static Page evaluator(Browser ada) {
        String link =
                FirstSteps.account(
                        ada, "Eva Moss", "eva@example.org", "EVALUATOR", "PROGRAMME_LEAD");
        Page staff = device(1280).newPage();
        staff.navigate(server().address() + link);
        staff.click("main button");
        return staff;
    }

    private static String enrolled(Browser ada, String cohort, String name) {
        String link = FirstSteps.enrol(ada, cohort, name, name.replace(' ', '.') + "@example.org");
        FirstSteps.consent(
                server().browser(),
                link,
                Statement.STUDY,
                Statement.FOLLOWUP,
                Statement.INTERVIEW,
                Statement.QUOTE);
        FreezingWalkTest.answer(server(), link, "before", name.length() % 4);
        return link;
    }

    /// The wave opened ten days ago; what told of it went out six days ago.
    private static void reminded(Page staff, String cohort, List<String> links) {
        FirstSteps.days(server(), cohort, "after", -10, 10);
        MessageSteps.handedOver(server(), 6);
        FreezingWalkTest.answer(server(), links.get(1), "after", 6);
        FreezingWalkTest.answer(server(), links.get(2), "after", 7);
        staff.navigate(server().address() + cohort);
        assertThat(staff.textContent("main"))
                .contains("Next messages")
                .contains("Reminder (After), to one person");
        look(staff, "01-cohort");
        assertThat(MessageSteps.plan(server())).isEqualTo(1);
        staff.navigate(server().address() + "/outbox");
        assertThat(staff.textContent("main")).contains("Reminder After", "Anna Beck");
        look(staff, "02-outbox");
        answers(
                links.getFirst(),
                page -> {
                    page.waitForSelector("text=Looking back");
                    rate(page, "3");
                    page.click("main form button:not(.quiet)");
                });
        MessageSteps.handedOver(server(), 0);
    }

    /// On a phone, from the link of the reminder.
    private static void answers(String link, Consumer<Page> lookingBack) {
        try (BrowserContext phone = device(360)) {
            Page page = phone.newPage();
            page.navigate(server().address() + link);
            page.click("text=Start");
            rate(page, "8");
            page.click("main form button:not(.quiet)");
            lookingBack.accept(page);
            page.waitForSelector("text=Thank you, this is done");
        }
    }

    private static void rate(Page page, String rating) {
        ConfidenceInstrument.ofTheProgramme()
                .items()
                .forEach(item -> page.check("#a-" + item.id().value() + "-" + rating));
    }

    private static void followedUp(Page staff, String cohort, List<String> links) {
        FirstSteps.days(server(), cohort, "after", -40, -20);
        FirstSteps.days(server(), cohort, "before", -60, -50);
        FirstSteps.days(server(), cohort, "month-3", -1, 10);
        assertThat(MessageSteps.plan(server())).isEqualTo(3);
        staff.navigate(server().address() + "/outbox");
        assertThat(staff.textContent("main")).contains("Follow-up");
        links.forEach(link -> answers(link, _ -> {}));
        FirstSteps.days(server(), cohort, "month-3", -12, -9);
    }

    private static void interviewed(Page staff, String cohort, String link) {
        staff.navigate(server().address() + cohort);
        staff.click("text=Interviews: whom to ask, times, guide");
        assertThat(staff.textContent("main")).contains("3 people have agreed");
        staff.locator("input[name=learner]").all().forEach(box -> box.check());
        look(staff, "03-interviews");
        staff.click("text=Invite those I ticked");
        staff.fill("#day", LocalDate.now(Cohorts.ZONE).plusDays(4).toString());
        staff.fill("#time", "10:30");
        staff.fill("#place", "Town hall, room 2");
        staff.click("text=Offer this time");
        staff.waitForSelector("text=Withdraw this time");
        try (BrowserContext phone = device(360)) {
            Page page = phone.newPage();
            page.navigate(server().address() + link);
            look(page, "04-home-interview");
            page.click("a:has-text('Choose a time')");
            look(page, "05-booking");
            page.click("button:has-text('Take this time')");
            page.waitForSelector("text=Choose a time first");
            page.locator("input[name=slot]").first().check();
            page.click("button:has-text('Take this time')");
            page.waitForSelector("text=Save to my calendar");
            look(page, "06-booked");
            Download calendar = page.waitForDownload(() -> page.click("text=Save to my calendar"));
            assertThat(calendar.suggestedFilename()).isEqualTo("interview.ics");
        }
        staff.reload();
        staff.click("text=It took place");
        staff.waitForSelector("text=Booked and done");
        look(staff, "07-interviews-done");
        staff.click("text=Read and change the guide");
        look(staff, "08-guide");
    }

    private static String frozen(Page staff, String cohort) {
        staff.navigate(server().address() + cohort + "/studies");
        look(staff, "09-studies");
        staff.click("main form button");
        staff.waitForSelector(
                "a.button:has-text('Read the report')",
                new Page.WaitForSelectorOptions().setTimeout(90_000));
        look(staff, "10-study");
        String study = staff.url();
        staff.click("a.button:has-text('Read the report')");
        staff.waitForSelector("svg");
        assertThat(staff.title()).contains("Spring");
        staff.navigate(study);
        return study;
    }

    private static void withWords(Page staff, String study) throws IOException {
        staff.click("text=Add interviews, codes or themes");
        look(staff, "11-words");
        staff.setInputFiles(
                "#interview",
                new FilePayload("talk.txt", "text/plain", TALK.getBytes(StandardCharsets.UTF_8)));
        staff.setInputFiles(
                "#project",
                new FilePayload(
                        "broken.qdpx", "application/zip", "no".getBytes(StandardCharsets.UTF_8)));
        staff.click("text=Read the files");
        staff.waitForSelector(".faults-box");
        assertThat(staff.textContent(".faults-box")).contains("broken.qdpx");
        look(staff, "12-words-faults");
        staff.setInputFiles("#project", Path.of(QDPX));
        staff.click("text=Read the files");
        staff.waitForSelector("text=Whose words are these?");
        look(staff, "13-whose");
        staff.click("text=Look for names");
        staff.waitForSelector("text=3 texts have no person yet");
        look(staff, "14-whose-open");
        for (int i = 0; i < 3; i++) {
            staff.locator("select[id^=whose-]")
                    .nth(i)
                    .selectOption(
                            staff.locator("select[id^=whose-]")
                                    .nth(i)
                                    .locator("option")
                                    .nth(i + 1)
                                    .getAttribute("value"));
        }
        staff.click("text=Look for names");
        staff.waitForSelector("text=Names out");
        assertThat(staff.textContent("main")).contains("Morag Tulloch", "07700 900123");
        look(staff, "15-names");
        staff.locator("section input[type=radio][value=replace]")
                .all()
                .forEach(radio -> {
                    if (radio.isVisible()) {
                        radio.check();
                    }
                });
        staff.click("text=Store in a new study");
        staff.waitForSelector("text=This study was made of another");
        assertThat(staff.url()).isNotEqualTo(study);
        look(staff, "16-study-with-words");
        Download word =
                staff.waitForDownload(
                        new Page.WaitForDownloadOptions().setTimeout(90_000),
                        () -> staff.click("text=Report as a Word document"));
        assertThat(Files.readAllBytes(word.path())).startsWith('P', 'K');
        staff.reload();
        staff.click("a.button:has-text('Read the report')");
        staff.waitForSelector("text=Joint display");
        assertThat(staff.content())
                .contains("Joint display: Before to", "codings.csv")
                .doesNotContain("Tulloch")
                .doesNotContain("Beck");
    }

    private static BrowserContext device(int width) {
        if (browser == null) {
            throw new IllegalStateException("There is no browser");
        }
        return browser.device(width, Scripts.ON);
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
}
