package org.trigpoint.server.storage;

import java.util.List;

/// The tables of a database as the database itself names them, so that what concerns every table
/// forgets none that somebody adds later.
///
/// @param columns of every table, in order
/// @param pointers from one column to a row of another table
public record Schema(List<Column> columns, List<Pointer> pointers) {
    public Schema {
        columns = List.copyOf(columns);
        pointers = List.copyOf(pointers);
    }

    /// A column.
    public record Column(String table, String name) {}

    /// A column that holds the key of a row elsewhere. Pointers of several columns are not here.
    public record Pointer(String table, String column, String target, String targetColumn) {}

    /// Asks a database.
    public static Schema of(Database database) {
        return database.read(sql -> {
            SchemaSql schema = new SchemaSql(sql);
            return switch (database) {
                case EmbeddedDatabase _ ->
                        new Schema(schema.embeddedColumns(), schema.embeddedPointers());
                case PostgresDatabase _ ->
                        new Schema(schema.postgresColumns(), schema.postgresPointers());
            };
        });
    }
}
