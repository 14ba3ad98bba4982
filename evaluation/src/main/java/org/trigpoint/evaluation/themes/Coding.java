package org.trigpoint.evaluation.themes;

import java.time.Instant;
import java.util.Optional;
import org.trigpoint.evaluation.interviews.Excerpt;

/// A code applied to an excerpt by a coder.
///
/// @param id its stable guid
/// @param excerpt where
/// @param code which code
/// @param coder initials or a role; may be blank
/// @param codedAt when, where that is known
/// @param layer the coding round, or [#CONSENSUS]; may be blank
/// @param memo the coder's note; may be blank
public record Coding(
        CodingId id,
        Excerpt excerpt,
        CodeId code,
        String coder,
        Optional<Instant> codedAt,
        String layer,
        String memo) {
    /// The layer on which coders have agreed.
    public static final String CONSENSUS = "consensus";

    /// The same coding, applied elsewhere.
    Coding at(Excerpt elsewhere) {
        return new Coding(id, elsewhere, code, coder, codedAt, layer, memo);
    }
}
