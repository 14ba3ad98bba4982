package org.trigpoint.server.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.BothDatabases;

/// A server that teaches a small pack with people to explain pain to, and a cohort on it.
final class Rehearsal {
    private static final Path PACK = Path.of("../programmes/persistent-pain");
    private static final String VIGNETTES =
            """
            practice:
              - {id: dewi, person: Dewi, age: 52, text: "Back pain for eight years. He was told the scan shows changes, and is afraid to bend."}
              - {id: asha, person: Asha, age: 34, text: "Sore all over since a bad winter. She wonders what she did wrong."}
            measurement:
              - {id: nia, person: Nia, age: 47, text: "Neck pain for six years. She was told of narrowing, and is afraid to lift."}
              - {id: sam, person: Sam, age: 49, text: "Knee pain for seven years. He was told of thinning, and is afraid to kneel."}
            """;
    private static final String KNOWLEDGE =
            """
            note: Our own questions, not validated.
            questions:
              - id: k1
                text: Does more pain always mean more harm?
                options:
                  - {text: "Yes", why: Many things turn pain up.}
                  - {text: "No", right: true, why: Pain and harm can come apart.}
                why: Pain protects, and can protect too much.
                facet: understanding-pain
                sources: [nice-ng193]
              - id: k2
                text: Who changes a dose?
                options:
                  - {text: A prescriber, right: true, why: It is their role.}
                  - {text: A link worker, why: It is outside the role.}
                why: A link worker helps to bring the question.
                facet: understanding-pain
                sources: [nice-ng193]
            """;

    private Rehearsal() {}

    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", server(Map.of())),
                Named.of(
                        "PostgreSQL",
                        server(Map.of(Setting.DATABASE, BothDatabases.postgresUrl()))));
    }

    static RunningServer server(Map<Setting, String> more) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.putAll(more);
        settings.put(Setting.PROGRAMMES, packs().toString());
        return RunningServer.with(settings);
    }

    private static Path packs() {
        try {
            Path packs = Files.createTempDirectory("packs");
            Path pack = Files.createDirectory(packs.resolve("rehearsal"));
            Path module = Files.createDirectories(pack.resolve("modules/pacing"));
            for (String file :
                    List.of(
                            "sources.yaml",
                            "questionnaires.yaml",
                            "lexicon.csv",
                            "modules/pacing/module.md",
                            "modules/pacing/quiz.yaml",
                            "modules/pacing/practice.yaml",
                            "modules/pacing/handout.md")) {
                Files.copy(PACK.resolve(file), pack.resolve(file));
            }
            assertThat(module).isNotEmptyDirectory();
            Files.createDirectory(pack.resolve("tools"));
            Files.copy(
                    PACK.resolve("tools/pacing-planner.yaml"),
                    pack.resolve("tools/pacing-planner.yaml"));
            Files.writeString(
                    pack.resolve("programme.yaml"),
                    Files.readString(PACK.resolve("programme.yaml"))
                            .replaceFirst("id: persistent-pain", "id: rehearsal")
                            .replaceFirst("modules: \\[.*]", "modules: [pacing]"));
            Files.writeString(pack.resolve("vignettes.yaml"), VIGNETTES);
            Files.writeString(pack.resolve("knowledge.yaml"), KNOWLEDGE);
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A cohort whose first wave is open.
    static String cohort(Browser lead) {
        return FirstSteps.cohort(
                lead,
                Map.of(
                        "programme",
                        "rehearsal/1",
                        "starts",
                        LocalDate.now(Cohorts.ZONE).plusDays(2).toString()));
    }

    static String enrol(Browser lead, String cohort, String email) {
        return FirstSteps.enrol(lead, cohort, "Bea", email);
    }

    static void consent(RunningServer server, String link, String study) {
        FirstSteps.consent(
                server.browser(),
                link,
                study.equals("yes") ? new Statement[] {Statement.STUDY} : new Statement[0]);
    }

    /// Someone new with a role, signed in at a browser of their own.
    static Browser staff(RunningServer server, Browser ada, String email, String role) {
        return FirstSteps.colleague(server, ada, email, role);
    }

    /// Moves a wave so many days, as time would.
    static void wave(RunningServer server, String cohort, String wave, int opens, int closes) {
        FirstSteps.days(server, cohort, wave, opens, closes);
    }

    /// Answers a wave and hands an explanation in.
    static void handIn(RunningServer server, String link, String wave, String text) {
        Browser phone = server.browser();
        FirstSteps.answer(phone, link, wave, 5);
        String page = link + "/written/" + wave;
        phone.post(page, Map.of("step", "begin"));
        phone.post(page, Map.of("text", text));
        assertThat(phone.get(page).body()).contains("Your words are handed in");
    }
}
