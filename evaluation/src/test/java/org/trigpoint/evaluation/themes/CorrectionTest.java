package org.trigpoint.evaluation.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.Replacement;
import org.trigpoint.evaluation.interviews.TextVersion;

class CorrectionTest {
    private static final InterviewId ID = new InterviewId("I01");
    private static final String TEXT = "P07: I walk more 😀. I sleep badly. I rest.\n";

    private static ThematicAnalysis coded(String... words) {
        Interview interview =
                new Interview(
                        ID,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        OptionalLong.empty(),
                        "",
                        List.of(TextVersion.of(1, TEXT)));
        ThematicAnalysis none = ThematicAnalysis.none().with(new Interviews(List.of(interview)));
        return none.with(List.of(words).stream().map(CorrectionTest::coding).toList());
    }

    private static Coding coding(String words) {
        int unit = TEXT.indexOf(words);
        int start = TEXT.codePointCount(0, unit);
        int end = start + words.codePointCount(0, words.length());
        return new Coding(
                new CodingId("g-" + words),
                new Excerpt(ID, 1, start, end),
                new CodeId("c"),
                "A",
                Optional.empty(),
                "",
                "");
    }

    @Test
    void everyCodingIsCarriedOrListed() {
        ThematicAnalysis before = coded("I walk more 😀", "I sleep badly", "I rest");

        Correction correction =
                Correction.of(
                        before, ID, "P07: Now I walk more 😀. I sleep quite badly. She left.\n");

        assertThat(correction.carried()).isEqualTo(1);
        assertThat(correction.changed())
                .extracting(Correction.ChangedCoding::before, Correction.ChangedCoding::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "I sleep badly", "I sleep quite badly"));
        assertThat(correction.notCarried())
                .extracting(Correction.CodingNotCarried::words)
                .containsExactly("I rest");
        assertThat(correction.analysis().codings())
                .extracting(coding -> coding.excerpt().version())
                .containsExactly(2, 2, 1);
        assertThat(correction.analysis().interviews().words(before.codings().get(2).excerpt()))
                .isEqualTo("I rest");
        assertThat(correction.analysis().codings())
                .extracting(Coding::id)
                .containsExactlyElementsOf(before.codings().stream().map(Coding::id).toList());
    }

    @Test
    void theVersionBeforeStaysAsItWas() {
        Correction correction = Correction.of(coded(), ID, TEXT + "More.\n");
        Interview after = correction.analysis().interviews().interview(ID).orElseThrow();

        assertThat(after.versions()).hasSize(2);
        assertThat(after.versions().getFirst()).isEqualTo(TextVersion.of(1, TEXT));
        assertThat(after.latest().text().text()).endsWith("More.\n");
    }

    @Test
    void codingsOfOlderVersionsAreLeftWhereTheyAre() {
        Correction first = Correction.of(coded("I rest"), ID, TEXT.replace("I rest", "Silence"));
        Correction second = Correction.of(first.analysis(), ID, TEXT);

        assertThat(second.carried()).isZero();
        assertThat(second.notCarried()).isEmpty();
        assertThat(second.analysis().codings()).isEqualTo(first.analysis().codings());
    }

    @Test
    void knownReplacementsNeedNoComparing() {
        Correction correction =
                Correction.of(coded("I walk more 😀"), ID, List.of(new Replacement(7, 11, "run")));

        assertThat(correction.changed())
                .extracting(Correction.ChangedCoding::after)
                .containsExactly("I run more 😀");
    }

    @Test
    void aTextThatIsTheSameIsNoCorrection() {
        ThematicAnalysis analysis = coded();

        assertThatThrownBy(() -> Correction.of(analysis, ID, TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same");
    }
}
