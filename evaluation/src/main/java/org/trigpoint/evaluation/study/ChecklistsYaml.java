package org.trigpoint.evaluation.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.YamlMap;
import org.trigpoint.evaluation.tables.YamlText;
import org.trigpoint.evaluation.tables.YamlValues;

/// checklists.yaml: `gramms: [{item: 1, place: "Methods, p. 4", note: …}]`, and the like.
public final class ChecklistsYaml {
    private ChecklistsYaml() {}

    /// Reads the file of a study folder; nothing is marked where it has none.
    ///
    /// @param faults is told what is wrong; marks with faults are left out
    public static Checklists read(Path folder, Faults faults) {
        Path file = folder.resolve(Checklists.FILE);
        AtomicReference<Checklists> read = new AtomicReference<>(Checklists.none());
        if (Files.exists(file)) {
            faults.collect(() -> read.set(of(YamlMap.read(file, faults))));
        }
        return read.get();
    }

    private static Checklists of(YamlMap yaml) {
        yaml.refuseOthers(Arrays.stream(Checklist.values()).map(Checklist::key).toList());
        Map<Checklist, List<ChecklistMark>> marks = new EnumMap<>(Checklist.class);
        for (Checklist checklist : Checklist.values()) {
            if (yaml.has(checklist.key())) {
                marks.put(checklist, marks(yaml, checklist));
            }
        }
        return new Checklists(marks);
    }

    private static List<ChecklistMark> marks(YamlMap yaml, Checklist checklist) {
        List<ChecklistMark> marks = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (YamlMap map : yaml.maps(checklist.key())) {
            map.refuseOthers(List.of("item", "topic", "place", "note"));
            OptionalLong item = YamlValues.wholeNumber(map, "item", 1, checklist.items().size());
            if (!map.has("item")) {
                map.fault(
                        "item",
                        "the entry names no item",
                        "Write `item: 1` to `item: " + checklist.items().size() + "`.");
            } else if (item.isPresent() && !seen.add(item.getAsLong())) {
                map.fault(
                        "item",
                        "item " + item.getAsLong() + " of " + checklist.title() + " is there twice",
                        "Keep one of the two.");
            } else if (item.isPresent()) {
                marks.add(
                        new ChecklistMark(
                                (int) item.getAsLong(),
                                map.text("place").orElse(""),
                                map.text("note").orElse("")));
            }
        }
        return marks;
    }

    /// The text of a file to be filled in: every item with its topic; what is marked already is
    /// kept.
    ///
    /// @param wanted the checklists to write, those that are begun besides
    public static String text(Checklists marked, List<Checklist> wanted) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        for (Checklist checklist : Checklist.values()) {
            if (!wanted.contains(checklist) && !marked.has(checklist)) {
                continue;
            }
            List<Map<String, Object>> items = new ArrayList<>();
            for (int item = 1; item <= checklist.items().size(); item++) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("item", item);
                map.put("topic", checklist.items().get(item - 1));
                map.put("place", marked.mark(checklist, item).map(ChecklistMark::place).orElse(""));
                marked.mark(checklist, item)
                        .ifPresent(mark -> YamlText.put(map, "note", mark.note()));
                items.add(map);
            }
            yaml.put(checklist.key(), items);
        }
        return YamlText.of(yaml);
    }
}
