package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Reads projects of other programs, whatever their format.
public final class Exchange {
    private static final List<ForeignFormat> FORMATS =
            List.of(new RefiCodebook(), new RefiProject());

    private Exchange() {}

    /// Reads a file or folder that another program wrote.
    ///
    /// @param losses is told what was changed or dropped on the way
    /// @throws FaultsFoundException where there is no such file, its format is not known, or it is
    ///   damaged or built to do harm; nothing is written anywhere
    public static Project read(Path file, Losses losses) {
        String called = TextFile.nameOf(file);
        if (!Files.exists(file)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            called, "there is no such file", "Check the name and the folder."));
        }
        return FORMATS.stream()
                .filter(format -> format.recognises(file))
                .findFirst()
                .orElseThrow(() ->
                        new FaultsFoundException(
                                Fault.ofFile(
                                        called,
                                        "this is no project that can be read here",
                                        "Export it as REFI-QDA (.qdpx), or its codebook (.qdc).")))
                .read(file, losses);
    }
}
