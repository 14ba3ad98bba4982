package org.trigpoint.evaluation.themes.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files that other programs wrote, which lie beside the project and not in it.
final class Samples {
    private static final String FOLDER = "shared/qualitative/samples";

    private Samples() {}

    /// The folder of samples; a test that needs it is skipped where it is absent.
    static Path folder() {
        for (String up : List.of("../..", "..")) {
            Path folder = Path.of(up, FOLDER.split("/", -1));
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        assumeTrue(false, "The samples of other programs are not on this machine.");
        return Path.of(FOLDER);
    }
}
