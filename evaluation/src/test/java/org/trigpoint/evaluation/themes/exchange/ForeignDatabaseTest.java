package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class ForeignDatabaseTest {
    @TempDir private Path folder;

    @Test
    void aFileWithAnyNameIsReadAndNothingIsWrittenBesideIt() throws IOException {
        Path file = folder.resolve("we ird?mode=rwc&x#%41\u00E9.sqlite3");
        Path plain = folder.resolve("plain");
        write(plain, "create table t (a); insert into t values ('\uD83D\uDE00')");
        Files.move(plain, file);
        byte[] before = Files.readAllBytes(file);

        assertThat(texts(file)).containsExactly("\uD83D\uDE00");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create view t as select 'run' a",
                "create table u (b); create view t as select b a from u",
                "create virtual table t using fts5(a)",
                "create table t (a text generated always as (hex(b)) virtual, b)"
            })
    void whatWouldRunItsAuthorsWordsIsRefused(String sql) {
        Path file = folder.resolve("x.sqlite3");
        write(file, sql);

        assertThatThrownBy(() -> texts(file))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageStartingWith("x.sqlite3: ")
                .hasMessageContaining("table t");
    }

    @Test
    void aTriggerInTheFileNeverRuns() {
        Path file = folder.resolve("x.sqlite3");
        write(
                file,
                """
                create table t (a);
                insert into t values ('one');
                create table log (b);
                create trigger watch after insert on t begin insert into log values ('ran'); end;
                """);

        assertThat(texts(file)).containsExactly("one");
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        Path file = folder.resolve("x.sqlite3");
        for (String text : List.of("", "SQLite", "PK\3\4 something", "SQLite format 3\0")) {
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> texts(file))
                    .isInstanceOf(FaultsFoundException.class)
                    .hasMessageStartingWith("x.sqlite3: ");
        }
        assertThatThrownBy(() -> texts(folder)).isInstanceOf(FaultsFoundException.class);
        assertThatThrownBy(() -> texts(folder.resolve("absent")))
                .isInstanceOf(FaultsFoundException.class);
    }

    /// 200 files cut short or with bytes turned over, from one seed: each is read or refused, and
    /// none ends in anything else.
    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Path whole = folder.resolve("whole");
        write(whole, "create table t (a); create table u (b)");
        try (WrittenDatabase database = WrittenDatabase.at(whole)) {
            for (int i = 0; i < 400; i++) {
                database.row("t", "a", "word ".repeat(i));
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(20261122);
        int refused = 0;
        for (int trial = 0; trial < 200; trial++) {
            byte[] damaged = bytes.clone();
            if (trial % 2 == 0) {
                damaged = Arrays.copyOf(bytes, 16 + random.nextInt(bytes.length - 16));
            } else {
                for (int i = 0; i < 40; i++) {
                    damaged[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
                }
            }
            Path file = folder.resolve("damaged");
            Files.write(file, damaged);
            try {
                texts(file);
            } catch (FaultsFoundException e) {
                assertThat(e).hasMessageStartingWith("damaged: ");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void textThatIsNotUtf8AndBytesWhereTextBelongsAreRefused() {
        Path file = folder.resolve("x.sqlite3");
        write(file, "create table t (a); insert into t values (cast(x'C328' as text))");
        assertThatThrownBy(() -> texts(file))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("table t, row 1 holds text that is not UTF-8");

        Path other = folder.resolve("y.sqlite3");
        write(other, "create table t (a); insert into t values (x'00FF')");
        assertThatThrownBy(() -> texts(other))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("table t, row 1: a holds bytes where text belongs");
    }

    @Test
    void aGiantCellIsRefused() {
        Path file = folder.resolve("x.sqlite3");
        write(file, "create table t (a); insert into t values (zeroblob(68000000))");

        assertThatThrownBy(() -> texts(file)).isInstanceOf(FaultsFoundException.class);
    }

    @Test
    void numbersAreTakenInEveryFormAndNothingElseIs() {
        Path file = folder.resolve("x.sqlite3");
        write(
                file,
                "create table t (a); insert into t values (7), (7.0), ('7'), (null), (''), (7.5), ('seven'), (1e300)");

        List<String> found = new ArrayList<>();
        try (ForeignDatabase database = ForeignDatabase.open(file)) {
            database.each(
                    "t",
                    List.of("a"),
                    row -> {
                        try {
                            found.add(row.whole("a").toString());
                        } catch (FaultsFoundException e) {
                            found.add("refused");
                        }
                    });
        }

        assertThat(found)
                .containsExactly(
                        "OptionalLong[7]",
                        "OptionalLong[7]",
                        "OptionalLong[7]",
                        "OptionalLong.empty",
                        "OptionalLong.empty",
                        "refused",
                        "refused",
                        "refused");
    }

    @Test
    void aProjectThatItsProgramHasOpenIsRefused() throws IOException {
        Path file = folder.resolve("x.sqlite3");
        write(file, "create table t (a)");
        Files.write(folder.resolve("x.sqlite3-wal"), ByteBuffer.allocate(64).array());

        assertThatThrownBy(() -> texts(file))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("open in its program");
    }

    @Test
    void textInUtf16IsReadAlike() {
        Path file = folder.resolve("x.sqlite3");
        write(
                file,
                "pragma encoding = 'UTF-16le'; create table t (a); insert into t values ('caf\u00E9 \uD83D\uDE00')");

        assertThat(texts(file)).containsExactly("caf\u00E9 \uD83D\uDE00");
    }

    private static List<String> texts(Path file) {
        List<String> texts = new ArrayList<>();
        try (ForeignDatabase database = ForeignDatabase.open(file)) {
            database.each("t", List.of("a"), row -> texts.add(row.text("a").orElse("")));
        }
        return texts;
    }

    private static void write(Path file, String sql) {
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            database.script(sql);
        }
    }
}
