package org.trigpoint.evaluation.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.CodingId;

/// Words of someone who agreed to be quoted.
///
/// @param coding the coding whose excerpt was chosen; for the owner's eyes
/// @param excerpt where the words stand; for the owner's eyes
/// @param person who said them, by the study's pseudonym; for the owner's eyes
/// @param words what was said, in one line; pseudonyms of the study are replaced
/// @param name what the person is called in the report
/// @param attributes what may be told of the person, by column: only what at least the plan's
///   smallest group has in common
public record Quotation(
        CodingId coding,
        Excerpt excerpt,
        ParticipantId person,
        String words,
        String name,
        Map<String, String> attributes) {
    public Quotation {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        if (words.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A quotation has words and a name");
        }
    }

    /// Who said it, as a report tells it: `Granite, nurse`.
    public String speaker() {
        return attributes.isEmpty() ? name : name + ", " + String.join(", ", attributes.values());
    }
}
