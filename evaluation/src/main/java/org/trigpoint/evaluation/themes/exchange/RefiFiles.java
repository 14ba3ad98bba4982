package org.trigpoint.evaluation.themes.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Writes REFI-QDA files: the same project gives the same bytes. A file appears whole or not at
/// all, and only its owner may read it, since it may hold whole transcripts.
public final class RefiFiles {
    /// Entries of a zip file need a time; this one says nothing.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RefiFiles() {}

    /// Writes a project with its texts (.qdpx).
    ///
    /// @throws IOException where the disk refuses
    public static void writeProject(Project project, Path file) throws IOException {
        whole(
                file,
                out -> {
                    try (ZipOutputStream zip = new ZipOutputStream(out)) {
                        begin(zip, "project.qde");
                        new RefiWriter(new XmlPen(zip), project).project();
                        zip.closeEntry();
                        for (Project.Source source : project.sources()) {
                            begin(zip, "sources/" + RefiWriter.fileOf(source));
                            zip.write(source.text().text().getBytes(StandardCharsets.UTF_8));
                            zip.closeEntry();
                        }
                    }
                });
    }

    /// Writes the codes and the sets of codes alone (.qdc).
    ///
    /// @throws FaultsFoundException where there is no code: such a codebook is not valid
    /// @throws IOException where the disk refuses
    public static void writeCodebook(Project project, Path file) throws IOException {
        if (project.codes().isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            TextFile.nameOf(file),
                            "the study has no codes to write",
                            "Add codes in codebook.yaml first."));
        }
        whole(file, out -> new RefiWriter(new XmlPen(out), project).codebook());
    }

    /// The losses of a project that leaves as a codebook: codes and themes are kept, nothing else.
    ///
    /// @param losses of the project as a whole
    public static Losses ofCodebook(Project project, Losses losses) {
        Losses fewer = new Losses();
        Set<String> leaving =
                Set.of("code", "theme", "include, exclude and example of a code", "subtheme");
        for (Loss loss : losses.all()) {
            if (leaving.contains(loss.element())) {
                fewer.add(loss);
            }
        }
        String why = "a codebook file holds codes and sets only; write a .qdpx file";
        fewer.dropped("text", project.sources().size(), why);
        fewer.dropped("note", project.notes().size(), why);
        fewer.dropped("case", project.cases().size(), why);
        fewer.dropped(
                "coding",
                losses.count("coding", Outcome.KEPT) + losses.count("coding", Outcome.DROPPED),
                why);
        return fewer;
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private interface Filling {
        void into(OutputStream out) throws IOException;
    }

    private static void whole(Path file, Filling filling) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Path fresh = Files.createTempFile(target.resolveSibling("."), ".trigpoint-", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                filling.into(out);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
