package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;

/// The pages of this area in a real browser, each looked at.
class KeepingInABrowserTest {
    private static final Path PICTURES = Path.of("target/pictures/keeping");

    @Test
    void from_a_question_on_a_phone_to_the_file_that_answers_it() throws IOException {
        try (LookingBrowser browser = LookingBrowser.start(PICTURES);
                Village village = Village.on(RunningServer.embedded())) {
            String link = village.learner("zoe@example.org");
            village.answer(link, 2, "later");
            village.answer(link, 7);
            try (BrowserContext phone = browser.device(360, Scripts.ON)) {
                Page page = phone.newPage();
                page.navigate(village.server().address() + link);
                page.click("text=Ask what is kept about me");
                browser.look(page, "01-ask");
                page.click("main button");
                assertThat(page.textContent("main")).contains("You get your answer by");
                browser.look(page, "02-asked");
            }
            try (BrowserContext desk = browser.device(1280, Scripts.ON)) {
                Page page = desk.newPage();
                page.navigate(village.signInLink());
                page.click("main button");
                page.click("text=Data (a request waits)");
                browser.look(page, "03-data");
                page.fill("#names", "3");
                page.click("button:text-is('Save')");
                assertThat(page.textContent(".wrong")).contains("from 30");
                browser.look(page, "04-fault");
                page.navigate(village.server().address() + "/keeping");
                page.click("text=Learner of zoe@example.org");
                browser.look(page, "05-request");
                Path file = PICTURES.resolve("data.zip");
                Download download =
                        page.waitForDownload(() -> page.click("main button:has-text('Make')"));
                download.saveAs(file);
                look(browser, desk.newPage(), file);
                page.click("text=They have it");
                assertThat(page.textContent("main")).contains("Nobody waits");
                page.click("text=Organisations");
                page.fill("#organisation", "Fen Health");
                page.fill("#name", "Bo Reed");
                page.fill("#email", "bo");
                page.click("text=Add, and make a link");
                browser.look(page, "07-organisation-fault");
                page.fill("#email", "bo@example.org");
                page.keyboard().press("Enter");
                browser.look(page, "08-invited");
                page.click("text=Back to organisations");
                browser.look(page, "09-organisations");
            }
        }
    }

    /// The page in the zip, as whoever gets it opens it.
    private static void look(LookingBrowser browser, Page page, Path zip) throws IOException {
        Path html = PICTURES.resolve("read-me-first.html").toAbsolutePath();
        try (ZipFile files = new ZipFile(zip.toFile());
                var in = files.getInputStream(files.getEntry("read-me-first.html"))) {
            Files.writeString(html, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        page.navigate(html.toUri().toString());
        assertThat(page.textContent("h1")).contains("Learner of zoe@example.org");
        browser.look(page, "06-file");
        page.close();
    }
}
