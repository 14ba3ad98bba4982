package org.trigpoint.evaluation.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Wave;

/// Counts who took part in each wave.
final class Flow {
    private final Cohort cohort;

    Flow(Cohort cohort) {
        this.cohort = cohort;
    }

    List<WaveFlow> waves() {
        List<WaveFlow> waves = new ArrayList<>();
        for (Wave wave : cohort.study().waves()) {
            waves.add(of(wave));
        }
        return waves;
    }

    private WaveFlow of(Wave wave) {
        int asked = 0;
        int answered = 0;
        int late = 0;
        int outside = 0;
        int withdrawn = 0;
        int notPartOfRole = 0;
        int skipped = 0;
        boolean first = cohort.baseline().equals(Optional.of(wave.id()));
        BitSet askedPlaces = cohort.asked(wave);
        BitSet answeredPlaces = cohort.answered(wave.id());
        for (int place = 0; place < cohort.people().size(); place++) {
            Participant person = cohort.people().get(place);
            boolean wasAsked = askedPlaces.get(place);
            asked += wasAsked ? 1 : 0;
            withdrawn += !wasAsked && person.withdrawal().isPresent() ? 1 : 0;
            if (!answeredPlaces.get(place)) {
                continue;
            }
            answered++;
            late += first && cohort.isLate(person) ? 1 : 0;
            outside += isOutside(place, wave) ? 1 : 0;
            notPartOfRole += missing(place, wave, MissingReason.NOT_PART_OF_MY_ROLE);
            skipped += missing(place, wave, MissingReason.SKIPPED);
        }
        return new WaveFlow(
                wave.id(),
                wave.label(),
                wave.kind(),
                asked,
                answered,
                late,
                outside,
                withdrawn,
                notPartOfRole,
                skipped);
    }

    private boolean isOutside(int place, Wave wave) {
        Optional<LocalDate> start = cohort.study().about().start();
        if (start.isEmpty() || wave.day().isEmpty() || wave.window().isEmpty()) {
            return false;
        }
        LocalDate planned = start.get().plusDays(wave.day().getAsInt());
        return cohort.study().instruments().stream()
                .flatMap(instrument -> cohort.rows(wave.id(), instrument.id()).at(place).stream())
                .flatMap(row -> row.answeredOn().stream())
                .anyMatch(on ->
                        Math.abs(ChronoUnit.DAYS.between(planned, on)) > wave.window().getAsInt());
    }

    /// Required items of the instruments a person answered, missing for one reason.
    private int missing(int place, Wave wave, MissingReason reason) {
        Answer missing = new Answer.Missing(reason);
        int count = 0;
        for (Instrument instrument : cohort.study().instruments()) {
            Optional<Administration> row = cohort.rows(wave.id(), instrument.id()).at(place);
            if (row.filter(Administration::hasRating).isEmpty()
                    || !row.get().answers().containsValue(missing)) {
                continue;
            }
            for (Item item : instrument.items()) {
                boolean counts = item.requirement() == Requirement.REQUIRED;
                if (counts && missing.equals(row.get().answers().get(item.id()))) {
                    count++;
                }
            }
        }
        return count;
    }
}
