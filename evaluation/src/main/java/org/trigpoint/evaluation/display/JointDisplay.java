package org.trigpoint.evaluation.display;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.themes.DisplayDesign;
import org.trigpoint.evaluation.themes.MixedStudy;

/// Numbers beside words, row by row, and the same by case, by group and by time (shapes of
/// Guetterman, Fetters and Creswell 2015).
///
/// @param design empty where the team has not said
/// @param contrast the waves whose change the rows show; empty where none are compared
/// @param rows those the team planned, in its order, then the facets and themes it did not
/// @param cases own change beside own words, in the order of the rows
/// @param groups change of groups beside words of people in them
/// @param times scores at each wave beside what was said from then on
/// @param interviewed how many were interviewed, and how many are not quoted
public record JointDisplay(
        Optional<DisplayDesign> design,
        Optional<Contrast> contrast,
        List<DisplayRow> rows,
        List<CaseRow> cases,
        List<GroupRow> groups,
        List<TimeRow> times,
        Interviewed interviewed) {
    public JointDisplay {
        rows = List.copyOf(rows);
        cases = List.copyOf(cases);
        groups = List.copyOf(groups);
        times = List.copyOf(times);
    }

    /// The joint display of a study and its findings; empty where nothing was said.
    public static JointDisplay of(MixedStudy study, Findings findings) {
        return Voices.of(study, findings).display();
    }

    /// Whether there is anything to show.
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Quotations that were chosen and may not be shown.
    public List<Withheld> withheld() {
        return rows.stream().flatMap(row -> row.withheld().stream()).distinct().toList();
    }

    /// Every quotation in it.
    public Stream<Quotation> quotations() {
        return rows.stream().flatMap(DisplayRow::shown);
    }
}
