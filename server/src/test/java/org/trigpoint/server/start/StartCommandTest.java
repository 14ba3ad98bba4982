package org.trigpoint.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.FolderNotPrivateException;
import picocli.CommandLine;

final class StartCommandTest {
    @TempDir private Path folder = Path.of("unset");

    @Test
    void a_taken_port_is_said_in_a_sentence_and_ends_with_3() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLine line = ServerCommands.commandLine();
            StringWriter err = new StringWriter();
            line.setErr(new PrintWriter(err));
            int code = line.execute("start", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(code).isEqualTo(3);
            assertThat(err.toString())
                    .contains("Port " + taken.getLocalPort() + " is taken by another program.")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_refused_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "x");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(FolderNotPrivateException.class)
                .hasMessageContaining("cannot be made a folder that only you can read");
    }

    @Test
    void a_browser_is_opened_only_where_somebody_would_see_it() {
        String here = "http://localhost:8080/";
        assertThat(Browser.command(here, "Linux", Map.of())).isEmpty();
        assertThat(Browser.command(here, "Linux", Map.of("DISPLAY", ":0")).map(c -> c.get(0)))
                .isEqualTo(Optional.of("xdg-open"));
        assertThat(Browser.command(here, "Mac OS X", Map.of()).map(c -> c.get(0)))
                .isEqualTo(Optional.of("open"));
    }
}
