package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what reading a project does to a study.
public final class Changes {
    private final List<Change> all = new ArrayList<>();

    void add(String element, String what, Change.Kind kind) {
        all.add(new Change(element, what, kind));
    }

    /// Every change, in the order in which it was met.
    public List<Change> all() {
        return List.copyOf(all);
    }

    /// How many things of a kind changed in a way.
    public int count(String element, Change.Kind kind) {
        return (int)
                all.stream()
                        .filter(change -> change.element().equals(element) && change.kind() == kind)
                        .count();
    }

    /// How many there are of each element and kind.
    public Map<String, Map<Change.Kind, Integer>> summed() {
        Map<String, Map<Change.Kind, Integer>> summed = new LinkedHashMap<>();
        for (Change change : all) {
            summed.computeIfAbsent(change.element(), _ -> new LinkedHashMap<>())
                    .merge(change.kind(), 1, Integer::sum);
        }
        return summed;
    }
}
