package org.trigpoint.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes ratings of ten facets before and after, whole numbers 0 to 10: people differ, facets
/// differ a little, everyone gains about 1.2 points. Seeded, so every run measures the same bytes.
final class RatingsFile {
    private static final int FACETS = 10;
    private static final int SEED = 1;

    private RatingsFile() {}

    /// Writes `people` rows below a heading.
    static Path write(Path folder, int people) throws IOException {
        Path file = folder.resolve("ratings-" + people + ".csv");
        Random random = new Random(SEED);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            StringBuilder row = new StringBuilder("id");
            for (int facet = 1; facet <= FACETS; facet++) {
                String name = String.format(",f%02d", facet);
                row.append(name).append("_pre").append(name).append("_post");
            }
            put(out, row);
            for (int person = 1; person <= people; person++) {
                double ability = 1.4 * random.nextGaussian();
                row.append(person);
                for (int facet = 1; facet <= FACETS; facet++) {
                    double level = 4 + 0.2 * facet + ability;
                    row.append(',').append(rating(level, random));
                    row.append(',').append(rating(level + 1.2, random));
                }
                put(out, row);
            }
        }
        return file;
    }

    private static long rating(double level, Random random) {
        return Math.round(Math.clamp(level + 1.1 * random.nextGaussian(), 0, 10));
    }

    private static void put(OutputStream out, StringBuilder row) throws IOException {
        out.write(row.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        row.setLength(0);
    }
}
