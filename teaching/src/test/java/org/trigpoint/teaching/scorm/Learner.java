package org.trigpoint.teaching.scorm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/// Someone at the page of a learning platform, who opens modules and works through them.
final class Learner {
    private final Page page;
    private final ScormHost host;

    private Learner(Page page, ScormHost host) {
        this.page = page;
        this.host = host;
    }

    /// What the module told the platform and what the platform answered.
    record Call(String name, List<String> given, String answered, String error) {
        boolean sets(String element) {
            return name.equals("LMSSetValue") && given.getFirst().equals(element);
        }
    }

    static Learner at(Page page, ScormHost host, String player) {
        page.navigate(host.address() + "/host.html?player=" + player);
        page.waitForSelector("body[data-ready]");
        return new Learner(page, host);
    }

    List<String> items() {
        return page.locator("#items button").all().stream()
                .map(button -> button.getAttribute("data-item"))
                .toList();
    }

    /// Opens a module in a frame of the platform's page.
    Frame open(String item) {
        press(item);
        Frame frame = page.waitForSelector("#sco").contentFrame();
        frame.waitForSelector("[data-node]:visible");
        return frame;
    }

    private void press(String item) {
        page.evaluate("item => document.querySelector(`[data-item=${item}]`).click()", item);
    }

    /// Opens a module in a window of its own.
    Page openApart(String item) {
        page.evaluate("host.how = 'popup'");
        Page apart = page.waitForPopup(() -> press(item));
        apart.waitForSelector("[data-node]:visible");
        return apart;
    }

    /// Goes back to the platform's page, which takes the module away.
    void leave() throws InterruptedException {
        page.evaluate("host.leave()");
        page.waitForFunction("host.popup === null");
        host.awaitBeacons(((Number) page.evaluate("host.beacons")).intValue());
    }

    void evaluate(String script) {
        page.evaluate(script);
    }

    List<Call> calls() {
        JsonNode calls = tree(String.valueOf(page.evaluate("JSON.stringify(host.calls)")));
        return calls.valueStream()
                .map(call ->
                        new Call(
                                call.path("name").asText(),
                                call.path("given").valueStream().map(JsonNode::asText).toList(),
                                call.path("answered").asText(),
                                call.path("error").asText()))
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /// What the player wrote in its log as a warning or an error.
    List<String> complaints() {
        return ((List<?>) page.evaluate("host.logged"))
                .stream()
                        .map(String::valueOf)
                        .filter(line -> !line.startsWith("2 ") && !line.startsWith("1 "))
                        .toList();
    }

    /// Chooses the first option of each of some questions.
    static void answer(Frame module, int from, int to) {
        module.evaluate(
                """
                ([from, to]) => [...document.querySelectorAll(".question")].slice(from, to)
                  .forEach(question => question.querySelector("input").click())
                """,
                List.of(from, to));
    }

    static void answerAll(Frame module) {
        answer(module, 0, Integer.MAX_VALUE);
    }

    /// Says the last of what can be said, a number of times or to the end.
    static void talk(Frame module, int turns) {
        module.evaluate(
                """
                turns => {
                  for (let turn = 0; turn < turns; turn++) {
                    const open = [...document.querySelectorAll(".node:not([hidden]) [data-next]:enabled")];
                    if (open.length === 0) return;
                    open[open.length - 1].click();
                  }
                }
                """,
                turns);
    }

    static void talkToTheEnd(Frame module) {
        talk(module, Integer.MAX_VALUE);
        module.waitForSelector(".ending:visible");
    }

    /// What the module says of saving; blank where it says nothing.
    static String said(Frame module) {
        return module.locator("#saving").textContent();
    }

    static void waitToHear(Frame module, String words) {
        module.locator("#saving", new Frame.LocatorOptions().setHasText(words))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    /// How many questions are answered in what a platform kept.
    static int answersIn(String kept) {
        return tree(kept).path("answers").size();
    }

    /// What is chosen and what was said so far.
    static String done(Frame module) {
        return module.locator(".question input:checked").count()
                + " answers, "
                + module.locator("[aria-pressed=true]:visible").allTextContents();
    }
}
