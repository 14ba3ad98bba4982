package org.trigpoint.evaluation.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.change.ExplainedStudy;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class ExplanationsFolderTest {
    private static final int PEOPLE = 9;

    @TempDir Path scratch;
    private Path folder = Path.of("");
    private final Explanations explanations = ExplainedStudy.explanations(PEOPLE);

    @BeforeEach
    void aFolderWithExplanations() throws IOException {
        folder = scratch.resolve("study");
        write(explanations);
    }

    private void write(Explanations known) throws IOException {
        StudyFiles.write(
                ExplainedStudy.study(PEOPLE, known),
                ExplainedStudy.further(PEOPLE),
                Optional.of(known),
                folder);
    }

    private FaultsFoundException refused() {
        FaultsFoundException found =
                catchThrowableOfType(FaultsFoundException.class, () -> StudyFolder.read(folder));
        assertThat(found).as("the folder should have been refused").isNotNull();
        return found;
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        StudyFolder read = StudyFolder.read(folder);
        assertThat(read.explanations()).contains(explanations);
        assertThat(read.further().answers())
                .containsExactlyInAnyOrderElementsOf(ExplainedStudy.further(PEOPLE).answers());
        write(ExplainedStudy.unrated(PEOPLE));
        assertThat(StudyFolder.read(folder).explanations())
                .contains(ExplainedStudy.unrated(PEOPLE));
        assertThat(folder.resolve("explanation-ratings.csv")).doesNotExist();
    }

    @Test
    void theFilesArePartOfTheDigestAndLeaveWithTheirPeople() throws IOException {
        String before = StudyFolder.read(folder).digest();
        Explanations fewer =
                explanations.without(Set.of(explanations.written().getFirst().participant()));
        write(fewer);
        assertThat(StudyFolder.read(folder).digest()).isNotEqualTo(before);
        assertThat(StudyFolder.read(folder).explanations()).contains(fewer);
        assertThat(fewer.ratings()).hasSizeLessThan(explanations.ratings().size());
        StudyFiles.write(ExplainedStudy.study(PEOPLE), FurtherAnswers.none(), folder);
        assertThat(folder.resolve("explanations.yaml")).doesNotExist();
        assertThat(folder.resolve("explanation-ratings.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explanations.csv | P1,before,hip,2026-03-02 | wrote at this wave already",
                "explanations.csv | P99,before,hip,2026-03-02 | not in participants.csv",
                "explanations.csv | P1,later,hip,2026-03-02 | asked to explain anything at",
                "explanations.csv | P7,after,,2026-03-02 | vignette",
                "explanation-ratings.csv | P1,before,rater-1,after,1,1 | rated this text already",
                "explanation-ratings.csv | P1,before,rater-3,after,1,1 | not among the raters",
                "explanation-ratings.csv | P7,after,rater-1,after,1,1 | has no text at this wave",
                "explanation-ratings.csv | P1,before,rater-2,later,1,1 | not one of the two waves",
                "explanation-ratings.csv | P1,before,rater-2,after,4,1 | outside 0 to 3"
            })
    void whatCannotBeIsRefused(String file, String row, String what) throws IOException {
        Path table = folder.resolve(file);
        Files.writeString(table, Files.readString(table) + row + "\n");
        assertThat(refused().faults().stream().map(Fault::sentence))
                .anySatisfy(sentence -> assertThat(sentence).contains(file, what));
    }

    @Test
    void aTextThatOneRaterLeftOutIsRefused() throws IOException {
        Path table = folder.resolve("explanation-ratings.csv");
        String all = Files.readString(table);
        Files.writeString(table, all.substring(0, all.lastIndexOf('\n', all.length() - 2) + 1));
        assertThat(refused().faults().stream().map(Fault::sentence))
                .anySatisfy(sentence -> assertThat(sentence).contains("every text by every rater"));
    }

    @Test
    void aMeanThatIsNotThatOfTheRatersIsRefused() throws IOException {
        Path table = folder.resolve("explanation-ratings.csv");
        Files.writeString(
                table,
                Files.readString(table).replaceFirst("(P1,before,rater-1,\\w+),0,", "$1,3,"));
        assertThat(refused().faults().stream().map(Fault::sentence))
                .singleElement()
                .asString()
                .contains("is not what responses.csv has for P1 at before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instrument: rubric | instrument: none-such | is no instrument",
                "from: before | from: never | is no measured wave",
                "to: after | to: before | not compared with itself",
                "facet: pacing | facet: none-such | is no facet",
                "did-not-teach | was-kind | none that can be told"
            })
    void whatIsAskedHasToBeInTheStudy(String now, String then, String what) throws IOException {
        Path yaml = folder.resolve("explanations.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace(now, then));
        assertThat(refused().faults().stream().map(Fault::sentence))
                .anySatisfy(sentence -> assertThat(sentence).contains(what));
    }

    @Test
    void tablesWithoutTheirYamlAreRefused() throws IOException {
        Files.delete(folder.resolve("explanations.yaml"));
        assertThat(refused().faults()).hasSize(2);
    }
}
