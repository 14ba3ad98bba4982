package org.trigpoint.evaluation.display;

import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;

/// A person's own change in a facet beside the person's words.
///
/// @param quotation what the person said
/// @param row whose quotation it is
/// @param change which way the person's own score went; empty where that may not be told, or where
///   no facet is compared in the row
public record CaseRow(Quotation quotation, DisplayRow row, Optional<OwnChange> change) {

    /// The comparison behind the change, where there is one.
    public Optional<Comparison> comparison() {
        return row.measured().compared();
    }
}
