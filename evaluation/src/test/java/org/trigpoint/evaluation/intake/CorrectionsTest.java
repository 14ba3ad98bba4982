package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.intake.Corrections.Correction;
import org.trigpoint.evaluation.intake.Corrections.Ends;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.intake.ReviewRow.Decision;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.FaultsFoundException;

final class CorrectionsTest {
    private static final String BEFORE =
            """
            Email,How confident are you with pacing,How confident are you with sleep,Thing,Site
            ann@example.org,3,4,5,North
            bob@example.org,2,5,6,South
            cat@example.org,4,3,4,North
            dan@example.org,5,0,10,South
            """;
    private static final String AFTER =
            """
            Email,How confident are you with pacing,How confident are you with sleep,Thing,Site
            ann@example.org,6,8,7,North
            bob@example.org,5,9,8,South
            cta@example.org,7,10,6,North
            dan@example.org,8,9,9,South
            """;

    @TempDir private Path folder = Path.of("unset");

    @Test
    void examples_are_shown_of_ratings_and_groups_and_never_of_who_it_is() throws IOException {
        List<ProposedFile> files = proposal(BEFORE, AFTER).files();
        assertThat(files).extracting(ProposedFile::label).containsExactly("Before", "After");
        assertThat(files.getFirst().rows()).isEqualTo(4);
        for (ProposedFile file : files) {
            assertThat(column(file, "Email").examples()).isEmpty();
            assertThat(column(file, "Email").sureness()).isEqualTo(Sureness.UNSURE);
            assertThat(column(file, "Site").examples()).containsExactly("North", "South");
            assertThat(column(file, "How confident are you with pacing").examples()).hasSize(3);
        }
    }

    @Test
    void free_text_is_never_shown_since_people_name_themselves_in_it() throws IOException {
        Proposal proposal =
                proposal(
                        BEFORE.replace("Site", "Anything else").replace("North", "Ask Ann Example"),
                        AFTER);
        assertThat(column(proposal.files().getFirst(), "Anything else").examples()).isEmpty();
    }

    @Test
    void a_column_left_out_by_a_person_is_left_out_of_the_study() throws IOException {
        Study study =
                carriedOut(
                        new Corrections(
                                List.of(
                                        new Correction("before", 3, Use.LEAVE_OUT, ""),
                                        new Correction("after", 3, Use.LEAVE_OUT, "")),
                                Optional.empty(),
                                Map.of(),
                                Map.of()));
        assertThat(study.instruments().getFirst().items())
                .extracting(item -> item.id().value())
                .containsExactly("pacing", "sleep");
    }

