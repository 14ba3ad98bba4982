package org.trigpoint.server.storage;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;

/// Opens the database that is set, with its tables made or renewed.
public final class Databases {
    private Databases() {}

    /// The one that the settings name.
    public static Database set(Settings settings, DataFolder folder) {
        String url = settings.get(Setting.DATABASE);
        return url.isEmpty() ? embedded(folder.database()) : postgres(url, folder);
    }

    /// The embedded one, in a file. Where its tables are older than the program, a copy is kept
    /// before they are renewed.
    public static Database embedded(Path file) {
        Earlier.keepBeforeRenewing(file);
        Migrations.run(EmbeddedDatabase.source(file), Map.of("blob", "blob"));
        return new EmbeddedDatabase(file);
    }

    /// PostgreSQL. Where its tables are older than the program, a copy is kept in the data folder
    /// before they are renewed.
    ///
    /// @param url `postgresql://user:password@host:port/name`
    public static Database postgres(String url, DataFolder folder) {
        Earlier.keepBeforeRenewing(url, folder);
        return postgres(url);
    }

    /// Whether a program of ours is connected to a database on a server.
    public static boolean isServed(String url) {
        return JdbcClient.create(PostgresDatabase.single(url))
                        .sql(
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()
                                  and application_name = :name
                                """)
                        .param("name", PostgresDatabase.PROGRAM)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// PostgreSQL, without a copy before its tables are renewed.
    ///
    /// @param url `postgresql://user:password@host:port/name`
    public static Database postgres(String url) {
        PostgresDatabase database = new PostgresDatabase(url);
        Migrations.run(database.source(), Map.of("blob", "bytea"));
        return database;
    }
}
