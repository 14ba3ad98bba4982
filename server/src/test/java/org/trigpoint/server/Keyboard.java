package org.trigpoint.server;

import com.microsoft.playwright.Page;
import java.util.List;

/// Somebody at a page with a keyboard and nothing else. Things are found by Tab, and known by the
/// words that stand on them.
public final class Keyboard {
    private static final int FAR = 250;

    /// What an element says: its labels, or else its own words.
    private static final String SAYS =
            """
            const said = e => (e.labels && e.labels.length > 0 ? [...e.labels] : [e])
              .map(one => one.textContent).join(" ").replace(/\\s+/g, " ").trim();
            """;

    private static final String IS_AT =
            "([selector, words]) => {"
                    + SAYS
                    + """
                    const at = document.activeElement;
                    return at !== null && at.matches(selector) && said(at).includes(words);
                    }
                    """;

    private static final String IS_IN =
            """
            legend => {
              const at = document.activeElement;
              const group = at !== null && at.matches("input[type=radio], input[type=checkbox]") ? at.closest("fieldset") : null;
              const title = group === null ? null : group.querySelector("legend");
              return title !== null && title.textContent.includes(legend);
            }
            """;

    private static final String IS_ON =
            "words => {"
                    + SAYS
                    + """
                    const at = document.activeElement;
                    return at.checked && said(at).includes(words);
                    }
                    """;

    private static final String NONE_IS_ON =
            """
            () => ![...document.getElementsByName(document.activeElement.name)].some(one => one.checked)
            """;

    private final Page page;

    /// At this page.
    public Keyboard(Page page) {
        this.page = page;
    }

    /// Goes to a link, a button or something that unfolds, presses Enter, and waits for the page
    /// that follows.
    public void press(String words) {
        reach("a[href], button, summary", words);
        page.locator(":focus").press("Enter");
    }

    /// Goes to a field and writes in place of what stands there.
    public void write(String label, String text) {
        reach("input, textarea", label);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /// Ticks a box.
    public void tick(String label) {
        reach("input[type=checkbox]", label);
        page.keyboard().press("Space");
    }

    /// Goes to a group of choices, and on with the arrows to one of them.
    public void choose(String legend, String option) {
        tab(IS_IN, legend, "a choice of “" + legend + "”");
        for (int i = 0; i < FAR; i++) {
            if (is(IS_ON, option)) {
                return;
            }
            boolean none = Boolean.TRUE.equals(page.evaluate(NONE_IS_ON));
            page.keyboard().press(none ? "Space" : "ArrowDown");
        }
        throw new AssertionError("The arrows do not reach “" + option + "” of “" + legend + "”");
    }

    /// Goes to the first of some things, and takes it with the space bar.
    public void take(String selector) {
        reach(selector, "");
        page.keyboard().press("Space");
    }

    private void reach(String selector, String words) {
        tab(IS_AT, List.of(selector, words), "“" + words + "”");
    }

    private void tab(String question, Object about, String what) {
        for (int i = 0; i < FAR; i++) {
            if (is(question, about)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + what + " at " + page.url());
    }

    private boolean is(String question, Object about) {
        return Boolean.TRUE.equals(page.evaluate(question, about));
    }
}
