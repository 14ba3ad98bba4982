package org.trigpoint.evaluation.study;

import java.util.List;
import java.util.Optional;

/// How people came to be compared.
///
/// @param comparator whether there is a group that did not have the training
/// @param groupColumn the column of participants.csv that tells the groups apart; there exactly
///   where there is a comparator
/// @param comparatorGroup the value of that column for people who did not have the training; there
///   likewise
/// @param clusters columns of participants.csv whose people share something (site, trainer)
public record Design(
        Comparator comparator,
        Optional<String> groupColumn,
        Optional<String> comparatorGroup,
        List<String> clusters) {
    public Design {
        clusters = List.copyOf(clusters);
        boolean grouped = comparator == Comparator.GROUP;
        if (grouped != groupColumn.isPresent() || grouped != comparatorGroup.isPresent()) {
            throw new IllegalArgumentException(
                    "A group column and a comparator group are named exactly where there is a comparator");
        }
    }

    /// No comparator, no clusters.
    public static Design plain() {
        return new Design(Comparator.NONE, Optional.empty(), Optional.empty(), List.of());
    }
}
