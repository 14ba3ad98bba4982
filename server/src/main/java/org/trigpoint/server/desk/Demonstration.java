package org.trigpoint.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/// Brings what comes with the program, for those who want to look around.
@Component
public final class Demonstration {
    private final Desks desks;

    Demonstration(Desks desks) {
        this.desks = desks;
    }

    /// Puts the two files of invented people on a desk.
    ///
    /// @return the desk's address on this server
    public String twoFiles() {
        try {
            return "/evaluate/" + ExampleFiles.upload().onto(desks).token().text();
        } catch (IOException e) {
            throw new UncheckedIOException("The example cannot be put on a desk", e);
        }
    }
}
