package org.trigpoint.evaluation.themes.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trigpoint.evaluation.tables.TextFile;

/// A REFI-QDA codebook (.qdc): XML with codes and sets of them.
final class RefiCodebook implements ForeignFormat {
    @Override
    public boolean recognises(Path file) {
        return FirstBytes.hasElement(file, "CodeBook") && !FirstBytes.hasElement(file, "Project");
    }

    @Override
    public Project read(Path file, Losses losses) {
        String called = TextFile.nameOf(file);
        FirstBytes.refuseLarger(file, ProjectArchive.LARGEST_PROJECT);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                XmlCursor cursor = new XmlCursor(in, called)) {
            RefiXml xml = new RefiXml(cursor, losses);
            xml.read("CodeBook", called);
            return new RefiTexts(_ -> Optional.empty(), losses).project(xml);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + called, e);
        }
    }
}
