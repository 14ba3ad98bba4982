package org.trigpoint.server.storage;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Makes and renews the tables. The statements are in `db/migration`, the same for both databases;
/// `${blob}` and `${identity}` stand for what the two call differently.
final class Migrations {
    private Migrations() {}

    static void run(DataSource source, Map<String, String> words) {
        flyway(source, words).migrate();
    }

    /// Makes the tables as they were in an earlier version.
    static void runTo(DataSource source, Map<String, String> words, String version) {
        configured(source, words).target(version).load().migrate();
    }

    /// The version that the tables have, where there are newer ones; empty where there are no
    /// tables or nothing is to be done.
    static Optional<String> olderThanTheProgram(DataSource source, Map<String, String> words) {
        MigrationInfoService known = flyway(source, words).info();
        return known.pending().length == 0
                ? Optional.empty()
                : Optional.ofNullable(known.current())
                        .map(MigrationInfo::getVersion)
                        .map(MigrationVersion::getVersion);
    }

    private static Flyway flyway(DataSource source, Map<String, String> words) {
        return configured(source, words).load();
    }

    private static FluentConfiguration configured(DataSource source, Map<String, String> words) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(words);
    }
}
