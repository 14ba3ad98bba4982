package org.trigpoint.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.storage.Database;

class IdentitiesTest {
    private static final String FRESH = "org.trigpoint.server.storage.BothDatabases#fresh";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final OrganisationId HERE = new OrganisationId("here");
    private static final OrganisationId THERE = new OrganisationId("there");

    private static void organisations(Database database) {
        database.write(sql ->
                sql.sql(
                                "insert into organisation (id, name, created_at) values ('here', 'Here', 1), ('there', 'There', 1)")
                        .update());
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void aPersonIsFoundByAddressWithinTheirOrganisationAlone(Database database) {
        try (database) {
            organisations(database);
            Identities identities = new Identities(Keys.fresh(), CLOCK);
            IdentityId id =
                    database.write(sql ->
                            identities.add(sql, HERE, new Person("Zoë Ap", "Zoe@Example.org ")));
            database.read(sql -> {
                assertThat(identities.find(sql, HERE, "zoe@example.ORG")).contains(id);
                assertThat(identities.find(sql, THERE, "zoe@example.org")).isEmpty();
                assertThat(identities.find(sql, HERE, "not an address")).isEmpty();
                assertThat(identities.reveal(sql, id))
                        .contains(new Person("Zoë Ap", "zoe@example.org"));
                return 0;
            });
            database.write(sql -> {
                identities.forget(sql, id);
                return 0;
            });
            database.read(sql -> {
                assertThat(identities.find(sql, HERE, "zoe@example.org")).isEmpty();
                return 0;
            });
        }
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void nothingReadableIsKept(Database database) {
        try (database) {
            organisations(database);
            Identities identities = new Identities(Keys.fresh(), CLOCK);
            database.write(
                    sql -> identities.add(sql, HERE, new Person("Zoe Ap", "zoe@example.org")));
            byte[] kept =
                    database.read(sql ->
                            sql.sql("select name_sealed, email_sealed from identity")
                                    .query((row, _) -> {
                                        byte[] name = row.getBytes(1);
                                        byte[] email = row.getBytes(2);
                                        byte[] both = new byte[name.length + email.length];
                                        System.arraycopy(name, 0, both, 0, name.length);
                                        System.arraycopy(email, 0, both, name.length, email.length);
                                        return both;
                                    })
                                    .single());
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Zoe")
                    .doesNotContain("example");
        }
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void anEntryThatWasChangedOrTakenOutIsFound(Database database) {
        try (database) {
            organisations(database);
            Audit audit = new Audit(CLOCK);
            for (int i = 0; i < 5; i++) {
                String about = "c" + i;
                database.write(sql -> {
                    audit.record(sql, HERE, "a1", "cohort-made", about, Map.of("places", "12"));
                    audit.record(sql, THERE, "a2", "cohort-made", about, Map.of());
                    return 0;
                });
            }
            assertThat(broken(database, audit, HERE)).isEmpty();
            List<Audit.Entry> newest = database.read(sql -> audit.newest(sql, HERE, 2));
            assertThat(newest).extracting(Audit.Entry::number).containsExactly(5L, 4L);
            database.write(sql ->
                    sql.sql(
                                    "update audit set facts = 'places=13' where organisation = 'here' and number = 3")
                            .update());
            assertThat(broken(database, audit, HERE)).contains(3L);
            database.write(sql ->
                    sql.sql("delete from audit where organisation = 'there' and number = 2")
                            .update());
            assertThat(broken(database, audit, THERE)).contains(3L);
        }
    }

    private static Optional<Long> broken(
            Database database, Audit audit, OrganisationId organisation) {
        return database.read(sql -> audit.firstBroken(sql, organisation));
    }

    @Test
    void theKeySetIsItsOwnersAloneAndOldSealsOpenAfterRotation(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("keys.json");
        Keys keys = Keys.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] sealed = keys.seal("Zoe", "row");
        Keys rotated = Keys.in(file).rotated();
        assertThat(rotated.open(sealed, "row")).isEqualTo("Zoe");
        assertThat(Keys.of(rotated.text()).open(rotated.seal("Zoe", "row"), "row"))
                .isEqualTo("Zoe");
        assertThat(rotated.index("a@b.org")).isNotEqualTo(keys.index("a@b.org"));
        assertThatThrownBy(() -> keys.open(sealed, "another row"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Keys.fresh().open(sealed, "row"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Keys.of("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void theOldestEntriesAreTakenOutAndTheChainStaysWhole(Database database) {
        try (database) {
            organisations(database);
            for (int day = 1; day <= 9; day++) {
                Audit then = new Audit(Clock.offset(CLOCK, Duration.ofDays(day)));
                database.write(sql -> {
                    then.record(sql, HERE, "a1", "cohort-made", "c", Map.of());
                    return 0;
                });
            }
            Audit audit = new Audit(Clock.offset(CLOCK, Duration.ofDays(10)));
            long moment = CLOCK.millis() + Duration.ofDays(5).toMillis();
            assertThat(database.<Long>read(sql -> audit.olderThan(sql, HERE, moment))).isEqualTo(4);
            for (int twice = 0; twice < 2; twice++) {
                database.write(sql -> {
                    audit.shorten(sql, HERE, moment);
                    return 0;
                });
                assertThat(database.<Long>read(sql -> audit.olderThan(sql, HERE, moment))).isZero();
            }
            assertThat(broken(database, audit, HERE)).isEmpty();
            database.write(sql -> {
                audit.record(sql, HERE, "a1", "cohort-made", "c", Map.of());
                return 0;
            });
            Audit.Look look = database.read(sql -> audit.look(sql, HERE));
            assertThat(look.entries()).isEqualTo(7);
            assertThat(look.broken()).isEmpty();
            assertThat(look.last())
                    .isEqualTo(
                            database.read(sql -> audit.newest(sql, HERE, 1)).getFirst().digest());
            // whoever takes out more and moves the beginning is found
            database.write(sql -> {
                sql.sql("delete from audit where number = 5").update();
                return sql.sql(
                                "update audit_start set number = 5, digest = (select digest from audit where number = 6)")
                        .update();
            });
            assertThat(broken(database, audit, HERE)).contains(6L);
        }
    }

    @Test
    void whoeverSeesWhoAnsweredIsNoTrainer() {
        for (Role role : Role.values()) {
            assertThat(role.may(Right.SEE_WHO_ANSWERED)).isEqualTo(role == Role.EVALUATOR);
        }
    }
}
