package org.trigpoint.server.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two spreadsheets that come with the program: 24 people who do not exist.
final class ExampleFiles {
    private ExampleFiles() {}

    static Upload upload() {
        Upload upload = new Upload("");
        for (String wave : new String[] {"before", "after"}) {
            String name = wave + ".xlsx";
            upload.add(wave, name, 0, place -> copy(name, place));
        }
        return upload;
    }

    private static void copy(String name, Path place) throws IOException {
        try (InputStream file =
                ExampleFiles.class.getResourceAsStream("/examples/two-spreadsheets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The example " + name + " is not in the program");
            }
            Files.copy(file, place);
        }
    }
}
