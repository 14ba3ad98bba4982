package org.trigpoint.server.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.people.SetUpKey;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// A server and a browser at which an organisation was just set up, for tests that look at pages.
final class LookedAtServer implements AutoCloseable {
    static final List<String> ITEMS =
            ConfidenceInstrument.ofTheProgramme().items().stream()
                    .map(Item::id)
                    .map(id -> id.value())
                    .toList();
    private static final Pattern LINK = Pattern.compile("/l/[A-Za-z0-9_-]{22}");

    private final LookingBrowser browser;
    private final RunningServer server;
    private final Page staff;

    private LookedAtServer(LookingBrowser browser, RunningServer server) {
        this.browser = browser;
        this.server = server;
        this.staff = browser.device(1280, Scripts.ON).newPage();
    }

    /// Starts both; where there is no browser, the tests of the class are skipped.
    ///
    /// @param pictures the folder of pictures below `target/pictures`
    static LookedAtServer start(String pictures) {
        LookingBrowser browser = LookingBrowser.start(Path.of("target/pictures").resolve(pictures));
        LookedAtServer room = new LookedAtServer(browser, RunningServer.embedded());
        room.setUp();
        return room;
    }

    private void setUp() {
        staff.navigate(server.address() + server.part(SetUpKey.class).address());
        look(staff, "01-set-up");
        staff.fill("#organisation", "Moor Wellbeing");
        staff.fill("#name", "Ada Fell");
        staff.fill("#email", "ada@example.org");
        staff.click("main button");
        look(staff, "02-sign-in-by-link");
        staff.click("main button");
        staff.navigate(server.address() + "/cohorts");
        look(staff, "03-no-cohorts");
    }

    @Override
    public void close() {
        server.close();
        browser.close();
    }

    void answerAll(Page page, String rating) {
        for (String item : ITEMS) {
            page.check("#a-" + item + "-" + rating);
        }
    }

    String cohort(String title) {
        Page page = staff;
        page.navigate(address("/cohorts/new"));
        page.fill("#title", title);
        page.fill("#starts", LocalDate.now(Cohorts.ZONE).plusDays(3).toString());
        page.fill("#places", "5");
        page.fill("#sites", "North\nSouth");
        page.click("main form button");
        page.waitForSelector("text=Who has answered");
        return page.url();
    }

    String enrolByHand(String cohort, String email) {
        Page page = staff;
        page.navigate(cohort + "/learners");
        page.fill("#name", "A Learner");
        page.fill("#email", email);
        page.click("main form button:has-text('Enrol')");
        return link(page.textContent(".copy"));
    }

    String link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    FilePayload list(String text) {
        return new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    long sendings() {
        return server.part(Database.class)
                .read(sql -> sql.sql("select count(*) from sending").query(Long.class).single());
    }

    String address(String path) {
        return server.address() + path;
    }

    BrowserContext device(int width, Scripts scripts) {
        return browser.device(width, scripts);
    }

    void look(Page page, String name) {
        browser.look(page, name);
    }

    RunningServer server() {
        return server;
    }

    /// The page of the administrator, who is programme lead and evaluator too.
    Page staff() {
        return staff;
    }

    /// Comes by a personal link, agrees to everything, and is home.
    Page agreed(BrowserContext device, String link) {
        Page page = device.newPage();
        page.navigate(address(link));
        agree(page);
        return page;
    }

    /// Agrees to everything and begins what is open.
    Page begun(BrowserContext device, String link) {
        Page page = agreed(device, link);
        page.click("text=Start");
        return page;
    }

    /// Chooses yes for every statement of a consent page.
    static void agree(Page page) {
        for (String statement : List.of("study", "followup", "interview", "quote", "link")) {
            page.check("input[name=" + statement + "][value=yes]");
        }
        page.click("main form button");
    }
}
