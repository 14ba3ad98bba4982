package org.trigpoint.server.interviews;

import java.util.List;

/// A row of the grid: people of one band.
///
/// @param change the key of the band in words
/// @param cells the people of each column
public record GridRow(String change, List<List<GridPerson>> cells) {
    public GridRow {
        cells = cells.stream().map(List::copyOf).toList();
    }
}
