package org.trigpoint.server.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `trigpoint package`: one zip that runs where there is no Java.
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description =
                "Makes a zip with its own Java runtime, for computers of this kind that have none.",
        footer = {
            "",
            "Unpack it anywhere and run trigpoint/trigpoint start. Nothing is installed.",
            "",
            "Example:",
            "  trigpoint package --out trigpoint.zip"
        })
public final class PackageCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to; trigpoint-VERSION-SYSTEM.zip here if not given")
    private @Nullable Path out;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter said = spec.commandLine().getOut();
        Packaging packaging = new Packaging(Path.of(System.getProperty("java.home")), jars());
        Path target = (out == null ? Path.of(Packaging.usualName()) : out).toAbsolutePath();
        said.println("Making a Java runtime and packing it (a minute or so) …");
        said.flush();
        try {
            packaging.into(target);
        } catch (NoJlinkException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return StartCommand.ENVIRONMENT;
        }
        said.println(
                target
                        + " ("
                        + (Files.size(target) >> 20)
                        + " MB). Unpack it anywhere and run trigpoint/trigpoint start.");
        said.flush();
        return 0;
    }

    /// The jars this program runs from: its own and those in `lib` beside it.
    private static List<Path> jars() throws IOException {
        try {
            Path own =
                    Path.of(
                            Server.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            List<Path> jars = new ArrayList<>(List.of(own));
            try (Stream<Path> libraries = Files.list(own.resolveSibling("lib"))) {
                jars.addAll(
                        libraries.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList());
            }
            return jars;
        } catch (URISyntaxException e) {
            throw new IOException("The program's own place cannot be told", e);
        }
    }
}
