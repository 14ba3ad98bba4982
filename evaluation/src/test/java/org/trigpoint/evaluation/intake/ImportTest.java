package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.intake.SyntheticExports.When;
import org.trigpoint.evaluation.intake.SyntheticPeople.Invented;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.tables.FaultsFoundException;

final class ImportTest {
    private static final List<Invented> PEOPLE = SyntheticPeople.people(24, 7);

    @TempDir private Path folder = Path.of("unset");

    @Test
    void no_name_address_or_code_reaches_any_file_of_the_folder() throws IOException {
        ImportRequest request = forms(When.BEFORE, When.AFTER);
        ImportedStudy.of(request);
        String written = ImportedStudy.everything(request.folder()).toLowerCase(Locale.ROOT);
        for (Invented person : PEOPLE) {
            assertThat(written).doesNotContain(person.email());
            for (String name : person.name().toLowerCase(Locale.ROOT).split("[ -]", -1)) {
                assertThat(written).doesNotContain(name);
            }
        }
        assertThat(written).doesNotContain("07700").doesNotContain("loved it");
        ImportRequest codes =
                ImportedStudy.request(
                        Files.createDirectory(folder.resolve("codes")),
                        List.of(
                                SyntheticExports.qualtrics(folder, PEOPLE, When.BEFORE),
                                SyntheticExports.qualtrics(folder, PEOPLE, When.AFTER)),
                        "Q1");
        ImportedStudy.of(codes);
        String coded = ImportedStudy.everything(codes.folder());
        for (Invented person : PEOPLE) {
            assertThat(coded).doesNotContain(String.join("", person.code()));
        }
        assertThat(coded).doesNotContain("192.0.2.");
    }

