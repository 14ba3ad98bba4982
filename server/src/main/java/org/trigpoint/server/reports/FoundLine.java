package org.trigpoint.server.reports;

import java.util.List;

/// Someone in studies of spreadsheets, as a page shows them.
///
/// @param value what the form sends
/// @param studies the titles and days of the studies that hold them
public record FoundLine(String value, String pseudonym, List<String> studies) {
    public FoundLine {
        studies = List.copyOf(studies);
    }
}
