package org.trigpoint.server.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.trigpoint.evaluation.report.Program;

/// Puts the program and a Java runtime of its own into one zip: `trigpoint/trigpoint` starts it.
///
/// The runtime holds the modules the program and its libraries use, and is made for the system it
/// is made on.
final class Packaging {
    /// All of Java SE, since libraries ask for parts of it by name; and what of the JDK's own
    /// modules they need: file systems in zips, certificates with elliptic curves, names of
    /// languages.
    private static final String MODULES =
            "java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.management";

    private static final String SCRIPT =
            """
            #!/bin/sh
            # Starts trigpoint with the Java runtime beside it. Nothing needs to be installed.
            case $0 in */*) home=${0%/*} ;; *) home=. ;; esac
            home=$(cd -- "$home" && pwd) || exit 3
            case ${1:-} in
            start | settings | package) main=org.trigpoint.server.ServerCommands ;;
            *) main=org.trigpoint.evaluation.cli.Trigpoint ;;
            esac
            exec "$home/runtime/bin/java" -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED \\
                -Djava.awt.headless=true -cp "$home/app/*" "$main" "$@"
            """;

    private static final String READ_ME =
            """
            Trigpoint, with its own Java runtime.

            Start it:   ./trigpoint start
            Try it:     ./trigpoint start --demo
            By command: ./trigpoint --help

            Everything is kept in the folder trigpoint-data, where you start it; only you can read it.
            """;

    private final Path java;
    private final List<Path> jars;

    /// @param java the home of a JDK
    /// @param jars the program and its libraries
    Packaging(Path java, List<Path> jars) {
        this.java = java;
        this.jars = List.copyOf(jars);
    }

    /// The usual name of the zip: version and system.
    static String usualName() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String kind = system.contains("mac") ? "macos" : system.replaceAll("[^a-z].*", "");
        return "trigpoint-"
                + Program.VERSION
                + "-"
                + kind
                + "-"
                + System.getProperty("os.arch", "")
                + ".zip";
    }

    /// Writes the zip, whole or not at all.
    ///
    /// @throws NoJlinkException where this Java cannot make a runtime
    void into(Path target) throws IOException {
        Path work = Files.createTempDirectory("trigpoint-package");
        try {
            Path top = Files.createDirectory(work.resolve("trigpoint"));
            runtime(top.resolve("runtime"));
            Path app = Files.createDirectory(top.resolve("app"));
            for (Path jar : jars) {
                Files.copy(jar, app.resolve(String.valueOf(jar.getFileName())));
            }
            Path script = Files.writeString(top.resolve("trigpoint"), SCRIPT);
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.writeString(top.resolve("README.txt"), READ_ME);
            Path fresh = work.resolve("package.zip");
            zip(top, fresh);
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(work);
        }
    }

    private void runtime(Path place) {
        ToolProvider jlink =
                ToolProvider.findFirst("jlink")
                        .orElseThrow(() ->
                                new NoJlinkException(
                                        "This Java has no jlink; package with a JDK of version 25 or newer."));
        StringWriter said = new StringWriter();
        int code =
                jlink.run(
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(said),
                        "--add-modules",
                        MODULES,
                        "--include-locales=en,cy",
                        "--strip-debug",
                        "--no-man-pages",
                        "--no-header-files",
                        "--output",
                        place.toString());
        if (code != 0) {
            throw new NoJlinkException(
                    "jlink of " + java + " could not make a runtime: " + said.toString().strip());
        }
    }

    /// Packs a folder with its own name at the top, and keeps who may run what.
    private static void zip(Path folder, Path target) throws IOException {
        URI uri = URI.create("jar:" + target.toUri());
        try (FileSystem zip =
                        FileSystems.newFileSystem(
                                uri,
                                Map.of("create", "true", "enablePosixFileAttributes", "true"));
                Stream<Path> all = Files.walk(folder)) {
            Path top = zip.getPath("/" + folder.getFileName());
            for (Path file : all.sorted().toList()) {
                Path place = top.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place);
                    Files.setPosixFilePermissions(place, Files.getPosixFilePermissions(file));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
