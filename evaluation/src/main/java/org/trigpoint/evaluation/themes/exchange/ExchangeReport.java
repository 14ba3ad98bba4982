package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Written;

/// What an exchange ends with: what was kept, changed and dropped, and what is new in the study.
///
/// @param losses by element
/// @param changes none where a file was written
public record ExchangeReport(Losses losses, Changes changes) {
    private static final int WIDTH_OF_OUTCOME = 8;
    private static final int WIDTH_OF_COUNT = 7;

    /// Of a file that was written.
    public static ExchangeReport of(Losses losses) {
        return new ExchangeReport(losses, new Changes());
    }

    /// The report for a screen: one line for each element, outcome and reason.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Loss loss : losses.summed()) {
                if (loss.outcome() == outcome) {
                    lines.add(line(loss));
                }
            }
        }
        changes.summed()
                .forEach((element, kinds) -> lines.add(element + " in the study: " + sum(kinds)));
        return lines;
    }

    private static String line(Loss loss) {
        String outcome = Written.of(loss.outcome());
        String count = Integer.toString(loss.count());
        String text =
                outcome
                        + " ".repeat(WIDTH_OF_OUTCOME - outcome.length())
                        + " ".repeat(Math.max(0, WIDTH_OF_COUNT - count.length()))
                        + count
                        + "  "
                        + loss.element();
        return loss.why().isEmpty() ? text : text + ": " + loss.why();
    }

    private static String sum(Map<Change.Kind, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + Written.of(kind.getKey()))
                .collect(Collectors.joining(", "));
    }

    /// The whole report as CSV: `element, what, outcome, why, count`; outcomes are kept, changed
    /// and dropped, and for what is in the study added, changed, gone and removed.
    public String csv() {
        List<List<String>> rows = new ArrayList<>();
        for (Loss loss : losses.all()) {
            rows.add(
                    List.of(
                            loss.element(),
                            loss.what(),
                            Written.of(loss.outcome()),
                            loss.why(),
                            Integer.toString(loss.count())));
        }
        for (Change change : changes.all()) {
            rows.add(
                    List.of(
                            change.element() + " in the study",
                            change.what(),
                            Written.of(change.kind()),
                            "",
                            "1"));
        }
        return CsvText.of(List.of("element", "what", "outcome", "why", "count"), rows);
    }
}
