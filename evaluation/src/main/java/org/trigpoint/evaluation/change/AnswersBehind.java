package org.trigpoint.evaluation.change;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.ExactNumber;

/// The scores behind a comparison, person by person: for internal pages, never for what is shared.
public final class AnswersBehind {

    /// What a person is to a comparison.
    public enum Standing {
        /// A score at both waves.
        PAIR,
        /// A score at the earlier wave and none at the later.
        LOST,
        /// A score at the later wave alone.
        LATER_ONLY,
        /// First answered after the training had begun for them.
        LATE,
        /// No score at either.
        NEITHER
    }

    /// One person's scores.
    ///
    /// @param person pseudonym
    /// @param before score at the earlier wave, where it counts
    /// @param after score at the later wave
    /// @param standing what the person is to the comparison
    public record Row(
            ParticipantId person,
            Optional<ExactNumber> before,
            Optional<ExactNumber> after,
            Standing standing) {

        /// Later score minus earlier; for a pair.
        public Optional<ExactNumber> change() {
            return before.flatMap(
                    x -> after.map(y -> y.plus(new ExactNumber(-x.numerator(), x.denominator()))));
        }
    }

    private final Cohort cohort;

    private AnswersBehind(Cohort cohort) {
        this.cohort = cohort;
    }

    /// The answers of a study's consenting participants of the programme.
    public static AnswersBehind of(Study study) {
        return new AnswersBehind(new Cohort(study));
    }

    /// Everyone of the programme who agreed to the study, in the folder's order.
    public List<Participant> people() {
        return cohort.people();
    }

    /// Everyone of the programme, in the folder's order.
    public List<Row> rows(Outcome outcome, Contrast contrast) {
        return cohort.people().stream().map(person -> row(person, outcome, contrast)).toList();
    }

    private Row row(Participant person, Outcome outcome, Contrast contrast) {
        Optional<ExactNumber> before = cohort.score(person, contrast.from(), outcome);
        Optional<ExactNumber> after = cohort.score(person, contrast.to(), outcome);
        boolean late = cohort.isLate(person) && isFirst(contrast.from());
        Standing standing;
        if (before.isPresent()) {
            standing = after.isPresent() ? Standing.PAIR : Standing.LOST;
        } else if (late) {
            standing = Standing.LATE;
        } else {
            standing = after.isPresent() ? Standing.LATER_ONLY : Standing.NEITHER;
        }
        return new Row(person.id(), before, after, standing);
    }

    private boolean isFirst(WaveId wave) {
        return cohort.baseline().equals(Optional.of(wave));
    }

    /// Those who first answered after the training had begun for them.
    public List<ParticipantId> late() {
        return cohort.people().stream().filter(cohort::isLate).map(Participant::id).toList();
    }
}
