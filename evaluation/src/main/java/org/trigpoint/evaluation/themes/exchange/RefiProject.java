package org.trigpoint.evaluation.themes.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// A REFI-QDA project: a zip file of project.qde and a folder of sources (.qdpx), or the XML alone
/// (.qde), whose texts must then lie in it.
final class RefiProject implements ForeignFormat {
    @Override
    public boolean recognises(Path file) {
        return FirstBytes.isZip(file) || FirstBytes.hasElement(file, "Project");
    }

    @Override
    public Project read(Path file, Losses losses) {
        return FirstBytes.isZip(file) ? ofArchive(file, losses) : ofXml(file, losses);
    }

    private static Project ofXml(Path file, Losses losses) {
        String called = TextFile.nameOf(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FirstBytes.refuseLarger(file, ProjectArchive.LARGEST_PROJECT);
            RefiXml xml = parsed(in, called, losses);
            return new RefiTexts(_ -> Optional.empty(), losses).project(xml);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + called, e);
        }
    }

    private static Project ofArchive(Path file, Losses losses) {
        String called = TextFile.nameOf(file);
        try (ProjectArchive archive = ProjectArchive.open(file)) {
            ZipEntry entry =
                    archive.project()
                            .orElseThrow(() ->
                                    new FaultsFoundException(
                                            Fault.ofFile(
                                                    called,
                                                    "the zip file holds no project.qde, so it is no REFI-QDA project",
                                                    "Export the project as REFI-QDA (.qdpx).")));
            if (!entry.getName().equals("project.qde")) {
                losses.changed(
                        "container",
                        entry.getName(),
                        "the file that describes the project should be called project.qde");
            }
            RefiXml xml;
            try (InputStream in = archive.stream(entry, ProjectArchive.LARGEST_PROJECT)) {
                xml = parsed(in, called, losses);
            }
            return new RefiTexts(
                            path ->
                                    archive.source(path)
                                            .map(found -> archive.bytes(found, TextFile.LARGEST)),
                            losses)
                    .project(xml);
        } catch (ZipException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            called,
                            "the zip file is damaged",
                            "It was cut short or changed: export the project again."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + called, e);
        }
    }

    private static RefiXml parsed(InputStream in, String file, Losses losses) {
        try (XmlCursor cursor = new XmlCursor(in, file)) {
            RefiXml xml = new RefiXml(cursor, losses);
            xml.read("Project", file);
            return xml;
        }
    }
}
