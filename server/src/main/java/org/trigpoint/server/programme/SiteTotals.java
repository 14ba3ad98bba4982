package org.trigpoint.server.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.study.AnalysisPlan;

/// How many of each site finished each wave, as a page shows it.
///
/// @param site what it is called
/// @param cells one a wave, `finished of those taking part`; blank where too few are at the site
public record SiteTotals(String site, List<String> cells) {
    /// Sites where fewer take part are not shown apart: from a total of one, everyone knows who.
    public static final int SMALLEST = AnalysisPlan.USUAL_SMALLEST_GROUP;

    public SiteTotals {
        cells = List.copyOf(cells);
    }

    /// What becomes of sites with few people.
    enum SmallCells {
        /// For those who may see who answered anyway.
        SHOWN,
        /// For everyone else; where few would follow from the rest, more sites go with them.
        SUPPRESSED
    }

    /// Totals of every site where someone takes part.
    ///
    /// @param all totals by wave and site
    /// @param takingPart in the whole cohort, at no site too
    static List<SiteTotals> of(
            List<ProgressSql.AtSite> all, Cohort cohort, long takingPart, SmallCells small) {
        Map<String, List<ProgressSql.AtSite>> sites = new LinkedHashMap<>();
        all.stream()
                .map(ProgressSql.AtSite::site)
                .filter(site -> !site.isEmpty())
                .forEach(site -> sites.putIfAbsent(site, new ArrayList<>()));
        for (Cohort.Opening opening : cohort.waves()) {
            all.stream()
                    .filter(at -> at.wave().equals(opening.wave()))
                    .filter(at -> !at.site().isEmpty())
                    .forEach(
                            at -> sites.computeIfAbsent(at.site(), _ -> new ArrayList<>()).add(at));
        }
        Map<String, Long> people = new LinkedHashMap<>();
        sites.forEach((site, waves) -> people.put(site, waves.getFirst().takingPart()));
        Set<String> hidden = small == SmallCells.SHOWN ? Set.of() : hidden(people, takingPart);
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

    /// Which sites are not shown: those with few people, and of the others so many, the smallest
    /// first, that what is left when all that is shown is taken from the total is nobody, or enough
    /// people again.
    ///
    /// @param people who take part, by site
    /// @param takingPart in the whole cohort, at no site too
    static Set<String> hidden(Map<String, Long> people, long takingPart) {
        Set<String> hidden = new HashSet<>();
        people.forEach((site, count) -> {
            if (count < SMALLEST) {
                hidden.add(site);
            }
        });
        List<String> smallestFirst =
                people.keySet().stream()
                        .filter(site -> !hidden.contains(site))
                        .sorted(
                                Comparator.comparingLong(
                                                (String site) -> people.getOrDefault(site, 0L))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        long left = takingPart;
        for (String shown : smallestFirst) {
            left -= people.getOrDefault(shown, 0L);
        }
        for (String next : smallestFirst) {
            if (left == 0 || left >= SMALLEST) {
                break;
            }
            hidden.add(next);
            left += people.getOrDefault(next, 0L);
        }
        return hidden;
    }
}
