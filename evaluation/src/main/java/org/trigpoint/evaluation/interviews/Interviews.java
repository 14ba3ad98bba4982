package org.trigpoint.evaluation.interviews;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The interviews of a study, in the folder's order, found by name.
public final class Interviews {
    private final SequencedMap<InterviewId, Interview> byId = new LinkedHashMap<>();

    /// @throws IllegalArgumentException where two have one name
    public Interviews(List<Interview> interviews) {
        for (Interview interview : interviews) {
            if (byId.put(interview.id(), interview) != null) {
                throw new IllegalArgumentException("Two interviews " + interview.id());
            }
        }
    }

    /// All of them, in the folder's order.
    public List<Interview> all() {
        return List.copyOf(byId.values());
    }

    /// By name, in the folder's order.
    public Map<InterviewId, Interview> byId() {
        return Collections.unmodifiableMap(byId);
    }

    /// The interview of that name.
    public Optional<Interview> interview(InterviewId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The words of an excerpt.
    ///
    /// @throws IllegalArgumentException where there is no such text
    public String words(Excerpt excerpt) {
        return interview(excerpt.interview())
                .flatMap(found -> found.version(excerpt.version()))
                .orElseThrow(() -> new IllegalArgumentException("No text for " + excerpt))
                .text()
                .between(excerpt.start(), excerpt.end());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interviews that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
