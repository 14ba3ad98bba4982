package org.trigpoint.evaluation.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class FurtherFolderTest {
    private static final WaveId AFTER = new WaveId("after");
    private static final FurtherItem USED =
            new FurtherItem.Choice(
                    new ItemId("used"),
                    "Which have you used?",
                    List.of(AFTER),
                    FurtherItem.How.SEVERAL,
                    List.of(
                            new FurtherItem.Option("pacing", "Pacing"),
                            new FurtherItem.Option("goals", "Goals")));
    private static final FurtherItem OFTEN =
            new FurtherItem.Choice(
                    new ItemId("often"),
                    "How often?",
                    List.of(AFTER),
                    FurtherItem.How.ONE,
                    List.of(
                            new FurtherItem.Option("daily", "Daily"),
                            new FurtherItem.Option("never", "Never")));
    private static final FurtherItem HELP =
            new FurtherItem.FreeText(new ItemId("help"), "What helps?", List.of(AFTER), 20);

    @TempDir Path folder;
    private final Study study = SyntheticStudy.of(1);
    private final ParticipantId first = study.participants().getFirst().id();
    private final ParticipantId second = study.participants().get(1).id();

    private FurtherAnswers answers() {
        return new FurtherAnswers(
                List.of(USED, OFTEN, HELP),
                List.of(
                        new FurtherAnswer(
                                first,
                                AFTER,
                                USED.id(),
                                new Reply.Chosen(List.of("pacing", "goals"))),
                        new FurtherAnswer(
                                second, AFTER, OFTEN.id(), new Reply.Chosen(List.of("never"))),
                        new FurtherAnswer(
                                first, AFTER, HELP.id(), new Reply.Words("Time,\n\"and\" tea"))));
    }

    @BeforeEach
    void aFolderWithFurtherAnswers() throws IOException {
        folder = folder.resolve("study");
        StudyFiles.write(study, answers(), folder);
    }

    private FurtherAnswers read() {
        Faults faults = new Faults();
        FurtherAnswers read = FurtherFolder.read(folder, study, faults);
        faults.throwIfAny();
        return read;
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        assertThat(read()).isEqualTo(answers());
    }

    @Test
    void theFilesArePartOfTheDigest() throws IOException {
        String before = StudyFolder.read(folder).digest();
        StudyFiles.write(study, answers().without(Set.of(second)), folder);
        assertThat(StudyFolder.read(folder).digest()).isNotEqualTo(before);
        assertThat(Files.readString(folder.resolve("choices.csv"))).doesNotContain(second.value());
        StudyFiles.write(study, answers().without(Set.of(first)), folder);
        assertThat(folder.resolve("texts.csv")).as("nothing of it is left").doesNotExist();
        StudyFiles.write(study, FurtherAnswers.none(), folder);
        assertThat(folder.resolve("further.yaml")).doesNotExist();
    }

    @Test
    void writingTheNumbersAnewKeepsThem() throws IOException {
        StudyFiles.write(study, folder);
        assertThat(read()).isEqualTo(answers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "choices.csv | FIRST,after,often,weekly | no option of it",
                "choices.csv | FIRST,after,help,daily | is no choice",
                "choices.csv | FIRST,before,often,daily | was not asked at",
                "choices.csv | Nobody,after,often,daily | not in participants.csv",
                "choices.csv | FIRST,after,unknown,daily | not in further.yaml",
                "choices.csv | FIRST,after,used,pacing | more was chosen than can be",
                "choices.csv | SECOND,after,often,daily | more was chosen than can be",
                "texts.csv | FIRST,after,used,words | asks for no words",
                "texts.csv | FIRST,after,help,again | wrote to it at this wave already",
                "texts.csv | SECOND,after,help,123456789012345678901 | longer than 20 characters"
            })
    void whatWasNeverAskedIsRefused(String file, String row, String what) throws IOException {
        Path table = folder.resolve(file);
        Files.writeString(
                table,
                Files.readString(table)
                        + row.replace("FIRST", first.value()).replace("SECOND", second.value())
                        + "\n");
        FaultsFoundException found =
                catchThrowableOfType(FaultsFoundException.class, () -> StudyFolder.read(folder));
        assertThat(found).as("the folder should have been refused").isNotNull();
        assertThat(found.faults().stream().map(Fault::sentence))
                .singleElement()
                .asString()
                .contains(file, what);
    }

    @Test
    void aTableWithoutItsItemsIsRefused() throws IOException {
        Files.delete(folder.resolve("further.yaml"));
        FaultsFoundException found =
                catchThrowableOfType(FaultsFoundException.class, () -> StudyFolder.read(folder));
        assertThat(found.faults()).hasSize(2);
    }
}
