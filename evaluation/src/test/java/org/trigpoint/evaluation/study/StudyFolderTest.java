package org.trigpoint.evaluation.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class StudyFolderTest {
    private static final String YAML =
            """
            format: 1
            title: A small study
            instruments:
              - id: confidence
                scale: {min: 0, max: 10}
                facets:
                  - {id: pacing, label: Pacing}
                  - {id: sleep, label: Sleep}
                items:
                  - {id: pacing, facet: pacing}
                  - {id: sleep, facet: sleep}
            waves:
              - {id: before, label: Before}
              - {id: after, label: After}
            """;

    @TempDir Path folder;

    @BeforeEach
    void aSmallSoundFolder() throws IOException {
        write("study.yaml", YAML);
        write("participants.csv", "participant,site\nAlder,North\nBirch,South\n");
        write(
                "responses.csv",
                "participant,wave,pacing,sleep\nAlder,before,4,5\nAlder,after,6,\nBirch,before,3,3\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> faults() {
        FaultsFoundException found =
                catchThrowableOfType(FaultsFoundException.class, () -> StudyFolder.read(folder));
        assertThat(found).as("the folder should have been refused").isNotNull();
        return found.faults().stream().map(Fault::sentence).toList();
    }

    @Test
    void aFolderIsReadWithItsDefaults() {
        Study study = StudyFolder.read(folder).study();
        assertThat(study.participants())
                .extracting(person -> person.id().value())
                .containsExactly("Alder", "Birch");
        assertThat(study.plan().family())
                .containsExactly(new Contrast(new WaveId("before"), new WaveId("after")));
        assertThat(study.plan().multiplicity()).isEqualTo(Multiplicity.HOLM);
        assertThat(study.administrations().get(1).answers().get(new ItemId("sleep")))
                .isEqualTo(new Answer.Missing(MissingReason.SKIPPED));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260302})
    void whatIsWrittenIsReadBackTheSame(long seed) throws IOException {
        Study study = SyntheticStudy.of(seed);
        Path target = folder.resolve("written");
        StudyFiles.write(study, target);
        Study read = StudyFolder.read(target).study();
        assertThat(read.about()).isEqualTo(study.about());
        assertThat(read.plan()).isEqualTo(study.plan());
        assertThat(read.instruments()).isEqualTo(study.instruments());
        assertThat(read.waves()).isEqualTo(study.waves());
        assertThat(read.participants()).containsExactlyElementsOf(study.participants());
        assertThat(read.administrations()).containsExactlyElementsOf(study.administrations());
        assertThat(read.equals(study)).isTrue();
        assertThat(StudyFiles.texts(read)).isEqualTo(StudyFiles.texts(study));
    }

    @Test
    void theDigestTellsEveryChangedByteAndNothingElse() throws IOException {
        String before = StudyFolder.read(folder).digest();
        write("notes-of-my-own.txt", "not part of the study");
        assertThat(StudyFolder.read(folder).digest()).isEqualTo(before);
        write(
                "responses.csv",
                "participant,wave,pacing,sleep\nAlder,before,4,5\nAlder,after,6,\nBirch,before,3,4\n");
        assertThat(StudyFolder.read(folder).digest()).isNotEqualTo(before);
    }

    @Test
    void aRatingOutsideTheScaleIsNamedWithItsPlace() throws IOException {
        write("responses.csv", "participant,wave,pacing,sleep\nAlder,before,4,11\n");
        assertThat(faults())
                .containsExactly(
                        "responses.csv, line 2, sleep: 11 is outside 0 to 10. Check the answer and the column order.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Alder,before,"4,5",5    | responses.csv, line 2, pacing: "4,5" has a decimal comma
                    Alder,before,4.5,5      | responses.csv, line 2, pacing: 4.5 is not one of the steps of 1 from 0
                    Alder,before,n/a,5      | responses.csv, line 2, pacing: "n/a" is no number
                    Alder,later,4,5         | responses.csv, line 2, wave: "later" is no wave of this study
                    Cedar,before,4,5        | responses.csv, line 2, participant: "Cedar" is no participant of this study
                    Alder,before,4          | responses.csv, line 2: the row has 3 cells, the heading has 4
                    """)
    void eachFaultOfARowIsSaidPlainly(String row, String sentence) throws IOException {
        write(
                "responses.csv",
                "participant,wave,pacing,sleep\n" + row.strip() + "\nBirch,before,3,3\n");
        assertThat(faults()).singleElement().asString().startsWith(sentence);
    }

    @Test
    void allFaultsComeAtOnce() throws IOException {
        write(
                "participants.csv",
                "participant,site\nAlder,North\nAlder,South\nx@example.org,North\n");
        write(
                "responses.csv",
                "participant,wave,pacing,sleep\nAlder,before,4,5\nAlder,before,6,99\n");
        assertThat(faults())
                .hasSize(3)
                .anyMatch(fault ->
                        fault.startsWith(
                                "participants.csv, line 3, participant: \"Alder\" stands already on line 2"))
                .anyMatch(fault ->
                        fault.startsWith(
                                "participants.csv, line 4, participant: the cell holds an e-mail address"))
                .anyMatch(fault ->
                        fault.startsWith(
                                "responses.csv, line 3, participant: \"Alder\" answered confidence at before already on line 2"))
                .noneMatch(fault -> fault.contains("x@example.org"));
    }

    @Test
    void aSemicolonFileIsRefusedWithTheWayOut() throws IOException {
        write("responses.csv", "participant;wave;pacing;sleep\nAlder;before;4;5\n");
        assertThat(faults())
                .containsExactly(
                        "responses.csv, line 1: the columns are separated by semicolons, not commas. "
                                + "Save it as \"CSV UTF-8 (comma delimited)\"; decimals are written with a point.");
    }

    @Test
    void aWrongEncodingIsNamedWithItsLine() throws IOException {
        Files.write(
                folder.resolve("participants.csv"),
                "participant,site\nAlder,Caf\u00e9\nBirch,South\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults().getFirst())
                .startsWith("participants.csv, line 2: the file is not in UTF-8 (the byte 0xE9");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
        write("participants.csv", "\uFEFFparticipant,site\nAlder,North\nBirch,South\n");
        assertThat(StudyFolder.read(folder).study().participants()).hasSize(2);
    }

    @Test
    void anEmptyFileAndAnAbsentOneAreTold() throws IOException {
        write("responses.csv", "");
        assertThat(faults()).containsExactly("responses.csv: the file is empty. Export it again.");
        Files.delete(folder.resolve("responses.csv"));
        assertThat(faults())
                .containsExactly(
                        "responses.csv: there is no such file. Check the name and the folder.");
    }

    @Test
    void aWorkbookInPlaceOfATableIsTold() throws IOException {
        Files.write(folder.resolve("responses.csv"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        assertThat(faults().getFirst())
                .startsWith("responses.csv: this is a zip archive, such as an Excel workbook");
    }

    @Test
    void rowsOfSomeoneWhoWithdrewTheirDataAreRefused() throws IOException {
        write(
                "participants.csv",
                "participant,withdrawn_on,withdrawal\nAlder,2026-05-01,data\nBirch,,\n");
        assertThat(faults().getFirst())
                .startsWith(
                        "participants.csv, line 2, withdrawal: this person withdrew their data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    format: 1          | format: 2              | study.yaml, line 1, format: the folder has format 2
                    title: A small     | titel: A small         | study.yaml, line 2, titel: the key is not known here
                    facet: sleep}      | facet: slep}           | study.yaml, line 11, instruments[1].items[2].facet: "slep" is no facet
                    {id: after, label  | {id: before, label     | study.yaml, line 14, waves[2].id: the wave "before" is there twice
                    max: 10            | max: ten               | study.yaml, line 5, instruments[1].scale.max: "ten" is no number
                    """)
    void faultsOfTheYamlNameTheirLine(String sound, String faulty, String sentence)
            throws IOException {
        write("study.yaml", YAML.replace(sound, faulty));
        assertThat(faults()).anyMatch(fault -> fault.startsWith(sentence));
    }

    @Test
    void yamlThatCannotBeParsedIsTold() throws IOException {
        write("study.yaml", YAML.replace("waves:", "waves: ["));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("study.yaml, line ")
                .contains("this is no YAML");
    }

    @Test
    void aThenTestMustSayWhatItLooksBackAt() throws IOException {
        write(
                "study.yaml",
                YAML
                        + "  - {id: then, label: Then, kind: then, refers_to: befor, asked_with: after}\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("the then-test \"then\" points to \"befor\", which is no measured wave");
    }

    @Test
    void aReasonForAnAnswerThatIsThereIsRefused() throws IOException {
        write(
                "missing.csv",
                "participant,wave,item,reason\nAlder,before,sleep,skipped\nAlder,after,sleep,not-part-of-my-role\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("responses.csv, line 2, sleep: missing.csv gives a reason");
        write(
                "missing.csv",
                "participant,wave,item,reason\nAlder,after,sleep,not-part-of-my-role\n");
        assertThat(
                        StudyFolder.read(folder)
                                .study()
                                .administrations()
                                .get(1)
                                .answers()
                                .get(new ItemId("sleep")))
                .isEqualTo(new Answer.Missing(MissingReason.NOT_PART_OF_MY_ROLE));
    }

    @Test
    void whatWasDeliveredIsReadAndWrittenAgain() throws IOException {
        String without = StudyFolder.read(folder).digest();
        String table =
                """
                activity,date,part,delivered
                First meeting,2026-04-01,"Pacing, tried out",yes
                First meeting,2026-04-01,A round of questions,partly
                First meeting,2026-04-01,Next steps,
                Second meeting,2026-04-08,A round of questions,no
                """;
        write("delivery.csv", table);
        StudyFolder read = StudyFolder.read(folder);
        assertThat(read.study().delivery())
                .extracting(PlannedPart::part, PlannedPart::delivered)
                .containsExactly(
                        tuple("Pacing, tried out", Optional.of(PlannedPart.Delivered.YES)),
                        tuple("A round of questions", Optional.of(PlannedPart.Delivered.PARTLY)),
                        tuple("Next steps", Optional.empty()),
                        tuple("A round of questions", Optional.of(PlannedPart.Delivered.NO)));
        assertThat(read.digest()).isNotEqualTo(without);
        Path target = folder.resolve("written");
        StudyFiles.write(read.study(), target);
        assertThat(target.resolve("delivery.csv")).content().isEqualToNormalizingNewlines(table);
        assertThat(StudyFolder.read(target).study().delivery()).isEqualTo(read.study().delivery());
    }

    @Test
    void allFaultsOfWhatWasDeliveredAreNamedAtOnceWithTheirPlaces() throws IOException {
        write(
                "delivery.csv",
                "activity,date,part,delivered\n,1 April,Pacing,yes\nFirst,2026-04-01,,mostly\n");
        assertThat(faults())
                .containsExactly(
                        "delivery.csv, line 2, activity: the cell is blank. Fill it in, or delete the row.",
                        "delivery.csv, line 2, date: \"1 April\" is no date. Write it as 2026-03-31.",
                        "delivery.csv, line 3, part: the cell is blank. Fill it in, or delete the row.",
                        "delivery.csv, line 3, delivered: \"mostly\" is not known here. Known are: yes, partly, no.");
        write("delivery.csv", "activity,date,item\nFirst,2026-04-01,Pacing\n");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("delivery.csv") && fault.contains("part"))
                .anyMatch(fault -> fault.startsWith("delivery.csv") && fault.contains("delivered"));
    }

    @Test
    void aStudyWhereNothingIsOnRecordIsWrittenAsItAlwaysWas() throws IOException {
        Path target = folder.resolve("written");
        StudyFiles.write(StudyFolder.read(folder).study(), target);
        assertThat(target.resolve("delivery.csv")).doesNotExist();
        write("written/delivery.csv", "activity,date,part,delivered\nA,2026-04-01,B,yes\n");
        StudyFiles.write(StudyFolder.read(folder).study(), target);
        assertThat(target.resolve("delivery.csv"))
                .as("what a study holds is replaced, even by nothing")
                .doesNotExist();
    }

    @Test
    void writingIntoAFolderOfOtherThingsIsRefusedAndLeavesItAsItIs() throws IOException {
        Path other = Files.createDirectories(folder.resolve("photographs"));
        Files.writeString(other.resolve("cat.txt"), "a cat");
        FaultsFoundException refused =
                catchThrowableOfType(
                        FaultsFoundException.class,
                        () -> StudyFiles.write(SyntheticStudy.of(1), other));
        assertThat(refused).hasMessageContaining("the folder holds other files");
        try (var files = Files.list(other)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void writingAgainKeepsInterviewsAndNotes() throws IOException {
        Path target = folder.resolve("written");
        StudyFiles.write(SyntheticStudy.of(1), target);
        Files.createDirectories(target.resolve("interviews"));
        Files.writeString(target.resolve("interviews/I1.v1.txt"), "kept");
        StudyFiles.write(SyntheticStudy.of(2), target);
        assertThat(target.resolve("interviews/I1.v1.txt")).hasContent("kept");
        assertThat(StudyFolder.read(target).study().equals(SyntheticStudy.of(2))).isTrue();
    }
}
