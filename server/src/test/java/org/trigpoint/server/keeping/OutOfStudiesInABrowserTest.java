package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.reports.Successors;

/// Taking someone out of studies of spreadsheets, and a study that all have left, in a real
/// browser, each page looked at.
class OutOfStudiesInABrowserTest {
    private static final Path PICTURES = Path.of("target/pictures/out-of-studies");
    private static final Path EXAMPLE = Path.of("../examples/two-spreadsheets");

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("http://localhost:\\d+", ""))
                .orElseThrow();
    }

    private static String whenDone(Village village, String desk) throws InterruptedException {
        String page = village.ada().get(desk).body();
        for (int i = 0; i < 600 && page.contains("data-state="); i++) {
            Thread.sleep(100);
            page = village.ada().get(desk).body();
        }
        return page;
    }

    private static String study(Village village) throws InterruptedException {
        String desk =
                location(
                        village.ada()
                                .upload(
                                        "/evaluate",
                                        List.of(
                                                Sent.of("before", EXAMPLE.resolve("before.xlsx")),
                                                Sent.of("after", EXAMPLE.resolve("after.xlsx")))));
        village.ada().post(desk + "/columns", Map.of("then", "go"));
        Matcher pair =
                Pattern.compile("name=\"(pair\\.[0-9a-f]{12})\"").matcher(whenDone(village, desk));
        assertThat(pair.find()).isTrue();
        village.ada().post(desk + "/couples", Map.of(pair.group(1), "same"));
        whenDone(village, desk);
        return location(village.ada().post(desk + "/keep", Map.of("title", "Autumn 2024")));
    }

    @Test
    void someone_is_found_looked_at_and_taken_out() throws InterruptedException {
        try (LookingBrowser browser = LookingBrowser.start(PICTURES);
                Village village = Village.on(RunningServer.embedded());
                BrowserContext desk = browser.device(1280, Scripts.ON)) {
            String study = study(village);
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
