package org.trigpoint.evaluation.interviews.identities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.identities.Search.Proposed;
import org.trigpoint.evaluation.interviews.identities.Search.Source;
import org.trigpoint.evaluation.interviews.reading.TranscriptFile;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.TextFile;

/// Transcripts that are not in a study folder yet: read, and written again without identifiers.
public final class LooseTexts {
    private LooseTexts() {}

    /// Reads files in any format that [TranscriptFile] knows, each named as in its folder.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with the faults of all files
    public static List<Source> read(List<Path> files) {
        Faults faults = new Faults();
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            String name = TextFile.nameOf(file);
            if (!names.add(name)) {
                faults.add(
                        Fault.ofFile(
                                name,
                                "two of the files have this name",
                                "Pseudonymise them one after the other."));
            }
            faults.collect(() ->
                    sources.add(new Source(name, SourceText.of(TranscriptFile.read(file).text()))));
        }
        faults.throwIfAny();
        return sources;
    }

    /// What files are called once their names tell nobody: `Anna-Smith 2.docx` becomes `Heron-27
    /// 2.txt`. Doubtful findings count, as a file's name can be changed without harm.
    ///
    /// @return in the order of the sources, all different
    public static List<String> newNames(List<Source> sources, Search search) {
        List<Source> names = new ArrayList<>();
        for (Source source : sources) {
            String stem = source.name().replaceAll("\\.[^.]{1,5}$", "").replaceAll("[_.]", " ");
            names.add(new Source(source.name(), SourceText.of(stem)));
        }
        List<String> made = new ArrayList<>();
        for (Proposed name : search.in(names)) {
            List<Edits.Edit> edits =
                    name.findings().stream()
                            .filter(finding -> finding.kind() != IdentifierKind.STORY)
                            .map(finding ->
                                    new Edits.Edit(
                                            finding.start(),
                                            finding.end(),
                                            finding.standIn().replaceAll("[\\[\\]/\\\\:]", "")))
                            .toList();
            String stem = new Edits(edits).apply(name.source().text()).text();
            String free = stem;
            for (int number = 2; made.contains(free + ".txt"); number++) {
                free = stem + " " + number;
            }
            made.add(free + ".txt");
        }
        return made;
    }

    /// Writes texts into a folder, over no file that is there.
    ///
    /// @param names in the order of the texts
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where a file is there
    public static void write(List<SourceText> texts, List<String> names, Path folder)
            throws IOException {
        Faults faults = new Faults();
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                faults.add(
                        Fault.ofFile(
                                name,
                                "there is such a file in the folder already",
                                "Name another folder with --out, or move the file."));
            }
        }
        faults.throwIfAny();
        Files.createDirectories(folder);
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(
                    folder.resolve(names.get(i)),
                    texts.get(i).text(),
                    StandardOpenOption.CREATE_NEW);
        }
    }
}
