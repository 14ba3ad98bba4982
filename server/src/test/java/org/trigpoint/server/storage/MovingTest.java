package org.trigpoint.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Backup, restoring, moving, and the copy before tables are renewed.
class MovingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path temp = Path.of("unset");
    private DataFolder folder = new DataFolder(Path.of("unset"));

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp.resolve("data"));
    }

    private static int organisation(JdbcClient sql, String id) {
        return sql.sql("insert into organisation (id, name, created_at) values (:id, :name, 1)")
                .param("id", id)
                .param("name", "Žižkov 🌄 'quoted' " + id)
                .update();
    }

    /// Rows with every kind of value: text beyond ASCII, bytes with zeros, numbers beyond 32 bits,
    /// and nothing.
    private static int fill(JdbcClient sql) {
        for (String id : List.of("b", "B", "a", "é", "Z")) {
            organisation(sql, id);
        }
        sql.sql(
                        "insert into identity (id, organisation, name_sealed, email_sealed, email_index, created_at)"
                                + " values ('i', 'b', :name, :email, 'x', :at)")
                .param("name", new byte[] {0, 1, -1, 0})
                .param("email", new byte[0])
                .param("at", 9_007_199_254_740_993L)
                .update();
        sql.sql(
                        "insert into cohort (id, organisation, programme, title, starts_on, places, zone, made_at)"
                                + " values ('c', 'b', 'p/1', 'Spring', '2027-03-01', 3, 'Europe/London', 1)")
                .update();
        return sql.sql(
                        "insert into learner (id, cohort, pseudonym, identity, enrolled_at, enrolled_by)"
                                + " values ('l', 'c', 'P1', 'i', 5, 'x')")
                .update();
    }

    @Test
    void thereAndBackIsTheSameByDigest() {
        try (Database database = Databases.embedded(folder.database())) {
            database.write(MovingTest::fill);
        }
        String url = BothDatabases.postgresUrl();
        List<MovedTable> there =
                new Place.InFile(folder.database()).moveTo(new Place.OnServer(url));
        DataFolder other = DataFolder.open(temp.resolve("other"));
        List<MovedTable> back = new Place.OnServer(url).moveTo(new Place.InFile(other.database()));
        assertThat(there).containsExactlyInAnyOrderElementsOf(back);
        assertThat(there)
                .filteredOn(table -> table.rows() > 0)
                .extracting(table -> table.name() + " " + table.rows())
                .containsExactlyInAnyOrder("organisation 5", "identity 1", "cohort 1", "learner 1");
        try (Database database = Databases.embedded(other.database())) {
            assertThat(
                            database.<byte[]>read(sql ->
                                    sql.sql("select name_sealed from identity")
                                            .query((row, _) -> row.getBytes(1))
                                            .single()))
                    .containsExactly(0, 1, -1, 0);
            assertThat(
                            database.<Long>read(sql ->
                                    sql.sql("select created_at from identity")
                                            .query(Long.class)
                                            .single()))
                    .isEqualTo(9_007_199_254_740_993L);
        }
    }

    @Test
    void whereThereIsSomethingNothingIsMoved() {
        try (Database database = Databases.embedded(folder.database())) {
            database.write(sql -> organisation(sql, "1"));
        }
        String url = BothDatabases.postgresUrl();
        try (Database database = Databases.postgres(url)) {
            database.write(sql -> organisation(sql, "2"));
        }
        Place file = new Place.InFile(folder.database());
        Place server = new Place.OnServer(url);
        assertThatThrownBy(() -> file.moveTo(server))
                .isInstanceOf(MoveException.class)
                .hasMessageContaining("something in that database already");
        assertThatThrownBy(() -> server.moveTo(file))
                .isInstanceOf(MoveException.class)
                .hasMessageContaining("There is a database already");
    }

    @Test
    void whatPostgresqlCannotHoldIsRefusedWhole() {
        try (Database database = Databases.embedded(folder.database())) {
            database.write(sql -> organisation(sql, "1"));
            database.write(sql -> organisation(sql, "2\0"));
        }
        String url = BothDatabases.postgresUrl();
        assertThatThrownBy(
                        () -> new Place.InFile(folder.database()).moveTo(new Place.OnServer(url)))
                .isInstanceOf(MoveException.class)
                .hasMessageContaining("Nothing was moved");
        try (Database database = Databases.postgres(url)) {
            assertThat(count(database)).isZero();
        }
    }

    private static long count(Database database) {
        return database.read(
                sql -> sql.sql("select count(*) from organisation").query(Long.class).single());
    }

    @Test
    void aBackupTakenWhileOthersWriteIsOneStateAndComesBack() throws Exception {
        Files.createDirectories(folder.path().resolve("studies/one"));
        Files.writeString(folder.path().resolve("studies/one/study.json"), "{}");
        Files.writeString(folder.path().resolve("keys.json"), "secret");
        Files.writeString(
                folder.path().resolve("trigpoint.properties"), "port=9000\nkeys=secret as well\n");
        Files.createDirectories(folder.path().resolve("desks/x"));
        Files.writeString(folder.path().resolve("desks/x/before.csv"), "Ada");
        Path zip = temp.resolve("backup.zip");
        int before;
        try (Database database = Databases.embedded(folder.database())) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger written = new AtomicInteger();
            Thread writer =
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!stop.get()) {
                                    // always two at once: a torn state would hold an odd number
                                    String id = "w" + written.get();
                                    database.write(sql ->
                                            organisation(sql, id) + organisation(sql, id + "'"));
                                    written.addAndGet(2);
                                }
                            });
            while (written.get() < 100) {
                Thread.sleep(1);
            }
            before = written.get();
            new Backup(folder, new Place.InFile(folder.database()), CLOCK).writeTo(zip);
            stop.set(true);
            writer.join();
        }
        assertThat(names(zip))
                .containsExactlyInAnyOrder(
                        "trigpoint.sqlite",
                        "studies/one/study.json",
                        "trigpoint.properties",
                        "backup.properties",
                        "SHA256SUMS");
        assertThat(content(zip, "trigpoint.properties"))
                .contains("port=9000")
                .doesNotContain("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");

        DataFolder fresh = DataFolder.open(temp.resolve("fresh"));
        assertThat(new Restoring(fresh).from(zip)).isEqualTo(3);
        assertThat(fresh.path().resolve("studies/one/study.json")).hasContent("{}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.database())))
                .isEqualTo("rw-------");
        try (Database database = Databases.embedded(fresh.database())) {
            assertThat(count(database)).isGreaterThanOrEqualTo(before).isEven();
        }
        assertThatThrownBy(() -> new Restoring(fresh).from(zip))
                .isInstanceOf(MoveException.class)
                .hasMessageContaining("is not empty");
        try (var left = Files.list(folder.path())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("backup-"));
        }
    }

    @Test
    void aPostgresqlBackupIsRestoredIntoADataFolder() {
        String url = BothDatabases.postgresUrl();
        try (Database database = Databases.postgres(url)) {
            database.write(MovingTest::fill);
        }
        Path zip = temp.resolve("backup.zip");
        new Backup(folder, new Place.OnServer(url), CLOCK).writeTo(zip);
        DataFolder fresh = DataFolder.open(temp.resolve("fresh"));
        new Restoring(fresh).from(zip);
        try (Database database = Databases.embedded(fresh.database())) {
            assertThat(count(database)).isEqualTo(5);
        }
    }

    @Test
    void aBackupThatWasChangedIsRefusedAndNothingIsLeft() throws Exception {
        try (Database database = Databases.embedded(folder.database())) {
            database.write(MovingTest::fill);
        }
        Path zip = temp.resolve("backup.zip");
        new Backup(folder, new Place.InFile(folder.database()), CLOCK).writeTo(zip);
        Path changed = temp.resolve("changed.zip");
        rewrite(zip, changed);
        DataFolder fresh = DataFolder.open(temp.resolve("fresh"));
        assertThatThrownBy(() -> new Restoring(fresh).from(changed))
                .isInstanceOf(MoveException.class)
                .hasMessageContaining("is not as it was written");
        assertThatThrownBy(
                        () -> new Restoring(fresh).from(Files.writeString(temp.resolve("no"), "x")))
                .isInstanceOf(MoveException.class);
        assertThat(fresh.path()).isEmptyDirectory();
    }

    /// Copies a zip with one bit of the database changed.
    private static void rewrite(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : entries(zip)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(bytes);
                }
                byte[] content = bytes.toByteArray();
                if (entry.getName().equals(Backup.DATABASE)) {
                    content[content.length - 1] ^= 1;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        List<ZipEntry> entries = new ArrayList<>();
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            entries.add(all.nextElement());
        }
        return entries;
    }

    private static List<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return entries(file).stream().map(ZipEntry::getName).toList();
        }
    }

    private static String content(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anOlderDataFolderIsCopiedBeforeItsTablesAreRenewed() throws Exception {
        // as a program that knew no questionnaires left it
        Flyway.configure()
                .dataSource(EmbeddedDatabase.source(folder.database()))
                .locations("classpath:db/migration")
                .placeholders(Map.of("blob", "blob"))
                .target("30")
                .load()
                .migrate();
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder.database())) {
            database.write(MovingTest::fill);
        }
        Path copy = folder.path().resolve("trigpoint-V030.sqlite");
        try (Database database = Databases.embedded(folder.database())) {
            assertThat(count(database)).isEqualTo(5);
        }
        try (EmbeddedDatabase kept = new EmbeddedDatabase(copy)) {
            assertThat(count(kept)).isEqualTo(5);
            assertThat(
                            kept.<Long>read(sql ->
                                    sql.sql(
                                                    "select count(*) from sqlite_master where name = 'sending'")
                                            .query(Long.class)
                                            .single()))
                    .isZero();
        }
        Files.delete(copy);
        Databases.embedded(folder.database()).close();
        assertThat(copy).doesNotExist();
    }

    @Test
    void anOlderPostgresqlDatabaseIsCopiedIntoTheFolderBeforeItsTablesAreRenewed()
            throws Exception {
        String url = BothDatabases.postgresUrl();
        Flyway.configure()
                .dataSource(PostgresDatabase.single(url))
                .locations("classpath:db/migration")
                .placeholders(Map.of("blob", "bytea"))
                .target("30")
                .load()
                .migrate();
        try (PostgresDatabase database = new PostgresDatabase(url)) {
            database.write(MovingTest::fill);
        }
        Path copy = folder.path().resolve("trigpoint-postgresql-V030.sqlite");
        try (Database database = Databases.postgres(url, folder)) {
            assertThat(count(database)).isEqualTo(5);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        // one file alone holds it all, and goes back as the how-to says
        DataFolder other = DataFolder.open(temp.resolve("other"));
        Files.copy(copy, other.database());
        try (Database database = Databases.embedded(other.database())) {
            assertThat(count(database)).isEqualTo(5);
            assertThat(
                            database.<byte[]>read(sql ->
                                    sql.sql("select name_sealed from identity")
                                            .query((row, _) -> row.getBytes(1))
                                            .single()))
                    .containsExactly(0, 1, -1, 0);
        }
        Files.delete(copy);
        Databases.postgres(url, folder).close();
        assertThat(copy).doesNotExist();
    }

    @Test
    void twoProgramsDoNotWorkInOneFolderAtOnce() throws Exception {
        try (AutoCloseable _ = folder.occupy().orElseThrow()) {
            assertThat(folder.occupy()).isEmpty();
        }
        folder.occupy().orElseThrow().close();
    }
}
