package org.trigpoint.evaluation.themes;

import java.util.List;
import java.util.Optional;

/// An interpretation built from codes around a central idea; not a code's parent.
///
/// @param id its stable guid
/// @param name not blank
/// @param centralIdea what holds it together; may be blank while it is a candidate
/// @param definition what it holds and what not; may be blank
/// @param codes it was built from
/// @param subthemes other themes that are parts of it
/// @param status how far it has come
public record Theme(
        ThemeId id,
        String name,
        String centralIdea,
        String definition,
        List<CodeId> codes,
        List<ThemeId> subthemes,
        Optional<ThemeStatus> status) {
    public Theme {
        codes = List.copyOf(codes);
        subthemes = List.copyOf(subthemes);
        if (name.isBlank()) {
            throw new IllegalArgumentException("Theme " + id + " has no name");
        }
    }
}
