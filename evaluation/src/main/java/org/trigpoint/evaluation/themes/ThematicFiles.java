package org.trigpoint.evaluation.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.WholeFolder;
import org.trigpoint.evaluation.tables.YamlMap;

/// The files of a study folder that hold what people said: interviews.csv, interviews/,
/// codebook.yaml, codings.csv, memos.yaml, themes.yaml.
public final class ThematicFiles {
    private static final String CODEBOOK = "codebook.yaml";
    private static final String CODINGS = "codings.csv";
    private static final String MEMOS = "memos.yaml";
    private static final String THEMES = "themes.yaml";

    private ThematicFiles() {}

    /// Reads them all, those that are there.
    ///
    /// @param study whose participants and facets they speak of
    /// @param faults is told what is wrong; what has faults is left out
    static ThematicAnalysis read(Path folder, Study study, Faults faults) {
        return read(folder, study, faults, InterviewFiles::read);
    }

    /// How the interviews are read.
    interface ReadingInterviews {
        Interviews read(Path folder, Set<ParticipantId> people, Faults faults);
    }

    static ThematicAnalysis read(
            Path folder, Study study, Faults faults, ReadingInterviews reading) {
        Set<ParticipantId> people =
                study.participants().stream().map(Participant::id).collect(Collectors.toSet());
        Set<FacetId> facets =
                study.instruments().stream()
                        .flatMap(instrument -> instrument.facets().stream())
                        .map(facet -> facet.id())
                        .collect(Collectors.toSet());
        Interviews interviews = reading.read(folder, people, faults);
        Codebook codebook =
                ifThere(
                        folder,
                        CODEBOOK,
                        new Codebook(List.of()),
                        faults,
                        file -> CodebookYaml.read(YamlMap.read(file, faults)));
        List<Coding> codings =
                ifThere(
                        folder,
                        CODINGS,
                        List.of(),
                        faults,
                        file ->
                                CodingsCsv.read(
                                        CsvFile.read(file, Dialect.STRICT).table(),
                                        interviews,
                                        codebook,
                                        faults));
        ThemesYaml themes =
                ifThere(
                        folder,
                        THEMES,
                        ThemesYaml.none(),
                        faults,
                        file ->
                                ThemesYaml.read(
                                        YamlMap.read(file, faults), codebook, codings, facets));
        List<Memo> memos =
                ifThere(
                        folder,
                        MEMOS,
                        List.of(),
                        faults,
                        file ->
                                new MemosYaml(
                                                interviews,
                                                codebook,
                                                codings,
                                                themes.themes(),
                                                people)
                                        .read(YamlMap.read(file, faults)));
        return new ThematicAnalysis(
                interviews,
                codebook,
                codings,
                memos,
                themes.account(),
                themes.themes(),
                themes.display());
    }

    private interface Reading<T> {
        T of(Path file);
    }

    private static <T> T ifThere(
            Path folder, String name, T absent, Faults faults, Reading<T> reading) {
        AtomicReference<T> read = new AtomicReference<>(absent);
        if (Files.exists(folder.resolve(name))) {
            faults.collect(() -> read.set(reading.of(folder.resolve(name))));
        }
        return read.get();
    }

    /// The files that hold an analysis, by name within the folder; files with nothing in them are
    /// left out. Reading them gives an equal analysis.
    public static Map<String, String> texts(ThematicAnalysis analysis) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!analysis.interviews().all().isEmpty()) {
            texts.put(InterviewFiles.TABLE, InterviewFiles.table(analysis.interviews()));
        }
        for (Interview interview : analysis.interviews().all()) {
            for (TextVersion version : interview.versions()) {
                texts.put(
                        InterviewFiles.nameOf(interview.id(), version.number()),
                        version.text().text());
            }
        }
        if (!analysis.codebook().codes().isEmpty()) {
            texts.put(CODEBOOK, CodebookYaml.text(analysis.codebook()));
        }
        if (!analysis.codings().isEmpty()) {
            texts.put(CODINGS, CodingsCsv.text(analysis.codings()));
        }
        if (!analysis.memos().isEmpty()) {
            texts.put(MEMOS, MemosYaml.text(analysis.memos()));
        }
        ThemesYaml themes =
                new ThemesYaml(analysis.account(), analysis.themes(), analysis.display());
        if (!themes.equals(ThemesYaml.none())) {
            texts.put(THEMES, ThemesYaml.text(themes));
        }
        return texts;
    }

    /// Replaces what people said in a study folder; numbers and the user's own files stay. The
    /// folder changes whole or not at all.
    ///
    /// @param folder a study folder
    /// @throws IllegalArgumentException where a version that the folder holds would be lost or
    ///   changed: versions never change
    /// @throws IOException where the disk refuses
    public static void write(ThematicAnalysis analysis, Path folder) throws IOException {
        writeSealed(analysis, folder, Set.of());
    }

    /// The same, where some texts give way to their pseudonymised form: only [Sealing] may.
    ///
    /// @param sealed names of texts that are kept elsewhere
    static void writeSealed(ThematicAnalysis analysis, Path folder, Set<String> sealed)
            throws IOException {
        Map<String, String> texts = texts(analysis);
        WholeFolder.write(
                folder,
                StudyFolder.STUDY_YAML,
                fresh -> {
                    copy(folder, fresh, texts, sealed);
                    for (Map.Entry<String, String> text : texts.entrySet()) {
                        Path file = fresh.resolve(text.getKey());
                        Files.createDirectories(file.resolveSibling("."));
                        Files.writeString(file, text.getValue());
                    }
                });
    }

    private static void copy(Path from, Path to, Map<String, String> texts, Set<String> sealed)
            throws IOException {
        Set<String> ours = Set.of(InterviewFiles.TABLE, CODEBOOK, CODINGS, MEMOS, THEMES);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = from.relativize(file).toString().replace('\\', '/');
                if (name.isEmpty() || ours.contains(name)) {
                    continue;
                }
                if (sealed.contains(name)) {
                    continue;
                }
                if (InterviewFiles.isText(name)) {
                    keepVersion(file, name, texts);
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to.resolve(name));
                } else {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    private static void keepVersion(Path file, String name, Map<String, String> texts)
            throws IOException {
        if (!Files.readString(file).equals(texts.get(name))) {
            throw new IllegalArgumentException(
                    name + " would be lost or changed; versions never change");
        }
    }
}
