package org.trigpoint.evaluation.display;

import java.util.List;
import org.trigpoint.statistics.paired.PairedResult;

/// A group's change in a facet beside the words of people in it.
///
/// @param column the column of participants.csv
/// @param group the group; never a suppressed one
/// @param row the facet's row
/// @param change the group's change
/// @param quotations of people of the group, of whom this may be told; may be empty
public record GroupRow(
        String column,
        String group,
        DisplayRow row,
        PairedResult change,
        List<Quotation> quotations) {
    public GroupRow {
        quotations = List.copyOf(quotations);
    }
}
