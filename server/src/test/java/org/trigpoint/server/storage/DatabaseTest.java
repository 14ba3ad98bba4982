package org.trigpoint.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {
    private static final String FRESH = "org.trigpoint.server.storage.BothDatabases#fresh";

    private static int add(JdbcClient sql, String id) {
        return sql.sql("insert into organisation (id, name, created_at) values (:id, 'A', 1)")
                .param("id", id)
                .update();
    }

    private static long count(Database database) {
        return database.read(
                sql -> sql.sql("select count(*) from organisation").query(Long.class).single());
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void whatFailsIsUndoneAloneAndSaysWhy(Database database) {
        try (database) {
            int rows = database.write(sql -> add(sql, "1"));
            assertThat(rows).isEqualTo(1);
            assertThatThrownBy(() ->
                            database.write(sql -> {
                                add(sql, "2");
                                throw new IllegalStateException("no");
                            }))
                    .hasMessage("no");
            assertThatThrownBy(() -> database.write(sql -> add(sql, "1")))
                    .isInstanceOf(DataAccessException.class);
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void manyWritersAtOnceLoseNothing(Database database) {
        try (database) {
            AtomicInteger refused = new AtomicInteger();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 400; i++) {
                    String id = Integer.toString(i % 300);
                    threads.execute(() -> {
                        try {
                            database.write(sql -> add(sql, id));
                        } catch (DataAccessException e) {
                            refused.incrementAndGet();
                        }
                    });
                }
            }
            assertThat(count(database)).isEqualTo(300);
            assertThat(refused).hasValue(100);
        }
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void readingChangesNothing(Database database) {
        try (database) {
            try {
                database.read(sql -> add(sql, "1"));
            } catch (DataAccessException e) {
                assertThat(database.name()).isEqualTo("SQLite");
            }
            assertThat(count(database)).isZero();
        }
    }
}
