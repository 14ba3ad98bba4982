package org.trigpoint.server.storage;

import java.nio.file.Path;
import java.util.Map;

/// Opens the database that is set, with its tables made or renewed.
public final class Databases {
    private Databases() {}

    /// The embedded one, in a file. Where its tables are older than the program, a copy is kept
    /// before they are renewed.
    public static Database embedded(Path file) {
        Earlier.keepBeforeRenewing(file);
        Migrations.run(EmbeddedDatabase.source(file), Map.of("blob", "blob"));
        return new EmbeddedDatabase(file);
    }

    /// PostgreSQL.
    ///
    /// @param url `postgresql://user:password@host:port/name`
    public static Database postgres(String url) {
        PostgresDatabase database = new PostgresDatabase(url);
        Migrations.run(database.source(), Map.of("blob", "bytea"));
        return database;
    }
}
