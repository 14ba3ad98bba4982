package org.trigpoint.evaluation.study;

import java.util.Set;

/// Which files belong to a study folder.
final class FolderFiles {
    private static final Set<String> FILES =
            Set.of(
                    "study.yaml",
                    "participants.csv",
                    "responses.csv",
                    "missing.csv",
                    "attendance.csv",
                    "delivery.csv",
                    "interviews.csv",
                    "codebook.yaml",
                    "codings.csv",
                    "memos.yaml",
                    "themes.yaml",
                    "amendments.csv",
                    "links.csv",
                    FurtherAnswers.ITEMS,
                    FurtherAnswers.CHOICES,
                    FurtherAnswers.TEXTS,
                    Explanations.ITEMS,
                    Explanations.WRITTEN,
                    Explanations.RATINGS,
                    Checklists.FILE);

    private FolderFiles() {}

    /// Whether a path within the folder names a file of the format: those of the list, and
    /// `interviews/ID.vN.txt`.
    static boolean isPartOfTheStudy(String name) {
        return FILES.contains(name) || name.matches("interviews/[^/]+\\.v[0-9]+\\.txt");
    }
}
