package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.Keyboard;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.Setting;

/// Long tools on a small screen: parts and lines fold, with scripts and without, and nothing is
/// missing on paper.
final class ToolsOnAPhoneTest {
    /// What a finger needs.
    private static final int TOUCH = 44;

    private static @Nullable LookingBrowser browser;
    private static @Nullable RunningServer server;
    private static String link = "";

    @BeforeAll
    static void start() {
        browser = LookingBrowser.start(Path.of("target/pictures/tools"));
        server = RunningServer.with(Map.of(Setting.DEMONSTRATION, "yes"));
        link = server.address() + School.of(server).enrol("bea", "no");
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

    private static LookingBrowser browser() {
        if (browser == null) {
            throw new IllegalStateException("not started");
        }
        return browser;
    }

    private static Page planner(BrowserContext device) {
        Page page = device.newPage();
        page.navigate(link + "/tool/pacing-planner");
        Keyboard keys = new Keyboard(page);
        keys.choose("ME/CFS or feeling worse for days after effort?", "No");
        keys.press("Go on");
        page.waitForSelector("#activity");
        return page;
    }

    private static void fill(Keyboard keys) {
        keys.write("One activity", "Standing to cook");
        keys.press("Three tries");
        keys.write("First try", "9");
        keys.write("Second try", "12");
        keys.write("Third try", "9");
        keys.press("How it goes");
        keys.write("Week", "2 November");
        keys.write("What got in the way", "a stool helped");
        keys.press("Line 2");
        keys.write("What got in the way", "visitors");
    }

    @Test
    void a_planner_is_filled_in_with_a_keyboard_and_stays_short() {
        try (BrowserContext phone = browser().device(360, Scripts.ON)) {
            Page page = planner(phone);
            fill(new Keyboard(page));
            assertThat(glances(page, ".part")).contains("Standing to cook", "9 · 12 · 9");
            assertThat(glances(page, ".line")).contains("2 November · a stool helped", "visitors");
            browser().look(page, "01-planner-open");
            assertThat(small(page)).isEmpty();

            new Keyboard(page).press("Work it out");
            page.waitForSelector("#plan");
            assertThat(page.locator("details.part[open]").count()).isZero();
            assertThat(height(page)).as("7,329 before its parts folded").isLessThan(2800);
            browser().look(page, "02-planner-folded");
            assertThat(small(page)).isEmpty();

            new Keyboard(page).press("Open all parts");
            assertThat(page.locator("details.part:not([open])").count()).isZero();
            assertThat(page.isVisible("#weeks-3-note")).as("the line that comes next").isTrue();
            assertThat(page.isVisible("#weeks-4-note")).isFalse();
            new Keyboard(page).press("Fold all parts");
            assertThat(page.locator("details.part[open]").count()).isZero();
        }
    }

    @Test
    void a_planner_is_filled_in_without_scripts_too() {
        try (BrowserContext phone = browser().device(360, Scripts.OFF)) {
            Page page = planner(phone);
            Keyboard keys = new Keyboard(page);
            assertThat(page.isVisible("#unfold")).isFalse();
            fill(keys);
            keys.press("Work it out");
            page.waitForSelector("#plan");
            assertThat(glances(page, ".part")).contains("Standing to cook", "9 · 12 · 9");
            keys.press("Three tries");
            keys.write("Second try", "a few");
            keys.press("Work it out again");
            page.waitForSelector("main .wrong[role=alert]");
            assertThat(page.isVisible("#try-2")).as("what is to be mended stands open").isTrue();
            assertThat(page.isVisible("#activity")).isFalse();
        }
    }

    @Test
    void where_there_is_room_the_lines_of_a_diary_stand_like_a_table() {
        try (BrowserContext desk = browser().device(1280, Scripts.ON)) {
            Page page = desk.newPage();
            page.navigate(link + "/tool/sleep-diary");
            new Keyboard(page).press("Mornings");
            assertThat(page.isVisible("#mornings-14-note")).isTrue();
            assertThat(page.isVisible("summary:has-text('Line 9')")).isFalse();
            Locator cell =
                    page.getByLabel("Line 9", new Page.GetByLabelOptions().setExact(true))
                            .getByLabel("How the day was");
            cell.fill("all right");
            assertThat(page.inputValue("#mornings-9-day-was")).isEqualTo("all right");
            page.setViewportSize(360, 800);
            assertThat(page.isVisible("#mornings-9-day-was")).isFalse();
            assertThat(glances(page, ".line")).contains("all right");
            browser().look(page, "03-diary");
            assertThat(small(page)).isEmpty();
        }
    }

    @Test
    void what_is_folded_is_printed_from_the_browser_all_the_same() throws IOException {
        try (BrowserContext desk = browser().device(1280, Scripts.ON)) {
            Page page = desk.newPage();
            page.navigate(link + "/tool/goal-sheet");
            assertThat(page.isVisible("text=Somebody who could help")).isFalse();
            try (PDDocument paper = Loader.loadPDF(page.pdf())) {
                assertThat(new PDFTextStripper().getText(paper))
                        .contains("Somebody who could help", "What I learned", "My smaller step");
            }
        }
    }

    private static List<String> glances(Page page, String of) {
        return page.locator(of + " > summary > .glance").allTextContents();
    }

    private static int height(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    }

    /// What one can touch among parts and lines, and is smaller than a finger.
    private static List<?> small(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                        touch => [...document.querySelectorAll("main form summary, main form button, main form .cells input")]
                          .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < touch)
                          .map(one => one.outerHTML)
                        """,
                        TOUCH);
    }
}
