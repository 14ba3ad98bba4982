package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Projects of QualCoder (Curtain 2023): a folder that ends in `.qda` and holds an SQLite file
/// `data.qda` beside folders of documents, pictures, sound and film.
///
/// Only the SQLite file is opened. It holds the texts; the paths to other files in it are never
/// followed.
final class QualCoderFormat implements ForeignFormat {
    static final String PROGRAM = "QualCoder";

    private static final String DATABASE = "data.qda";
    private static final List<String> TABLES =
            List.of("source", "code_name", "code_cat", "code_text");

    @Override
    public boolean recognises(Path file) {
        return ForeignDatabase.has(database(file), TABLES)
                || (Files.isDirectory(file) && TextFile.nameOf(file).endsWith(".qda"));
    }

    private static Path database(Path file) {
        return Files.isDirectory(file) ? file.resolve(DATABASE) : file;
    }

    @Override
    public Project read(Path file, Losses losses) {
        Path path = database(file);
        if (!Files.exists(path)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            TextFile.nameOf(file),
                            "the folder holds no data.qda, so it is no QualCoder project",
                            "Name the whole project folder; a .qda file of another program must be exported as REFI-QDA."));
        }
        try (ForeignDatabase database = ForeignDatabase.open(path)) {
            database.require(PROGRAM, "source", List.of("id", "name", "fulltext"));
            database.require(PROGRAM, "code_cat", List.of("catid", "name", "supercatid"));
            database.require(PROGRAM, "code_name", List.of("cid", "name", "catid"));
            database.require(PROGRAM, "code_text", List.of("cid", "fid", "pos0", "pos1", "owner"));
            String name = Files.isDirectory(file) ? TextFile.nameOf(file) : "";
            return new QualCoderReading(database, losses)
                    .project(name.endsWith(".qda") ? name.substring(0, name.length() - 4) : name);
        }
    }
}
