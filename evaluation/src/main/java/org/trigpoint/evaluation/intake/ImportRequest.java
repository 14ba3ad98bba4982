package org.trigpoint.evaluation.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.tables.TextFile;

/// What a person asks for when files are imported.
///
/// @param files the files and their waves, in the order of time; at least one
/// @param folder the study folder to write or to add to
/// @param match the headings of the columns that tell who it is; empty to have them proposed
/// @param kind what people are matched by; empty to have it told from the columns
/// @param sheet the sheet to read, where a workbook has several
/// @param scale the scale of all ratings; empty to have it told from them
/// @param mapping a mapping file, mended by a person
/// @param dictionary a REDCap data dictionary
/// @param key where the key file is; empty for beside the folder
/// @param review where the review file is; empty for beside the folder
/// @param duplicates which of several rows of one person at one wave counts
/// @param title what a new study is about
public record ImportRequest(
        List<WaveSource> files,
        Path folder,
        List<String> match,
        Optional<MatchKind> kind,
        Optional<String> sheet,
        Optional<Scale> scale,
        Optional<Path> mapping,
        Optional<Path> dictionary,
        Optional<Path> key,
        Optional<Path> review,
        DuplicateRule duplicates,
        String title) {
    public ImportRequest {
        files = List.copyOf(files);
        match = List.copyOf(match);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no file to import");
        }
    }

    /// A file and the wave it was asked at.
    ///
    /// @param wave the wave's short name, such as `before`
    /// @param file where it is
    /// @param name what the person calls it, for sentences about it
    public record WaveSource(String wave, Path file, String name) {

        /// A file called as it is on the disk.
        public WaveSource(String wave, Path file) {
            this(wave, file, TextFile.nameOf(file));
        }
    }

    /// An import with every choice left to the program.
    public static ImportRequest of(List<WaveSource> files, Path folder, List<String> match) {
        return new ImportRequest(
                files,
                folder,
                match,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DuplicateRule.LATEST,
                "Confidence before and after training");
    }

    /// The same with a mapping file.
    public ImportRequest withMapping(Path file) {
        return new ImportRequest(
                files,
                folder,
                match,
                kind,
                sheet,
                scale,
                Optional.of(file),
                dictionary,
                key,
                review,
                duplicates,
                title);
    }

    /// The key file, which is never in the folder.
    public Path keyFile() {
        return key.orElseGet(() -> beside(".key.csv"));
    }

    /// The review file.
    public Path reviewFile() {
        return review.orElseGet(() -> beside(".review.csv"));
    }

    /// The import report; it quotes identities and lies apart from the folder.
    public Path reportFile() {
        return beside(".import-report.md");
    }

    /// Where the proposal is left for a person to mend.
    public Path mappingFile() {
        return beside(".mapping.yaml");
    }

    private Path beside(String ending) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ending);
    }
}
