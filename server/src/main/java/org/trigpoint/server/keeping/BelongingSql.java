package org.trigpoint.server.keeping;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.storage.Schema;

/// The one statement of [Belongings]; tables and columns are those that the database named itself.
final class BelongingSql {
    private final JdbcClient sql;

    BelongingSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Rows of a table in which a column has a value. Moments are written out; nothing is in the
    /// row that was empty.
    List<Map<String, String>> rows(List<Schema.Column> columns, String column, String value) {
        String table = columns.getFirst().table();
        String names =
                columns.stream()
                        .map(one -> '"' + one.name() + '"')
                        .collect(Collectors.joining(", "));
        return sql.sql(
                        """
                        select ${names} from "${table}" where "${column}" = :value
                        """
                                .replace("${names}", names)
                                .replace("${table}", table)
                                .replace("${column}", column))
                .param("value", value)
                .query((row, _) -> {
                    Map<String, String> read = new LinkedHashMap<>();
                    for (Schema.Column one : columns) {
                        Object found = row.getObject(one.name());
                        if (found != null) {
                            read.put(one.name(), text(one.name(), found));
                        }
                    }
                    return read;
                })
                .list();
    }

    private static String text(String column, Object value) {
        return value instanceof Number moment
                        && (column.equals("at") || column.endsWith("_at"))
                        && moment.longValue() > 0
                ? Instant.ofEpochMilli(moment.longValue()).toString()
                : value.toString();
    }
}
