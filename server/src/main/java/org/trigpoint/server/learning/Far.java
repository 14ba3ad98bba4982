package org.trigpoint.server.learning;

import java.util.Map;
import java.util.Set;
import org.trigpoint.teaching.pack.Module;

/// How far someone is with a module.
///
/// @param opened whether they opened it
/// @param seen keys of pages they turned over
/// @param tries the newest try at each question
/// @param endings the endings of the conversation they came to
/// @param completed whether they completed it, now or with earlier content
public record Far(
        boolean opened,
        Set<String> seen,
        Map<String, Set<Integer>> tries,
        Set<String> endings,
        boolean completed) {
    public Far {
        seen = Set.copyOf(seen);
        tries = Map.copyOf(tries);
        endings = Set.copyOf(endings);
    }

    /// Whether a page is done.
    public boolean isDone(Leg leg, Module module) {
        return switch (leg.kind()) {
            case READ, STORY, REFLECT, TAKE_AWAY -> seen.contains(leg.key());
            case QUIZ ->
                    module.quiz().questions().stream()
                            .allMatch(question -> tries.containsKey(question.id().value()));
            case CONVERSATION -> !endings.isEmpty();
        };
    }

    /// Whether all is done that the module asks.
    public boolean isWhole(Module module) {
        return Leg.of(module).stream()
                .filter(leg -> leg.kind() != Leg.Kind.TAKE_AWAY)
                .allMatch(leg -> isDone(leg, module));
    }

    /// How many pages are done.
    public long done(Module module) {
        return Leg.of(module).stream().filter(leg -> isDone(leg, module)).count();
    }
}
