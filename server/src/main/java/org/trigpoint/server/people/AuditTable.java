package org.trigpoint.server.people;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes entries of the audit as CSV, in their order, with what each digest is made of.
final class AuditTable {
    private AuditTable() {}

    /// Gives entries one by one.
    interface Entries {
        void each(Consumer<Audit.Entry> with);
    }

    static void write(OutputStream out, Entries entries) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        line(writer, "number", "at", "epoch_ms", "actor", "action", "about", "facts", "digest");
        entries.each(entry ->
                line(
                        writer,
                        Long.toString(entry.number()),
                        Instant.ofEpochMilli(entry.at()).toString(),
                        Long.toString(entry.at()),
                        entry.actor(),
                        entry.action(),
                        entry.about(),
                        entry.facts(),
                        entry.digest()));
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The audit cannot be written", e);
        }
    }

    private static void line(Writer writer, String... fields) {
        try {
            writer.write(
                    Stream.of(fields)
                                    .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                                    .collect(Collectors.joining(","))
                            + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The audit cannot be written", e);
        }
    }
}
