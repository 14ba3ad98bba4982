package org.trigpoint.server.storage;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Schema]; the one place where the two databases are asked differently.
final class SchemaSql {
    private static final RowMapper<Schema.Column> COLUMN =
            (row, _) -> new Schema.Column(row.getString("in_table"), row.getString("name"));
    private static final RowMapper<Schema.Pointer> POINTER =
            (row, _) ->
                    new Schema.Pointer(
                            row.getString("in_table"),
                            row.getString("name"),
                            row.getString("target"),
                            row.getString("target_column"));

    private final JdbcClient sql;

    SchemaSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Schema.Column> embeddedColumns() {
        return sql.sql(
                        """
                        select m.name as in_table, c.name as name
                        from sqlite_master m join pragma_table_info(m.name) c
                        where m.type = 'table' and m.name not like 'sqlite_%'
                          and m.name <> 'flyway_schema_history'
                        order by m.name, c.cid
                        """)
                .query(COLUMN)
                .list();
    }

    List<Schema.Pointer> embeddedPointers() {
        return sql.sql(
                        """
                        select m.name as in_table, p."from" as name, p."table" as target,
                               coalesce(p."to", 'id') as target_column
                        from sqlite_master m join pragma_foreign_key_list(m.name) p
                        where m.type = 'table'
                          and 1 = (select count(*) from pragma_foreign_key_list(m.name) o
                                   where o.id = p.id)
                        order by m.name, p.id
                        """)
                .query(POINTER)
                .list();
    }

    List<Schema.Column> postgresColumns() {
        return sql.sql(
                        """
                        select c.table_name as in_table, c.column_name as name
                        from information_schema.columns c
                        join information_schema.tables t
                             on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                          and c.table_name <> 'flyway_schema_history'
                        order by c.table_name, c.ordinal_position
                        """)
                .query(COLUMN)
                .list();
    }

    List<Schema.Pointer> postgresPointers() {
        return sql.sql(
                        """
                        select own.relname as in_table, a.attname as name,
                               other.relname as target, f.attname as target_column
                        from pg_constraint p
                        join pg_class own on own.oid = p.conrelid
                        join pg_class other on other.oid = p.confrelid
                        join pg_attribute a on a.attrelid = p.conrelid and a.attnum = p.conkey[1]
                        join pg_attribute f on f.attrelid = p.confrelid and f.attnum = p.confkey[1]
                        join pg_namespace n on n.oid = p.connamespace
                        where p.contype = 'f' and n.nspname = current_schema()
                          and array_length(p.conkey, 1) = 1
                        order by own.relname, a.attname
                        """)
                .query(POINTER)
                .list();
    }
}
