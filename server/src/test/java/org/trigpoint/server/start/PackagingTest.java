package org.trigpoint.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packs the program as it is being tested, unpacks it, and starts it with no Java in sight.
final class PackagingTest {
    @TempDir private Path folder = Path.of("unset");

    @Test
    void the_package_serves_its_first_page_and_calculates_where_there_is_no_java()
            throws Exception {
        assumeTrue(
                ToolProvider.findFirst("jlink").isPresent(),
                "This Java has no jlink, so nothing was packed.");
        Path zip = folder.resolve("trigpoint.zip");
        new Packaging(Path.of(System.getProperty("java.home")), jars()).into(zip);
        Path home = unpacked(zip);
        Process process = started(home, "start", "--port", "0", "--no-browser");
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = said.readLine();
            assertThat(first).startsWith("Trigpoint is at http://localhost:");
            HttpResponse<String> page =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            first.substring(
                                                                    "Trigpoint is at ".length())))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Evaluate two files");
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(saidTo(home, "--version")).startsWith("trigpoint ");
        assertThat(saidTo(home, "backup", "--help")).contains("Usage: trigpoint backup");
        assertThat(saidTo(home, "programme", "--help")).contains("Usage: trigpoint programme");
    }

    private String saidTo(Path home, String... arguments) throws IOException {
        return new String(
                started(home, arguments).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// Nothing but the script and what a bare system has: no PATH on which a Java could be, no
    /// JAVA_HOME.
    private Process started(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("trigpoint").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("nothing").toString());
        builder.environment().put("TRIGPOINT_DATA", folder.resolve("data").toString());
        return builder.redirectErrorStream(true).start();
    }

    /// The jars of the class path; folders of classes are packed into jars first.
    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            Path path = Path.of(entry);
            if (entry.endsWith(".jar")) {
                jars.add(path);
            } else if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                jars.add(jarOf(path, "classes-" + jars.size() + ".jar"));
            }
        }
        return jars;
    }

    private Path jarOf(Path classes, String name) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.sorted().toList()) {
                String inside = classes.relativize(file).toString();
                // Libraries that look for classes in a jar go by its folders.
                if (Files.isDirectory(file) && !inside.isEmpty()) {
                    out.putNextEntry(new ZipEntry(inside + "/"));
                } else if (Files.isRegularFile(file)) {
                    out.putNextEntry(new ZipEntry(inside));
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    /// Unpacks as an unzip program does, with who may run what.
    private Path unpacked(Path zip) throws IOException {
        Path place = folder.resolve("unpacked");
        try (FileSystem inside =
                        FileSystems.newFileSystem(
                                zip, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> all = Files.walk(inside.getPath("/trigpoint"))) {
            for (Path file : all.toList()) {
                Path to = place.resolve(file.toString().substring(1));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                    Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
                    Files.setPosixFilePermissions(to, may);
                }
            }
        }
        return place.resolve("trigpoint");
    }
}
