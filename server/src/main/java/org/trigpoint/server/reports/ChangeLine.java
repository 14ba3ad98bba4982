package org.trigpoint.server.reports;

/// A facet's change between two waves, as written for a page.
///
/// @param waves the two, in words
/// @param change blank where too few are paired to show it
/// @param interval blank likewise
public record ChangeLine(
        String facet, String waves, String pairs, String change, String interval) {}
