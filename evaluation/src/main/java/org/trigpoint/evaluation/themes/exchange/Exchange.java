package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Reads projects of other programs, whatever their format.
public final class Exchange {
    private Exchange() {}

    /// Reads a file or folder that another program wrote.
    ///
    /// @param losses is told what was changed or dropped on the way
    /// @throws FaultsFoundException where there is no such file, its format is not known, or it is
    ///   damaged or built to do harm; nothing is written anywhere
    public static Project read(Path file, Losses losses) {
        return read(file, Optional.empty(), losses);
    }

    /// Reads one project of a file that may hold several, as [#read(Path, Losses)] reads a file.
    ///
    /// @param project its name; needed only where there are several
    public static Project read(Path file, Optional<String> project, Losses losses) {
        String called = TextFile.nameOf(file);
        if (!Files.exists(file)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            called, "there is no such file", "Check the name and the folder."));
        }
        return formats(project).stream()
                .filter(format -> format.recognises(file))
                .findFirst()
                .orElseThrow(() -> unknown(file))
                .read(file, losses);
    }

    /// What to say of a file that nobody recognises; a damaged database is told from a foreign one.
    private static FaultsFoundException unknown(Path file) {
        if (ForeignDatabase.isOne(file)) {
            ForeignDatabase.open(file).close();
        }
        return new FaultsFoundException(
                Fault.ofFile(
                        TextFile.nameOf(file),
                        "this is no project that can be read here",
                        "Known are REFI-QDA (.qdpx, .qdc), QualCoder's .qda folder, Taguette's .sqlite3, RQDA's .rqda and lists of codes (.txt, .csv): save or export it as one of these."));
    }

    /// What looks most closely at a file comes first; what goes by its ending alone comes last.
    private static List<ForeignFormat> formats(Optional<String> project) {
        return List.of(
                new TaguetteFormat(project),
                new RqdaFormat(),
                new QualCoderFormat(),
                new Signpost(),
                new RefiCodebook(),
                new RefiProject(),
                new CodeListFormat());
    }
}
