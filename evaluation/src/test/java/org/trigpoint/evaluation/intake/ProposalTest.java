package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.intake.SyntheticExports.When;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.tables.FaultsFoundException;

final class ProposalTest {
    @TempDir private Path folder = Path.of("unset");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain how persistent pain works | understanding-pain",
                "make sense of persistent pain | understanding-pain",
                "accept their pain | acceptance",
                "pace daily activities | pacing",
                "set goals that matter to them | goals",
                "be more physically active | activity",
                "cope with low mood | moods",
                "get a good night's sleep | sleep",
                "eat a healthy diet | eating",
                "practise mindfulness and relaxation | relaxation",
                "deal with flare-ups | setbacks"
            })
    void a_question_tells_by_its_words_which_facet_it_is_about(String question, String facet) {
        Wording wording = Wording.of(List.of(question)).getFirst();
        KnownFacet.Reading reading = KnownFacet.of(wording.core()).orElseThrow();
        assertThat(reading.facet().id()).isEqualTo(facet);
        assertThat(reading.sureness()).isEqualTo(Sureness.SURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I agree to take part in this evaluation | CONSENT",
                "Consent | CONSENT",
                "I agree to be quoted under another name | OTHER_CONSENT",
                "I am happy to be contacted for an interview | OTHER_CONSENT",
                "I agree to be asked again in three months | OTHER_CONSENT"
            })
    void who_says_no_to_being_quoted_still_takes_part(String question, ColumnKind kind) {
        Column column = new Column(3, question, question, List.of("Yes", "No", "Yes", "Yes", "No"));
        assertThat(ColumnKind.of(column)).isEqualTo(kind);
    }

    @Test
    void a_question_about_two_facets_is_nobodys_for_sure() {
        Wording wording = Wording.of(List.of("set goals for physical activity")).getFirst();
        assertThat(KnownFacet.of(wording.core()).orElseThrow().sureness())
                .isEqualTo(Sureness.UNSURE);
    }

    @Test
    void a_matrix_is_stripped_to_what_tells_its_questions_apart() {
        assertThat(
                        Wording.of(
                                        List.of(
                                                "How confident are you in supporting people with … [pacing]",
                                                "How confident are you in supporting people with … [sleep]"))
                                .stream()
                                .map(Wording::core))
                .containsExactly("pacing", "sleep");
        assertThat(
                        Wording.of(
                                        List.of(
                                                "Please rate your confidence - Pacing activities",
                                                "Please rate your confidence - Sleeping well"))
                                .stream()
                                .map(Wording::core))
                .containsExactly("pacing activities", "sleeping well");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Looking back, before the training I would have rated my pacing as | LOOKING_BACK",
                "Thinking back to before the course, how confident were you? | LOOKING_BACK",
                "Before the training, how confident were you in pacing? | LOOKING_BACK",
                "How confident are you in pacing? | NOW"
            })
    void a_look_back_is_known_by_its_words(String question, Wording.Stance stance) {
        assertThat(Wording.of(List.of(question)).getFirst().stance()).isEqualTo(stance);
    }

    @Test
    void questions_in_another_order_and_slightly_other_words_are_the_same_items()
            throws IOException {
        Path before =
                file(
                        "before.csv",
                        "Email,How confident are you with pacing?,How confident are you with sleep?,How confident are you using the referral form?",
                        "4,5,6");
        Path after =
                file(
                        "after.csv",
                        "Email,How confident are you in using the referral form?,How confident do you now feel with sleep?,How confident are you now with pacing?",
                        "7,8,9");
        Proposal proposal =
                Intake.propose(ImportedStudy.request(folder, List.of(before, after), "Email"));
        assertThat(targets(proposal, 0)).containsExactly("pacing", "sleep", "using-referral-form");
        assertThat(targets(proposal, 1)).containsExactly("using-referral-form", "sleep", "pacing");
        assertThat(proposal.doubts()).isEmpty();
    }

    @Test
    void a_question_that_could_be_two_is_marked_and_never_taken_silently() throws IOException {
        Path before =
                file(
                        "before.csv",
                        "Email,Confident to talk about local services A,Confident to talk about local services B",
                        "4,5");
        Path after = file("after.csv", "Email,Confident to talk about local services", "7");
        Proposal proposal =
                Intake.propose(ImportedStudy.request(folder, List.of(before, after), "Email"));
        assertThat(proposal.doubts()).anyMatch(doubt -> doubt.contains("could as well be"));
        assertThat(proposal.mappingText()).contains("# LOOK:");
        assertThat(proposal.lines()).anyMatch(line -> line.startsWith("?"));
    }

    @Test
    void columns_that_are_no_ratings_are_left_out_and_said_to_be() throws IOException {
        Path before =
                file(
                        "before.csv",
                        "Email,Phone number,Age,Your comments,Ticked,Pacing",
                        "07700 900123,41,I liked it,1,4");
        Proposal proposal = Intake.propose(ImportedStudy.request(folder, List.of(before), "Email"));
        WavePlan wave = proposal.mapping().waves().getFirst();
        assertThat(wave.of(Use.IDENTITY).stream().map(use -> use.column().name()))
                .containsExactly("Phone number");
        assertThat(wave.of(Use.LEAVE_OUT).stream().map(use -> use.column().name()))
                .containsExactly("Age", "Your comments", "Ticked");
        assertThat(wave.of(Use.ITEM)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How confident (0-10)? | 3;4;5 | 0 | 10 | NAMED",
                "How confident, from 1 to 5? | 3;4;5 | 1 | 5 | NAMED",
                "How confident (0 = not at all, 10 = completely)? | 3 | 0 | 10 | NAMED",
                "How confident? | 7/10;3 | 0 | 10 | NAMED",
                "How confident? | 0;4;10 | 0 | 10 | SEEN",
                "How confident? | 0;4;9 | 0 | 10 | SEEN",
                "How confident? | 1;3;5 | 1 | 5 | SEEN",
                "How confident? | 2;3;4 | 0 | 10 | GUESSED",
                "How confident? | 3;8;9 | 0 | 10 | GUESSED"
            })
    void the_scale_is_named_seen_or_only_guessed(
            String wording, String answers, int min, int max, ScaleProposal.Basis basis) {
        ScaleProposal proposal =
                ScaleProposal.of(List.of(wording), List.of(answers.split(";", -1)));
        assertThat(proposal.basis()).isEqualTo(basis);
        if (basis != ScaleProposal.Basis.GUESSED) {
            assertThat(proposal.scale().min().intValueExact()).isEqualTo(min);
            assertThat(proposal.scale().max().intValueExact()).isEqualTo(max);
        }
    }

    @Test
    void a_proposal_written_as_a_mapping_file_reads_back_the_same() throws IOException {
        List<Path> files =
                List.of(
                        SyntheticExports.microsoftForms(
                                folder, SyntheticPeople.people(9, 2), When.BEFORE),
                        SyntheticExports.microsoftForms(
                                folder, SyntheticPeople.people(9, 2), When.AFTER));
        ImportRequest request = ImportedStudy.request(folder, files, "Email");
        Proposal proposal = Intake.propose(request);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), proposal.mappingText());
        Proposal again = Intake.propose(request.withMapping(mapping));
        assertThat(again.mapping().kind()).isEqualTo(MatchKind.EMAIL);
        assertThat(again.mapping().items()).isEqualTo(proposal.mapping().items());
        for (int w = 0; w < 2; w++) {
            assertThat(
                            again.mapping().waves().get(w).uses().stream()
                                    .map(u -> u.use() + u.target()))
                    .containsExactlyElementsOf(
                            proposal.mapping().waves().get(w).uses().stream()
                                    .map(u -> u.use() + u.target())
                                    .toList());
        }
    }

    @Test
    void a_mapping_file_with_mistakes_says_all_of_them_with_their_lines() throws IOException {
        Path before = file("before.csv", "Email,Pacing", "4");
        ImportRequest request = ImportedStudy.request(folder, List.of(before), "Email");
        Path mapping =
                Files.writeString(
                        folder.resolve("m.yaml"),
                        """
                        format: 1
                        match_kind: telepathy
                        items:
                          - id: pacing
                            scale: {min: 5, max: 1}
                        waves:
                          - wave: before
                            columns:
                              - column: Email
                                use: matching
                              - column: Pacng
                                use: item
                                item: pacing
                              - column: Pacing
                                use: item
                                item: sleep
                        """);
        assertThatThrownBy(() -> Intake.propose(request.withMapping(mapping)))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("telepathy")
                .hasMessageContaining("a scale runs from a lower to a higher rating")
                .hasMessageContaining("\"matching\" is not known")
                .hasMessageContaining("no column \"Pacng\"")
                .hasMessageContaining("no item \"sleep\"")
                .hasMessageContaining("tells who it is");
    }

    @Test
    void a_column_to_match_by_that_is_not_there_ends_with_the_columns_there_are()
            throws IOException {
        Path before = file("before.csv", "Mail address,Pacing", "4");
        assertThatThrownBy(() ->
                        Intake.propose(
                                ImportedStudy.request(folder, List.of(before), "Staff code")))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("there is no column \"Staff code\"")
                .hasMessageContaining("Mail address, Pacing");
    }

    @Test
    void a_scale_that_a_person_names_stands() throws IOException {
        Path before = file("before.csv", "Email,Pacing", "4");
        ImportRequest plain = ImportedStudy.request(folder, List.of(before), "Email");
        ImportRequest named =
                new ImportRequest(
                        plain.files(),
                        plain.folder(),
                        plain.match(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Scale.whole(1, 7)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        DuplicateRule.LATEST,
                        "t");
        ItemPlan item = Intake.propose(named).mapping().items().getFirst();
        assertThat(item.scale()).isEqualTo(Scale.whole(1, 7));
        assertThat(item.scaleSureness()).isEqualTo(Sureness.SURE);
    }

    @Test
    void answers_in_words_are_marked_and_read_once_a_person_says_what_they_stand_for()
            throws IOException {
        StringBuilder text = new StringBuilder("Email,How confident are you about sleep?\n");
        List<String> words = List.of("Not at all", "Somewhat", "Completely");
        for (int p = 0; p < 9; p++) {
            text.append("p")
                    .append(p)
                    .append("@example.org,")
                    .append(words.get(p % 3))
                    .append('\n');
        }
        Path before = Files.writeString(folder.resolve("words.csv"), text.toString());
        ImportRequest request = ImportedStudy.request(folder, List.of(before), "Email");
        assertThat(Intake.propose(request).doubts()).anyMatch(d -> d.contains("answers in words"));
        Path mapping =
                Files.writeString(
                        folder.resolve("m.yaml"),
                        """
                        format: 1
                        match_kind: email
                        items:
                          - id: sleep
                            scale: {min: 1, max: 5}
                            answers: {"not at all": 1, "Somewhat": 3, "Completely": 5}
                        waves:
                          - wave: before
                            columns:
                              - column: Email
                                use: match
                              - column: How confident are you about sleep?
                                use: item
                                item: sleep
                        """);
        ImportedStudy imported = ImportedStudy.of(request.withMapping(mapping));
        assertThat(imported.outcome().interpretations())
                .containsExactly(
                        "\"Completely\" read as 5 (3 times)",
                        "\"Not at all\" read as 1 (3 times)",
                        "\"Somewhat\" read as 3 (3 times)");
    }

    @Test
    void a_scale_that_seems_to_have_changed_between_files_is_remarked() throws IOException {
        Path before = file("before.csv", "Email,Pacing,Sleep", "4,5");
        StringBuilder text = new StringBuilder("Email,Pacing,Sleep\n");
        for (int p = 0; p < 11; p++) {
            text.append("p").append(p).append("@example.org,").append(1 + p % 5).append(",5\n");
        }
        Path after = Files.writeString(folder.resolve("after.csv"), text.toString());
        Proposal proposal =
                Intake.propose(ImportedStudy.request(folder, List.of(before, after), "Email"));
        assertThat(proposal.lines())
                .anyMatch(line -> line.contains("no rating of after.csv is above 7"));
    }

    @Test
    void a_heading_with_a_word_more_in_the_other_file_is_still_the_column_to_match_by()
            throws IOException {
        Path before = file("before.csv", "Email,Pacing", "4");
        Path after = file("after.csv", "Your email address,Pacing", "4");
        Proposal proposal =
                Intake.propose(ImportedStudy.request(folder, List.of(before, after), "Email"));
        assertThat(proposal.doubts()).isEmpty();
    }

    @Test
    void before_the_training_is_no_look_back_in_the_file_from_before() throws IOException {
        Path before =
                file(
                        "before.csv",
                        "Email,\"Before the training, how confident with pacing?\"",
                        "4");
        Path after = file("after.csv", "Email,How confident with pacing?", "4");
        ImportRequest request = ImportedStudy.request(folder, List.of(before, after), "Email");
        ImportedStudy.of(request);
        Proposal again = Intake.propose(request);
        assertThat(again.mapping().waves()).allMatch(wave -> wave.of(Use.THEN).isEmpty());
        assertThat(again.doubts()).isEmpty();
    }

    private static List<String> targets(Proposal proposal, int wave) {
        return proposal.mapping().waves().get(wave).of(Use.ITEM).stream()
                .map(ColumnUse::target)
                .toList();
    }

    /// A file with eleven people who all answer alike, but for the first, who uses both ends of the
    /// scale.
    private Path file(String name, String heading, String cells) throws IOException {
        StringBuilder text = new StringBuilder(heading).append('\n');
        for (int p = 0; p < 11; p++) {
            String own = cells;
            if (p == 0) {
                own = cells.replaceAll("(?<=,|^)[2-9](?=,|$)", "0");
            } else if (p == 1) {
                own = cells.replaceAll("(?<=,|^)[2-9](?=,|$)", "10");
            }
            text.append("p").append(p).append("@example.org,").append(own).append('\n');
        }
        return Files.write(folder.resolve(name), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
