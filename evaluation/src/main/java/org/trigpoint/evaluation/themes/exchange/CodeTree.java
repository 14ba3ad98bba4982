package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Codes and the folders they hang in, which a program may keep in any order, and which a damaged
/// project may have hang in each other.
final class CodeTree {
    private final Losses losses;
    private final Map<Guid, Project.Code> codes = new LinkedHashMap<>();

    CodeTree(Losses losses) {
        this.losses = losses;
    }

    /// Adds a code or folder; what it hangs in may come later.
    void add(Project.Code code) {
        codes.put(code.guid(), code);
    }

    /// Whether a code or folder is there.
    boolean has(Guid code) {
        return codes.containsKey(code);
    }

    /// All, each after the one it hangs in. What hangs in something that is not there, or in
    /// itself, hangs in nothing.
    List<Project.Code> ordered() {
        List<Project.Code> ordered = new ArrayList<>();
        Set<Guid> placed = new HashSet<>();
        for (Project.Code code : codes.values()) {
            place(code, placed, ordered);
        }
        return ordered;
    }

    private void place(Project.Code code, Set<Guid> placed, List<Project.Code> ordered) {
        List<Project.Code> way = new ArrayList<>();
        Set<Guid> met = new HashSet<>();
        Optional<Project.Code> at = Optional.of(code);
        while (at.isPresent() && !placed.contains(at.get().guid()) && met.add(at.get().guid())) {
            way.add(at.get());
            at = at.get().parent().flatMap(parent -> Optional.ofNullable(codes.get(parent)));
        }
        for (Project.Code next : way.reversed()) {
            boolean hangs = next.parent().isEmpty() || placed.contains(next.parent().get());
            if (!hangs) {
                losses.changed(
                        "code",
                        next.name(),
                        "what it hung in is not there, or hangs in it: it now stands at the top");
            }
            ordered.add(hangs ? next : atTop(next));
            placed.add(next.guid());
        }
    }

    private static Project.Code atTop(Project.Code code) {
        return new Project.Code(
                code.guid(),
                code.name(),
                code.description(),
                code.colour(),
                Optional.empty(),
                code.use());
    }
}
