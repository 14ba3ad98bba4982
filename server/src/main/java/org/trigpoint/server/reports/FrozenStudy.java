package org.trigpoint.server.reports;

import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.server.programme.CohortId;

/// A study that never changes again. Moments are epoch milliseconds.
///
/// @param digest of its files: who holds them can tell that they are these
/// @param predecessor the sealed study it replaces
/// @param successor the study that replaces it, once it is sealed and the other is made
/// @param sealedAt when someone it holds withdrew their data; from then on it is not shown
public record FrozenStudy(
        StudyId id,
        CohortId cohort,
        long frozenAt,
        String digest,
        Optional<StudyId> predecessor,
        Optional<StudyId> successor,
        OptionalLong sealedAt) {

    /// Whether it may be shown.
    public boolean isOpen() {
        return sealedAt.isEmpty();
    }
}
