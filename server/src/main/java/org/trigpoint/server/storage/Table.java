package org.trigpoint.server.storage;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One table as it is copied and compared.
///
/// @param columns in the order of the database that is read
/// @param key the columns of its primary key, in order; rows are read in this order
record Table(String name, List<Column> columns, List<String> key) {
    private static final Set<Integer> TEXT =
            Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB);

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (columns.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException(name + " has no columns or no primary key");
        }
    }

    /// Where a column points.
    enum Points {
        AT_ITS_OWN_TABLE,
        ELSEWHERE_OR_NOT
    }

    /// A column.
    ///
    /// @param type one of [java.sql.Types]
    record Column(String name, int type, Points points) {}

    private String quoted(String word) {
        return '"' + word + '"';
    }

    /// Columns that point at rows of the same table, which may come later.
    List<Column> towardsItself() {
        return columns.stream()
                .filter(column -> column.points() == Points.AT_ITS_OWN_TABLE)
                .toList();
    }

    /// All rows, in the order of the key, text by its bytes: the same order on both databases.
    ///
    /// @param byBytes what the database calls that order
    String select(String byBytes) {
        return "select "
                + columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "))
                + " from "
                + quoted(name)
                + " order by "
                + key.stream()
                        .map(c -> quoted(c) + (isText(c) ? " collate " + byBytes : ""))
                        .collect(Collectors.joining(", "));
    }

    private boolean isText(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column) && TEXT.contains(c.type()));
    }

    String insert() {
        return "insert into "
                + quoted(name)
                + " ("
                + columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "))
                + ") values ("
                + columns.stream().map(_ -> "?").collect(Collectors.joining(", "))
                + ")";
    }

    /// Sets one column of one row.
    String update(Column column) {
        return "update "
                + quoted(name)
                + " set "
                + quoted(column.name())
                + " = ? where "
                + key.stream().map(c -> quoted(c) + " = ?").collect(Collectors.joining(" and "));
    }

    String count() {
        return "select count(*) from " + quoted(name);
    }

    String clear() {
        return "delete from " + quoted(name);
    }
}
