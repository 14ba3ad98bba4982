package org.trigpoint.evaluation.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.tables.YamlMap;

/// Brings a study folder to the present format.
///
/// The only older format is the draft from before the key `format`: its content is that of format
/// 1, which only says so.
public final class FolderUpgrade {

    /// What became of the folder.
    public enum Outcome {
        /// The folder was rewritten; the former study.yaml stands beside the new one.
        UPGRADED,
        /// The folder had the present format and was left alone.
        PRESENT
    }

    private FolderUpgrade() {}

    /// Upgrades a folder and checks the result; where the result has faults, the folder is left as
    /// it was.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where the folder is no sound
    ///   study folder
    public static Outcome of(Path folder) throws IOException {
        Path yaml = folder.resolve(StudyFolder.STUDY_YAML);
        if (YamlMap.read(yaml, new Faults()).has("format")) {
            StudyFolder.read(folder);
            return Outcome.PRESENT;
        }
        Path former = folder.resolve(StudyFolder.STUDY_YAML + ".before-upgrade");
        String text = TextFile.read(yaml, Dialect.STRICT).text();
        Files.copy(yaml, former, StandardCopyOption.REPLACE_EXISTING);
        try {
            Path fresh =
                    Files.writeString(
                            folder.resolve(".study.yaml.new"),
                            "format: " + StudyYaml.FORMAT + "\n" + text);
            Files.move(
                    fresh,
                    yaml,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            StudyFolder.read(folder);
        } catch (RuntimeException | IOException e) {
            Files.move(
                    former,
                    yaml,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            throw e;
        }
        return Outcome.UPGRADED;
    }
}
