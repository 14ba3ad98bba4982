package org.trigpoint.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.Setting;
import org.trigpoint.server.SettingsException;

class MissingKeysTest {
    @TempDir private Path temp = Path.of("unset");

    @Test
    void withoutItsKeySetAServerWithPeopleDoesNotStartAndMakesNoOther() throws Exception {
        Path folder = temp.resolve("data");
        Path keys = folder.resolve("keys.json");
        Map<Setting, String> settings = new EnumMap<>(Map.of(Setting.DATA, folder.toString()));
        try (RunningServer server = RunningServer.with(settings)) {
            server.setUp();
        }
        Path elsewhere = Files.move(keys, temp.resolve("keys.json"));
        assertThatThrownBy(() -> RunningServer.with(settings))
                .hasRootCauseInstanceOf(SettingsException.class)
                .rootCause()
                .hasMessageContaining("is missing");
        assertThat(keys).doesNotExist();
        Files.move(elsewhere, keys);
        RunningServer.with(settings).close();
    }
}
