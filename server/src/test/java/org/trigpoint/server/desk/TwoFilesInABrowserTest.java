package org.trigpoint.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.Setting;

/// Two files to a report as people do it: on a phone's width, by keyboard alone, without scripts.
final class TwoFilesInABrowserTest {
    private static final Path EXAMPLES = Path.of("../examples/two-spreadsheets");
    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir private static Path folder = Path.of("unset");
    private static @Nullable RunningServer server;
    private static @Nullable LookingBrowser browser;
    private static String address = "";

    @BeforeAll
    static void start() {
        browser = LookingBrowser.start(PICTURES);
        server = RunningServer.with(Map.of(Setting.DATA, folder.resolve("data").toString()));
        address = server.address();
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
    void on_a_phone_with_scripts_and_no_page_has_a_fault_axe_can_find() {
        try (BrowserContext context = context(360, Scripts.ON)) {
            Page page = context.newPage();
            page.navigate(address + "/");
            look(page, "1-first");
            page.getByText("Evaluate two files").last().click();
            look(page, "2-upload");
            page.setInputFiles("#before", EXAMPLES.resolve("before.xlsx"));
            page.setInputFiles("#after", EXAMPLES.resolve("after.xlsx"));
            page.click("text=Look at the columns");
            page.waitForURL("**/evaluate/*");
            look(page, "3-columns");
            page.click("text=Use these columns");
            page.waitForSelector("text=Are these the same people?");
            look(page, "4-couples");
            page.getByLabel("The same person").check();
            page.click("text=Make the report");
            page.waitForSelector("text=Your report is ready");
            look(page, "5-ready");
            Download zip = page.waitForDownload(() -> page.click("text=Everything as a zip"));
            assertThat(zip.suggestedFilename()).isEqualTo("everything.zip");
            page.click("text=Read the report");
            page.waitForSelector("figure svg, svg");
            assertThat(page.title()).contains("Confidence before and after training");
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(PICTURES.resolve("6-report-360.png")));
        }
    }

    @Test
    void by_keyboard_alone() {
        try (BrowserContext context = context(1280, Scripts.ON)) {
            Page page = context.newPage();
            page.navigate(address + "/");
            LookingBrowser.tabTo(page, "a[href='/evaluate']");
            page.keyboard().press("Enter");
            page.waitForURL("**/evaluate");
            page.waitForLoadState();
            choose(page, "#before", "before.xlsx");
            choose(page, "#after", "after.xlsx");
            LookingBrowser.tabTo(page, ".desk-form button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForSelector("text=What is in each column?");
            look(page, "3-columns-dark");
            LookingBrowser.tabTo(page, "button[value=go]");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Are these the same people?");
            LookingBrowser.tabTo(page, "input[type=radio]:checked");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(page.isChecked("input[value=same]")).isTrue();
            LookingBrowser.tabTo(page, "main button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Your report is ready");
            look(page, "5-ready-dark");
            LookingBrowser.tabTo(page, "section.clear button");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Everything was deleted");
        }
    }

    @Test
    void without_scripts_and_the_page_of_work_is_looked_at_again_by_a_link() {
        try (BrowserContext context = context(360, Scripts.OFF)) {
            Page page = context.newPage();
            page.navigate(address + "/evaluate");
            page.click("text=Try it with invented people");
            page.waitForSelector("text=What is in each column?");
            page.click("text=Use these columns");
            again(page, "Are these the same people?");
            page.getByLabel("Two people").check();
            page.click("text=Make the report");
            again(page, "Your report is ready");
            page.click("text=Read the report");
            assertThat(page.title()).contains("Confidence before and after training");
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_the_other_stays_chosen() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "only a heading\n");
        try (BrowserContext context = context(360, Scripts.ON)) {
            Page page = context.newPage();
            page.navigate(address + "/evaluate");
            page.setInputFiles("#before", broken);
            page.setInputFiles("#after", EXAMPLES.resolve("after.xlsx"));
            page.click("text=Look at the columns");
            page.waitForSelector(".faults-box");
            assertThat(page.textContent(".faults-box"))
                    .contains("broken.csv: there is a heading at most");
            assertThat(page.evaluate("document.activeElement.className").toString())
                    .contains("faults-box");
            assertThat(page.evaluate("document.getElementById('after').files.length")).isEqualTo(1);
            look(page, "2-upload-faults");
            page.setInputFiles("#before", EXAMPLES.resolve("before.xlsx"));
            page.click("text=Look at the columns");
            page.waitForSelector("text=What is in each column?");
        }
    }

    private static BrowserContext context(int width, Scripts scripts) {
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

    private static void choose(Page page, String field, String file) {
        Consumer<FileChooser> chooses = chooser -> chooser.setFiles(EXAMPLES.resolve(file));
        page.onFileChooser(chooses);
        LookingBrowser.tabTo(page, field);
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Enter");
            page.waitForTimeout(250);
            Object chosen = page.evaluate("s => document.querySelector(s).files.length", field);
            if (((Number) chosen).intValue() == 1) {
                page.offFileChooser(chooses);
                return;
            }
        }
        throw new AssertionError("The keyboard chooses no file for " + field);
    }

    private static void again(Page page, String title) {
        for (int i = 0; i < 600; i++) {
            if (page.title().startsWith(title)) {
                return;
            }
            page.waitForTimeout(100);
            if (page.locator("text=Look again").count() > 0) {
                page.click("text=Look again");
            }
        }
        throw new AssertionError("The page does not come: " + title);
    }
}
