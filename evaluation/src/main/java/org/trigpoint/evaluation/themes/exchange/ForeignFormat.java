package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Path;

/// A format of another program that can be read.
interface ForeignFormat {

    /// Whether a file or folder is of this format, by what it holds rather than by its name alone;
    /// false where it cannot be read at all.
    boolean recognises(Path file);

    /// Reads it whole.
    ///
    /// @param losses is told what was changed or dropped on the way into [Project]
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where it cannot be read, or is
    ///   built to do harm
    Project read(Path file, Losses losses);
}
