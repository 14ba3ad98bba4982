package org.trigpoint.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// PostgreSQL, which has many writers and gathers their commits itself.
public final class PostgresDatabase implements Database {
    /// What the server is told is at the other end of each connection.
    static final String PROGRAM = "Trigpoint";

    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;

    /// @param url `postgresql://user:password@host:port/name`
    public PostgresDatabase(String url) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(single(url));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        config.setPoolName("postgresql");
        pool = new HikariDataSource(config);
    }

    /// Connections one at a time, outside the pool.
    static DataSource single(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setApplicationName(PROGRAM);
        URI address = URI.create(url);
        int port = address.getPort() < 0 ? 5432 : address.getPort();
        source.setUrl("jdbc:postgresql://" + address.getHost() + ":" + port + address.getPath());
        String user = address.getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            source.setUser(colon < 0 ? user : user.substring(0, colon));
            source.setPassword(colon < 0 ? "" : user.substring(colon + 1));
        }
        return source;
    }

    DataSource source() {
        return pool;
    }

    @Override
    public <T> T read(Work<T> work) {
        return Reading.in(pool, work);
    }

    @Override
    public <T> T write(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                Transaction transaction =
                        new Transaction(
                                JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                                Transaction.Locking.BY_ROW);
                T result = work.on(transaction);
                transaction.end();
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take it", e);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void close() {
        pool.close();
    }
}
