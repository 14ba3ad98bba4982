package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// The events of a file that holds several waves one below the other, as REDCap exports them.
final class Events {
    private static final List<String> HEADINGS =
            List.of("redcap_event_name", "event name", "event", "wave", "timepoint", "time point");
    private static final int MOST_EVENTS = 12;

    private Events() {}

    /// The export of each event, in the order of first appearance; empty where the file has no
    /// column of events with at least two of them.
    static Map<String, Export> of(Export export) {
        Optional<Column> column =
                export.columns().stream()
                        .filter(c -> HEADINGS.contains(Spelling.folded(c.name())))
                        .findFirst();
        if (column.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (int r = 0; r < column.get().cells().size(); r++) {
            String event = column.get().cells().get(r);
            if (!event.isEmpty()) {
                positions.computeIfAbsent(event, _ -> new ArrayList<>()).add(r);
            }
        }
        if (positions.size() < 2 || positions.size() > MOST_EVENTS) {
            return Map.of();
        }
        Map<String, Export> events = new LinkedHashMap<>();
        positions.forEach((event, rows) -> events.put(event, export.keeping(rows, event)));
        return events;
    }

    /// The wave an event plainly is: `before`, `after`, or a follow-up named after it.
    static String waveOf(String event, int position) {
        String text = Spelling.folded(event).replace('_', ' ');
        if (text.matches(".*\\b(?:baseline|pre|before|t0|enrol\\w*)\\b.*")) {
            return "before";
        }
        if (text.matches(".*\\b(?:post|after|completion|end of \\w+)\\b.*")) {
            return "after";
        }
        return position == 0 ? "before" : position == 1 ? "after" : slug(text);
    }

    private static String slug(String text) {
        String bare = text.replaceAll("\\barm \\d+\\b", " ");
        String slug = String.join("-", Spelling.words(bare));
        return slug.isEmpty() ? "follow-up" : slug;
    }
}
