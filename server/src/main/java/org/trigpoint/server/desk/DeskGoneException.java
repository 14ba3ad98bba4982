package org.trigpoint.server.desk;

import org.jspecify.annotations.Nullable;

/// The desk was cleared: its day is over, or its owner deleted it; or there never was one.
final class DeskGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeskGoneException(@Nullable Throwable cause) {
        super("There is no such desk", cause);
    }
}
