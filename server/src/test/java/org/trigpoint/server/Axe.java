package org.trigpoint.server;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// What axe finds on a page as it stands there.
///
/// The rules are brought to a page once and stay until it is left; where they cannot run, that is
/// an error and never a page without faults.
final class Axe {
    private static final String SOURCE = "() => {" + AxeBuilder.getAxeScript() + "}";

    private static final String RUN =
            """
            async given => {
              const options = {resultTypes: ["violations"]};
              if (given.only.length > 0) options.runOnly = {type: "rule", values: given.only};
              const found = await axe.run(document, options);
              return found.violations.map(rule =>
                rule.id + ": " + rule.nodes.map(node => node.html + " " + node.failureSummary).join("; "));
            }
            """;

    private Axe() {}

    /// Which rules are asked.
    enum Rules {
        /// All that axe asks unless it is told otherwise.
        ALL(List.of()),
        /// Those that another set of colours can change.
        COLOURS(List.of("color-contrast", "link-in-text-block"));

        @SuppressWarnings("ImmutableEnumChecker") // List.of is never changed
        private final List<String> only;

        Rules(List<String> only) {
            this.only = only;
        }
    }

    /// The rules that are broken, each with where and why.
    static List<String> faults(Page page, Rules rules) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(SOURCE);
        }
        List<?> found = (List<?>) page.evaluate(RUN, Map.of("only", rules.only));
        return found.stream().map(String::valueOf).toList();
    }
}
