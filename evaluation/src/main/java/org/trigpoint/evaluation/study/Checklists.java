package org.trigpoint.evaluation.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The marks of a study's authors, checklist by checklist.
///
/// @param marks each item at most once; a checklist that is not begun is absent
public record Checklists(Map<Checklist, List<ChecklistMark>> marks) {
    /// The file that holds them.
    public static final String FILE = "checklists.yaml";

    public Checklists {
        Map<Checklist, List<ChecklistMark>> copy = new EnumMap<>(Checklist.class);
        marks.forEach((checklist, list) -> copy.put(checklist, List.copyOf(list)));
        marks = Collections.unmodifiableMap(copy);
    }

    /// Nothing marked.
    public static Checklists none() {
        return new Checklists(Map.of());
    }

    /// Whether the authors have begun a checklist.
    public boolean has(Checklist checklist) {
        return marks.containsKey(checklist);
    }

    /// The mark of an item, where it has one.
    public Optional<ChecklistMark> mark(Checklist checklist, int item) {
        return marks.getOrDefault(checklist, List.of()).stream()
                .filter(mark -> mark.item() == item)
                .findFirst();
    }
}
