package org.trigpoint.evaluation.tables;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file that only its owner may read, written whole or not at all.
public final class PrivateFile implements AutoCloseable {
    private static final String OWNER_ONLY = "rw-------";

    private final Path fresh;
    private final Path place;

    private PrivateFile(Path fresh, Path place) {
        this.fresh = fresh;
        this.place = place;
    }

    /// Writes the text beside its place; [#moveIntoPlace()] puts it there, and closing without that
    /// leaves nothing behind.
    public static PrivateFile prepare(Path place, String text) throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IOException("A file needs a folder to lie in");
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempFile(parent, ".trigpoint-", ".part", ownerOnly());
        PrivateFile file = new PrivateFile(fresh, whole);
        try {
            Files.writeString(fresh, text);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return file;
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(OWNER_ONLY);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /// Puts the file in its place, over what stood there.
    public void moveIntoPlace() throws IOException {
        Files.move(
                fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(fresh);
    }
}
