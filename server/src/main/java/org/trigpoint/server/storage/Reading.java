package org.trigpoint.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// One transaction on a pooled connection.
final class Reading {
    private Reading() {}

    /// Runs work that changes nothing, and ends its transaction.
    static <T> T in(DataSource pool, Database.Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                return work.on(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }
}
