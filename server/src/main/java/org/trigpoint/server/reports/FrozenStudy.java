package org.trigpoint.server.reports;

import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.server.programme.CohortId;

/// A study that never changes again. Moments are epoch milliseconds.
///
/// @param cohort whose answers it holds; empty where it came of an earlier cohort's spreadsheets
/// @param title of a study without a cohort; blank where there is one
/// @param digest of its files: who holds them can tell that they are these
/// @param predecessor the sealed study it replaces
/// @param successor the study that replaces it, once it is sealed and the other is made
/// @param sealedAt when someone it holds withdrew their data; from then on it is not shown
/// @param madeFrom the study whose answers it holds too, where interviews, codes or themes came to
///   them
/// @param interviews how many interviews it holds
/// @param nobodyLeftAt when it was found that nobody who answered is left in it, so that no study
///   replaces it
public record FrozenStudy(
        StudyId id,
        Optional<CohortId> cohort,
        String title,
        long frozenAt,
        String digest,
        Optional<StudyId> predecessor,
        Optional<StudyId> successor,
        OptionalLong sealedAt,
        Optional<StudyId> madeFrom,
        long interviews,
        OptionalLong nobodyLeftAt) {

    /// Whether it may be shown.
    public boolean isOpen() {
        return sealedAt.isEmpty();
    }
}
