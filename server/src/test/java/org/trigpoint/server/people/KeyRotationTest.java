package org.trigpoint.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.MoveException;
import org.trigpoint.server.storage.Schema;

/// Every sealed value is sealed anew, wherever a change of keys is interrupted.
class KeyRotationTest {
    private static final String FRESH = "org.trigpoint.server.storage.BothDatabases#fresh";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final OrganisationId HERE = new OrganisationId("here");

    /// More than are sealed in one transaction, so that an interruption can fall between.
    private static final int PEOPLE = 620;

    @TempDir private Path folder = Path.of("unset");

    private Path file() {
        return folder.resolve("keys.json");
    }

    /// People, links and a second factor; what is sealed is its column's name and its row.
    private static void fill(Database database, Keys keys) {
        Identities identities = new Identities(keys, CLOCK);
        database.write(sql -> {
            sql.sql("insert into organisation (id, name, created_at) values ('here', 'Here', 1)")
                    .update();
            sql.sql(
                            "insert into cohort (id, organisation, programme, title, starts_on, places, zone, made_at)"
                                    + " values ('c', 'here', 'persistent-pain/1', 'Spring', '2026-03-01', 9, 'Europe/London', 1)")
                    .update();
            for (int i = 0; i < PEOPLE; i++) {
                identities.add(sql, HERE, new Person("Person " + i, "p" + i + "@example.org"));
            }
            IdentityId own = identities.find(sql, HERE, "p0@example.org").orElseThrow();
            IdentityId gone = identities.find(sql, HERE, "p1@example.org").orElseThrow();
            identities.forget(sql, gone);
            sql.sql(
                            "insert into account (id, organisation, identity, totp_sealed, created_at) values ('a', 'here', :identity, :totp, 1)")
                    .param("identity", own.value())
                    .param("totp", keys.seal("secret of a", "a"))
                    .update();
            sql.sql(
                            "insert into learner (id, cohort, pseudonym, enrolled_at, enrolled_by) values ('l', 'c', 'P1', 1, 'x')")
                    .update();
            sql.sql("insert into recovery_code (account, code, made_at) values ('a', 'x', 1)")
                    .update();
            return sql.sql(
                            "insert into learner_link (learner, link_sealed, stop_sealed, stop_digest) values ('l', :link, :stop, 'd')")
                    .param("link", keys.seal("the link", "l:link"))
                    .param("stop", keys.seal("the stop", "l:stop"))
                    .update();
        });
    }

    private record Kept(SealedColumn column, String row, SealedColumnSql.Value value) {}

