package org.trigpoint.server.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tables of a database, read from the database itself, so that a table that somebody adds
/// later is moved and backed up without being named anywhere.
final class Tables {
    /// Flyway's own record of what it did; the other side has its own.
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    private final @Nullable String schema;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.schema = isPostgres(connection) ? connection.getSchema() : null;
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /// Every table, one that others point at before those that point.
    ///
    /// @throws IllegalStateException where tables point at each other in a ring
    List<Table> inOrder() throws SQLException {
        Map<String, Set<String>> parents = new TreeMap<>();
        try (ResultSet names =
                connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (names.next()) {
                String name = names.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
                    parents.put(name, new LinkedHashSet<>());
                }
            }
        }
        Map<String, Set<String>> towardsThemselves = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> table : parents.entrySet()) {
            towardsThemselves.put(table.getKey(), references(table.getKey(), table.getValue()));
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (done.size() < parents.size()) {
            List<String> next =
                    parents.entrySet().stream()
                            .filter(table ->
                                    !done.contains(table.getKey())
                                            && done.containsAll(table.getValue()))
                            .map(Map.Entry::getKey)
                            .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables point at each other in a ring");
            }
            for (String name : next) {
                ordered.add(table(name, towardsThemselves.getOrDefault(name, Set.of())));
            }
            done.addAll(next);
        }
        return List.copyOf(ordered);
    }

    /// Adds the tables that `table` points at; returns its columns that point at itself.
    private Set<String> references(String table, Set<String> parents) throws SQLException {
        Set<String> towardsItself = new LinkedHashSet<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                String parent = keys.getString("PKTABLE_NAME");
                if (parent.equals(table)) {
                    towardsItself.add(keys.getString("FKCOLUMN_NAME"));
                } else {
                    parents.add(parent);
                }
            }
        }
        return towardsItself;
    }

    private Table table(String name, Set<String> towardsItself) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        List<Table.Column> columns = new ArrayList<>();
        try (ResultSet found = about.getColumns(null, schema, name, "%")) {
            while (found.next()) {
                // "_" in a table's name is a pattern to the driver
                if (found.getString("TABLE_NAME").equals(name)) {
                    String column = found.getString("COLUMN_NAME");
                    columns.add(
                            new Table.Column(
                                    column,
                                    found.getInt("DATA_TYPE"),
                                    towardsItself.contains(column)
                                            ? Table.Points.AT_ITS_OWN_TABLE
                                            : Table.Points.ELSEWHERE_OR_NOT));
                }
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = about.getPrimaryKeys(null, schema, name)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return new Table(name, columns, List.copyOf(key.values()));
    }
}
