package org.trigpoint.evaluation.intake;

import java.util.List;

/// A file and what its columns seem to be, for a person to look at.
///
/// @param wave the wave's short name
/// @param label what a report calls the wave
/// @param file the file's name
/// @param sheet the sheet's name; empty for CSV
/// @param rows how many people's rows it has
/// @param origin whose export it is and what tells, in words
/// @param columns in the file's order
public record ProposedFile(
        String wave,
        String label,
        String file,
        String sheet,
        int rows,
        String origin,
        List<ProposedColumn> columns) {
    public ProposedFile {
        columns = List.copyOf(columns);
    }

    static ProposedFile of(WavePlan plan) {
        Export export = plan.export();
        return new ProposedFile(
                plan.wave(),
                plan.label(),
                export.file(),
                export.sheet(),
                export.submissions().size(),
                export.layout().words() + " (" + export.evidence() + ")",
                plan.uses().stream().map(ProposedColumn::of).toList());
    }
}
