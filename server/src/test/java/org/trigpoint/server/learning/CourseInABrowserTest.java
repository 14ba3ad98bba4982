package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.ClockAhead;
import org.trigpoint.server.Keyboard;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.programme.Cohorts;

/// The training as a learner goes through it on a phone, with a keyboard and nothing else: a whole
/// module with quiz, practice conversation, tool and reflection, explaining pain with what is said
/// of it, a workshop, the certificate and its check, and the log afterwards. Every page is looked
/// at on the way.
final class CourseInABrowserTest {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4} \\d{4})\\b");
    private static final Pattern NUMBER = Pattern.compile("Certificate ([0-9A-Z-]{14})");
    private static final String WORKSHOP = "Listening, and putting pain into words";
    private static final String EXPLAIN = "Explain pain in your own words";

    private static final ClockAhead CLOCK = new ClockAhead();
    private static @Nullable LookingBrowser browser;
    private static @Nullable RunningServer server;

    @BeforeAll
    static void start() {
        browser = LookingBrowser.start(Path.of("target/pictures/course"));
        server = RunningServer.embedded(CLOCK);
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
    void a_learner_walks_from_home_to_certificate_and_log_with_a_keyboard_alone()
            throws IOException {
        School school = School.of(server());
        String link = school.enrol("bea", "yes");
        school.review("pacing");
        String workshop = planned(school);
        try (BrowserContext phone = browser().device(360, Scripts.ON)) {
            Page page = phone.newPage();
            page.navigate(server().address() + link);
            Walker bea = new Walker(page, new Keyboard(page));
            bea.look("01-home");
            openModule(bea);
            answerQuiz(bea);
            talk(bea);
            planPacing(bea);
            reflect(bea);
            onAnotherDevice(school, link);
            finish(bea);
            explain(bea);
            answered(school, bea);
            sayTheyCome(bea);
            CLOCK.pass(Duration.ofDays(6));
            wasThere(school, workshop);
            sayHowItWas(bea);
            String number = certificate(bea);
            verify(bea, number);
            page.navigate(server().address() + link);
            log(bea);
        }
    }

    /// Someone at a page with a keyboard, who looks at what they come to.
    private record Walker(Page page, Keyboard keys) {
        void look(String name) {
            browser().look(page, name);
        }

        /// Presses something, and the page that follows has this title.
        void to(String words, String title) {
            keys.press(words);
            page.waitForSelector("h1:has-text(\"" + title + "\")");
            browser().glance(page, title);
        }

        /// Presses something, and the page says this in answer.
        void hear(String words, String said) {
            keys.press(words);
            page.waitForSelector("main :text(\"" + said + "\")");
            browser().glance(page, said);
        }

        /// The fault is said above and at the field, and its link leads to where it is mended.
        void mend(String fault) {
            page.waitForSelector("main .wrong[role=alert]");
            assertThat(page.textContent("main .wrong[role=alert]")).contains(fault);
            keys.press(fault);
        }

        void home() {
            to("Back to my page", "Your training");
        }
    }

    private static String planned(School school) {
        String workshop =
                school.ada()
                        .post(
                                school.cohort() + "/workshops",
                                Map.of(
                                        "content", "first",
                                        "day", LocalDate.now(Cohorts.ZONE).plusDays(5).toString(),
                                        "time", "14:00",
                                        "place", "Town hall, room 2"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("[?].*", "");
        return workshop.substring(workshop.lastIndexOf('/') + 1);
    }

    private static void openModule(Walker bea) {
        bea.to("Pacing", "Pacing");
        assertThat(bea.page().textContent("main"))
                .contains("Your first questions close when you open this module");
        bea.look("02-before-opening");
        bea.to("Open the module now", "Key messages");
        bea.look("03-key-messages");
        while (bea.page().locator("h1:has-text('A few questions')").count() == 0) {
            bea.keys().press("Next page");
            bea.page().waitForSelector("main .turn");
            browser().glance(bea.page(), bea.page().title());
        }
        bea.look("04-quiz");
    }

    private static void answerQuiz(Walker bea) {
        Page page = bea.page();
        bea.to("Begin", "Question 1 of");
        bea.keys().press("Answer");
        page.waitForSelector("main .wrong[role=alert]");
        bea.look("05-question");
        bea.mend("Choose an answer first");
        for (int asked = 1; asked < 20; asked++) {
            bea.keys().take("input[name=o]");
            bea.keys().press("Answer");
            page.waitForSelector(".answer.right");
            if (asked == 1) {
                bea.look("06-explained");
            }
            browser().glance(page, "answer " + asked);
            if (page.locator("a.button:has-text('Next question')").count() == 0) {
                bea.hear("Back to the questions", "You have answered them all");
                return;
            }
            bea.to("Next question", "Question " + (asked + 1) + " of");
        }
        throw new AssertionError("The questions do not end");
    }

    private static void talk(Walker bea) {
        Page page = bea.page();
        bea.keys().press("Next page");
        page.waitForSelector("#c-0");
        bea.look("07-conversation");
        for (int said = 0; said < 30 && page.locator("#c-0").count() == 1; said++) {
            bea.keys().take("input[name=choice]");
            bea.keys().press("Say it");
            browser().glance(page, "said " + said);
        }
        assertThat(page.textContent("main"))
                .containsPattern("It went well|Some of it went well|It was hard");
        bea.look("08-ending");
        assertThat(page.locator("summary:has-text('that goes well')").count()).isEqualTo(2);
        bea.keys().press("Another way that goes well");
        page.waitForSelector("details[open]");
        browser().glance(page, "the other way");
        // back a step, and what could be said is there again
        bea.keys().press("Go back a step");
        page.waitForSelector("#c-0");
        bea.to("Next page", "To take away");
        bea.look("09-take-away");
    }

    private static void planPacing(Walker bea) {
        Page page = bea.page();
        String question = "ME/CFS or feeling worse for days after effort?";
        bea.to("Open it", "Pacing planner");
        bea.keys().press("Go on");
        page.waitForSelector("main .wrong[role=alert]");
        bea.look("16-gate");
        bea.mend("Choose an answer first");
        bea.keys().choose(question, "Not sure");
        bea.hear("Go on", "Then we stop here");
        bea.look("17-gate-stops");
        bea.to("Back to the question", "Pacing planner");
        bea.keys().choose(question, "No");
        bea.keys().press("Go on");
        page.waitForSelector("#activity");
        bea.keys().write("One activity", "Standing to cook");
        bea.keys().press("Three tries");
        bea.keys().write("First try", "9");
        bea.keys().write("Second try", "12");
        bea.keys().write("Third try", "9");
        bea.keys().press("Work it out");
        page.waitForSelector("#plan");
        assertThat(page.inputValue("#activity")).isEqualTo("Standing to cook");
        bea.look("18-planner");
        bea.to("Back to your training", "Your training");
    }

    private static void reflect(Walker bea) {
        Page page = bea.page();
        assertThat(page.textContent("main")).contains("pages done.");
        bea.look("19-home-begun");
        bea.to("Pacing", "Pacing");
        bea.keys().press("Go on");
        page.waitForSelector("main .turn");
        for (int i = 0; i < 9 && page.locator("h1:has-text('to think about')").count() == 0; i++) {
            bea.keys().press("Next page");
            page.waitForSelector("main .turn");
            browser().glance(page, page.title());
        }
        bea.keys().write("If you like, write it down", "The kettle, before the lid rattles.");
        bea.hear("Keep it", "It is kept, for you alone.");
        bea.look("10-reflection");
    }

    /// What was written opens on a second device by a code alone.
    private static void onAnotherDevice(School school, String link) {
        try (BrowserContext desk = browser().device(1280, Scripts.ON)) {
            Page page = desk.newPage();
            Walker bea = new Walker(page, new Keyboard(page));
            page.navigate(server().address() + link + "/module/pacing/reflection");
            assertThat(page.content()).doesNotContain("kettle");
            bea.to("Open it with a code", "Your private writing");
            bea.look("11-code");
            bea.hear("Send me a code", "passes the code on to you");
            String id = school.text("select id from message where kind = 'CODE'");
            Matcher code = CODE.matcher(school.ada().get("/outbox/" + id).body());
            assertThat(code.find()).isTrue();
            bea.keys().write("The code", "0000 0000");
            bea.keys().press("Open my private writing");
            page.waitForSelector("main .wrong[role=alert]");
            bea.look("12-code-wrong");
            bea.mend("That is not the code we sent");
            page.keyboard().press("Control+A");
            page.keyboard().type(code.group(1));
            page.keyboard().press("Enter");
            page.waitForSelector("#text");
            assertThat(page.inputValue("#text")).contains("kettle");
        }
    }

    private static void finish(Walker bea) {
        Page page = bea.page();
        bea.keys().press("Next page");
        page.waitForSelector("main .turn button:has-text('Finish')");
        bea.hear("Finish", "You have done this module.");
        bea.look("13-done");
        bea.keys().press("Cymraeg");
        page.waitForSelector("html[lang=cy]");
        assertThat(page.textContent("main")).contains("Rydych wedi gwneud y modiwl hwn");
        bea.look("15-welsh");
        bea.keys().press("English");
        page.waitForSelector("html[lang=en-GB]");
        bea.to("Back to your training", "Your training");
        assertThat(page.textContent("main")).contains("You have done this one");
        bea.look("14-home-done");
    }

    private static void explain(Walker bea) {
        Page page = bea.page();
        bea.to(EXPLAIN, EXPLAIN);
        bea.look("20-explain");
        bea.keys().press("Look at my words");
        page.waitForSelector("main .wrong[role=alert]");
        bea.look("21-explain-blank");
        bea.mend("Please write a sentence or two first.");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("text");
        page.keyboard()
                .type(
                        "Your spine is crumbling. It is wear and tear, and it will never get better.");
        bea.hear("Look at my words", "What stands out");
        assertThat(page.evaluate("document.activeElement.id"))
                .as("who listens hears it next")
                .isEqualTo("feedback");
        assertThat(page.textContent("#seen")).contains("wear and tear", "Only you.");
        bea.look("22-feedback");
        bea.keys().press("Back to the words of note 1");
        bea.keys()
                .write(
                        "What would you say to Rhian?",
                        "What were you told about the scan? Pain protects us, and sometimes too much. "
                                + "Would you like to look for one small step with me?");
        bea.hear("Look at my words", "See two of them side by side");
        bea.to("See two of them side by side", "Your own change");
        assertThat(page.textContent("main")).contains("wear and tear", "one small step with me");
        bea.look("23-change");
        bea.to("Back to practising", EXPLAIN);
        bea.hear("2. ", "What stands out");
        bea.hear("Send it to my trainers", "They can answer in the margin");
        bea.look("24-sent");
    }

    /// A trainer answers, and the learner finds it beside their words.
    private static void answered(School school, Walker bea) {
        Browser tal = school.member("Tal", Role.TRAINER);
        Matcher sheet =
                Pattern.compile("href=\"(/cohorts/[^\"]+/explaining/[0-9a-f-]{36})\"")
                        .matcher(tal.get(school.cohort() + "/explaining").body());
        assertThat(sheet.find()).isTrue();
        tal.post(
                sheet.group(1),
                Map.of("sentence", "0", "words", "too much", "said", "How would you show her?"));
        bea.home();
        bea.to(EXPLAIN, EXPLAIN);
        bea.hear("2. ", "From your trainers");
        assertThat(bea.page().textContent("#seen")).contains("How would you show her?", "Tal");
        bea.look("25-margin");
        bea.home();
    }

    private static void sayTheyCome(Walker bea) {
        bea.to(WORKSHOP, WORKSHOP);
        bea.look("26-workshop");
        bea.keys().choose("Will you come?", "No, I cannot come");
        bea.hear("Save", "You have answered.");
        bea.keys().choose("Will you come?", "Yes, I will come");
        bea.hear("Save", "You have answered.");
        assertThat(bea.page().isChecked("input[name=coming][value=YES]")).isTrue();
        Download calendar =
                bea.page().waitForDownload(() -> bea.keys().press("Put it into my calendar"));
        assertThat(calendar.suggestedFilename()).isEqualTo("workshop.ics");
        bea.home();
    }

    private static void wasThere(School school, String workshop) {
        Browser tal = school.member("Tal2", Role.TRAINER);
        String register = school.cohort() + "/register/" + workshop;
        Matcher field =
                Pattern.compile("name=\"(p-[0-9a-f-]{36})\"").matcher(tal.get(register).body());
        assertThat(field.find()).isTrue();
        tal.post(register, Map.of(field.group(1), "PRESENT"));
    }

    private static void sayHowItWas(Walker bea) {
        Page page = bea.page();
        bea.to(WORKSHOP, WORKSHOP);
        bea.keys().press("Send");
        bea.mend("Choose a number for at least one");
        for (String statement :
                List.of("I can use what we did", "I could take part", "I had room to practise")) {
            bea.keys().choose(statement, "8");
        }
        bea.hear("Send", "Thank you. You can change what you said.");
        assertThat(page.locator("input[value='8']:checked").count()).isEqualTo(3);
        bea.look("27-workshop-held");
        bea.home();
    }

    private static String certificate(Walker bea) throws IOException {
        Page page = bea.page();
        bea.to("Hours and certificate", "Your hours of learning");
        assertThat(page.textContent("main")).contains(WORKSHOP, "Pacing");
        bea.look("28-hours");
        bea.hear("Make a certificate", "does not see your name");
        bea.hear("Show my name", "sees your name");
        bea.look("29-certificate");
        Download paper = page.waitForDownload(() -> bea.keys().press("Download (PDF)"));
        Matcher number = NUMBER.matcher(page.textContent("main"));
        assertThat(number.find()).isTrue();
        try (PDDocument read = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("bea", "Moor Wellbeing", WORKSHOP, number.group(1));
        }
        Download table = page.waitForDownload(() -> bea.keys().press("Download as a table (CSV)"));
        assertThat(Files.readString(table.path(), StandardCharsets.UTF_8)).contains(WORKSHOP);
        return number.group(1);
    }

    private static void verify(Walker bea, String number) {
        bea.to("See what others see of it", "Check a certificate");
        assertThat(bea.page().textContent("main"))
                .contains("This certificate is valid", number, "bea");
        bea.look("30-verify");
        bea.keys().write("Number", "ABCD-2345-EFGH");
        bea.hear("Check", "There is no certificate with that number");
        bea.look("31-verify-unknown");
        bea.keys().write("Number", number.toLowerCase(Locale.ROOT));
        bea.hear("Check", "This certificate is valid");
    }

    private static void log(Walker bea) {
        Page page = bea.page();
        bea.to("What I tried", "What I tried");
        bea.look("32-tried");
        bea.keys().choose("What was it about?", "Pacing");
        bea.keys().choose("Where?", "By phone");
        bea.keys().press("Note it");
        page.waitForSelector("main .wrong[role=alert]");
        bea.look("33-tried-open");
        bea.mend("Choose how it went.");
        bea.keys().choose("How did it go?", "Mixed");
        bea.keys().write("One line, if you like", "We planned a pause");
        bea.hear("Note it", "Noted. Thank you.");
        assertThat(page.textContent("main")).contains("We planned a pause");
        bea.look("34-tried-noted");
        bea.hear("Yes, write to me", "You can stop it at once.");
        bea.home();
        assertThat(page.textContent("main")).contains("Noted once so far.");
        bea.look("35-home-after");
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
}
