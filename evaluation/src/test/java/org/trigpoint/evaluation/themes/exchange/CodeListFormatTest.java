package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class CodeListFormatTest {
    @TempDir private Path folder;

    private final Losses losses = new Losses();

    @Test
    void categoriesBecomeFoldersAndMemosDefinitions() throws IOException {
        Project project =
                read(
                        "codes.txt",
                        "Sleep\tHow they sleep\r\nLife>>Work\r\nLife>>Family>>Children\tTheirs\r\n\r\nLife>>Family>>Pets");

        assertThat(project.codes())
                .extracting(code -> code.name() + " " + code.use() + " " + code.description())
                .containsExactly(
                        "Sleep CODE How they sleep",
                        "Life FOLDER ",
                        "Work CODE ",
                        "Family FOLDER ",
                        "Children CODE Theirs",
                        "Pets CODE ");
        assertThat(project.codes().get(4).parent()).contains(project.codes().get(3).guid());
        assertThat(project.codes().get(3).parent()).contains(project.codes().get(1).guid());
        assertThat(losses.all()).isEmpty();
    }

    @Test
    void aTableOfCodesIsReadInAnyOrderOfItsColumns() throws IOException {
        Project project =
                read(
                        "codebook.csv",
                        "Definition;Code;Category;Colour;Files\nHow they sleep;Sleep;Life;#E6194B;3\n;Hope;;;1\n");

        assertThat(project.codes())
                .extracting(code -> code.name() + " " + code.use() + " " + code.colour())
                .containsExactly("Life FOLDER ", "Sleep CODE #e6194b", "Hope CODE ");
        assertThat(losses.all())
                .extracting(loss -> loss.element() + " " + loss.what())
                .containsExactly("column Files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P07: I slept well.",
                "00:03:12 So how was it",
                "[00:03] yes",
                "00:00:04,898 --> 00:00:10,898",
                "I had never slept so well since the pain came back.",
                "Life>>",
                ">>Work"
            })
    void wordsOfAnInterviewAreNoCodes(String line) throws IOException {
        assertThatThrownBy(() -> read("codes.txt", "Sleep\n" + line))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("codes.txt, line 2: this is no name of a code")
                .hasMessageContaining("trigpoint interviews add");
    }

    @Test
    void codesThatAreThereTwiceAreAllNamed() {
        assertThatThrownBy(() -> read("codes.txt", "Sleep\nHope\nSleep\nHope \n"))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("line 3: the code \"Sleep\" is there twice")
                .hasMessageContaining("line 4: the code \"Hope\" is there twice");
    }

    @Test
    void aTableOfPeopleIsSentWhereItBelongs() {
        assertThatThrownBy(() -> read("people.csv", "case,Age,name\nP07,44,x\n"))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("this is no list of codes: its columns are case, Age, name")
                .hasMessageContaining("trigpoint import");
    }

    private Project read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Exchange.read(file, losses);
    }
}
