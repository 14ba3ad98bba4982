package org.trigpoint.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds everything on disk; only its owner can read it.
///
/// @param path where it is
public record DataFolder(Path path) {

    private static final String OWNER_ONLY = "rwx------";

    /// Opens the folder, and makes it where there is none.
    ///
    /// @throws FolderNotPrivateException where others could read what is put there
    public static DataFolder open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
            // Some disks, a memory stick among them, take the wish and let everyone read all the
            // same.
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .equals(OWNER_ONLY)) {
                throw new FolderNotPrivateException(path, null);
            }
            return new DataFolder(path);
        } catch (IOException | UnsupportedOperationException e) {
            throw new FolderNotPrivateException(path, e);
        }
    }

    /// The embedded database's file.
    public Path database() {
        return path.resolve("trigpoint.sqlite");
    }

    /// A folder within, made where there is none.
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + name, e);
        }
    }
}
