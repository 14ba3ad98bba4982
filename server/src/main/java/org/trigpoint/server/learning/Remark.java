package org.trigpoint.server.learning;

import java.time.LocalDate;

/// What a reviewer said about a module.
///
/// @param about whether it was said of the content as it stands
public record Remark(String name, String text, LocalDate on, About about) {

    /// Of which content it was said.
    public enum About {
        THIS,
        EARLIER
    }
}
