package org.trigpoint.server.storage;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Makes and renews the tables. The statements are in `db/migration`, the same for both databases;
/// `${blob}` and `${identity}` stand for what the two call differently.
final class Migrations {
    private Migrations() {}

    static void run(DataSource source, Map<String, String> words) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(words)
                .load()
                .migrate();
    }
}
