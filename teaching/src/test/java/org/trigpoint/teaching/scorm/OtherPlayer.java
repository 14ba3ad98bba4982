package org.trigpoint.teaching.scorm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The run-time `scorm-again`, which learning platforms embed: fetched by npm into `target`, in the
/// version and with the checksum of `src/test/npm/package-lock.json`, and never kept by us.
final class OtherPlayer {
    private static final Path WANTED = Path.of("src/test/npm");
    private static final Path FOLDER = Path.of("target/npm");
    private static final Path SCRIPT =
            FOLDER.resolve("node_modules/scorm-again/dist/scorm12.min.js");
    private static final String LOCK = "package-lock.json";
    private static final int LONGEST_SECONDS = 30;
    private static final String TROUBLE = bring();

    private OtherPlayer() {}

    /// The script of the run-time; where it cannot be had, the test is skipped.
    static byte[] script() throws IOException {
        assumeTrue(
                TROUBLE.isEmpty(),
                "npm did not bring scorm-again, so no package was played in it: " + TROUBLE);
        return Files.readAllBytes(SCRIPT);
    }

    /// Tries once for all tests.
    ///
    /// @return what went wrong; blank where nothing did
    private static String bring() {
        try {
            if (isThere()) {
                return "";
            }
            Files.createDirectories(FOLDER);
            for (String name : List.of("package.json", LOCK)) {
                Files.write(FOLDER.resolve(name), Files.readAllBytes(WANTED.resolve(name)));
            }
            return fetch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        }
    }

    private static boolean isThere() throws IOException {
        Path lock = FOLDER.resolve(LOCK);
        return Files.exists(SCRIPT)
                && Files.exists(lock)
                && Files.mismatch(lock, WANTED.resolve(LOCK)) == -1;
    }

    private static String fetch() throws IOException, InterruptedException {
        Path told = FOLDER.resolve("npm.log");
        Process npm;
        try {
            npm =
                    new ProcessBuilder(
                                    "npm",
                                    "ci",
                                    "--ignore-scripts",
                                    "--no-audit",
                                    "--no-fund",
                                    "--prefer-offline",
                                    "--fetch-retries=1",
                                    "--fetch-retry-mintimeout=500",
                                    "--fetch-timeout=10000")
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(told.toFile())
                            .start();
        } catch (IOException e) {
            return "there is no npm here";
        }
        if (!npm.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            npm.destroyForcibly();
            return "it took longer than " + LONGEST_SECONDS + " seconds";
        }
        return npm.exitValue() == 0
                ? ""
                : Files.readString(told)
                        .lines()
                        .filter(line -> line.startsWith("npm error"))
                        .findFirst()
                        .orElse("see " + told);
    }
}
