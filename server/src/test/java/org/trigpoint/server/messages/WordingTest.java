package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.server.messages.Wording.Fault;
import org.trigpoint.server.web.Words;

class WordingTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theWordsOfferedHaveNoFault(Kind kind) {
        for (Locale language : Words.LANGUAGES) {
            Wording offered = Wording.offered(kind, Words.in(language));
            assertThat(offered.faults(kind)).as(language.toString()).isEmpty();
            assertThat(offered.body()).contains("\n\n").doesNotContain("''");
        }
        assertThat(Wording.offered(kind, Words.in("cy")).body())
                .isNotEqualTo(Wording.offered(kind, Words.in("en-GB")).body());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Wording wording = new Wording("Open [link]\nnow", "Hello [nmae], it closes on [closes].");
        assertThat(wording.faults(Kind.INVITATION))
                .containsExactlyInAnyOrder(
                        new Fault.Lines("subject"),
                        new Fault.Unknown("subject", "[link]"),
                        new Fault.Unknown("body", "[nmae]"),
                        new Fault.Unknown("body", "[closes]"),
                        new Fault.Absent("body", "[link]"));
    }

    @Test
    void whatIsFilledInIsNotReadAsAPlaceholder() {
        assertThat(
                        Wording.filled(
                                "Hello [name]: [link]",
                                Map.of(Placeholder.NAME, "[link] $1", Placeholder.LINK, "L")))
                .isEqualTo("Hello [link] $1: L");
    }

    @Test
    void theTwinShowsWhatWasWrittenAndNoMarkupOfAnyone() {
        String html =
                HtmlTwin.of(
                        "cy",
                        "<b>",
                        "Hello <script>,\n\nhttps://x.org/l/abc",
                        "foot",
                        "https://x.org/l/abc");
        assertThat(html)
                .contains("<html lang=\"cy\">")
                .contains("&lt;script&gt;")
                .contains("<a href=\"https://x.org/l/abc\">https://x.org/l/abc</a>")
                .doesNotContain("<script>")
                .doesNotContain("<b>");
    }
}
