package org.trigpoint.server.start;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The browser of whoever starts the server, where there is one.
final class Browser {
    private Browser() {}

    /// The command that opens an address; empty where nobody would see it.
    static Optional<List<String>> command(
            String address, String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Optional.of(List.of("open", address));
        }
        if (name.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        boolean screen =
                !environment.getOrDefault("DISPLAY", "").isEmpty()
                        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return screen ? Optional.of(List.of("xdg-open", address)) : Optional.empty();
    }

    /// Opens an address; where that fails the printed address must do.
    static void open(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return;
        }
    }
}