    @Test
    void files_that_name_people_lie_apart_and_are_their_owners_only() throws IOException {
        ImportRequest request = forms(When.BEFORE, When.AFTER);
        ImportedStudy.of(request);
        for (Path apart : List.of(request.keyFile(), request.reportFile())) {
            assertThat(apart).exists();
            assertThat(apart.startsWith(request.folder())).isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(apart)))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(request.keyFile())).contains(PEOPLE.get(1).email());
    }

    @Test
    void a_key_file_inside_the_folder_is_refused() throws IOException {
        ImportRequest plain = forms(When.BEFORE, When.AFTER);
        ImportRequest inside =
                new ImportRequest(
                        plain.files(),
                        plain.folder(),
                        plain.match(),
                        plain.kind(),
                        plain.sheet(),
                        plain.scale(),
                        plain.mapping(),
                        plain.dictionary(),
                        Optional.of(plain.folder().resolve("sub/../key.csv")),
                        plain.review(),
                        plain.duplicates(),
                        plain.title());
        assertThatThrownBy(() -> Intake.propose(inside))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("may not lie in the study folder");
    }

    @Test
    void a_key_file_that_a_link_leads_into_the_folder_is_refused() throws IOException {
        ImportRequest plain = forms(When.BEFORE, When.AFTER);
        Files.createDirectories(plain.folder());
        Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), plain.folder());
        ImportRequest inside =
                new ImportRequest(
                        plain.files(),
                        plain.folder(),
                        plain.match(),
                        plain.kind(),
                        plain.sheet(),
                        plain.scale(),
                        plain.mapping(),
                        plain.dictionary(),
                        Optional.of(link.resolve("key.csv")),
                        plain.review(),
                        plain.duplicates(),
                        plain.title());
        assertThatThrownBy(() -> Intake.propose(inside))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("may not lie in the study folder");
    }

    @Test
    void somebody_who_missed_the_wave_between_is_still_one_person() throws IOException {
        List<Invented> without = new ArrayList<>(PEOPLE);
        without.remove(4);
        ImportRequest request =
                ImportedStudy.request(
                        folder,
                        List.of(
                                SyntheticExports.qualtrics(folder, PEOPLE, When.BEFORE),
                                SyntheticExports.qualtrics(folder, without, When.AFTER),
                                SyntheticExports.qualtrics(folder, PEOPLE, When.LATER)),
                        "Q1");
        ImportedStudy imported = ImportedStudy.of(request);
        assertThat(imported.study().participants()).hasSize(24);
        String code = String.join("", PEOPLE.get(4).code());
        assertThat(imported.ratings(code, "follow-up")).isEqualTo(PEOPLE.get(4).later());
        assertThat(
                        imported.study().links().stream()
                                .filter(link ->
                                        link.participant()
                                                .value()
                                                .equals(
                                                        imported.pseudonyms()
                                                                .get(
                                                                        code.toLowerCase(
                                                                                Locale.ROOT))))
                                .map(link -> link.wave().value()))
                .containsExactly("before", "follow-up");
    }

    @Test
    void a_column_that_describes_people_and_holds_a_name_stops_the_import_without_quoting_it()
            throws IOException {
        Path before =
                lines(
                        "b.csv",
                        "Name,Trainer,Pacing",
                        "Zuzanna Quill,Jo,0",
                        "Quentin Oyelaran,Jo,10",
                        "Xanthe Mbekezela,Quentin Oyelaran,4",
                        "Ifeoma Villa,Quentin Oyelaran,5");
        ImportRequest request = ImportedStudy.request(folder, List.of(before), "Name");
        assertThatThrownBy(() -> ImportedStudy.of(request))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("the column \"trainer\" would hold a name")
                .hasMessageNotContaining("Oyelaran");
        assertThat(request.folder()).doesNotExist();
        assertThat(request.keyFile()).doesNotExist();
    }

    @Test
    void every_cell_that_cannot_be_read_is_named_at_once_and_nothing_is_written()
            throws IOException {
        Path before =
                lines(
                        "b.csv",
                        "Email,Pacing,Sleep",
                        "a@example.org,0,10",
                        "b@example.org,4,12",
                        "c@example.org,x9y8,3");
        Path after =
                lines(
                        "a.csv",
                        "Email,Pacing,Sleep",
                        "a@example.org,4,5",
                        "b@example.org,7 or 8,6",
                        "c@example.org,3,3");
        ImportRequest request = ImportedStudy.request(folder, List.of(before, after), "Email");
        assertThatThrownBy(() -> ImportedStudy.of(request))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining(
                        "b.csv, line 3, column C \"Sleep\": \"12\" is outside 0 to 10")
                .hasMessageContaining(
                        "b.csv, line 4, column B \"Pacing\": \"x9y8\" holds more than one number")
                .hasMessageContaining("a.csv, line 3, column B \"Pacing\": \"7 or 8\"")
                .satisfies(e -> assertThat(((FaultsFoundException) e).faults()).hasSize(3))
                .hasMessageNotContaining("@example.org");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("b.csv", "a.csv");
        }
    }

    @Test
    void a_later_wave_joins_the_same_people_under_the_same_pseudonyms() throws IOException {
        ImportRequest first = forms(When.BEFORE, When.AFTER);
        ImportedStudy before = ImportedStudy.of(first);
        ImportRequest later =
                ImportRequest.of(
                        List.of(
                                new WaveSource(
                                        "follow-up",
                                        SyntheticExports.microsoftForms(
                                                folder, PEOPLE, When.LATER))),
                        first.folder(),
                        List.of("Email"));
        ImportedStudy after = ImportedStudy.of(later);
        assertThat(after.pseudonyms()).isEqualTo(before.pseudonyms());
        assertThat(after.study().participants()).isEqualTo(before.study().participants());
        assertThat(after.study().waves().stream().map(wave -> wave.id().value()))
                .containsExactly("before", "after", "then-before", "follow-up");
        Invented person = PEOPLE.get(5);
        assertThat(after.ratings(person.email(), "before")).isEqualTo(person.before());
        assertThat(after.ratings(person.email(), "follow-up")).isEqualTo(person.later());
        assertThat(after.study().instruments()).isEqualTo(before.study().instruments());
    }

    @Test
    void the_same_import_again_changes_nothing_and_keeps_what_a_person_wrote() throws IOException {
        ImportRequest request = forms(When.BEFORE, When.AFTER);
        ImportedStudy.of(request);
        Path yaml = request.folder().resolve("study.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).replaceFirst("title: .*", "title: Autumn cohort, Leeds"));
        Files.writeString(request.folder().resolve("notes.txt"), "mine");
        Study before = StudyFolder.read(request.folder()).study();
        String key = Files.readString(request.keyFile());
        Intake.carryOut(request, Intake.propose(request), new Random(12345));
        assertThat(StudyFolder.read(request.folder()).study()).isEqualTo(before);
        assertThat(Files.readString(request.keyFile())).isEqualTo(key);
        assertThat(before.about().title()).isEqualTo("Autumn cohort, Leeds");
        assertThat(request.folder().resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void a_folder_whose_key_is_lost_cannot_be_added_to() throws IOException {
        ImportRequest request = forms(When.BEFORE, When.AFTER);
        ImportedStudy.of(request);
        Files.delete(request.keyFile());
        assertThatThrownBy(() -> ImportedStudy.of(request))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("its key file is not");
    }

    @Test
    void doubtful_couples_wait_in_a_review_file_that_shows_codes_and_never_an_answer()
            throws IOException {
        ImportRequest request = typingErrors();
        ImportedStudy first = ImportedStudy.of(request);
        assertThat(first.outcome().undecided()).isEqualTo(2);
        assertThat(first.study().participants()).hasSize(14);
        List<String> review = Files.readAllLines(request.reviewFile());
        assertThat(review.getFirst())
                .isEqualTo("decision,earlier_wave,later_wave,earlier_1,later_1,why,pair");
        assertThat(String.join("\n", review))
                .contains("person3@example.org,persn3@example.org")
                .doesNotContain("77")
                .doesNotContain("88");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(request.reviewFile())))
                .isEqualTo("rw-------");

        decide(request.reviewFile(), Map.of("persn3", "same", "person5@example.com", "different"));
        ImportedStudy second = ImportedStudy.of(request);
        assertThat(second.outcome().undecided()).isZero();
        assertThat(second.study().participants()).hasSize(13);
        assertThat(second.study().links().stream().filter(link -> link.kind() == LinkKind.REVIEWED))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.wave()).isEqualTo(new WaveId("after"));
                    assertThat(link.participant().value())
                            .isEqualTo(first.pseudonyms().get("person3@example.org"));
                });
        assertThat(second.pseudonyms().get("person1@example.org"))
                .isEqualTo(first.pseudonyms().get("person1@example.org"));
        assertThat(Files.readString(request.reviewFile())).contains("same", "different");
    }

    @Test
    void a_decision_that_is_no_decision_is_a_fault() throws IOException {
        ImportRequest request = typingErrors();
        ImportedStudy.of(request);
        decide(request.reviewFile(), Map.of("persn3", "maybe"));
        assertThatThrownBy(() -> ImportedStudy.of(request))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("\"maybe\" is no decision");
    }

    @Test
    void who_has_no_partner_is_listed_with_the_nearest() throws IOException {
        ImportRequest request = typingErrors();
        ImportedStudy.of(request);
        assertThat(Files.readString(request.reportFile()))
                .contains("## Without a partner")
                .contains("\"persn3@example.org\"; nearest is \"person3@example.org\" of before");
    }

    @Test
    void the_order_of_rows_changes_neither_pairs_nor_ratings() throws IOException {
        Map<String, List<Set<String>>> seen = new HashMap<>();
        for (long seed : List.of(1L, 2L)) {
            List<Invented> people = new ArrayList<>(PEOPLE);
            Collections.shuffle(people, new Random(seed));
            Path own = Files.createDirectory(folder.resolve("s" + seed));
            ImportedStudy imported =
                    ImportedStudy.of(
                            ImportedStudy.request(
                                    own,
                                    List.of(
                                            SyntheticExports.qualtrics(own, people, When.BEFORE),
                                            SyntheticExports.qualtrics(own, people, When.AFTER)),
                                    "Q1"));
            for (Invented person : PEOPLE) {
                String code = String.join("", person.code());
                seen.computeIfAbsent(code, _ -> new ArrayList<>())
                        .add(
                                new TreeSet<>(
                                        List.of(
                                                imported.ratings(code, "before").toString(),
                                                imported.ratings(code, "after").toString())));
            }
        }
        assertThat(seen.values()).allMatch(both -> both.get(0).equals(both.get(1)));
    }

    @Test
    void rows_that_decline_are_not_in_the_folder() throws IOException {
        Path before =
                lines(
                        "b.csv",
                        "Email,Do you consent to take part?,Pacing",
                        "a@example.org,Yes,0",
                        "b@example.org,No,7",
                        "c@example.org,Yes,10");
        ImportedStudy imported =
                ImportedStudy.of(ImportedStudy.request(folder, List.of(before), "Email"));
        assertThat(imported.study().participants()).hasSize(2);
        assertThat(imported.outcome().leftOut()).isEqualTo(1);
        assertThat(imported.pseudonyms()).doesNotContainKey("b@example.org");
    }

    @Test
    void with_the_rule_to_stop_duplicates_are_faults() throws IOException {
        Path before =
                lines(
                        "b.csv",
                        "Email,Pacing",
                        "a@example.org,0",
                        "A@example.org,7",
                        "c@example.org,10");
        ImportRequest plain = ImportedStudy.request(folder, List.of(before), "Email");
        ImportRequest stop =
                new ImportRequest(
                        plain.files(),
                        plain.folder(),
                        plain.match(),
                        plain.kind(),
                        plain.sheet(),
                        plain.scale(),
                        plain.mapping(),
                        plain.dictionary(),
                        plain.key(),
                        plain.review(),
                        DuplicateRule.STOP,
                        plain.title());
        assertThatThrownBy(() -> ImportedStudy.of(stop))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("rows 2, 3 are one person's");
    }

    private ImportRequest forms(When... whens) throws IOException {
        List<Path> files = new ArrayList<>();
        for (When when : whens) {
            files.add(SyntheticExports.microsoftForms(folder, PEOPLE, when));
        }
        return ImportedStudy.request(folder, files, "Email");
    }

    /// Twelve people by e-mail; afterwards one has mistyped the address, one writes from another
    /// provider.
    private ImportRequest typingErrors() throws IOException {
        List<String> before = new ArrayList<>(List.of("Email,Pacing,Sleep"));
        List<String> after = new ArrayList<>(List.of("Email,Pacing,Sleep"));
        for (int p = 0; p < 12; p++) {
            String address = "person" + p + "@example.org";
            before.add(address + "," + (p == 0 ? 0 : 7) + "," + (p == 1 ? 10 : 7));
            String later =
                    switch (p) {
                        case 3 -> "persn3@example.org";
                        case 5 -> "person5@example.com";
                        default -> address;
                    };
            after.add(later + ",8,8");
        }
        return ImportedStudy.request(
                folder,
                List.of(
                        lines("b.csv", before.toArray(String[]::new)),
                        lines("a.csv", after.toArray(String[]::new))),
                "Email");
    }

    private static void decide(Path review, Map<String, String> decisions) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(review)) {
            String decided = line;
            for (Map.Entry<String, String> decision : decisions.entrySet()) {
                if (line.contains(decision.getKey())) {
                    decided = decision.getValue() + line;
                }
            }
            lines.add(decided);
        }
        Files.write(review, lines);
    }

    private Path lines(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
