package org.trigpoint.server.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.study.WaveId;

/// How many of each site finished each wave, as a page shows it.
///
/// @param site what it is called
/// @param cells one a wave, `finished of those taking part`; blank where too few are at the site
public record SiteTotals(String site, List<String> cells) {
    /// Sites where fewer take part are not shown apart: from a total of one, everyone knows who.
    public static final int SMALLEST = 8;

    public SiteTotals {
        cells = List.copyOf(cells);
    }

    /// What becomes of sites with few people.
    enum SmallCells {
        /// For those who may see who answered anyway.
        SHOWN,
        /// For everyone else; where one site would follow from the rest, a second goes with it.
        SUPPRESSED
    }

    /// Totals of every site where someone takes part.
    static List<SiteTotals> of(ProgressSql sql, Cohort cohort, SmallCells small) {
        Map<String, List<ProgressSql.AtSite>> sites = new LinkedHashMap<>();
        for (Cohort.Opening opening : cohort.waves()) {
            WaveId wave = opening.wave();
            sql.bySite(cohort.id(), wave)
                    .forEach(
                            at -> sites.computeIfAbsent(at.site(), _ -> new ArrayList<>()).add(at));
        }
        Set<String> hidden = small == SmallCells.SHOWN ? Set.of() : hidden(sites);
        return sites.entrySet().stream()
                .map(site ->
                        new SiteTotals(
                                site.getKey(),
                                site.getValue().stream()
                                        .map(at -> hidden.contains(at.site()) ? "" : cell(at))
                                        .toList()))
                .toList();
    }

    private static String cell(ProgressSql.AtSite at) {
        return at.finished() + " / " + at.takingPart();
    }

    private static Set<String> hidden(Map<String, List<ProgressSql.AtSite>> sites) {
        Set<String> hidden = new HashSet<>();
        sites.forEach((site, waves) -> {
            if (waves.getFirst().takingPart() < SMALLEST) {
                hidden.add(site);
            }
        });
        if (hidden.size() == 1) {
            sites.entrySet().stream()
                    .filter(site -> !hidden.contains(site.getKey()))
                    .min(Comparator.comparingLong(site -> site.getValue().getFirst().takingPart()))
                    .ifPresent(site -> hidden.add(site.getKey()));
        }
        return hidden;
    }
}
