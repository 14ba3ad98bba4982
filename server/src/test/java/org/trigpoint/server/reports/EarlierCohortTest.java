package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.EarlierDesk.location;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.server.EarlierDesk;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.storage.DataFolder;

/// Spreadsheets of an earlier cohort become a frozen study, with an interview whose consent was
/// given on paper.
class EarlierCohortTest {
    static Stream<Named<RunningServer>> servers() {
        return FreezingWalkTest.servers();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void twoSpreadsheetsBecomeAStudyOfTheOrganisation(RunningServer server)
            throws InterruptedException {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            Browser tom = FirstSteps.colleague(server, ada, "tom@example.org", "TRAINER");
            assertThat(eva.get("/studies").body()).contains("There is none yet", "/evaluate");
            EarlierDesk earlier = EarlierDesk.brought(eva);
            String desk = earlier.address();
            earlier.settled(() ->
                    assertThat(eva.post(desk + "/keep", Map.of("title", "Autumn")).statusCode())
                            .isEqualTo(404));
            assertThat(tom.get(desk).body()).doesNotContain("Keep it as a study");
            assertThat(tom.post(desk + "/keep", Map.of("title", "Autumn")).statusCode())
                    .isEqualTo(404);
            String untitled = location(eva.post(desk + "/keep", Map.of("title", " ")));
            assertThat(eva.get(untitled).body()).contains("Give the study a name");
            String study = earlier.kept("Autumn 2024");

            assertThat(eva.get(study).body()).contains("Autumn 2024");
            assertThat(eva.get("/studies").body()).contains("Autumn 2024", study);
            assertThat(tom.get("/studies").statusCode()).isEqualTo(404);
            assertThat(eva.get(study + "/report.html").body())
                    .contains("Autumn 2024")
                    .doesNotContain("@example");
            MixedStudy kept = read(server, study);
            Participant person = kept.folder().study().participants().getFirst();
            assertThat(person.consents()).containsExactly(Consent.STUDY);

            String tray =
                    location(
                            eva.upload(
                                    study + "/words",
                                    List.of(
                                            Sent.of(
                                                    "interview",
                                                    "talk.txt",
                                                    "Interviewer: And now?\n\nP1: I ask first.\n"))));
            Map<String, String> choice = new HashMap<>();
            choice.put("whose-i0", person.id().value());
            choice.put("notes", "keep");
            assertThat(eva.post(tray + "/whose", choice).statusCode())
                    .as("nobody said yes")
                    .isEqualTo(422);
            choice.put("interview-i0", "yes");
            choice.put("quote-i0", "yes");
            assertThat(eva.post(tray + "/whose", choice).statusCode()).isEqualTo(303);
            String told = location(eva.post(tray + "/store", Map.of()));
            MixedStudy with = read(server, told);
            assertThat(with.analysis().interviews().all()).hasSize(1);
            assertThat(with.folder().study().participants())
                    .filteredOn(one -> one.consents().contains(Consent.QUOTE))
                    .extracting(Participant::id)
                    .containsExactly(person.id());
            assertThat(ada.get("/audit").body())
                    .contains("study-of-spreadsheets-kept", "study-given-words", "is whole");
        }
    }

    private static MixedStudy read(RunningServer server, String study) {
        return MixedStudy.read(
                server.part(DataFolder.class)
                        .path()
                        .resolve("studies")
                        .resolve(study.substring("/studies/".length())));
    }
}
