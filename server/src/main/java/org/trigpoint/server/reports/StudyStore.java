package org.trigpoint.server.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.ThematicFiles;
import org.trigpoint.server.storage.DataFolder;

/// The files of frozen studies, each a study folder under the study's id; only their owner can read
/// them.
@Component
final class StudyStore {
    private final DataFolder folder;
    private final AtomicReference<Optional<SoftReference<ReadBack>>> latest =
            new AtomicReference<>(Optional.empty());

    /// What was read back when it was kept.
    private record ReadBack(StudyId id, MixedStudy study) {}

    StudyStore(DataFolder folder) {
        this.folder = folder;
    }

    /// Where the files of a study are.
    Path path(StudyId id) {
        return folder.folder("studies").resolve(id.value());
    }

    /// What a study holds.
    ///
    /// @param further what was answered beside ratings
    /// @param explanations what was explained in writing and rated; empty where nobody was asked to
    /// @param analysis what was said, and what was made of it
    record Contents(
            Study study,
            FurtherAnswers further,
            Optional<Explanations> explanations,
            ThematicAnalysis analysis) {
        /// A study of ratings alone.
        static Contents of(Study study) {
            return new Contents(
                    study, FurtherAnswers.none(), Optional.empty(), ThematicAnalysis.none());
        }
    }

    /// What was kept.
    ///
    /// @param digest of the files
    /// @param interviews how many there are
    record Kept(String digest, long interviews) {}

    /// Keeps a study, and reads it back: every rule of the study folder is checked by that.
    Kept keep(StudyId id, Contents contents) {
        try {
            Path path = path(id);
            StudyFiles.write(contents.study(), contents.further(), contents.explanations(), path);
            if (!contents.analysis().isEmpty()) {
                ThematicFiles.write(contents.analysis(), path);
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            MixedStudy kept = MixedStudy.read(path);
            latest.set(Optional.of(new SoftReference<>(new ReadBack(id, kept))));
            return new Kept(kept.folder().digest(), kept.analysis().interviews().all().size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a study", e);
        }
    }

    /// The study as it is kept, with what was said.
    MixedStudy mixed(StudyId id) {
        return MixedStudy.read(path(id));
    }

    /// The study as it is kept, with what was said, for its report. The study that was kept last is
    /// at hand once, where there is memory for it: it was read back a moment ago.
    MixedStudy forReport(StudyId id) {
        Optional<SoftReference<ReadBack>> handed = latest.getAndSet(Optional.empty());
        return handed.map(SoftReference::get)
                .filter(back -> back.id().equals(id))
                .map(ReadBack::study)
                .orElseGet(() -> mixed(id));
    }

    /// The study as it is kept.
    StudyFolder read(StudyId id) {
        return StudyFolder.read(path(id));
    }

    /// What was answered beside ratings, as it is kept with a study.
    FurtherAnswers further(StudyId id) {
        return read(id).further();
    }

    /// Takes away files that no study in the tables has.
    void discard(StudyId id) {
        latest.set(Optional.empty());
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
