package org.trigpoint.evaluation.change;

import java.util.List;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;

/// A comparison, group by group.
///
/// @param column the column of participants.csv
/// @param outcome what is compared
/// @param label what a report calls it
/// @param contrast the two waves
/// @param levels the groups, in alphabetical order
public record GroupFinding(
        String column, Outcome outcome, String label, Contrast contrast, List<GroupLevel> levels) {
    public GroupFinding {
        levels = List.copyOf(levels);
    }

    /// How many groups are suppressed.
    public long suppressed() {
        return levels.stream().filter(level -> level.statistics().isEmpty()).count();
    }
}
