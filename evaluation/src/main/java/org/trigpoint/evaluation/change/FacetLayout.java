package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;

/// Which columns of a file hold which facet at which wave: headings are `FACET_WAVE`, with the
/// waves `w1`, `w2` … or `pre` and `post`.
///
/// @param facets in the order of their first column
/// @param waves in order of time
/// @param columns headings, facet by facet and wave by wave within a facet
public record FacetLayout(List<String> facets, List<String> waves, List<String> columns) {
    private static final Pattern HEADING = Pattern.compile("(.+)_(pre|post|w[0-9]{1,4})");

    public FacetLayout {
        facets = List.copyOf(facets);
        waves = List.copyOf(waves);
        columns = List.copyOf(columns);
    }

    /// Reads headings; those that name no facet and wave are passed over.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where there is no such heading,
    ///   a single wave, or a facet that lacks one
    public static FacetLayout of(String file, List<String> headings) {
        Set<String> facets = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        for (String heading : headings) {
            Matcher matcher = HEADING.matcher(heading);
            if (matcher.matches()) {
                facets.add(matcher.group(1));
                found.add(matcher.group(2));
            }
        }
        Faults faults = new Faults();
        if (found.size() < 2) {
            faults.add(
                    Fault.ofLine(
                            file,
                            1,
                            found.isEmpty()
                                    ? "no heading names a facet and a wave"
                                    : "there is one wave alone, " + found.iterator().next(),
                            "Name columns FACET_WAVE, with waves pre and post or w1, w2 …, such as pacing_w1."));
        }
        List<String> waves = new ArrayList<>(found);
        waves.sort(Comparator.comparingInt(FacetLayout::moment));
        List<String> columns = new ArrayList<>();
        for (String facet : facets) {
            for (String wave : waves) {
                String column = facet + "_" + wave;
                columns.add(column);
                if (!headings.contains(column)) {
                    faults.add(
                            Fault.ofLine(
                                    file,
                                    1,
                                    "there is no column \"" + column + "\"",
                                    "Every facet has a column for every wave; leave it blank where it was not asked."));
                }
            }
        }
        faults.throwIfAny();
        return new FacetLayout(List.copyOf(facets), waves, columns);
    }

    /// The heading of a facet at a wave.
    public String column(int facet, int wave) {
        return columns.get(facet * waves.size() + wave);
    }

    private static int moment(String wave) {
        return switch (wave) {
            case "pre" -> -2;
            case "post" -> -1;
            default -> Integer.parseInt(wave.substring(1));
        };
    }
}
