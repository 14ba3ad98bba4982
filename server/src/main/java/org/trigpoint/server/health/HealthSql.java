package org.trigpoint.server.health;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The statement of [HealthPages].
final class HealthSql {
    private final JdbcClient sql;

    HealthSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether the tables can be read.
    boolean answers() {
        return sql.sql(
                                """
                                select count(*) from organisation
                                """)
                        .query(Long.class)
                        .single()
                >= 0;
    }
}
