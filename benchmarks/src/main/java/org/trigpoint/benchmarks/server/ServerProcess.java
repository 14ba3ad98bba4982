package org.trigpoint.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A server as people start it: by the launcher, as a process of its own, on a data folder.
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String address;
    private final double secondsToFirstPage;

    private ServerProcess(Process process, String address, double secondsToFirstPage) {
        this.process = process;
        this.address = address;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /// Starts it from the project's folder and waits for its first page.
    ///
    /// @param folder holds everything it keeps
    /// @param database its PostgreSQL; blank for SQLite in the folder
    static ServerProcess start(Path folder, String database)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder("./trigpoint", "start", "--port", "0", "--no-browser");
        builder.environment().put("TRIGPOINT_DATA", folder.toString());
        builder.environment().put("TRIGPOINT_DATABASE", database);
        builder.redirectError(folder.resolveSibling(folder.getFileName() + ".log").toFile());
        Process process = builder.start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Trigpoint is at ")) {
                String address = line.substring("Trigpoint is at ".length());
                try (HttpClient client = HttpClient.newHttpClient()) {
                    client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString());
                }
                return new ServerProcess(process, address, (System.nanoTime() - began) / 1e9);
            }
        }
        throw new IOException("The server did not start; see " + folder + ".log");
    }

    /// Where its pages are, without a slash at the end.
    String address() {
        return address;
    }

    /// From the command to the first page.
    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /// The memory it holds, in megabytes.
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (!hasEnded()) {
            process.destroyForcibly();
            throw new IOException("The server did not stop");
        }
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
