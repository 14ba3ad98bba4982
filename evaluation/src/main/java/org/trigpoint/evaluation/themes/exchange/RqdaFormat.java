package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Path;
import java.util.List;

/// Projects of RQDA (Huang 2016), an R package that is no longer kept up and has no export to other
/// programs: an SQLite file, `.rqda`.
///
/// Nothing is ever deleted there: a row whose `status` is not 1 was deleted by its owner.
final class RqdaFormat implements ForeignFormat {
    static final String PROGRAM = "RQDA";

    private static final List<String> TABLES = List.of("source", "freecode", "coding", "treecode");

    @Override
    public boolean recognises(Path file) {
        return ForeignDatabase.has(file, TABLES);
    }

    @Override
    public Project read(Path file, Losses losses) {
        try (ForeignDatabase database = ForeignDatabase.open(file)) {
            database.require(PROGRAM, "source", List.of("id", "name", "file", "status"));
            database.require(PROGRAM, "freecode", List.of("id", "name", "status"));
            database.require(
                    PROGRAM, "coding", List.of("cid", "fid", "selfirst", "selend", "status"));
            return new RqdaReading(database, losses).project();
        }
    }
}
