package org.trigpoint.server.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.FurtherFolder;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.server.storage.DataFolder;

/// The files of frozen studies, each a study folder under the study's id; only their owner can read
/// them.
@Component
final class StudyStore {
    private final DataFolder folder;

    StudyStore(DataFolder folder) {
        this.folder = folder;
    }

    /// Where the files of a study are.
    Path path(StudyId id) {
        return folder.folder("studies").resolve(id.value());
    }

    /// Keeps a study, and reads it back: every rule of the study folder is checked by that.
    ///
    /// @return its digest
    String keep(StudyId id, Study study, FurtherAnswers further) {
        try {
            Path path = path(id);
            StudyFiles.write(study, further, path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return StudyFolder.read(path).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a study", e);
        }
    }

    /// The study as it is kept.
    StudyFolder read(StudyId id) {
        return StudyFolder.read(path(id));
    }

    /// What was answered beside ratings, as it is kept with a study.
    FurtherAnswers further(StudyId id) {
        Faults faults = new Faults();
        FurtherAnswers further = FurtherFolder.read(path(id), read(id).study(), faults);
        faults.throwIfAny();
        return further;
    }

    /// Takes away files that no study in the tables has.
    void discard(StudyId id) {
        delete(path(id));
    }

    /// Which studies have files that have lain there for a while.
    List<StudyId> olderThan(Duration age, Instant now) {
        try (Stream<Path> studies = Files.list(folder.folder("studies"))) {
            return studies.filter(path -> isOlder(path, now.minus(age)))
                    .map(path -> new StudyId(String.valueOf(path.getFileName())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the studies", e);
        }
    }

    private static boolean isOlder(Path path, Instant moment) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete a study's files", e);
        }
    }
}
