package org.trigpoint.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes every table from one database into another, in one transaction, and compares both sides by
/// row count and digest before anything is committed.
final class Removal {
    private static final int BATCH = 500;

    private final Connection from;
    private final Connection to;
    private final List<Table> tables;

    /// @param from within a transaction that sees one state
    /// @param to with its tables made; auto-commit off
    Removal(Connection from, Connection to) throws SQLException {
        this.from = from;
        this.to = to;
        this.tables = new Tables(from).inOrder();
    }

    /// Whether any table holds a row.
    static boolean isEmpty(Connection connection) throws SQLException {
        for (Table table : new Tables(connection).inOrder()) {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery(table.count())) {
                if (count.next() && count.getLong(1) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Copies, compares, commits.
    ///
    /// @throws MoveException where the two sides differ; nothing is then written
    List<MovedTable> run() throws SQLException {
        try {
            clear();
            List<MovedTable> moved = new ArrayList<>();
            for (Table table : tables) {
                moved.add(copy(table));
            }
            for (int i = 0; i < tables.size(); i++) {
                if (!digest(to, tables.get(i)).equals(moved.get(i))) {
                    throw new MoveException(
                            "The table "
                                    + tables.get(i).name()
                                    + " is not the same on both sides. Nothing was moved.");
                }
            }
            to.commit();
            return List.copyOf(moved);
        } catch (SQLException | RuntimeException e) {
            to.rollback();
            throw e;
        }
    }

    /// Rows that making the tables has put there come from the other side too.
    private void clear() throws SQLException {
        List<Table> backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        try (Statement statement = to.createStatement()) {
            for (Table table : backwards) {
                statement.executeUpdate(table.clear());
            }
        }
    }

    private MovedTable copy(Table table) throws SQLException {
        RowDigest digest = new RowDigest();
        try (PreparedStatement insert = to.prepareStatement(table.insert())) {
            int[] waiting = {0};
            eachRow(
                    from,
                    table,
                    row -> {
                        digest.add(row);
                        for (int i = 0; i < row.size(); i++) {
                            boolean later =
                                    table.columns().get(i).points()
                                            == Table.Points.AT_ITS_OWN_TABLE;
                            insert.setObject(i + 1, later ? null : row.get(i));
                        }
                        insert.addBatch();
                        if (++waiting[0] % BATCH == 0) {
                            insert.executeBatch();
                        }
                    });
            insert.executeBatch();
        }
        for (Table.Column column : table.towardsItself()) {
            point(table, column);
        }
        return digest.of(table);
    }

    /// Sets a column that points at rows of its own table, now that all of them are there.
    private void point(Table table, Table.Column column) throws SQLException {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        try (PreparedStatement update = to.prepareStatement(table.update(column))) {
            eachRow(
                    from,
                    table,
                    row -> {
                        Object target = row.get(names.indexOf(column.name()));
                        if (target != null) {
                            update.setObject(1, target);
                            for (int i = 0; i < table.key().size(); i++) {
                                update.setObject(i + 2, row.get(names.indexOf(table.key().get(i))));
                            }
                            update.executeUpdate();
                        }
                    });
        }
    }

    private static MovedTable digest(Connection connection, Table table) throws SQLException {
        RowDigest digest = new RowDigest();
        eachRow(connection, table, digest::add);
        return digest.of(table);
    }

    private interface RowWork {
        void on(List<@Nullable Object> row) throws SQLException;
    }

    private static void eachRow(Connection connection, Table table, RowWork work)
            throws SQLException {
        String byBytes = Tables.isPostgres(connection) ? "\"C\"" : "binary";
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery(table.select(byBytes))) {
                while (rows.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 1; i <= table.columns().size(); i++) {
                        row.add(rows.getObject(i));
                    }
                    work.on(row);
                }
            }
        }
    }
}
