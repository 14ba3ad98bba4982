package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.intake.SyntheticExports.When;
import org.trigpoint.evaluation.intake.SyntheticPeople.Invented;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;

final class LayoutsTest {
    private static final List<Invented> PEOPLE = SyntheticPeople.people(24, 7);

    @TempDir private Path folder = Path.of("unset");

    @Test
    void microsoft_forms_gives_every_rating_and_the_look_back() throws IOException {
        ImportedStudy imported =
                ImportedStudy.of(
                        ImportedStudy.request(
                                folder,
                                List.of(
                                        SyntheticExports.microsoftForms(
                                                folder, PEOPLE, When.BEFORE),
                                        SyntheticExports.microsoftForms(folder, PEOPLE, When.AFTER),
                                        SyntheticExports.microsoftForms(
                                                folder, PEOPLE, When.LATER)),
                                "Email"));
        for (Invented person : PEOPLE) {
            assertThat(imported.ratings(person.email(), "after"))
                    .isEqualTo(but(person.after(), person));
            assertThat(imported.ratings(person.email(), "follow-up"))
                    .isEqualTo(but(person.later(), person));
            assertThat(imported.ratings(person.email(), "then-before")).isEqualTo(person.then());
        }
        Wave then = imported.study().wave(new WaveId("then-before")).orElseThrow();
        assertThat(then.kind()).isEqualTo(WaveKind.THEN);
        assertThat(then.refersTo()).contains(new WaveId("before"));
        assertThat(then.askedWith()).contains(new WaveId("after"));
        assertThat(imported.study().missing())
                .hasSize(3)
                .allMatch(row -> row.reason() == MissingReason.NOT_PART_OF_MY_ROLE);
        assertThat(imported.study().groups()).containsExactly("site");
        assertThat(imported.study().participants())
                .hasSize(24)
                .allMatch(person -> person.group("site").isPresent());
        assertThat(imported.outcome().interpretations())
                .anyMatch(line -> line.startsWith("\"10 (completely)\" read as 10"));
        assertThat(imported.study().administrations())
                .allMatch(row -> row.answeredOn().isPresent());
        Instrument instrument = imported.study().instruments().getFirst();
        assertThat(instrument.items().getFirst().scale().low()).isEqualTo("not at all");
        assertThat(instrument.items().getFirst().scale().high()).isEqualTo("completely");
    }

    /// The second person does not rate eating in the forms that have "Not part of my role".
    private static List<Integer> but(List<Integer> ratings, Invented person) {
        if (!person.equals(PEOPLE.get(1))) {
            return ratings;
        }
        List<Integer> less = new ArrayList<>(ratings);
        less.set(7, -1);
        return less;
    }

    @Test
    void google_forms_gives_every_rating_and_the_latest_of_two_rows() throws IOException {
        ImportedStudy imported =
                ImportedStudy.of(
                        ImportedStudy.request(
                                folder,
                                List.of(
                                        SyntheticExports.googleForms(folder, PEOPLE, When.BEFORE),
                                        SyntheticExports.googleForms(folder, PEOPLE, When.AFTER)),
                                "Email Address"));
        for (Invented person : PEOPLE.subList(1, 24)) {
            assertThat(imported.ratings(person.email(), "before")).isEqualTo(person.before());
            assertThat(imported.ratings(person.email(), "after")).isEqualTo(person.after());
        }
        Invented twice = PEOPLE.getFirst();
        assertThat(imported.ratings(twice.email(), "before"))
                .isEqualTo(twice.before().stream().map(r -> Math.min(10, r + 1)).toList());
        assertThat(imported.outcome().duplicates()).isEqualTo(2);
    }

    @Test
    void qualtrics_gives_every_rating_without_previews_and_matches_codes() throws IOException {
        ImportedStudy imported =
                ImportedStudy.of(
                        ImportedStudy.request(
                                folder,
                                List.of(
                                        SyntheticExports.qualtrics(folder, PEOPLE, When.BEFORE),
                                        SyntheticExports.qualtrics(folder, PEOPLE, When.AFTER)),
                                "Q1"));
        for (Invented person : PEOPLE) {
            String code = String.join("", person.code());
            assertThat(imported.ratings(code, "before")).isEqualTo(person.before());
            assertThat(imported.ratings(code, "after")).isEqualTo(person.after());
        }
        assertThat(imported.outcome().leftOut()).isEqualTo(2);
        assertThat(imported.study().participants()).hasSize(24);
    }

    @Test
    void limesurvey_gives_every_rating_and_leaves_rows_out_that_were_only_opened()
            throws IOException {
        ImportedStudy imported =
                ImportedStudy.of(
                        ImportedStudy.request(
                                folder,
                                List.of(
                                        SyntheticExports.limeSurvey(folder, PEOPLE, When.BEFORE),
                                        SyntheticExports.limeSurvey(folder, PEOPLE, When.AFTER)),
                                "token"));
        for (int p = 0; p < PEOPLE.size(); p++) {
            String token = "tk" + (7919 * (p + 3));
            assertThat(imported.ratings(token, "before")).isEqualTo(PEOPLE.get(p).before());
            assertThat(imported.ratings(token, "after")).isEqualTo(PEOPLE.get(p).after());
        }
        assertThat(imported.outcome().leftOut()).isEqualTo(48);
    }

