package org.trigpoint.evaluation.themes.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// What a file begins with, by which its format is told: names lie.
final class FirstBytes {
    private static final int LOOKED_AT = 4096;

    private FirstBytes() {}

    /// The first 4,096 bytes as Latin letters; blank where there is no such file. Zero bytes are
    /// left out, so that the tags of UTF-16 can be seen.
    static String of(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1)
                    .replace("\0", "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TextFile.nameOf(file), e);
        }
    }

    /// Whether it begins as a zip file with something in it does.
    static boolean isZip(Path file) {
        return of(file).startsWith("PK\u0003\u0004");
    }

    /// Whether an element of that local name opens near the beginning of an XML file.
    static boolean hasElement(Path file, String local) {
        return !isZip(file)
                && Pattern.compile("<([\\w.-]+:)?" + local + "[\\s/>]").matcher(of(file)).find();
    }

    /// @throws FaultsFoundException where the file has more bytes
    static void refuseLarger(Path file, long most) {
        try {
            if (Files.size(file) > most) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                TextFile.nameOf(file),
                                "the file has more than " + (most >> 20) + " MiB",
                                "Export the project in parts."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TextFile.nameOf(file), e);
        }
    }
}