    @Test
    void a_scale_named_by_a_person_stands_in_the_study() throws IOException {
        Study study =
                carriedOut(
                        new Corrections(
                                List.of(),
                                Optional.of(MatchKind.EMAIL),
                                Map.of("sleep", new Ends(BigDecimal.ZERO, new BigDecimal(20))),
                                Map.of()));
        Item sleep =
                study.instruments().getFirst().items().stream()
                        .filter(item -> item.id().value().equals("sleep"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sleep.scale().max()).isEqualByComparingTo("20");
    }

    @Test
    void a_question_of_its_own_is_one_item_in_both_files() throws IOException {
        Proposal proposal =
                proposal(BEFORE, AFTER)
                        .with(
                                new Corrections(
                                        List.of(
                                                new Correction("before", 3, Use.ITEM, ""),
                                                new Correction("after", 3, Use.ITEM, "")),
                                        Optional.empty(),
                                        Map.of(),
                                        Map.of()));
        String before = column(proposal.files().getFirst(), "Thing").target();
        assertThat(before).isNotEmpty();
        assertThat(column(proposal.files().getLast(), "Thing").target()).isEqualTo(before);
        assertThat(proposal.doubts()).isEmpty();
    }

    @Test
    void answers_in_words_count_once_each_has_a_number() throws IOException {
        String before = words(BEFORE);
        String after = words(AFTER);
        Proposal proposal = proposal(before, after);
        Corrections rated =
                new Corrections(
                        List.of(
                                new Correction("before", 3, Use.ITEM, ""),
                                new Correction("after", 3, Use.ITEM, "")),
                        Optional.empty(),
                        Map.of(),
                        Map.of());
        ProposedItem item = proposal.with(rated).items().getLast();
        assertThat(item.words())
                .extracting(ProposedItem.WordAnswer::answer)
                .containsExactly("very", "quite");
        Proposal numbered =
                proposal.with(
                        new Corrections(
                                rated.columns(),
                                Optional.empty(),
                                Map.of(),
                                Map.of(
                                        item.id(),
                                        Map.of("quite", BigDecimal.ONE, "very", BigDecimal.TWO))));
        Intake.carryOut(request(), numbered, new Random(1));
        assertThat(Files.readString(folder.resolve("study/responses.csv"))).contains(",2");
    }

    @Test
    void what_cannot_be_as_it_was_said_is_a_fault_for_each_file() throws IOException {
        Proposal proposal = proposal(BEFORE, AFTER);
        assertThatThrownBy(() ->
                        proposal.with(
                                new Corrections(
                                        List.of(
                                                new Correction("before", 1, Use.ITEM, "sleep"),
                                                new Correction("after", 3, Use.DATE, ""),
                                                new Correction("after", 4, Use.DATE, "")),
                                        Optional.empty(),
                                        Map.of(),
                                        Map.of())))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("two columns are the question \"sleep\"")
                .hasMessageContaining("two columns are the day it was answered");
        assertThatThrownBy(() ->
                        proposal.with(
                                new Corrections(
                                        List.of(new Correction("after", 0, Use.LEAVE_OUT, "")),
                                        Optional.empty(),
                                        Map.of(),
                                        Map.of())))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("after.csv: no column tells who it is");
    }

    @Test
    void a_file_that_does_not_say_who_it_is_can_be_proposed_and_never_carried_out()
            throws IOException {
        write(BEFORE.replace("Email", "Thing 2"), AFTER.replace("Email", "Thing 2"));
        String anonymous = Files.readString(folder.resolve("before.csv")).replaceAll("\\w+@", "x ");
        Files.writeString(folder.resolve("before.csv"), anonymous);
        Proposal open = Intake.proposeOpen(request());
        assertThatThrownBy(() -> Intake.carryOut(request(), open, new Random(1)))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("no column tells who it is");
        assertThatThrownBy(() -> Intake.propose(request()))
                .isInstanceOf(FaultsFoundException.class);
    }

    @Test
    void faults_call_a_file_as_its_owner_does() throws IOException {
        Path stored = Files.writeString(folder.resolve("0"), "only a heading\n");
        ImportRequest request =
                ImportRequest.of(
                        List.of(new WaveSource("before", stored, "My own file.csv")),
                        folder.resolve("study"),
                        List.of());
        assertThatThrownBy(() -> Intake.proposeOpen(request))
                .hasMessageStartingWith("My own file.csv: there is a heading at most");
    }

    @Test
    void a_decision_about_a_doubtful_couple_holds_at_the_next_import() throws IOException {
        Proposal proposal = proposal(BEFORE, AFTER);
        ImportOutcome first = Intake.carryOut(request(), proposal, new Random(1));
        assertThat(first.undecided()).isEqualTo(1);
        ReviewFile.Couples couples = ReviewFile.couples(first.review());
        ReviewRow row = couples.rows().getFirst();
        assertThat(couples.headings()).containsExactly("Email");
        assertThat(row.earlier()).containsExactly("cat@example.org");
        assertThat(row.later()).containsExactly("cta@example.org");
        ReviewFile.decide(first.review(), Map.of(row.pair(), Decision.SAME));
        ImportOutcome second = Intake.carryOut(request(), proposal, new Random(1));
        assertThat(second.undecided()).isZero();
        assertThat(second.participants()).isEqualTo(4);
    }

    private static String words(String csv) {
        return csv.replaceAll("(?m)^(\\w+@.*?),\\d+,(North)", "$1,very,$2")
                .replaceAll("(?m)^(\\w+@.*?),\\d+,(South)", "$1,quite,$2");
    }

    private Study carriedOut(Corrections corrections) throws IOException {
        Intake.carryOut(request(), proposal(BEFORE, AFTER).with(corrections), new Random(1));
        return StudyFolder.read(folder.resolve("study")).study();
    }

    private static ProposedColumn column(ProposedFile file, String name) {
        return file.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Proposal proposal(String before, String after) throws IOException {
        write(before, after);
        return Intake.proposeOpen(request());
    }

    private void write(String before, String after) throws IOException {
        Files.writeString(folder.resolve("before.csv"), before);
        Files.writeString(folder.resolve("after.csv"), after);
    }

    private ImportRequest request() {
        return ImportRequest.of(
                List.of(
                        new WaveSource("before", folder.resolve("before.csv")),
                        new WaveSource("after", folder.resolve("after.csv"))),
                folder.resolve("study"),
                List.of());
    }
}
