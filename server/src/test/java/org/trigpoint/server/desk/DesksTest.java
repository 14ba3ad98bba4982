package org.trigpoint.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.storage.DataFolder;

final class DesksTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private Path folder = Path.of("unset");
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Test
    void a_desk_is_there_for_a_day_and_then_gone_with_all_that_lay_on_it() throws IOException {
        Desks desks = desks();
        Desk desk = kept(desks);
        Files.writeString(desk.folder().resolve("brought-0"), "ann@example.org");
        now.set(NOON.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(desks.of(desk.token().text()).note().stage()).isEqualTo(Stage.COLUMNS);
        now.set(NOON.plus(Duration.ofHours(24)));
        assertThatThrownBy(() -> desks.of(desk.token().text()))
                .isInstanceOf(DeskGoneException.class);
        assertThat(desk.folder()).doesNotExist();
    }

    @Test
    void sweeping_clears_what_is_over_and_leaves_what_is_not() throws IOException {
        Desks desks = desks();
        Desk old = kept(desks);
        Desk half = desks.make().orElseThrow();
        Files.writeString(half.folder().resolve("brought-0"), "half an upload");
        Files.setLastModifiedTime(half.folder(), FileTime.from(NOON));
        now.set(NOON.plus(Duration.ofHours(20)));
        Desk young = kept(desks);
        Desk making = desks.make().orElseThrow();
        Files.setLastModifiedTime(making.folder(), FileTime.from(now.get()));
        now.set(NOON.plus(Duration.ofHours(24)));
        Files.setLastModifiedTime(making.folder(), FileTime.from(now.get()));
        desks.sweep();
        assertThat(old.folder()).doesNotExist();
        assertThat(half.folder()).doesNotExist();
        assertThat(young.folder()).exists();
        assertThat(making.folder()).exists();
    }

    @Test
    void a_folders_name_does_not_give_the_link_away() throws IOException {
        Desk desk = kept(desks());
        assertThat(desk.folder().toString()).doesNotContain(desk.token().text());
        assertThat(desk.token().toString()).doesNotContain(desk.token().text());
    }

    @Test
    void tokens_are_of_128_bits_and_nothing_else_is_one() {
        SecureRandom random = new SecureRandom();
        assertThat(DeskToken.draw(random)).isNotEqualTo(DeskToken.draw(random));
        assertThat(DeskToken.draw(random).text()).hasSize(22);
        for (String text : List.of("", "..", "../../../etc/passwd_____", "a".repeat(23), "a/b")) {
            assertThat(DeskToken.in(text)).as(text).isEmpty();
        }
    }

    @Test
    void no_more_than_so_many_desks_stand_at_once() throws IOException {
        Desks desks = desks();
        for (int i = 0; i < Desks.MOST; i++) {
            assertThat(desks.make()).isPresent();
        }
        assertThat(desks.make()).isEmpty();
    }

    @Test
    void a_note_is_read_as_it_was_written() throws IOException {
        DeskNote note =
                new DeskNote(
                        NOON,
                        Stage.READY,
                        "",
                        "Form 1",
                        List.of(new DeskNote.Brought("before", "my = file: é.csv")),
                        List.of("a\nb"),
                        List.of(new WavePeople("Before", 24, 22)),
                        List.of("3f1c5a52-4e6d-4d0a-9a3e-1c2f3a4b5c6d"));
        note.write(folder.resolve(Desk.NOTE));
        assertThat(DeskNote.read(folder.resolve(Desk.NOTE))).isEqualTo(note);
    }

    private Desk kept(Desks desks) {
        Desk desk = desks.make().orElseThrow();
        desk.keep(
                new DeskNote(
                        desks.now(),
                        Stage.COLUMNS,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        return desk;
    }

    private Desks desks() {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new Desks(DataFolder.open(folder.resolve("data")), clock);
    }
}
