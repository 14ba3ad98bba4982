package org.trigpoint.server.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The data folder cannot be made, or cannot be kept from the eyes of others; the message is a
/// sentence for whoever starts the server.
public final class FolderNotPrivateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderNotPrivateException(Path path, @Nullable Throwable cause) {
        super(
                path
                        + " cannot be made a folder that only you can read, which people's answers need. "
                        + "Name another with TRIGPOINT_DATA.",
                cause);
    }
}
