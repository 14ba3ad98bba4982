package org.trigpoint.server.learning;

import java.util.Optional;

/// What someone has for one module on the device they read on.
///
/// @param text the newest that opens here; blank where none does
/// @param id its name; blank where none opens
/// @param shared the text that trainers can read; empty where none is shared or it is closed here
/// @param sharing whether trainers can read anything of it
/// @param closed whether something newer was written that does not open here
public record OwnReflection(
        String text, String id, Optional<String> shared, Sharing sharing, Closed closed) {
    /// Whether trainers can read it.
    public enum Sharing {
        SHARED,
        PRIVATE
    }

    /// Whether something newer stays closed here.
    public enum Closed {
        NOTHING,
        SOMETHING
    }
}
