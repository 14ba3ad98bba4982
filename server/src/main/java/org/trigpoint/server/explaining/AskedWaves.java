package org.trigpoint.server.explaining;

import java.time.LocalDate;
import java.util.Optional;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.questionnaires.Answering;

/// The two waves that ask for an explanation and for knowledge: the first, and the one after the
/// training.
record AskedWaves(Cohort.Opening before, Cohort.Opening after) {
    /// Empty where a programme has fewer than two waves.
    static Optional<AskedWaves> of(Cohort cohort) {
        return cohort.waves().size() < 2
                ? Optional.empty()
                : Optional.of(new AskedWaves(cohort.waves().get(0), cohort.waves().get(1)));
    }

    boolean ask(WaveId wave) {
        return before.wave().equals(wave) || after.wave().equals(wave);
    }

    /// Whether the second takes no answers any more: not before then is anything said of them.
    boolean areClosed(LocalDate today) {
        return after.closesOn().plusDays(Answering.GRACE.toDays()).isBefore(today);
    }
}
