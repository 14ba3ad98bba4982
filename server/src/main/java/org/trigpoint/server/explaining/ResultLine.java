package org.trigpoint.server.explaining;

import java.util.List;

/// A row of a table of results.
///
/// @param key of the words at its head
public record ResultLine(String key, List<String> cells) {
    public ResultLine {
        cells = List.copyOf(cells);
    }
}
