package org.trigpoint.server.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.server.storage.DataFolder;

/// The folder of the demonstration: apart from a real one, and marked, so that neither is ever
/// taken for the other.
///
/// @param path where it is
public record DemonstrationFolder(Path path) {
    private static final String ENDING = "-demo";
    private static final String BEGUN = "demonstration.begun";
    private static final String READY = "demonstration";

    /// The one beside a data folder.
    public static DemonstrationFolder beside(Path real) {
        String name = String.valueOf(real.getFileName());
        return new DemonstrationFolder(
                name.endsWith(ENDING) ? real : real.resolveSibling(name + ENDING));
    }

    /// When the demonstration in it was laid out; empty where there is none.
    public Optional<LocalDate> laidOutOn() {
        try {
            Path mark = path.resolve(READY);
            return Files.exists(mark)
                    ? Optional.of(LocalDate.parse(Files.readString(mark).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mark of the demonstration", e);
        }
    }

    /// Takes away what was left where laying out was interrupted. Nothing else is ever deleted.
    public void clearUnfinished() {
        if (!Files.exists(path.resolve(BEGUN))) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                if (!one.equals(path) && !DataFolder.isLock(path, one)) {
                    Files.delete(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear the unfinished demonstration", e);
        }
    }

    void begin() {
        write(BEGUN, "");
    }

    void finish(LocalDate today) {
        write(READY, today + "\n");
        try {
            Files.deleteIfExists(path.resolve(BEGUN));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot mark the demonstration", e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot mark the demonstration", e);
        }
    }
}
