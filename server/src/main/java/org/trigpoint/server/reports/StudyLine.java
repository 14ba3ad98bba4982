package org.trigpoint.server.reports;

/// A study as a page shows it.
///
/// @param frozen its day, in words
/// @param title of a study without a cohort; blank where there is one
/// @param madeFrom the study that it was made of when words came to it; blank where it is none
/// @param interviews how many it holds
/// @param nobodyLeft whether everyone in it has withdrawn, so that no study replaces it
/// @param successor the study that replaces it; blank where there is none yet
public record StudyLine(
        String id,
        String frozen,
        String digest,
        boolean sealed,
        boolean replacing,
        String successor,
        String title,
        String madeFrom,
        long interviews,
        boolean nobodyLeft) {}
