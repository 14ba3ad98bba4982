package org.trigpoint.server.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
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

    /// The class path is written out in the order the cache was made with: another order, and the
    /// cache does not fit.
    private static final String SCRIPT =
            """
            #!/bin/sh
            # Starts trigpoint with the Java runtime beside it. Nothing needs to be installed.
            case $0 in */*) home=${0%/*} ;; *) home=. ;; esac
            home=$(cd -- "$home" && pwd) || exit 3
            cache=
            case ${1:-} in
            start | settings | backup | restore | move | keys | organisation | audit)
                main=org.trigpoint.server.ServerCommands cache=-XX:AOTCache=$home/app/server.aot ;;
            programme | explain) main=org.trigpoint.teaching.cli.ProgrammeCommands ;;
            *) main=org.trigpoint.evaluation.cli.Trigpoint ;;
            esac
            [ -f "$home/app/server.aot" ] || cache=
            exec "$home/runtime/bin/java" ${cache:+"$cache" -Xlog:disable} OPTIONS \\
                -cp "CLASSPATH" "$main" "$@"
            """;

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms128m",
                    "-XX:NewRatio=1",
                    "-XX:-UsePerfData",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.awt.headless=true");

    private static final String READ_ME =
            """
            Trigpoint, with its own Java runtime.

            Start it:   ./trigpoint start
            Try it:     ./trigpoint start --demo
            By command: ./trigpoint --help

            Everything is kept in the folder trigpoint-data, where you start it; only you can read it.
            """;

    private static final Instant AGE = Instant.parse("2026-01-01T12:00:00Z");

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
            List<String> classPath = program(Files.createDirectory(top.resolve("app")));
            warmUp(top, classPath, work.resolve("scratch"));
            Path script =
                    Files.writeString(
                            top.resolve("trigpoint"),
                            SCRIPT.replace("OPTIONS", String.join(" ", OPTIONS))
                                    .replace(
                                            "CLASSPATH",
                                            classPath.stream()
                                                    .map(jar -> "$home/app/" + jar)
                                                    .collect(Collectors.joining(":"))));
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

    /// Copies the jars, all as old as one another: a cache fits jars of the age it was made with,
    /// and a zip keeps ages to two seconds.
    ///
    /// @return their names, in the order of the class path
    private List<String> program(Path app) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            String name = String.valueOf(jar.getFileName());
            Path copy = Files.copy(jar, app.resolve(name));
            Files.setLastModifiedTime(copy, FileTime.from(AGE));
            names.add(name);
        }
        return names;
    }

    /// Leaves an AOT cache, which shortens every later start. Without it all works.
    private static void warmUp(Path top, List<String> classPath, Path scratch) throws IOException {
        Path app = top.resolve("app");
        List<String> command = new ArrayList<>();
        command.add(top.resolve("runtime/bin/java").toString());
        command.add("-XX:AOTCacheOutput=" + app.resolve("server.aot"));
        command.add("-Xlog:disable");
        command.addAll(OPTIONS);
        command.add("-cp");
        command.add(
                classPath.stream()
                        .map(jar -> app.resolve(jar).toString())
                        .collect(Collectors.joining(":")));
        command.add("org.trigpoint.server.ServerCommands");
        command.add("warm-up-server");
        command.add(Files.createDirectory(scratch).toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
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
                    Files.setLastModifiedTime(place, Files.getLastModifiedTime(file));
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
