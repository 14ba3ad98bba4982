package org.trigpoint.server.programme;

import java.util.List;
import java.util.function.ToLongFunction;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;

/// How far a cohort's learners are with one wave, as totals; who they are is not here.
///
/// @param wave which wave
/// @param label what it is called
/// @param takingPart learners who agreed to take part and have not withdrawn
/// @param opened of these, who opened their link
/// @param started of these, who have begun the wave
/// @param finished of these, who finished it
/// @param paired of these, who finished the first wave too
public record Progress(
        WaveId wave,
        String label,
        long takingPart,
        long opened,
        long started,
        long finished,
        long paired) {

    /// The totals of a wave, all sites and no site together.
    static Progress of(Wave wave, List<ProgressSql.AtSite> sites) {
        List<ProgressSql.AtSite> here =
                sites.stream().filter(at -> at.wave().equals(wave.id())).toList();
        return new Progress(
                wave.id(),
                wave.label(),
                sum(here, ProgressSql.AtSite::takingPart),
                sum(here, ProgressSql.AtSite::opened),
                sum(here, ProgressSql.AtSite::started),
                sum(here, ProgressSql.AtSite::finished),
                sum(here, ProgressSql.AtSite::paired));
    }

    private static long sum(
            List<ProgressSql.AtSite> sites, ToLongFunction<ProgressSql.AtSite> count) {
        return sites.stream().mapToLong(count).sum();
    }
}
