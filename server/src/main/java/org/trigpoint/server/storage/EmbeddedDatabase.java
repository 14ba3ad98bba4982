package org.trigpoint.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// SQLite in the data folder: write-ahead log, synchronised in full at every commit.
///
/// SQLite has one writer at a time, and a commit costs a wait for the disk. So one thread does all
/// writing, and takes every piece of work that waits into one transaction: each within its own
/// savepoint, so that one that fails undoes itself alone. Nobody is answered before the commit.
public final class EmbeddedDatabase implements Database {
    private static final int MOST_AT_ONCE = 256;
    private static final int READERS = 8;

    private final HikariDataSource readers;
    private final Connection connection;
    private final JdbcClient writer;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /// Asked by the writing thread alone.
    private boolean isBegun;

    /// Opens the file, and makes it where there is none; tables are made by [Migrations].
    public EmbeddedDatabase(Path file) {
        readers = readers(file);
        try {
            connection = source(file).getConnection();
        } catch (SQLException e) {
            readers.close();
            throw new IllegalStateException("Cannot open the database", e);
        }
        writer = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        thread = Thread.ofPlatform().name("writer").daemon().start(this::writeAll);
    }

    static DataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource readers(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(10_000);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-4000");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setAutoCommit(false);
        pool.setConnectionInitSql("pragma query_only = on");
        pool.setPoolName("readers");
        return new HikariDataSource(pool);
    }

    private record Waiting<T>(Work<T> work, CompletableFuture<T> done) {}

    @Override
    public <T> T read(Work<T> work) {
        return Reading.in(readers, work);
    }

    @Override
    public <T> T write(Work<T> work) {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("A write within a write");
        }
        Waiting<T> waiting = new Waiting<>(work, new CompletableFuture<>());
        if (closed) {
            throw new IllegalStateException("The database is closed");
        }
        queue.add(waiting);
        try {
            return waiting.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void writeAll() {
        List<Waiting<?>> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            batch.clear();
            Waiting<?> first = next();
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, MOST_AT_ONCE - 1);
                write(batch);
            }
        }
    }

    /// The next piece of work; none for a while where the thread should look whether to end.
    private @Nullable Waiting<?> next() {
        try {
            return queue.poll(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the writer", e);
        }
    }

    private void write(List<Waiting<?>> batch) {
        List<Runnable> answers = new ArrayList<>();
        try {
            // begun only now: while nothing waits, another program may write too
            isBegun = false;
            run("begin immediate");
            isBegun = true;
            for (Waiting<?> waiting : batch) {
                answers.add(attempt(waiting));
            }
            run("commit");
            isBegun = false;
            answers.forEach(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            rollback();
            IllegalStateException failure =
                    new IllegalStateException("The database did not take it", e);
            batch.forEach(waiting -> waiting.done().completeExceptionally(failure));
        }
    }

    /// Does one piece of work within its savepoint; what it returns says so once all is committed.
    private <T> Runnable attempt(Waiting<T> waiting) throws SQLException {
        run("savepoint one");
        try {
            Transaction transaction = new Transaction(writer, Transaction.Locking.NONE);
            @Nullable T result = waiting.work().on(transaction);
            transaction.end();
            run("release one");
            return () -> complete(waiting.done(), result);
        } catch (RuntimeException e) {
            run("rollback to one");
            run("release one");
            return () -> waiting.done().completeExceptionally(e);
        }
    }

    @SuppressWarnings("NullAway") // a Work<@Nullable T> is its caller's own
    private static <T> void complete(CompletableFuture<T> done, @Nullable T result) {
        done.complete(result);
    }

    private void run(String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private void rollback() {
        try {
            if (isBegun) {
                run("rollback");
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("no transaction is active")) {
                // a full disk has undone it already
                return;
            }
            throw new IllegalStateException("The database cannot be rolled back", e);
        }
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(10_000);
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close the database", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.close();
    }
}
