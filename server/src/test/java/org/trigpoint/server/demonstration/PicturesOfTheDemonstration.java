package org.trigpoint.server.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.web.Words;

/// Takes the pictures of the README and the guides; `trigpoint screenshots` runs it. Its name keeps
/// it out of the tests: it shows, and proves nothing.
final class PicturesOfTheDemonstration {
    private static final Instant TODAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final List<Integer> WIDTHS = List.of(360, 1280);

    private final Path out = Path.of(System.getProperty("trigpoint.pictures", "target/pictures"));

    @Test
    void takes_them() {
        TravellingClock clock = TravellingClock.of(Clock.fixed(TODAY, ZoneOffset.UTC));
        try (LookingBrowser browser = LookingBrowser.start(out);
                RunningServer server = RunningServer.demonstration(clock, new Random(7))) {
            server.part(DemonstrationOrganisation.class).layOut(clock);
            learner(browser, server);
            staff(browser, server);
        }
    }

    private void learner(LookingBrowser browser, RunningServer server) {
        List<Doors.Door> doors = server.part(Doors.class).learners(Words.in(Locale.UK));
        try (BrowserContext device = browser.device(360, Scripts.ON)) {
            Page page = device.newPage();
            take(page, address(server, doors, Scene.ENROLLING), "learner-choice");
            take(page, address(server, doors, Scene.AFTER_OPEN), "learner-home");
            String questions = address(server, doors, Scene.BEFORE_OPEN) + "/w/before";
            page.navigate(questions);
            page.check("#a-understanding-pain-4", new Page.CheckOptions().setForce(true));
            page.waitForSelector("text=/Saved/");
            take(page, questions, "learner-questions");
        }
    }

    private static String address(RunningServer server, List<Doors.Door> doors, Scene scene) {
        return server.address() + found(doors, scene.title());
    }

    private static String found(List<Doors.Door> doors, String label) {
        return doors.stream()
                .filter(door -> door.label().startsWith(label))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private void staff(LookingBrowser browser, RunningServer server) {
        try (BrowserContext device = browser.device(1280, Scripts.ON)) {
            Page page = device.newPage();
            signIn(page, server, StaffMember.EVALUATOR);
            take(page, server.address() + "/cohorts", "cohorts");
            page.click("text=" + Scene.FOLLOW_UP.title());
            take(page, page.url(), "cohort");
            page.navigate(server.address() + "/cohorts");
            page.click("text=" + Scene.CLOSED.title());
            String cohort = page.url();
            page.navigate(cohort + "/changes");
            for (int look = 0; look < 120 && !page.isVisible("table"); look++) {
                page.waitForTimeout(1000);
                page.reload();
            }
            assertThat(page.isVisible("table")).isTrue();
            take(page, page.url(), "changes");
            take(page, cohort + "/studies", "studies");
            page.context().clearCookies();
            signIn(page, server, StaffMember.PROGRAMME_LEAD);
            take(page, cohort, "cohort-lead");
        }
    }

    private static void signIn(Page page, RunningServer server, StaffMember member) {
        Words words = Words.in(Locale.UK);
        List<Doors.Door> doors = server.part(Doors.class).staff(words);
        page.navigate(server.address() + found(doors, words.say(member.key())));
        page.click("main button");
    }

    /// A picture of what one sees first, on a phone and on a desk.
    private void take(Page page, String address, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, width == 360 ? 740 : 860);
            page.navigate(address);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(out.resolve(name + "-" + width + ".png")));
        }
    }
}
