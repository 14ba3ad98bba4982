package org.trigpoint.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Cells of plain comma-separated test resources; lines that start with # are notes.
public final class Lines {
    private Lines() {}

    /// The rows below the heading of `/name`.
    public static List<List<String>> of(String name) {
        try (InputStream in = Lines.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
