package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.EarlierDesk.location;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.EarlierDesk;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.reports.Successors;

/// Taking someone out of studies of spreadsheets, and a study that all have left, in a real
/// browser, each page looked at.
class OutOfStudiesInABrowserTest {
    private static final Path PICTURES = Path.of("target/pictures/out-of-studies");

    @Test
    void someone_is_found_looked_at_and_taken_out() throws InterruptedException {
        try (LookingBrowser browser = LookingBrowser.start(PICTURES);
                Village village = Village.on(RunningServer.embedded());
                BrowserContext desk = browser.device(1280, Scripts.ON)) {
            String study = EarlierDesk.brought(village.ada()).settled().kept("Autumn 2024");
            Page page = desk.newPage();
            page.navigate(village.signInLink());
            page.click("main button");
            page.navigate(village.server().address() + study);
            page.click("text=Someone in this study wants their data out");
            page.click("button:text-is('Find')");
            browser.look(page, "01-blank");
            page.fill("#typed", "PERSON0.ZQ100@example.org");
            page.keyboard().press("Enter");
            assertThat(page.inputValue("#typed")).isEqualTo("PERSON0.ZQ100@example.org");
            assertThat(page.url()).doesNotContain("zq100");
            assertThat(page.isChecked("#who-0")).as("the only one it may be").isTrue();
            browser.look(page, "02-found");
            page.click("button:text-is('Take their data out')");
            assertThat(page.textContent("[role=status]")).contains("One study is sealed");
            village.server().part(Successors.class).makeAll();
            page.click("text=To the studies");
            assertThat(page.textContent("main")).contains("Sealed", "Replaces a sealed study.");

            String link = village.learner("only@example.org");
            village.answer(link, 4);
            String left = location(village.ada().post(village.cohort() + "/studies", Map.of()));
            village.server().browser().post(link + "/leave/data", Map.of());
            village.server().part(Successors.class).makeAll();
            page.navigate(village.server().address() + left);
            assertThat(page.textContent("main")).contains("so no study replaces it");
            browser.look(page, "03-left-by-all");
        }
    }
}
