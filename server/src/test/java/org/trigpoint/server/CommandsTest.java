package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.storage.BothDatabases;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Databases;
import picocli.CommandLine;

/// The commands as somebody types them: what they say, and the code they end with.
class CommandsTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/sign-in/\\S+)");

    @TempDir private Path temp = Path.of("unset");
    private final Map<String, String> environment = new HashMap<>();

    private record Said(int code, String out, String err) {
        Said {
            assertThat(out + err).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    private Said say(String... words) {
        environment.putIfAbsent("TRIGPOINT_DATA", temp.resolve("data").toString());
        CommandLine line = ServerCommands.commandLine(environment);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(words);
        return new Said(code, out.toString(), err.toString());
    }

    private Path data() {
        return temp.resolve("data");
    }

    static Stream<Named<String>> databases() {
        return Stream.of(
                Named.of("SQLite", ""), Named.of("PostgreSQL", BothDatabases.postgresUrl()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void organisationsAreMadeListedAndInvitedWithoutAServer(String url) {
        environment.put("TRIGPOINT_DATABASE", url);
        assertThat(say("organisation", "list").out()).contains("There is none yet.");
        Said made =
                say(
                        "organisation",
                        "add",
                        "Moor Wellbeing",
                        "--administrator",
                        "Ada Fell",
                        "--email",
                        "ada@example.org");
        assertThat(made.code()).isZero();
        Matcher link = LINK.matcher(made.out());
        assertThat(link.find()).as(made.out()).isTrue();
        Said again =
                say(
                        "organisation",
                        "add",
                        "MOOR wellbeing",
                        "--administrator",
                        "B",
                        "--email",
                        "b@example.org");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("There is an organisation of that name already.");
        Said wrong =
                say("organisation", "add", "Other", "--administrator", "B", "--email", "nobody");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("enter an address like");
        Said list = say("organisation", "list");
        assertThat(list.out()).contains("Moor Wellbeing, 1 people, nobody has signed in yet");
        String id = list.out().substring(0, 36);
        assertThat(say("organisation", "invite", "another").code()).isEqualTo(3);
        Matcher fresh = LINK.matcher(say("organisation", "invite", id).out());
        assertThat(fresh.find()).isTrue();

        try (RunningServer server =
                RunningServer.with(
                        Map.of(Setting.DATA, data().toString(), Setting.DATABASE, url))) {
            assertThat(server.browser().get(link.group(1)).statusCode()).isEqualTo(404);
            RunningServer.Browser ada = server.browser();
            assertThat(ada.post(fresh.group(1), Map.of()).statusCode()).isEqualTo(303);
            assertThat(ada.get("/people").body()).contains("Ada Fell");
            // made while the server runs, and there at once
            assertThat(
                            say(
                                            "organisation",
                                            "add",
                                            "Fen",
                                            "--administrator",
                                            "Bo Reed",
                                            "--email",
                                            "bo@example.org")
                                    .code())
                    .isZero();
            assertThat(ada.get("/organisations").body()).contains("Fen").contains("Nobody has");
            // whoever is in is not let in again from outside
            assertThat(say("organisation", "invite", id).code()).isEqualTo(3);
        }
        assertThat(say("organisation").code()).isEqualTo(2);
    }

    @Test
    void helpTellsWhatACommandOfTheServerDoes() {
        Said help = say("help", "start");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: trigpoint start", "--demo", "--port");
    }

    @Test
    void anAuditThatWasChangedEndsWithFour() throws IOException {
        assertThat(say("audit", "verify").out()).contains("no organisation yet");
        say("organisation", "add", "Moor", "--administrator", "A", "--email", "a@example.org");
        Said whole = say("audit", "verify");
        assertThat(whole.code()).isZero();
        assertThat(whole.out())
                .contains("Moor")
                .containsPattern("the chain is whole. It ends with [0-9a-f]{64}");
        String id = say("organisation", "list").out().substring(0, 36);
        Path file = temp.resolve("audit.csv");
        assertThat(say("audit", "export", id, file.toString()).code()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .startsWith("\"number\",\"at\"")
                .contains("organisation-made", "audit-exported")
                .doesNotContain("example.org");
        assertThat(say("audit", "export", id, file.toString()).err())
                .contains("There is a file already");
        assertThat(say("audit", "export", "another", "x.csv").code()).isEqualTo(3);
        try (Database database = Databases.embedded(data().resolve("trigpoint.sqlite"))) {
            database.write(sql ->
                    sql.sql("update audit set actor = 'somebody' where number = 2").update());
        }
        Said broken = say("audit", "verify");
        assertThat(broken.code()).isEqualTo(4);
        assertThat(broken.err()).contains("the chain breaks at entry 2");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keysAreChangedOnlyWhileNoServerRuns(String url) throws Exception {
        environment.put("TRIGPOINT_DATABASE", url);
        if (url.isEmpty()) {
            assertThat(say("keys", "rotate").err()).contains("There is no database yet");
        }
        say("organisation", "add", "Moor", "--administrator", "Ada", "--email", "ada@example.org");
        Path keys = data().resolve("keys.json");
        String before = Files.readString(keys);
        try (AutoCloseable _ = DataFolder.open(data()).occupy().orElseThrow()) {
            Said running = say("keys", "rotate");
            assertThat(running.code()).isEqualTo(3);
            assertThat(running.err()).contains("Stop it, then change the keys.");
        }
        if (!url.isEmpty()) {
            try (Database elsewhere = Databases.postgres(url)) {
                elsewhere.read(sql -> sql.sql("select 1").query(Integer.class).single());
                assertThat(say("keys", "rotate").err()).contains("A server is connected");
            }
        }
        assertThat(Files.readString(keys)).isEqualTo(before);
        Said done = say("keys", "rotate");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("2 values were sealed anew").contains("keys-before-");
        assertThat(Files.readString(keys)).isNotEqualTo(before);

        // the old set from the environment is refused; the new one opens, and says where it goes
        environment.put("TRIGPOINT_KEYS", before);
        Path out = temp.resolve("new-keys.json");
        assertThat(say("keys", "rotate").code()).isEqualTo(2);
        assertThat(say("keys", "rotate", "--to", out.toString()).err())
                .contains("This is not the key set");
        environment.put("TRIGPOINT_KEYS", Files.readString(keys));
        Said apart = say("keys", "rotate", "--to", out.toString());
        assertThat(apart.code()).as(apart.err()).isZero();
        assertThat(apart.out()).contains("Set TRIGPOINT_KEYS to the content of " + out);
        environment.put("TRIGPOINT_KEYS", Files.readString(out));
        assertThat(say("organisation", "list").code()).isZero();
        assertThat(say("keys").code()).isEqualTo(2);
    }

    @Test
    void aBackupIsMadeAndBroughtBackAndMovedInWords() throws IOException {
        say("organisation", "add", "Moor", "--administrator", "Ada", "--email", "ada@example.org");
        Path zip = temp.resolve("monday.zip");
        Said backup = say("backup", zip.toString());
        assertThat(backup.code()).as(backup.err()).isZero();
        assertThat(backup.out())
                .contains("Backed up to " + zip)
                .contains("The key set is not in it");
        assertThat(say("backup", zip.toString()).code()).isEqualTo(3);
        Said full = say("restore", zip.toString());
        assertThat(full.code()).isEqualTo(3);
        assertThat(full.err()).contains("is not empty");

        environment.put("TRIGPOINT_DATA", temp.resolve("fresh").toString());
        assertThat(say("restore", temp.resolve("none.zip").toString()).code()).isEqualTo(3);
        Said restored = say("restore", zip.toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("all as written").contains("keys.json");
        Said without = say("organisation", "list");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("is missing");
        Files.copy(data().resolve("keys.json"), temp.resolve("fresh/keys.json"));
        assertThat(say("organisation", "list").out()).contains("Moor");

        Said moved = say("move", "--to", BothDatabases.postgresUrl());
        assertThat(moved.code()).as(moved.err()).isZero();
        assertThat(moved.out()).contains("Both sides are the same, table by table.");
        assertThat(say("move").code()).isEqualTo(2);
        assertThat(say("move", "--to", data().toString()).err())
                .contains("There is a database already");
    }

    @Test
    void settingsAreListedWithoutSecretsAndAWrongOneIsASentence() throws IOException {
        environment.put("TRIGPOINT_SMTP", "smtp://user:password@localhost:25");
        environment.put("TRIGPOINT_MAIL_FROM", "training@example.org");
        Said listed = say("settings");
        assertThat(listed.code()).isZero();
        for (Setting setting : Setting.values()) {
            assertThat(listed.out()).contains(setting.variable());
        }
        assertThat(listed.out()).contains("(set)").doesNotContain("password@localhost");
        environment.put("TRIGPOINT_PORT", "many");
        Said wrong = say("settings");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("is no port from 0 to 65535");
        environment.remove("TRIGPOINT_PORT");
        environment.put("TRIGPOINT_DATA", Files.writeString(temp.resolve("file"), "x") + "/data");
        Said nowhere = say("backup", temp.resolve("x.zip").toString());
        assertThat(nowhere.code()).isEqualTo(3);
        assertThat(nowhere.err()).contains("cannot be made a folder that only you can read");
        assertThat(say("no-such-command").code()).isEqualTo(2);
    }
}
