package org.trigpoint.evaluation.interviews.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.interviews.identities.Recognition.Count;
import org.trigpoint.evaluation.interviews.identities.SyntheticTalk.Form;

/// The promise of docs/reference/pseudonymise.md, on synthetic interviews whose identifiers are
/// known. The figures of the page are made here.
final class RecognitionTest {
    private static final int STUDIES = 25;
    private static final long HELD_OUT_SEED = 1_000_000;

    private static final Recognition HELD_OUT =
            Recognition.of(TalkTemplates.HELD_OUT, STUDIES, HELD_OUT_SEED, Lexicon.ENGLISH);

    /// Forms that a rule is meant to replace without a question.
    private static final List<Form> PROMISED =
            List.of(
                    Form.NAME,
                    Form.NAME_WITH_TITLE,
                    Form.INFLECTED_NAME,
                    Form.MISSPELT_NAME,
                    Form.EMAIL,
                    Form.TELEPHONE,
                    Form.NHS_NUMBER,
                    Form.POSTCODE,
                    Form.DATE_OF_BIRTH,
                    Form.LISTED);

    @Test
    void on_sentences_no_rule_was_tuned_on_recall_is_99_per_cent_and_precision_90() {
        Recognition heldOut =
                Recognition.of(TalkTemplates.HELD_OUT, STUDIES, HELD_OUT_SEED, Lexicon.ENGLISH);
        assertThat(heldOut.allShown().share())
                .as("found, by rule or by question; missed: %s", first(heldOut.missed))
                .isGreaterThanOrEqualTo(0.99);
        assertThat(promised(heldOut).share())
                .as("replaced by rule, of the forms rules are for")
                .isGreaterThanOrEqualTo(0.99);
        assertThat(heldOut.rightRules.share())
                .as("right, of what rules replace; wrong: %s", first(heldOut.wrong))
                .isGreaterThanOrEqualTo(0.90);
        assertThat(heldOut.rightFindings.share())
                .as("right, of everything shown; wrong: %s", first(heldOut.wrong))
                .isGreaterThanOrEqualTo(0.90);
        assertThat(heldOut.rightPerson.share())
                .as("given the right pseudonym")
                .isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void the_published_table_is_what_the_simulation_says() throws IOException {
        Path page = reference();
        List<String> lines = table(HELD_OUT);
        Files.write(Path.of("target", "recognition.md"), lines);
        assertThat(Files.readAllLines(page)).containsSubsequence(lines);
    }

    /// All names planted as unknown happen to be in our table of given names; so the cues are
    /// measured without it too, and what has no cue then is found only where another text
    /// introduces it.
    @Test
    void without_our_table_of_given_names_cues_still_introduce_most_unknown_names()
            throws IOException {
        Lexicon english = Lexicon.ENGLISH;
        Lexicon noNames =
                new Lexicon(english.ordinary(), english.notNames(), Set.of(), english.longForms());
        Recognition cuesAlone = Recognition.of(TalkTemplates.HELD_OUT, 8, HELD_OUT_SEED, noNames);
        Count cued = cuesAlone.shown.getOrDefault(Form.UNKNOWN_NAME_AFTER_A_CUE, new Count());
        Count uncued = cuesAlone.shown.getOrDefault(Form.UNKNOWN_NAME_WITHOUT_A_CUE, new Count());
        List<String> lines =
                List.of(
                        "| after a cue, without our table | " + cued.interval() + " |",
                        "| without a cue and our table | " + uncued.interval() + " |");
        Files.write(Path.of("target", "recognition-cues.md"), lines);
        assertThat(cued.share()).isGreaterThanOrEqualTo(0.95);
        assertThat(Files.readAllLines(reference())).containsSubsequence(lines);
    }

    private static Path reference() {
        Path here = Path.of("").toAbsolutePath();
        Path page = here.resolve("docs/reference/pseudonymise.md");
        return Files.exists(page)
                ? page
                : here.resolveSibling("docs").resolve("reference/pseudonymise.md");
    }

    private static List<String> table(Recognition of) {
        List<String> lines = new ArrayList<>();
        of.shown.forEach((form, count) ->
                lines.add(
                        "| "
                                + form.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                + " | "
                                + count.interval()
                                + " | "
                                + of.byRule.getOrDefault(form, new Count()).interval()
                                + " |"));
        lines.add(
                "| all, but names without a cue | "
                        + of.allShown().interval()
                        + " | "
                        + of.allByRule().interval()
                        + " |");
        lines.add(
                "| right, of what was found | "
                        + of.rightFindings.interval()
                        + " | "
                        + of.rightRules.interval()
                        + " |");
        lines.add("| the right pseudonym | | " + of.rightPerson.interval() + " |");
        return lines;
    }

    private static Count promised(Recognition recognition) {
        Count sum = new Count();
        recognition.byRule.forEach((form, count) -> {
            if (PROMISED.contains(form)) {
                sum.hits += count.hits;
                sum.all += count.all;
            }
        });
        return sum;
    }

    private static List<String> first(List<String> all) {
        return all.stream().limit(40).toList();
    }
}
