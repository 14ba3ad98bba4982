package org.trigpoint.server.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;

/// Who of a cohort changed most and who least, for choosing whom to interview: thirds of the mean
/// change over the items that someone rated at both times, from the first wave to the last that is
/// closed. It is no result and stands in no report.
@Component
public final class ChangeBands {
    private static final int DIGITS = 6;

    private final Studies studies;
    private final ClosedChanges closed;

    ChangeBands(Studies studies, ClosedChanges closed) {
        this.studies = studies;
        this.closed = closed;
    }

    /// A third of those whose change is known.
    public enum Band {
        LEAST,
        MIDDLE,
        MOST
    }

    /// Bands by person.
    ///
    /// @param wave the later wave
    public record Bands(WaveId wave, Map<LearnerId, Band> people) {
        public Bands {
            people = Map.copyOf(people);
        }
    }

    /// Everyone's band; empty until the first wave and a later one are closed.
    public Optional<Bands> of(Cohort cohort) {
        Set<WaveId> over = closed.closed(cohort);
        WaveId first = cohort.waves().getFirst().wave();
        Optional<WaveId> last =
                cohort.waves().reversed().stream()
                        .map(Cohort.Opening::wave)
                        .filter(over::contains)
                        .findFirst();
        if (last.isEmpty() || last.get().equals(first) || !over.contains(first)) {
            return Optional.empty();
        }
        CohortRows rows = studies.rows(cohort);
        Map<LearnerId, BigDecimal> changes = new HashMap<>();
        for (CohortRows.Person person : rows.people()) {
            change(rows, person.learner(), first, last.get())
                    .ifPresent(change -> changes.put(person.learner(), change));
        }
        return Optional.of(new Bands(last.get(), thirds(changes)));
    }

    private static Optional<BigDecimal> change(
            CohortRows rows, LearnerId learner, WaveId first, WaveId last) {
        Map<ItemId, Answer> before = answers(rows, learner, first);
        Map<ItemId, Answer> after = answers(rows, learner, last);
        BigDecimal sum = BigDecimal.ZERO;
        long items = 0;
        for (Map.Entry<ItemId, Answer> entry : after.entrySet()) {
            if (entry.getValue() instanceof Answer.Answered(var now)
                    && before.get(entry.getKey()) instanceof Answer.Answered(var then)) {
                sum = sum.add(now.subtract(then));
                items++;
            }
        }
        return items == 0
                ? Optional.empty()
                : Optional.of(
                        sum.divide(BigDecimal.valueOf(items), DIGITS, RoundingMode.HALF_EVEN));
    }

    private static Map<ItemId, Answer> answers(CohortRows rows, LearnerId learner, WaveId wave) {
        return rows.given().stream()
                .filter(given -> given.learner().equals(learner) && given.wave().equals(wave))
                .findFirst()
                .map(given -> given.answers().answers())
                .orElse(Map.of());
    }

    /// People who changed alike are in one band: who is at a third's border goes with their like.
    private static Map<LearnerId, Band> thirds(Map<LearnerId, BigDecimal> changes) {
        List<BigDecimal> sorted = changes.values().stream().sorted().toList();
        Map<LearnerId, Band> bands = new HashMap<>();
        changes.forEach((learner, change) -> {
            long below = sorted.stream().filter(other -> other.compareTo(change) < 0).count();
            bands.put(learner, band(below, sorted.size(), new TreeSet<>(sorted).size()));
        });
        return bands;
    }

    private static Band band(long below, int people, int different) {
        if (different == 1) {
            return Band.MIDDLE;
        }
        return 3 * below < people ? Band.LEAST : 3 * below < 2L * people ? Band.MIDDLE : Band.MOST;
    }
}
