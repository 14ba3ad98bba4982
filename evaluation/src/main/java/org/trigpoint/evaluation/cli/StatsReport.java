package org.trigpoint.evaluation.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one `stats` command found.
///
/// @param kind the command's name
/// @param options what it was asked, as it understood it, in the order of its help
/// @param results a result record, or names with results
/// @param warnings sentences for the reader
record StatsReport(
        String kind, Map<String, Object> options, Object results, List<String> warnings) {
    StatsReport {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        warnings = List.copyOf(warnings);
    }
}
