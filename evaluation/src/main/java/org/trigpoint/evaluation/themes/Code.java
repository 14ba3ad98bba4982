package org.trigpoint.evaluation.themes;

import java.util.Optional;
import java.util.regex.Pattern;

/// A label with a definition. Texts may be blank.
///
/// @param id its stable guid
/// @param name what coders call it; not blank
/// @param definition what it means
/// @param include when to apply it
/// @param exclude when not to apply it
/// @param example an excerpt that shows it
/// @param colour `#rrggbb` in lower case, or blank
/// @param parent the code it hangs under
/// @param codable whether it may be applied to text
public record Code(
        CodeId id,
        String name,
        String definition,
        String include,
        String exclude,
        String example,
        String colour,
        Optional<CodeId> parent,
        Codable codable) {
    /// What a colour looks like.
    public static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public Code {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Code " + id + " has no name");
        }
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("Colour " + colour);
        }
    }
}
