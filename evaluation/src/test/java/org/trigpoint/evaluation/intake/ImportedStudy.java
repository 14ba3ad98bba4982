package org.trigpoint.evaluation.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;

/// A study folder after an import, with the key file to look up who is who.
///
/// @param study what the folder holds
/// @param pseudonyms by identifier, as the key file says
/// @param outcome what the import said
record ImportedStudy(Study study, Map<String, String> pseudonyms, ImportOutcome outcome) {

    static ImportedStudy of(ImportRequest request) throws IOException {
        ImportOutcome outcome = Intake.carryOut(request, Intake.propose(request), new Random(99));
        return read(request, outcome);
    }

    static ImportedStudy read(ImportRequest request, ImportOutcome outcome) {
        Map<String, String> pseudonyms = new HashMap<>();
        KeyFile.read(request.keyFile())
                .orElseThrow()
                .sightings()
                .forEach(seen ->
                        pseudonyms.put(
                                String.join("", seen.parts()).strip().toLowerCase(Locale.ROOT),
                                seen.participant()));
        return new ImportedStudy(StudyFolder.read(request.folder()).study(), pseudonyms, outcome);
    }

    /// Before, after and, where given, later files into a folder, matched by these columns.
    static ImportRequest request(Path folder, List<Path> files, String... match) {
        List<String> waves = List.of("before", "after", "follow-up");
        List<WaveSource> sources = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            sources.add(new WaveSource(waves.get(f), files.get(f)));
        }
        return ImportRequest.of(sources, folder.resolve("study"), List.of(match));
    }

    /// Ratings of the ten facets by someone at a wave; -1 where there is none.
    List<Integer> ratings(String identifier, String wave) {
        String pseudonym =
                Optional.ofNullable(pseudonyms.get(identifier.toLowerCase(Locale.ROOT)))
                        .orElseThrow(() -> new AssertionError("Nobody is known as that"));
        Administration row =
                study.administrations().stream()
                        .filter(a -> a.participant().value().equals(pseudonym))
                        .filter(a -> a.wave().value().equals(wave))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError(pseudonym + " has no row at " + wave));
        return SyntheticPeople.FACETS.stream()
                .map(facet ->
                        row.answers().get(new ItemId(facet))
                                        instanceof Answer.Answered(BigDecimal rating)
                                ? rating.intValueExact()
                                : -1)
                .toList();
    }

    /// The text of every file below a folder, one after the other.
    static String everything(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
