package org.trigpoint.teaching.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.teaching.SmallPack;

class RenderingTest {
    private final Rendering page =
            Rendering.page(SmallPack.whole().read().whole(), path -> "/learn/" + path);

    private String html(String markdown) {
        return page.html("modules/sky/module.md", markdown);
    }

    @Test
    void citationsAreNumberedInTheOrderOfThePageAndLinkToItsSources() {
        assertThat(html("One. [@sky-page] Two. [@sky-book; @sky-page]"))
                .isEqualTo(
                        "<p>One.\u00a0<sup class=\"cites\"><a href=\"#source-sky-page\""
                                + " aria-label=\"Source 1\">[1]</a></sup> Two.\u00a0<sup"
                                + " class=\"cites\"><a href=\"#source-sky-book\""
                                + " aria-label=\"Source 2\">[2]</a><a href=\"#source-sky-page\""
                                + " aria-label=\"Source 1\">[1]</a></sup></p>\n");
        assertThat(page.sources())
                .extracting(source -> source.id().value())
                .containsExactly("sky-page", "sky-book");
        assertThat(page.sourceList())
                .contains(
                        "<li id=\"source-sky-book\">A. Author (2020). <a href=\"https://doi.org/10.1000/sky\" rel=\"noopener\">The sky: a book</a>. Sky Press. doi:10.1000/sky</li>");
    }

    @Test
    void headingsGoOnBelowThoseOfThePageAroundThem() {
        Passage passage = new Passage("modules/sky/module.md", 1, "## One\n\nText.\n\n### Two\n");

        assertThat(page.html(passage, 4)).isEqualTo("<h4>One</h4>\n<p>Text.</p>\n<h5>Two</h5>\n");
        assertThat(page.html(passage)).isEqualTo("<h2>One</h2>\n<p>Text.</p>\n<h3>Two</h3>\n");
        assertThat(page.html(new Passage("modules/sky/module.md", 1, "### *Lone*"), 2))
                .isEqualTo("<h2><em>Lone</em></h2>\n");
    }

    @Test
    void aPageWithoutCitationsHasNoListOfSources() {
        html("Nothing here, nor [@nobody].");

        assertThat(page.sourceList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Hi <img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,hi)",
                "[x](http://plain.example.org)",
                "[x](//other.example.org/a)",
                "[x](../../../../etc/passwd)",
                "![x](https://sky.example.org/pixel.png)",
                "[x](https://sky.example.org/\"onclick=\"alert(1))",
                "<javascript:alert(1)>",
                "[@\"><script>alert(1)</script>]",
                "```html\n<script>alert(1)</script>\n```",
                "[x][y]\n\n[y]: javascript:alert(1)"
            })
    void nothingDangerousComesThrough(String markdown) {
        String html = html(markdown);

        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContain("href=\"java")
                .doesNotContain("href=\"data")
                .doesNotContain("href=\"http:")
                .doesNotContain("href=\"//")
                .doesNotContain("passwd")
                .doesNotContain("\"onclick");
    }

    @Test
    void linksOutsideAreByHttpsAndInsideGoWhereThePageSays() {
        assertThat(html("[out](https://sky.example.org/a?b=1&c=2)"))
                .contains(
                        "<a href=\"https://sky.example.org/a?b=1&amp;c=2\" rel=\"noopener\">out</a>");
        assertThat(html("[in](handout.md) [tool](../../tools/sky-sheet.yaml)"))
                .contains("href=\"/learn/modules/sky/handout.md\"")
                .contains("href=\"/learn/tools/sky-sheet.yaml\"");
        assertThat(html("[call](tel:116123)")).contains("<a href=\"tel:116123\">call</a>");
    }

    @Test
    void headingsListsAndEmphasisAreKept() {
        assertThat(html("### Heard\n\n- *one*\n- **two**"))
                .isEqualTo(
                        "<h3>Heard</h3>\n<ul>\n<li><em>one</em></li>\n<li><strong>two</strong></li>\n</ul>\n");
        assertThat(page.inline("x.md", "Only *this*")).isEqualTo("Only <em>this</em>");
    }

    @Test
    void plainTextIsWhatIsReadAloud() {
        assertThat(
                        PlainText.of(
                                "## Pain\nIt **can** [settle](https://x.example.org). [@a]\nSo:\n\n-"
                                        + " rest\n- `walk`\n"))
                .isEqualTo("Pain\n\nIt can settle. So:\n\nrest\n\nwalk");
    }
}
