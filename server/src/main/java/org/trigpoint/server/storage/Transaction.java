package org.trigpoint.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A transaction that writes.
///
/// Transactions run side by side on PostgreSQL, and two that take the same rows in another order
/// would wait for each other for ever. So there is one order for all: the cohort or the learner,
/// then messages by their ids, and at the very end, by [#atTheEnd], what everyone must take: the
/// audit of an organisation. What is taken last is also held shortest.
///
/// Statements may say `${for update}` and `${skip locked}` after a `select`: on PostgreSQL the rows
/// found are locked, in the order in which they are listed; the second passes over rows that
/// another transaction holds. SQLite has one writer and needs neither.
public final class Transaction implements JdbcClient {

    /// How rows are locked.
    enum Locking {
        NONE("", ""),
        // rows that merely refer to a locked one need not wait
        BY_ROW("for no key update", "for no key update skip locked");

        private final String forUpdate;
        private final String skipLocked;

        Locking(String forUpdate, String skipLocked) {
            this.forUpdate = forUpdate;
            this.skipLocked = skipLocked;
        }

        private String said(String statement) {
            return statement
                    .replace("${for update}", forUpdate)
                    .replace("${skip locked}", skipLocked);
        }
    }

    private final JdbcClient sql;
    private final Locking locking;
    private final TreeMap<String, List<Consumer<JdbcClient>>> last = new TreeMap<>();

    Transaction(JdbcClient sql, Locking locking) {
        this.sql = sql;
        this.locking = locking;
    }

    @Override
    public StatementSpec sql(String statement) {
        return sql.sql(locking.said(statement));
    }

    /// Puts work off until all else of the transaction is done. Work on one thing is done in the
    /// order in which it came, and things are taken in the order of their ids.
    ///
    /// @param id of what the work will lock
    public static void atTheEnd(JdbcClient sql, String id, Consumer<JdbcClient> work) {
        if (sql instanceof Transaction transaction) {
            transaction.last.computeIfAbsent(id, _ -> new ArrayList<>()).add(work);
        } else {
            throw new IllegalStateException("Nothing is written outside Database.write");
        }
    }

    /// Does what was put off.
    void end() {
        last.values().forEach(all -> all.forEach(work -> work.accept(this)));
    }
}
