package org.trigpoint.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody else can read, not even while they are written.
public final class OwnerOnly {
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    /// Makes an empty file.
    public static void create(Path file) {
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + file.getFileName(), e);
        }
    }

    /// Shuts a file that is there.
    static void shut(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot shut " + file.getFileName(), e);
        }
    }
}
