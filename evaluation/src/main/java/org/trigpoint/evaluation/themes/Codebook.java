package org.trigpoint.evaluation.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The tree of codes, in the order in which the team keeps it.
public final class Codebook {
    private final SequencedMap<CodeId, Code> byId = new LinkedHashMap<>();

    /// @throws IllegalArgumentException where two codes have one guid, a parent is not there, or a
    ///   code stands above itself
    public Codebook(List<Code> codes) {
        for (Code code : codes) {
            if (byId.put(code.id(), code) != null) {
                throw new IllegalArgumentException("Two codes " + code.id());
            }
        }
        for (Code code : codes) {
            if (code.parent().isPresent() && !byId.containsKey(code.parent().get())) {
                throw new IllegalArgumentException("No parent " + code.parent().get());
            }
            if (ancestry(code.id()).isEmpty()) {
                throw new IllegalArgumentException("Code " + code.id() + " stands above itself");
            }
        }
    }

    /// All codes, parents anywhere.
    public List<Code> codes() {
        return List.copyOf(byId.values());
    }

    /// By guid, in order.
    public Map<CodeId, Code> byId() {
        return Collections.unmodifiableMap(byId);
    }

    /// The code of that guid.
    public Optional<Code> code(CodeId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The codes that hang directly under one; those at the top for an empty parent.
    public List<Code> under(Optional<CodeId> parent) {
        return byId.values().stream().filter(code -> code.parent().equals(parent)).toList();
    }

    /// Names from the top of the tree down to the code, joined: `Explaining pain › Pictures`.
    public String pathOf(CodeId id) {
        return String.join(
                " \u203A ",
                ancestry(id).reversed().stream()
                        .flatMap(step -> code(step).stream())
                        .map(Code::name)
                        .toList());
    }

    /// The code and what it hangs under, upwards; empty where that runs in a circle.
    private List<CodeId> ancestry(CodeId id) {
        List<CodeId> passed = new ArrayList<>();
        Set<CodeId> seen = new HashSet<>();
        Optional<CodeId> at = Optional.of(id);
        while (at.isPresent()) {
            if (!seen.add(at.get())) {
                return List.of();
            }
            passed.add(at.get());
            at = code(at.get()).flatMap(Code::parent);
        }
        return passed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Codebook that && codes().equals(that.codes());
    }

    @Override
    public int hashCode() {
        return codes().hashCode();
    }
}
