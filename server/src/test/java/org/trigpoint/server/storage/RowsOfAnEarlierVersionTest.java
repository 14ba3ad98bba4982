package org.trigpoint.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tables that a newer version makes anew keep what an earlier one wrote into them.
class RowsOfAnEarlierVersionTest {
    static Stream<Arguments> sources() throws IOException {
        return Stream.of(
                Arguments.of(
                        Named.of(
                                "SQLite",
                                EmbeddedDatabase.source(
                                        Files.createTempDirectory("trigpoint")
                                                .resolve("test.sqlite"))),
                        Map.of("blob", "blob")),
                Arguments.of(
                        Named.of(
                                "PostgreSQL", PostgresDatabase.single(BothDatabases.postgresUrl())),
                        Map.of("blob", "bytea")));
    }

    private static long count(JdbcClient sql, String what) {
        return sql.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static void write(JdbcClient sql, String... statements) {
        for (String statement : statements) {
            sql.sql(statement).update();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void verdictsStayWithTheirSendingsAndWordsAreEnglish(
            DataSource source, Map<String, String> words) {
        Migrations.runTo(source, words, "113");
        JdbcClient sql = JdbcClient.create(source);
        write(
                sql,
                "insert into organisation (id, name, created_at) values ('o', 'Moor', 0)",
                """
                insert into cohort (id, organisation, programme, title, starts_on, places, zone, made_at)
                values ('c', 'o', 'p', 'Spring', '2026-01-01', 9, 'Europe/London', 0)
                """,
                """
                insert into learner (id, cohort, pseudonym, enrolled_at, enrolled_by)
                values ('l', 'c', 'Heron-27', 0, 'test')
                """,
                """
                insert into sending (id, learner, wave, sent_at, finished, counted, answers)
                values ('s', 'l', 'before', 0, 1, 1, '{}')
                """,
                """
                insert into words_verdict (id, sending, item, goes_in, decided_at, decided_by)
                values ('v1', 's', 'i', 1, 5, 'eva'), ('v2', 'deleted', 'i', 1, 5, 'eva')
                """,
                """
                insert into message_template (organisation, kind, version, subject, body, made_at)
                values ('o', 'THANKS', 1, 'Thanks', 'Thank you', 7)
                """);

        Migrations.run(source, words);

        assertThat(count(sql, "words_verdict where id = 'v1' and goes_in = 1 and decided_at = 5"))
                .isEqualTo(1);
        assertThat(count(sql, "words_verdict")).as("about a sending that is gone").isEqualTo(1);
        assertThat(
                        count(
                                sql,
                                "message_template where language = 'en-GB' and version = 1 and made_at = 7"))
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        write(
                                sql,
                                """
                                insert into words_verdict (id, sending, item, goes_in, decided_at, decided_by)
                                values ('v3', 'none', 'i', 1, 5, 'eva')
                                """))
                .isInstanceOf(DataAccessException.class);
        write(sql, "delete from sending where id = 's'");
        assertThat(count(sql, "words_verdict")).as("gone with its sending").isZero();
    }
}
