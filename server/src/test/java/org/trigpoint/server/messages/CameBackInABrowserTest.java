package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// A message that came back, and what stands around it, in a real browser; each page looked at.
class CameBackInABrowserTest {
    private static final Path PICTURES = Path.of("target/pictures/came-back");

    private static String text(RunningServer server, String statement) {
        return server.part(Database.class)
                .read(sql -> sql.sql(statement).query(String.class).single());
    }

    private static String signInLink(RunningServer server) {
        AccountId account = new AccountId(text(server, "select id from account"));
        Token token =
                server.part(Database.class)
                        .write(sql -> server.part(Accounts.class).makeLink(sql, account));
        return server.address() + "/sign-in/" + token.value();
    }

    @Test
    void itIsNotedTheAddressIsMendedAndReportsAreRead() {
        try (LookingBrowser browser = LookingBrowser.start(PICTURES);
                RunningServer server = RunningServer.embedded();
                BrowserContext desk = browser.device(1280, Scripts.ON)) {
            Browser ada = server.setUp();
            String cohort =
                    ada.post(
                                    "/cohorts/new",
                                    Map.of(
                                            "programme", "persistent-pain/1",
                                            "title", "Spring",
                                            "starts",
                                                    LocalDate.now(Cohorts.ZONE)
                                                            .minusDays(3)
                                                            .toString(),
                                            "places", "9",
                                            "sites", "North"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow()
                            .replaceFirst("http://localhost:\\d+", "");
            Page page = desk.newPage();
            page.navigate(signInLink(server));
            page.click("main button");
            page.navigate(server.address() + cohort + "/learners");
            page.fill("#name", "Zoë Ap");
            page.fill("#email", "zoe@example.org");
            page.click("main form button:has-text('Enrol')");
            browser.look(page, "01-enrolled");
            page.click("td button:has-text('Make a new link')");
            assertThat(page.textContent("[role=status]")).contains("the one before has stopped");

            ada.post(
                    "/outbox/" + text(server, "select id from message") + "/handed-over", Map.of());
            page.navigate(server.address() + cohort + "/learners");
            page.click("td a:has-text('Show')");
            page.click("button:has-text('This came back')");
            assertThat(page.textContent("main")).contains("Is the address right?");
            page.fill("#email", "nowhere");
            page.click("text=Write to this address");
            browser.look(page, "02-in-doubt");
            page.navigate(server.address() + "/outbox");
            page.click("td a:has-text('Show')");
            page.click("text=Mend the address");
            page.fill("#email", "zoe.ap@example.org");
            page.click("text=Write to this address");
            assertThat(page.textContent("main")).doesNotContain("Is the address right?");

            page.navigate(server.address() + "/outbox/came-back");
            page.click("text=Read them");
            assertThat(page.textContent("[role=alert]")).contains("Choose a file");
            page.fill(
                    "#pasted",
                    DeliveryReportTest.report(
                            "failed", "5.1.1", text(server, "select message_id from message")));
            page.click("text=Read them");
            assertThat(page.textContent("[role=status]"))
                    .as("it was sent before the address was mended")
                    .contains("It speaks of an address that was mended since");
            browser.look(page, "03-brought");

            page.navigate(server.address() + "/messages");
            page.navigate(server.address() + "/messages/opening?language=cy");
            page.click("text=Look first");
            browser.look(page, "04-words-in-welsh");
        }
    }
}
