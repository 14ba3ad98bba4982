package org.trigpoint.server.keeping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Schema;

/// Finds every row that belongs to a person: their own, and whatever points at one that does, table
/// after table. So a table that somebody adds later is in a person's file without being named here.
///
/// Secrets are left out: what is sealed, and digests of links and passwords.
final class Belongings {
    private static final Set<String> SECRET_ENDINGS =
            Set.of("_sealed", "_digest", "_hash", "_index");

    /// Tables whose rows nobody but the person reads, not even to hand them over: they see them on
    /// their own pages.
    static final Set<String> PRIVATE = Set.of("reflection", "practice_try", "explanation");

    private final Schema schema;
    private final Map<String, List<Schema.Column>> columns;

    Belongings(Schema schema) {
        this.schema = schema;
        this.columns =
                schema.columns().stream()
                        .filter(column ->
                                SECRET_ENDINGS.stream()
                                        .noneMatch(end -> column.name().endsWith(end)))
                        .collect(
                                Collectors.groupingBy(
                                        Schema.Column::table, TreeMap::new, Collectors.toList()));
    }

    /// Where to look: rows of a table in which a column has a value.
    private record Look(String table, String column, String value) {}

    /// All rows, by table.
    Map<String, List<Map<String, String>>> of(
            JdbcClient sql, List<LearnerId> learners, List<AccountId> accounts) {
        Deque<Look> looks = new ArrayDeque<>();
        for (LearnerId learner : learners) {
            looks.add(new Look("learner", "id", learner.value()));
            schema.columns().stream()
                    .filter(column -> column.name().equals("learner"))
                    .forEach(column ->
                            looks.add(new Look(column.table(), column.name(), learner.value())));
        }
        accounts.forEach(account -> looks.add(new Look("account", "id", account.value())));
        return follow(sql, looks);
    }

    private Map<String, List<Map<String, String>>> follow(JdbcClient sql, Deque<Look> looks) {
        BelongingSql belongings = new BelongingSql(sql);
        Map<String, Set<Map<String, String>>> found = new TreeMap<>();
        Set<Look> done = new HashSet<>();
        while (!looks.isEmpty()) {
            Look look = looks.remove();
            List<Schema.Column> read = columns.getOrDefault(look.table(), List.of());
            if (read.isEmpty() || PRIVATE.contains(look.table()) || !done.add(look)) {
                continue;
            }
            for (Map<String, String> row : belongings.rows(read, look.column(), look.value())) {
                found.computeIfAbsent(look.table(), _ -> new LinkedHashSet<>()).add(row);
                schema.pointers().stream()
                        .filter(pointer ->
                                pointer.target().equals(look.table())
                                        && row.containsKey(pointer.targetColumn()))
                        .forEach(pointer ->
                                looks.add(
                                        new Look(
                                                pointer.table(),
                                                pointer.column(),
                                                row.getOrDefault(pointer.targetColumn(), ""))));
            }
        }
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        found.forEach((table, rows) -> all.put(table, List.copyOf(rows)));
        return all;
    }
}
