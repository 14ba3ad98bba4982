package org.trigpoint.server.storage;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The one door to everything kept in tables.
///
/// The same statements run on SQLite, embedded, and on PostgreSQL. What [#write] returns is
/// committed and on disk: only then may anyone be told that something is safe.
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, PostgresDatabase {

    /// A piece of work on the database.
    @FunctionalInterface
    interface Work<T> {
        T on(JdbcClient sql);
    }

    /// Reads, in one transaction that sees one state and changes nothing.
    <T> T read(Work<T> work);

    /// Writes, in one transaction: all of it or nothing. [Transaction] says in which order rows are
    /// locked.
    ///
    /// @throws RuntimeException whatever `work` throws; nothing is then written
    <T> T write(Work<T> work);

    /// What it is, for health pages and notes: `SQLite` or `PostgreSQL`.
    String name();

    @Override
    void close();
}
