package org.trigpoint.evaluation.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.tables.YamlMap;

/// A study folder that was read: the study, and which bytes it was read from.
///
/// @param study what the folder holds
/// @param further what was asked and answered beside ratings
/// @param explanations what was explained in writing and how it was rated; empty where nobody was
///   asked to
/// @param inputs the files that were read, by name
/// @param digest SHA-256 over the names and digests of `inputs`, 64 lower-case hexadecimal digits:
///   the study's digest
public record StudyFolder(
        Study study,
        FurtherAnswers further,
        Optional<Explanations> explanations,
        List<InputFile> inputs,
        String digest) {

    /// The file without which a folder is no study folder.
    public static final String STUDY_YAML = "study.yaml";

    public StudyFolder {
        inputs = List.copyOf(inputs);
    }

    /// Without anything beside ratings.
    public StudyFolder(Study study, List<InputFile> inputs, String digest) {
        this(study, FurtherAnswers.none(), Optional.empty(), inputs, digest);
    }

    /// What reads further files of a study folder, once its numbers are read.
    @FunctionalInterface
    public interface FurtherFiles {
        /// @param study what was read, possibly with faults
        /// @param faults is told what is wrong
        void read(Path folder, Study study, Faults faults);
    }

    /// Reads the numbers of a folder and checks every rule for them.
    ///
    /// @throws FaultsFoundException with all faults of all files at once
    public static StudyFolder read(Path folder) {
        return read(folder, (_, _, _) -> {});
    }

    /// Reads the numbers of a folder, then what else of it a caller knows.
    ///
    /// @throws FaultsFoundException with all faults of all files at once
    public static StudyFolder read(Path folder, FurtherFiles further) {
        if (!Files.isDirectory(folder)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            TextFile.nameOf(folder),
                            "there is no such folder",
                            "Name the folder that holds study.yaml."));
        }
        if (!Files.exists(folder.resolve(STUDY_YAML))) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            TextFile.nameOf(folder),
                            "the folder holds no study.yaml",
                            "Make a study folder with `trigpoint new` or `trigpoint import`."));
        }
        Faults faults = new Faults();
        StudyYaml yaml = StudyYaml.read(YamlMap.read(folder.resolve(STUDY_YAML), faults));
        List<Participant> participants =
                required(
                        folder,
                        "participants.csv",
                        faults,
                        table -> ParticipantsCsv.read(table, yaml, faults));
        SmallTables small = new SmallTables(yaml, participants, faults);
        List<MissingAnswer> missing = optional(folder, "missing.csv", faults, small::missing);
        Study study =
                new Study(
                        yaml.about(),
                        yaml.design(),
                        yaml.instruments(),
                        yaml.waves(),
                        yaml.groups(),
                        yaml.plan(),
                        participants,
                        required(
                                folder,
                                "responses.csv",
                                faults,
                                table ->
                                        ResponsesCsv.read(
                                                table, yaml, participants, missing, faults)),
                        missing,
                        optional(folder, "attendance.csv", faults, small::attendance),
                        optional(folder, "delivery.csv", faults, small::delivery),
                        optional(folder, "amendments.csv", faults, small::amendments),
                        optional(folder, "links.csv", faults, small::links));
        checkComparator(study, faults);
        FurtherAnswers answers = FurtherFolder.read(folder, study, faults);
        Optional<Explanations> explanations = ExplanationsFolder.read(folder, study, faults);
        further.read(folder, study, faults);
        faults.throwIfAny();
        List<InputFile> inputs = inputs(folder);
        return new StudyFolder(study, answers, explanations, inputs, digestOf(inputs));
    }

    private static void checkComparator(Study study, Faults faults) {
        Optional<String> column = study.design().groupColumn();
        if (column.isEmpty() || column.get().isEmpty()) {
            return;
        }
        List<String> values =
                study.participants().stream()
                        .flatMap(person -> person.group(column.get()).stream())
                        .distinct()
                        .toList();
        if (values.size() != 2 || !values.contains(study.design().comparatorGroup().orElse(""))) {
            faults.add(
                    Fault.ofFile(
                            "participants.csv",
                            "a study with a comparator needs exactly two groups in \""
                                    + column.get()
                                    + "\", one of them \""
                                    + study.design().comparatorGroup().orElse("")
                                    + "\"; there are: "
                                    + String.join(", ", values),
                            "Mend the values, or `comparator_group` in study.yaml."));
        }
    }

    private static <T> List<T> required(
            Path folder, String file, Faults faults, Function<Table, List<T>> reading) {
        List<T> rows = new ArrayList<>();
        faults.collect(() ->
                rows.addAll(
                        reading.apply(CsvFile.read(folder.resolve(file), Dialect.STRICT).table())));
        return rows;
    }

    private static <T> List<T> optional(
            Path folder, String file, Faults faults, Function<Table, List<T>> reading) {
        return Files.exists(folder.resolve(file))
                ? required(folder, file, faults, reading)
                : List.of();
    }

    /// Every file of the format that the folder holds; other files are no part of the study.
    private static List<InputFile> inputs(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(FolderFiles::isPartOfTheStudy)
                    .sorted()
                    .map(name -> input(folder, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the study folder", e);
        }
    }

    private static InputFile input(Path folder, String name) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            return new InputFile(name, bytes.length, sha256(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static String digestOf(List<InputFile> inputs) {
        StringBuilder lines = new StringBuilder();
        for (InputFile input : inputs) {
            lines.append(input.sha256()).append("  ").append(input.name()).append('\n');
        }
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 as 64 lower-case hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
