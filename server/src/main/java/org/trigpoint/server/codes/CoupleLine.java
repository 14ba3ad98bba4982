package org.trigpoint.server.codes;

import java.util.List;

/// Two codes that may be one person's, for an evaluator to decide.
///
/// @param field its name in the form
/// @param earlier the label of the wave the first was given at
/// @param later the label of the wave the second was given at
/// @param one the facts of the first, one a [CodeElement]
/// @param other the facts of the second
/// @param why what agrees and what does not; blank where it is decided
/// @param verdict `open`, `same` or `different`
public record CoupleLine(
        String field,
        String earlier,
        String later,
        List<String> one,
        List<String> other,
        String why,
        String verdict) {
    public CoupleLine {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