    /// Every sealed value there is, found by the names of columns and not by the list under test.
    private static List<Kept> all(Database database) {
        List<Kept> all = new ArrayList<>();
        for (Schema.Column column : Schema.of(database).columns()) {
            // codes that open private writing are of use for minutes, and are dropped
            if (column.name().endsWith("_sealed") && !column.table().equals("private_code")) {
                SealedColumn known =
                        Stream.of(SealedColumn.values())
                                .filter(one ->
                                        one.table().equals(column.table())
                                                && one.column().equals(column.name()))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(column + " is not known"));
                database.read(sql -> new SealedColumnSql(sql).next(known, "", Integer.MAX_VALUE))
                        .forEach(value ->
                                all.add(new Kept(known, known.sealedFor(value.row()), value)));
            }
        }
        return all;
    }

    private static Map<String, String> opened(Database database, Keys keys) {
        Map<String, String> opened = new HashMap<>();
        all(database)
                .forEach(kept ->
                        opened.put(
                                kept.column() + " " + kept.row(),
                                keys.open(kept.value().sealed(), kept.row())));
        return opened;
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void everyValueOpensWithTheNewKeysAndNoneWithTheOld(Database database) throws IOException {
        try (database) {
            Keys old = Keys.in(file());
            fill(database, old);
            Map<String, String> before = opened(database, old);
            assertThat(before).hasSize(2 * PEOPLE + 3);

            KeyRotation.Done done = new KeyRotation(database, CLOCK).rotate(old, file());

            assertThat(done.values()).isEqualTo(2L * PEOPLE + 3);
            assertThat(done.codes()).isEqualTo(1);
            Keys fresh = Keys.in(file());
            assertThat(fresh.holdsOlder()).isFalse();
            assertThat(opened(database, fresh)).isEqualTo(before);
            assertThat(all(database))
                    .noneMatch(kept -> old.canOpen(kept.value().sealed(), kept.row()));
            assertThat(Keys.in(done.earlier()).text()).isEqualTo(old.text());
            for (Path secret : List.of(file(), done.earlier())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
            }
            database.read(sql -> {
                Identities identities = new Identities(fresh, CLOCK);
                assertThat(identities.find(sql, HERE, "p7@example.org")).isPresent();
                assertThat(identities.find(sql, HERE, "gone@gone.invalid")).isEmpty();
                assertThat(new Identities(old, CLOCK).find(sql, HERE, "p7@example.org")).isEmpty();
                assertThat(new KeyMark(sql).fit(fresh)).isEqualTo(KeyMark.Fit.FITS);
                assertThat(new KeyMark(sql).fit(old)).isEqualTo(KeyMark.Fit.ANOTHER);
                Audit audit = new Audit(CLOCK);
                assertThat(audit.newest(sql, HERE, 1).getFirst().action())
                        .isEqualTo("keys-rotated");
                return audit.look(sql, HERE);
            });
        }
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void interruptedHalfWayItIsRunAgainAndFinishes(Database database) {
        try (database) {
            Keys old = Keys.in(file());
            fill(database, old);
            Map<String, String> before = opened(database, old);
            // a value in the last table that opens with nothing stops it after the others are done
            byte[] stop =
                    database.read(sql ->
                            sql.sql("select stop_sealed from learner_link")
                                    .query((row, _) -> row.getBytes(1))
                                    .single());
            spoil(database, new byte[] {1, 2, 3});
            assertThatThrownBy(() -> new KeyRotation(database, CLOCK).rotate(old, file()))
                    .isInstanceOf(MoveException.class)
                    .hasMessageContaining("learner_link");

            Keys both = Keys.in(file());
            assertThat(both.holdsOlder()).isTrue();
            database.read(sql -> {
                assertThat(new KeyMark(sql).fit(both)).isEqualTo(KeyMark.Fit.CHANGING);
                return 0;
            });
            assertThat(all(database))
                    .anyMatch(kept -> !old.canOpen(kept.value().sealed(), kept.row()));
            spoil(database, stop);

            new KeyRotation(database, CLOCK).rotate(both, file());

            Keys fresh = Keys.in(file());
            assertThat(fresh.holdsOlder()).isFalse();
            assertThat(opened(database, fresh)).isEqualTo(before);
            assertThat(all(database))
                    .noneMatch(kept -> old.canOpen(kept.value().sealed(), kept.row()));
        }
    }

    private static void spoil(Database database, byte[] stop) {
        database.write(sql ->
                sql.sql("update learner_link set stop_sealed = :stop")
                        .param("stop", stop)
                        .update());
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void aKeySetFromElsewhereIsWrittenApartAndAnotherOneIsRefused(Database database) {
        try (database) {
            Keys old = Keys.fresh();
            fill(database, old);
            assertThatThrownBy(() -> new KeyRotation(database, CLOCK).rotate(Keys.fresh(), file()))
                    .isInstanceOf(MoveException.class)
                    .hasMessageContaining("Nothing was changed");
            assertThat(file()).doesNotExist();
            new KeyRotation(database, CLOCK).rotate(old, file());
            assertThat(opened(database, Keys.in(file()))).hasSize(2 * PEOPLE + 3);
            // a file with other keys is not written over
            Path others = folder.resolve("others.json");
            Keys.in(others);
            assertThatThrownBy(
                            () -> new KeyRotation(database, CLOCK).rotate(Keys.in(file()), others))
                    .isInstanceOf(MoveException.class)
                    .hasMessageContaining("Name another file");
        }
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void aSealedColumnThatIsNotKnownStopsItBeforeItBegins(Database database) {
        try (database) {
            Keys old = Keys.in(file());
            fill(database, old);
            database.write(
                    sql -> sql.sql("create table later (id text, note_sealed text)").update());
            assertThatThrownBy(() -> new KeyRotation(database, CLOCK).rotate(old, file()))
                    .isInstanceOf(MoveException.class)
                    .hasMessageContaining("later.note_sealed");
            database.write(sql -> sql.sql("drop table later").update());
            assertThat(opened(database, old)).hasSize(2 * PEOPLE + 3);
            assertThat(Keys.in(file()).holdsOlder()).isFalse();
        }
    }
}
