package org.trigpoint.benchmarks.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.server.Server;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;

/// A fresh data folder and what it keeps its tables in; gone when closed.
final class Place implements AutoCloseable {

    /// Which database.
    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    private final Path parent;
    private final Closeable running;
    private final String url;

    private Place(Path parent, Closeable running, String url) {
        this.parent = parent;
        this.running = running;
        this.url = url;
    }

    /// A PostgreSQL is started here, with the settings it comes with: every commit waits for the
    /// disk.
    static Place of(Kind kind) throws IOException, SQLException {
        Path parent = Files.createTempDirectory("trigpoint-speed");
        return switch (kind) {
            case SQLITE -> new Place(parent, () -> {}, "");
            case POSTGRESQL -> {
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("full_page_writes", "on")
                                .start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database speed");
                }
                yield new Place(
                        parent,
                        postgres,
                        "postgresql://postgres@localhost:" + postgres.getPort() + "/speed");
            }
        };
    }

    Path folder() {
        return parent.resolve("data");
    }

    String url() {
        return url;
    }

    /// The server's own parts in this process, to fill the tables with.
    ConfigurableApplicationContext parts() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.put(Setting.PORT, "0");
        given.put(Setting.DATA, folder().toString());
        given.put(Setting.DATABASE, url);
        return Server.start(Settings.of(given, Map.of()));
    }

    /// Starts a server on it.
    ServerProcess serve() throws IOException, InterruptedException {
        return ServerProcess.start(folder(), url);
    }

    @Override
    public void close() throws IOException {
        running.close();
        try (Stream<Path> all = Files.walk(parent)) {
            List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.delete(path);
            }
        }
    }
}
