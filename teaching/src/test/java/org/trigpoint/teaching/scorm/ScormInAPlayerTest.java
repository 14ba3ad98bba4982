package org.trigpoint.teaching.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;
import org.trigpoint.teaching.scorm.Learner.Call;

/// The package of the programme in a learning platform: in a player that is not ours, and in a few
/// lines of our own for platforms that fail, come late or are not there.
class ScormInAPlayerTest {
    private static final String SLEEP = "item-sleep";
    private static final String OTHERS = "again";
    private static final String OURS = "small";
    private static final Set<String> TOLD =
            Set.of(
                    "cmi.core.lesson_status",
                    "cmi.core.lesson_location",
                    "cmi.core.session_time",
                    "cmi.core.exit",
                    "cmi.suspend_data");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static Map<String, byte[]> course = Map.of();

    private @Nullable ScormHost host;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(chromium.isPresent(), "There is no chromium here, so no package was played.");
        course =
                ScormHost.unpack(
                        PackReader.read(
                                        PackTexts.ofFolder(
                                                Path.of("../programmes/persistent-pain")))
                                .whole());
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium.get())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openThePlatform() throws IOException {
        host = ScormHost.of(course);
    }

    @AfterEach
    void closeThePlatform() {
        host().close();
    }

    private ScormHost host() {
        if (host == null) {
            throw new IllegalStateException("not started");
        }
        return host;
    }

    private static BrowserContext device() {
        if (browser == null) {
            throw new IllegalStateException("not started");
        }
        BrowserContext device = browser.newContext();
        device.setDefaultTimeout(10_000);
        return device;
    }

    private Learner at(Page page, String player) throws IOException {
        if (player.equals(OTHERS)) {
            host().player(OtherPlayer.script());
        }
        return Learner.at(page, host(), player);
    }

    private JsonNode kept(String item) throws IOException {
        return new ObjectMapper().readTree(host().kept(item)).path("cmi");
    }

    @Test
    void everyModuleOpensInAnotherPlayerAndNothingItTellsIsRefused()
            throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Learner learner = at(device.newPage(), OTHERS);
            assertThat(learner.items()).hasSize(12);
            for (String item : learner.items()) {
                Frame module = learner.open(item);
                assertThat(Learner.said(module)).as(item).isEmpty();
                learner.leave();

                List<Call> calls = learner.calls();
                refuseWhatTheRulesRefuse(calls);
                assertThat(learner.complaints()).as(item).isEmpty();
                assertThat(kept(item).at("/core/lesson_status").asText()).isEqualTo("incomplete");
                assertThat(kept(item).at("/core/score/raw").asText()).isEmpty();
            }
        }
    }

    /// What the run-time of SCORM 1.2 asks, and the player lets pass where it is kinder.
    private static void refuseWhatTheRulesRefuse(List<Call> calls) {
        assertThat(calls.getFirst().name()).isEqualTo("LMSInitialize");
        assertThat(calls.getLast().name()).isEqualTo("LMSFinish");
        assertThat(calls).filteredOn(call -> call.name().equals("LMSInitialize")).hasSize(1);
        assertThat(calls).filteredOn(call -> call.name().equals("LMSFinish")).hasSize(1);
        for (Call call : calls) {
            assertThat(call.error()).as(call.toString()).isEqualTo("0");
            switch (call.name()) {
                case "LMSInitialize", "LMSCommit", "LMSFinish" ->
                        assertThat(call.given()).containsExactly("");
                case "LMSSetValue" -> {
                    assertThat(call.answered()).as(call.toString()).isEqualTo("true");
                    assertThat(TOLD).contains(call.given().getFirst());
                    told(call.given().getFirst(), call.given().getLast());
                }
                default -> assertThat(call.name()).isEqualTo("LMSGetValue");
            }
        }
    }

    private static void told(String element, String value) {
        switch (element) {
            case "cmi.core.lesson_status" -> assertThat(value).isIn("incomplete", "completed");
            case "cmi.core.lesson_location" -> assertThat(value).hasSizeLessThanOrEqualTo(255);
            case "cmi.core.session_time" ->
                    assertThat(value).matches("\\d{2,4}:[0-5]\\d:[0-5]\\d(\\.\\d{1,2})?");
            case "cmi.core.exit" -> assertThat(value).isEqualTo("suspend");
            default -> assertThat(value).hasSizeLessThanOrEqualTo(4096);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHERS, OURS})
    void whoLeavesComesBackToWhatTheyDidAndIsDoneOnceAndForAll(String player)
            throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Learner learner = at(device.newPage(), player);
            Frame first = learner.open(SLEEP);
            Learner.answer(first, 0, 3);
            Learner.talk(first, 2);
            String done = Learner.done(first);
            learner.leave();

            refuseWhatTheRulesRefuse(learner.calls());
            assertThat(done).startsWith("3 answers, [").contains(", ");
            assertThat(kept(SLEEP).at("/core/lesson_status").asText()).isEqualTo("incomplete");
            assertThat(kept(SLEEP).at("/core/exit").asText()).isEqualTo("suspend");

            Frame second = learner.open(SLEEP);
            assertThat(Learner.said(second)).isEqualTo("Your answers from last time are here.");
            assertThat(Learner.done(second)).isEqualTo(done);
            Learner.talkToTheEnd(second);
            assertThat(kept(SLEEP).at("/core/lesson_status").asText()).isEqualTo("incomplete");
            Learner.answer(second, 3, 99);
            Learner.waitToHear(second, "This module is completed");
            learner.leave();
            refuseWhatTheRulesRefuse(learner.calls());
            assertThat(kept(SLEEP).at("/core/lesson_status").asText()).isEqualTo("completed");

            Frame third = learner.open(SLEEP);
            Learner.waitToHear(third, "This module is completed");
            third.click("#again");
            learner.leave();
            refuseWhatTheRulesRefuse(learner.calls());
            assertThat(learner.complaints()).isEmpty();
            assertThat(kept(SLEEP).at("/core/lesson_status").asText()).isEqualTo("completed");
            assertThat(kept(SLEEP).at("/core/score/raw").asText()).isEmpty();
        }
    }

    @Test
    void aModuleInAWindowOfItsOwnFindsThePlayerThatOpenedIt()
            throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Learner learner = at(device.newPage(), OTHERS);
            Page apart = learner.openApart(SLEEP);
            Learner.answerAll(apart.mainFrame());
            Learner.talkToTheEnd(apart.mainFrame());
            Learner.waitToHear(apart.mainFrame(), "This module is completed");
            apart.close();
            learner.leave();

            assertThat(kept(SLEEP).at("/core/lesson_status").asText()).isEqualTo("completed");
            assertThat(learner.calls().getLast().name()).isEqualTo("LMSFinish");
        }
    }

    @Test
    void whereSavingFailsOneIsToldAndItIsTriedAgain() throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Page page = device.newPage();
            page.clock().install();
            Learner learner = at(page, OTHERS);
            Frame module = learner.open(SLEEP);
            host().saving(ScormHost.Saving.FAILS);
            Learner.answer(module, 0, 1);
            Learner.waitToHear(module, "The learning platform did not save this. It says: ");
            assertThat(kept(SLEEP).path("suspend_data").asText()).doesNotContain("[0]");

            host().saving(ScormHost.Saving.WORKS);
            page.clock().fastForward(21_000);
            Learner.waitToHear(module, "Saved.");
            assertThat(kept(SLEEP).path("suspend_data").asText()).contains("[0]");
        }
    }

    @Test
    void aPlayerThatIsOverDoesNotTakeAModuleAndOneIsToldSo()
            throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Page page = device.newPage();
            Learner learner = at(page, OTHERS);
            Frame module = learner.open(SLEEP);
            module.evaluate("location.reload()");
            Learner.waitToHear(
                    module, "The learning platform did not open this module for saving.");
            Learner.answerAll(module);
            Learner.talkToTheEnd(module);

            assertThat(learner.calls().getLast().name()).isEqualTo("LMSInitialize");
        }
    }

    @Test
    void aPlatformThatComesLateIsToldWhatWasDoneBefore() throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Page page = device.newPage();
            page.clock().install();
            Learner learner = at(page, OURS);
            learner.evaluate("host.player = 'none'");
            Frame module = learner.open(SLEEP);
            Learner.answer(module, 0, 2);
            assertThat(Learner.said(module)).isEmpty();
            learner.evaluate("window.API = host.watched(host.small('item-sleep', {}))");
            page.clock().runFor(300);
            learner.leave();

            refuseWhatTheRulesRefuse(learner.calls());
            assertThat(Learner.answersIn(kept(SLEEP).path("suspend_data").asText())).isEqualTo(2);
        }
    }

    @Test
    void withoutAPlatformEverythingCanBeTriedAndOneIsToldThatNothingIsSaved() {
        try (BrowserContext device = device()) {
            Page page = device.newPage();
            page.clock().install();
            page.navigate(host().address() + "/course/modules/sleep.html");
            page.clock().runFor(11_000);
            Learner.waitToHear(page.mainFrame(), "No learning platform was found.");
            Learner.answerAll(page.mainFrame());
            Learner.talkToTheEnd(page.mainFrame());

            page.setViewportSize(320, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
            assertThat(page.evaluate("axe.run(document).then(found => found.violations)"))
                    .isEqualTo(List.of());
        }
    }

    @Test
    void aPlatformThatBreaksDoesNotBreakTheModule() throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Learner learner = at(device.newPage(), OURS);
            learner.evaluate(
                    "host.small = () => ({LMSInitialize: () => 'true', LMSGetValue: () => { throw 1; },"
                            + " LMSSetValue: () => { throw 1; }, LMSCommit: () => { throw 1; },"
                            + " LMSFinish: () => { throw 1; }, LMSGetLastError: () => '101'})");
            Frame module = learner.open(SLEEP);
            Learner.waitToHear(module, "The learning platform did not save this.");
            Learner.answerAll(module);
            Learner.talkToTheEnd(module);
            assertThat(Learner.done(module)).startsWith("7 answers");
        }
    }

    @Test
    void aLinkThatOnlySeemsToLeadAwayDoesNotEndTheSession()
            throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Learner learner = at(device.newPage(), OURS);
            Frame module = learner.open(SLEEP);
            module.evaluate("window.dispatchEvent(new Event('beforeunload'))");
            Learner.answer(module, 0, 1);
            learner.leave();

            refuseWhatTheRulesRefuse(learner.calls());
            assertThat(Learner.answersIn(kept(SLEEP).path("suspend_data").asText())).isEqualTo(1);
        }
    }

    @Test
    void aModuleThatIsOnlyLookedAtTellsNothingButItsTime()
            throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Learner learner = at(device.newPage(), OTHERS);
            learner.evaluate("host.mode = 'review'");
            Frame module = learner.open(SLEEP);
            Learner.waitToHear(module, "opened this module to look at");
            Learner.answerAll(module);
            Learner.talkToTheEnd(module);
            learner.leave();

            assertThat(learner.calls())
                    .filteredOn(call -> call.name().equals("LMSSetValue"))
                    .allMatch(call ->
                            call.sets("cmi.core.session_time") || call.sets("cmi.core.exit"));
        }
    }

    @Test
    void theTimeIsToldWhenThePageIsPutAsideAsPhonesDo() throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Page page = device.newPage();
            page.clock().install();
            Learner learner = at(page, OURS);
            Frame module = learner.open(SLEEP);
            page.clock().fastForward(3_725_000);
            module.evaluate(
                    """
                    Object.defineProperty(document, "visibilityState", {value: "hidden"});
                    document.dispatchEvent(new Event("visibilitychange"));
                    """);

            assertThat(kept(SLEEP).at("/core/session_time").asText()).isEqualTo("01:02:05");
        }
    }

    @Test
    void whatWasKeptOfAnotherVersionIsTakenAsFarAsItFits()
            throws IOException, InterruptedException {
        try (BrowserContext device = device()) {
            Learner learner = at(device.newPage(), OURS);
            for (String kept :
                    List.of(
                            "not json",
                            "null",
                            "[1]",
                            "{'answers': {'gone': 'x', 'q1': [99, 'y']}, 'path': ['gone']}",
                            "{'answers': 3, 'path': {'a': 1}, 'said': 'b'}")) {
                host().keep(SLEEP, keptBefore(kept.replace('\'', '"')));
                Frame module = learner.open(SLEEP);
                assertThat(Learner.said(module)).as(kept).isEmpty();
                assertThat(Learner.done(module)).as(kept).isEqualTo("0 answers, []");
                Learner.answer(module, 0, 1);
                learner.leave();
                refuseWhatTheRulesRefuse(learner.calls());
                assertThat(Learner.answersIn(kept(SLEEP).path("suspend_data").asText()))
                        .isEqualTo(1);
            }
        }
    }

    private static String keptBefore(String suspended) {
        ObjectNode all = new ObjectMapper().createObjectNode();
        all.putObject("cmi").put("suspend_data", suspended).putObject("core");
        return all.toString();
    }
}
