package org.trigpoint.teaching.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Pack PACK =
            PackReader.read(
                            PackTexts.of(
                                    "small",
                                    Map.of(
                                            "sources.yaml",
                                            """
                                            - id: one-2020
                                              authors: A. One
                                              year: 2020
                                              title: First
                                              identifier: https://example.org/one
                                              read: full
                                            - id: two-2021
                                              authors: B. Two
                                              year: 2021
                                              title: Second
                                              identifier: https://example.org/two
                                              read: full
                                            """)))
                    .pack();

    @Test
    void aCitationBecomesANumberThatLeadsToItsSource() {
        Rendering page = Rendering.page(PACK, file -> file);
        assertThat(page.html("x.md", "Said [@two-2021]. Again [@one-2020;\n@two-2021]."))
                .contains("href=\"#source-two-2021\" aria-label=\"Source 1\"")
                .contains("href=\"#source-one-2020\" aria-label=\"Source 2\"")
                .doesNotContain("@");
        assertThat(page.sourceList())
                .containsSubsequence("B. Two (2021)", "A. One (2020)");
    }

    @Test
    void aLinkStaysALinkAndRawHtmlIsShownAsText() {
        Rendering page = Rendering.page(PACK, file -> "/" + file);
        assertThat(page.html("a/x.md", "[Here](https://example.org) <b onclick=x>y</b> [in](../b.md)"))
                .contains("<a href=\"https://example.org\" rel=\"noopener\">Here</a>")
                .contains("&lt;b onclick=x&gt;")
                .contains("<a href=\"/b.md\">in</a>");
    }

    @Test
    void citationsAreNotReadAloud() {
        assertThat(PlainText.of("Said [@one-2020]. More.")).isEqualTo("Said. More.");
    }
}
