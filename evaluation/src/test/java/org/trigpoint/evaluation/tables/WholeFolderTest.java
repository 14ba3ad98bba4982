package org.trigpoint.evaluation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
    @TempDir Path parent;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(Path target, String text) throws IOException {
        WholeFolder.write(
                target,
                "mark",
                fresh -> {
                    Files.writeString(fresh.resolve("mark"), "");
                    Files.writeString(fresh.resolve("text"), text);
                });
    }

    @Test
    void aFolderOfOursIsReplacedWhole() throws IOException {
        Path target = parent.resolve("report");
        write(target, "first");
        Files.writeString(target.resolve("left-over"), "");
        write(target, "second");
        assertThat(target.resolve("text")).hasContent("second");
        assertThat(target.resolve("left-over")).doesNotExist();
        assertThat(names()).containsExactly("report");
    }

    @Test
    void whatFailsHalfWayLeavesEverythingAsItWas() throws IOException {
        Path target = parent.resolve("report");
        write(target, "first");
        assertThatThrownBy(() ->
                        WholeFolder.write(
                                target,
                                "mark",
                                fresh -> {
                                    Files.writeString(fresh.resolve("text"), "half");
                                    throw new IOException("the disk is full");
                                }))
                .hasMessage("the disk is full");
        assertThat(target.resolve("text")).hasContent("first");
        assertThat(names()).containsExactly("report");
    }

    @Test
    void nothingAppearsWhereTheFirstWritingFails() throws IOException {
        assertThatThrownBy(() ->
                        WholeFolder.write(
                                parent.resolve("report"),
                                "mark",
                                _ -> {
                                    throw new IllegalStateException("a fault of ours");
                                }))
                .hasMessage("a fault of ours");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderOfOtherThingsAndAFileAreRefused() throws IOException {
        Files.createDirectories(parent.resolve("photographs"));
        Files.writeString(parent.resolve("photographs/cat"), "");
        Files.writeString(parent.resolve("letter"), "dear");
        assertThatThrownBy(() -> write(parent.resolve("photographs"), "x"))
                .hasMessageContaining("the folder holds other files");
        assertThatThrownBy(() -> write(parent.resolve("letter"), "x"))
                .hasMessageContaining("this is a file, not a folder");
        assertThat(names()).containsExactly("letter", "photographs");
    }
}
