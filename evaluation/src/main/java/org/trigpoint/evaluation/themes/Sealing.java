package org.trigpoint.evaluation.themes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.interviews.identities.Edits;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.PrivateFile;
import org.trigpoint.evaluation.tables.Table;

/// Puts pseudonymised texts in the place of identifiable ones, and the identifiable ones under seal
/// with the key.
///
/// A version of a text never changes, but for this: a study folder holds pseudonyms only, and every
/// version is kept. So each version keeps its number, its words but for the identifiers, and its
/// codings; what stood there before goes out of the folder whole, and its digest is recorded.
///
/// @param before the analysis with identifiable texts
/// @param after the analysis with pseudonymised ones; codings have followed
/// @param widened codings that began or ended within something replaced and now take in all of it
/// @param edits what was replaced, by the text's name in the study folder; only texts with edits
public record Sealing(
        ThematicAnalysis before,
        ThematicAnalysis after,
        List<Coding> widened,
        Map<String, Edits> edits) {
    private static final String TABLE = "sealed.csv";
    private static final List<String> COLUMNS =
            List.of("text", "original_digest", "digest_in_folder", "original", "replaced");

    public Sealing {
        widened = List.copyOf(widened);
        edits = Map.copyOf(edits);
    }

    /// Prepares it; nothing is written.
    ///
    /// @param edits by the text's name in the study folder ([InterviewFiles#nameOf])
    public static Sealing of(ThematicAnalysis before, Map<String, Edits> edits) {
        Map<String, Edits> some =
                edits.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Interviews interviews =
                new Interviews(
                        before.interviews().all().stream()
                                .map(interview -> edited(interview, some))
                                .toList());
        List<Coding> codings = new ArrayList<>();
        List<Coding> widened = new ArrayList<>();
        for (Coding coding : before.codings()) {
            Excerpt excerpt = coding.excerpt();
            Edits here = some.get(InterviewFiles.nameOf(excerpt.interview(), excerpt.version()));
            if (here == null) {
                codings.add(coding);
                continue;
            }
            Edits.Carried carried = here.carry(excerpt, excerpt.version());
            Coding moved =
                    new Coding(
                            coding.id(),
                            carried.excerpt(),
                            coding.code(),
                            coding.coder(),
                            coding.codedAt(),
                            coding.layer(),
                            coding.memo());
            codings.add(moved);
            switch (carried) {
                case Edits.Carried.Exactly _ -> {}
                case Edits.Carried.Widened _ -> widened.add(moved);
            }
        }
        ThematicAnalysis after =
                new ThematicAnalysis(
                        interviews,
                        before.codebook(),
                        codings,
                        before.memos(),
                        before.account(),
                        before.themes(),
                        before.display());
        return new Sealing(before, after, widened, some);
    }

    private static Interview edited(Interview interview, Map<String, Edits> edits) {
        List<TextVersion> versions = new ArrayList<>();
        for (TextVersion version : interview.versions()) {
            Edits here = edits.get(InterviewFiles.nameOf(interview.id(), version.number()));
            versions.add(here == null ? version : edited(version, here));
        }
        return new Interview(
                interview.id(),
                interview.participant(),
                interview.date(),
                interview.interviewer(),
                interview.minutes(),
                interview.language(),
                versions);
    }

    private static TextVersion edited(TextVersion version, Edits edits) {
        SourceText text = edits.apply(version.text());
        return new TextVersion(
                version.number(),
                text,
                StudyFolder.sha256(text.text().getBytes(StandardCharsets.UTF_8)));
    }

    /// Writes the originals under seal first and the study folder then: whatever fails, no text is
    /// lost, and the folder changes whole or not at all.
    ///
    /// @param folder the study folder
    /// @param seal a folder outside it; its files are readable by their owner only
    /// @throws IOException where the disk refuses
    public void write(Path folder, Path seal) throws IOException {
        List<List<String>> rows = new ArrayList<>(sealedBefore(seal));
        for (Interview interview : before.interviews().all()) {
            for (TextVersion version : interview.versions()) {
                String name = InterviewFiles.nameOf(interview.id(), version.number());
                Edits here = edits.get(name);
                if (here != null) {
                    rows.add(seal(interview, version, name, here, seal));
                }
            }
        }
        keep(seal.resolve(TABLE), CsvText.of(COLUMNS, rows));
        ThematicFiles.writeSealed(after, folder, edits.keySet());
    }

    /// Where under seal the review file goes that led to this: named by what it led to.
    public Path placeOfReview(Path seal) {
        String all = ThematicFiles.texts(after).values().stream().collect(Collectors.joining("\n"));
        String digest = StudyFolder.sha256(all.getBytes(StandardCharsets.UTF_8));
        return seal.resolve("review." + digest.substring(0, 8) + ".csv");
    }

    private List<String> seal(
            Interview interview, TextVersion version, String name, Edits here, Path seal)
            throws IOException {
        String stem =
                interview.id() + ".v" + version.number() + "." + version.digest().substring(0, 8);
        keep(seal.resolve(stem + ".txt"), version.text().text());
        keep(
                seal.resolve(stem + ".replaced.csv"),
                CsvText.of(
                        List.of("start", "end", "stand_in"),
                        here.edits().stream()
                                .map(edit ->
                                        List.of(
                                                Integer.toString(edit.start()),
                                                Integer.toString(edit.end()),
                                                edit.replacement()))
                                .toList()));
        return List.of(
                name,
                version.digest(),
                edited(version, here).digest(),
                stem + ".txt",
                Integer.toString(here.edits().size()));
    }

    private static List<List<String>> sealedBefore(Path seal) {
        if (!Files.exists(seal.resolve(TABLE))) {
            return List.of();
        }
        return CsvFile.read(seal.resolve(TABLE), Dialect.STRICT).table().rows().stream()
                .map(Table.Row::cells)
                .toList();
    }

    private static void keep(Path place, String text) throws IOException {
        try (PrivateFile file = PrivateFile.prepare(place, text)) {
            file.moveIntoPlace();
        }
    }
}
