package org.trigpoint.server.reports;

/// A study as a page shows it.
///
/// @param frozen its day, in words
/// @param successor the study that replaces it; blank where there is none yet
public record StudyLine(
        String id,
        String frozen,
        String digest,
        boolean sealed,
        boolean replacing,
        String successor) {}
