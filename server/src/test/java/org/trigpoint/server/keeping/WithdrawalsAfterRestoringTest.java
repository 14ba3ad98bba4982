package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Setting;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Databases;
import picocli.CommandLine;

/// Whoever withdrew after a backup was made is not back when it is restored.
class WithdrawalsAfterRestoringTest {
    @TempDir private Path temp = Path.of("unset");

    private String say(Path data, int code, String... words) {
        CommandLine line = ServerCommands.commandLine(Map.of("TRIGPOINT_DATA", data.toString()));
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        assertThat(line.execute(words)).as(said.toString()).isEqualTo(code);
        return said.toString();
    }

    private static RunningServer server(Path data) {
        return RunningServer.with(Map.of(Setting.DATA, data.toString()));
    }

    private static long count(Path data, String what) {
        try (Database database = Databases.embedded(data.resolve("trigpoint.sqlite"))) {
            return database.<Long>read(
                    sql -> sql.sql("select count(*) from " + what).query(Long.class).single());
        }
    }

    @Test
    void whoeverWithdrewAfterTheBackupIsTakenOutAgain() throws IOException {
        Path data = temp.resolve("data");
        Path zip = temp.resolve("monday.zip");
        String gone;
        String quiet;
        String stays;
        try (Village village = Village.on(server(data))) {
            gone = village.learner("gone@example.org");
            quiet = village.learner("quiet@example.org");
            stays = village.learner("stays@example.org");
            village.answer(gone, 3);
            village.answer(quiet, 4);
            village.answer(stays, 5);
            village.ada().post(village.cohort() + "/studies", Map.of());
            say(data, 0, "backup", zip.toString());
            village.server().browser().post(gone + "/leave/data", Map.of());
            village.server().browser().post(quiet + "/leave/messages", Map.of());
            village.server().part(Withdrawals.class).write();
        }
        Path ledger = data.resolve("withdrawals.ledger");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger)))
                .isEqualTo("rw-------");
        // leaving with one's data stops messages as well
        assertThat(new WithdrawalLedger(ledger).lines())
                .extracting(WithdrawalLedger.Line::wish)
                .containsExactly(
                        WithdrawalLedger.Wish.DATA,
                        WithdrawalLedger.Wish.MESSAGES,
                        WithdrawalLedger.Wish.MESSAGES);
        assertThat(Files.readString(ledger)).doesNotContain("example.org");

        // without the ledger it is said
        Path bare = temp.resolve("bare");
        assertThat(say(bare, 0, "restore", zip.toString()))
                .contains("No withdrawals were repeated");
        assertThat(count(bare, "learner where withdrew_data_at is not null")).isZero();

        Path fresh = temp.resolve("fresh");
        assertThat(say(fresh, 3, "restore", zip.toString(), "--withdrawals", zip.toString()))
                .contains("is no ledger of withdrawals");
        assertThat(say(fresh, 0, "restore", zip.toString(), "--withdrawals", ledger.toString()))
                .contains("data of 1 people taken out, messages to 1 stopped");
        // taken out before any server starts, and without a key set
        assertThat(count(fresh, "sending")).isEqualTo(2);
        assertThat(count(fresh, "learner where withdrew_data_at is not null")).isEqualTo(1);
        assertThat(count(fresh, "learner where left_messages_at is not null")).isEqualTo(2);
        assertThat(count(fresh, "learner where identity is not null")).isEqualTo(2);
        assertThat(count(fresh, "study where sealed_at is not null")).isEqualTo(1);

        Files.copy(data.resolve("keys.json"), fresh.resolve("keys.json"));
        try (RunningServer server = server(fresh)) {
            assertThat(server.browser().get(gone).body()).contains("You have left the study");
            assertThat(server.browser().get(quiet).body()).contains("You asked for no more");
            assertThat(server.browser().get(stays).body()).doesNotContain("You asked for no more");
            assertThat(
                            server.part(Database.class)
                                    .<Long>read(sql ->
                                            sql.sql(
                                                            "select count(*) from audit where action = 'withdrawal-repeated'")
                                                    .query(Long.class)
                                                    .single()))
                    .isEqualTo(1);
        }
        assertThat(fresh.resolve("withdrawals-repeated")).doesNotExist();

        // the ledger put there by hand, and the server started: the same, by the server itself
        Files.copy(data.resolve("keys.json"), bare.resolve("keys.json"));
        Files.copy(ledger, bare.resolve("withdrawals.ledger"));
        server(bare).close();
        assertThat(count(bare, "sending")).isEqualTo(2);
        assertThat(count(bare, "learner where withdrew_data_at is not null")).isEqualTo(1);
        assertThat(new WithdrawalLedger(bare.resolve("withdrawals.ledger")).lines()).hasSize(3);
    }

    @Test
    void aTornLineIsWrittenAgainAndNobodyIsWrittenTwice() throws IOException {
        WithdrawalLedger ledger = new WithdrawalLedger(temp.resolve("ledger"));
        assertThat(ledger.isThere()).isFalse();
        WithdrawalLedger.Line one = line("a");
        WithdrawalLedger.Line two = line("b");
        ledger.add(Set.of());
        assertThat(ledger.isThere()).isTrue();
        ledger.add(Set.of(one));
        Files.writeString(ledger.file(), "2027-01-01T00:00:00Z da", StandardOpenOption.APPEND);
        ledger.add(Set.of(one, two));
        ledger.add(Set.of(new WithdrawalLedger.Line(Instant.EPOCH, two.wish(), "b")));
        assertThat(ledger.lines()).containsExactly(one, two);
    }

    private static WithdrawalLedger.Line line(String learner) {
        return new WithdrawalLedger.Line(
                Instant.parse("2027-01-01T00:00:00Z"), WithdrawalLedger.Wish.DATA, learner);
    }
}