    @Test
    void redcap_gives_every_event_as_a_wave_and_its_dictionary_the_meaning() throws IOException {
        ImportRequest plain =
                ImportRequest.of(
                        List.of(new WaveSource("before", SyntheticExports.redcap(folder, PEOPLE))),
                        folder.resolve("study"),
                        List.of("record_id"));
        ImportRequest request =
                new ImportRequest(
                        plain.files(),
                        plain.folder(),
                        plain.match(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(SyntheticExports.redcapDictionary(folder)),
                        Optional.empty(),
                        Optional.empty(),
                        DuplicateRule.LATEST,
                        "REDCap");
        ImportedStudy imported = ImportedStudy.of(request);
        assertThat(imported.study().waves().stream().map(wave -> wave.id().value()))
                .containsExactly("before", "after", "3-months");
        for (int p = 0; p < PEOPLE.size(); p++) {
            String record = Integer.toString(p + 1);
            Invented person = PEOPLE.get(p);
            assertThat(imported.ratings(record, "before")).isEqualTo(but(person.before(), person));
            if (p != 2) {
                assertThat(imported.ratings(record, "3-months"))
                        .isEqualTo(but(person.later(), person));
            }
        }
        assertThat(imported.study().missing())
                .allMatch(row -> row.reason() == MissingReason.NOT_PART_OF_MY_ROLE);
        assertThat(imported.study().instruments().getFirst().items()).hasSize(10);
        assertThat(imported.study().participants())
                .allMatch(person -> person.group("site").isPresent());
    }

    @Test
    void a_plain_table_of_another_country_gives_every_rating_by_name() throws IOException {
        ImportedStudy imported =
                ImportedStudy.of(
                        ImportedStudy.request(
                                folder,
                                List.of(
                                        SyntheticExports.plain(folder, PEOPLE, When.BEFORE),
                                        SyntheticExports.plain(folder, PEOPLE, When.AFTER)),
                                "Name"));
        assertThat(imported.study().participants()).hasSize(24);
        assertThat(imported.study().links()).hasSize(48);
        Invented person = PEOPLE.get(2);
        assertThat(imported.ratings(person.name(), "before")).isEqualTo(person.before());
        assertThat(imported.ratings(person.name(), "after")).isEqualTo(person.after());
        assertThat(imported.study().instruments().getFirst().facets().stream().map(f -> f.id()))
                .containsExactlyElementsOf(
                        SyntheticPeople.FACETS.stream().map(FacetId::new).toList());
    }

    @Test
    void limesurvey_with_codes_for_headings_pairs_the_same_codes() throws IOException {
        Path before = codesOnly("codes-before.csv", When.BEFORE);
        Path after = codesOnly("codes-after.csv", When.AFTER);
        ImportedStudy imported =
                ImportedStudy.of(ImportedStudy.request(folder, List.of(before, after), "token"));
        assertThat(imported.study().instruments().getFirst().items()).hasSize(10);
        assertThat(imported.study().administrations())
                .hasSize(48)
                .allMatch(Administration::hasRating);
    }

    private Path codesOnly(String name, When when) throws IOException {
        String text = Files.readString(SyntheticExports.limeSurvey(folder, PEOPLE, when));
        String codes = text.replaceAll("\"?(G1Q1\\[SQ\\d+\\])\\. [^\\]]*\\]\"?", "$1");
        return Files.writeString(folder.resolve(name), codes);
    }

    @Test
    void redcap_with_labels_for_headings_is_known_and_read() throws IOException {
        StringBuilder text =
                new StringBuilder(
                        "Record ID,Event Name,Confidence about pacing,Confidence about sleep,Complete?\n");
        for (int p = 0; p < 12; p++) {
            text.append(p + 1).append(",Baseline,").append(p % 10).append(",4,Complete\n");
            text.append(p + 1).append(",Post training,").append(p % 10 + 1).append(",6,Complete\n");
        }
        Path file = Files.writeString(folder.resolve("labels.csv"), text.toString());
        assertThat(recognised(file)).isEqualTo(Layout.REDCAP);
        ImportedStudy imported =
                ImportedStudy.of(
                        ImportRequest.of(
                                List.of(new WaveSource("before", file)),
                                folder.resolve("study"),
                                List.of("Record ID")));
        assertThat(imported.study().waves().stream().map(wave -> wave.id().value()))
                .containsExactly("before", "after");
        assertThat(imported.study().administrations()).hasSize(24);
    }

    @Test
    void each_layout_is_named_with_its_evidence() throws IOException {
        assertThat(recognised(SyntheticExports.microsoftForms(folder, PEOPLE, When.BEFORE)))
                .isEqualTo(Layout.MICROSOFT_FORMS);
        assertThat(recognised(SyntheticExports.googleForms(folder, PEOPLE, When.BEFORE)))
                .isEqualTo(Layout.GOOGLE_FORMS);
        assertThat(recognised(SyntheticExports.qualtrics(folder, PEOPLE, When.BEFORE)))
                .isEqualTo(Layout.QUALTRICS);
        assertThat(recognised(SyntheticExports.limeSurvey(folder, PEOPLE, When.BEFORE)))
                .isEqualTo(Layout.LIMESURVEY);
        assertThat(recognised(SyntheticExports.redcap(folder, PEOPLE))).isEqualTo(Layout.REDCAP);
        assertThat(recognised(SyntheticExports.plain(folder, PEOPLE, When.BEFORE)))
                .isEqualTo(Layout.PLAIN);
    }

    private static Layout recognised(Path file) {
        Export export = LayoutRecognition.recognise(Spreadsheet.read(file, Optional.empty()));
        assertThat(export.evidence()).isNotBlank();
        return export.layout();
    }
}
