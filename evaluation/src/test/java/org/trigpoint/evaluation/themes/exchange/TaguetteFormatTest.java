package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Taguette's tables as its public schema (version 1.5) has them, written by the tests; the sample
/// was written by Taguette 1.5.2 itself.
class TaguetteFormatTest {
    @TempDir private Path folder;

    private final Losses losses = new Losses();

    @Test
    void theSampleThatTaguetteWroteIsReadWholeAndEveryHighlightSaysItsSnippet() {
        Path sample = Samples.folder().resolve("taguette/taguette-1.5.2-project.sqlite3");
        TaguetteFormat format = new TaguetteFormat(Optional.empty());
        assertThat(format.recognises(sample)).isTrue();

        Project project = format.read(sample, losses);

        assertThat(project.name()).isEqualTo("bench");
        assertThat(project.codes()).hasSize(41);
        assertThat(project.sources())
                .extracting(source -> source.selections().size())
                .containsExactly(500, 500);
        assertThat(
                        project.sources().stream()
                                .flatMap(source -> source.selections().stream())
                                .mapToInt(selection -> selection.codings().size())
                                .sum())
                .isEqualTo(2000);
        assertThat(project.users()).extracting(Project.User::name).containsExactly("admin");
        assertThat(project.sources().getFirst().selections().getFirst().codings())
                .allSatisfy(coding ->
                        assertThat(coding.created())
                                .contains(Instant.parse("2026-11-22T10:38:18.104600Z")));
        assertThat(losses.summed())
                .containsExactly(
                        new Loss(
                                "selection",
                                "",
                                Outcome.CHANGED,
                                "it began or ended inside a character: it goes on to the next, as in Taguette",
                                11));
    }

    @Test
    void placesAreRightAfterEmojiAccentsEntitiesAndLineEnds() {
        String html =
                "<p>Tea &amp; caf\u00E9 \uD83D\uDE00</p><p>She said \u201Cno\u201D.<br>Then&nbsp;yes.</p>\r\n"
                        + "<h2 title=\"a > b\">e\u0301nd</h2>";
        Path file = taguette(html);
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            highlight(database, 1, html, "caf\u00E9 \uD83D\uDE00");
            highlight(database, 2, html, "\uD83D\uDE00She");
            highlight(database, 3, html, "\u201Cno\u201D");
            highlight(database, 4, html, "Then\u00A0yes");
            highlight(database, 5, html, "e\u0301nd");
            highlight(database, 6, html, "& caf");
        }

        Project.Source source = read(file).sources().getFirst();

        assertThat(source.text().text())
                .isEqualTo(
                        "Tea & caf\u00E9 \uD83D\uDE00\nShe said \u201Cno\u201D.\nThen\u00A0yes.\ne\u0301nd");
        assertThat(source.selections())
                .extracting(marked -> source.text().between(marked.start(), marked.end()))
                .containsExactly(
                        "caf\u00E9 \uD83D\uDE00",
                        "\uD83D\uDE00\nShe",
                        "\u201Cno\u201D",
                        "Then\u00A0yes",
                        "e\u0301nd",
                        "& caf");
    }

    @Test
    void aHighlightThatEndsAParagraphTakesNoLineBreakWithIt() {
        String html = "<p>One.</p><p>Two.</p>";
        Path file = taguette(html);
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            highlight(database, 1, html, "One.");
            highlight(database, 2, html, "Two.");
        }

        Project.Source source = read(file).sources().getFirst();

        assertThat(source.selections())
                .extracting(marked -> source.text().between(marked.start(), marked.end()))
                .containsExactly("One.", "Two.");
        assertThat(losses.all()).isEmpty();
    }

    @Test
    void whatHasNoPlaceIsNamedAndLeftOut() {
        Path file = taguette("<p>caf\u00E9 one</p>");
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            String columns = "id, document_id, start_offset, end_offset, snippet";
            database.row("highlights", columns, 1, 1, -4, 3, "x");
            database.row("highlights", columns, 2, 1, 2, Long.MAX_VALUE, "x");
            database.row("highlights", columns, 3, 1, 2, 2, "");
            database.row("highlights", columns, 4, 1, 4, 9, " one");
            database.row("highlights", columns, 5, 1, 0, 3, "tea");
        }

        Project.Source source = read(file).sources().getFirst();

        assertThat(source.selections())
                .extracting(marked -> source.text().between(marked.start(), marked.end()))
                .containsExactly(" one", "caf");
        assertThat(losses.all())
                .extracting(loss -> loss.what() + " " + loss.outcome())
                .containsExactly(
                        "highlight 1 in talk DROPPED",
                        "highlight 2 in talk DROPPED",
                        "highlight 3 in talk DROPPED",
                        "highlight 4 in talk CHANGED",
                        "highlight 5 in talk CHANGED");
        assertThat(losses.all().getLast().why()).isEqualTo(StoredWords.UNLIKE);
    }

    @Test
    void whoGaveATagIsTheOneTheLogNamesFirst() {
        String html = "<p>One two.</p>";
        Path file = taguette(html);
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            highlight(database, 1, html, "One");
            database.row("highlight_tags", "highlight_id, tag_id", 1, 1);
            database.row("highlight_tags", "highlight_id, tag_id", 1, 2);
            String columns = "date, user_login, project_id, document_id, payload";
            command(database, columns, "10:00:00", "ana", "[1]");
            command(database, columns, "11:00:00", "bo", "[1, 2]");
            database.row("commands", columns, "2026-03-01 12:00:00", "bo", 1, 1, "{not json");
            database.row("commands", columns, "2026-03-01 12:00:00", "bo", 1, 1, null);
        }

        Project project = read(file);

        assertThat(project.users()).extracting(Project.User::name).containsExactly("ana", "bo");
        assertThat(project.sources().getFirst().selections().getFirst().codings())
                .extracting(coding -> coding.created().orElseThrow().toString())
                .containsExactly("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z");
    }

    @Test
    void namesWithDotsStayNamesAndIdentifiersAreTheSameEachTime() {
        Path file = taguette("<p>One</p>");
        Project first = read(file);
        Project second = read(file);

        assertThat(first.codes())
                .extracting(Project.Code::name)
                .containsExactly("pain.flare", "hope");
        assertThat(first.codes()).allMatch(code -> code.parent().isEmpty());
        assertThat(first).isEqualTo(second);
    }

    @Test
    void ofSeveralProjectsOneMustBeNamed() {
        Path file = taguette("<p>One</p>");
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            database.row("projects", "id, name, description, created", 2, "Second", "", "2026");
        }

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("2 projects: \"First\", \"Second\"")
                .hasMessageContaining("--project");
        assertThat(new TaguetteFormat(Optional.of("Second")).read(file, losses).sources())
                .isEmpty();
    }

    @Test
    void anEntityNobodyKnowsStaysAsItIsWritten() {
        Project.Source source =
                read(taguette("<p>a &nosuch; b &#8364; &#x80; &</p>")).sources().getFirst();

        assertThat(source.text().text()).isEqualTo("a &nosuch; b \u20AC \u20AC &");
        assertThat(losses.all())
                .extracting(Loss::why)
                .containsExactly("the entity &nosuch; is left as it is written");
    }

    private Project read(Path file) {
        return new TaguetteFormat(Optional.empty()).read(file, losses);
    }

    private Path taguette(String html) {
        Path file = folder.resolve("taguette.sqlite3");
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            database.script(
                    """
                    create table projects (id integer primary key, name text not null, description text not null, created text not null);
                    create table documents (id integer primary key, name text not null, description text not null,
                      filename text not null, created text, project_id integer not null, contents text not null);
                    create table tags (id integer primary key, project_id integer not null, path text not null, description text not null);
                    create table highlights (id integer primary key, document_id integer, start_offset integer, end_offset integer, snippet text);
                    create table highlight_tags (highlight_id integer, tag_id integer);
                    create table commands (id integer primary key, date text, user_login text, project_id integer, document_id integer, payload text);
                    """);
            database.row(
                    "projects",
                    "id, name, description, created",
                    1,
                    "First",
                    "",
                    "2026-03-01 09:00:00");
            database.row(
                    "documents",
                    "id, name, description, filename, project_id, contents",
                    1,
                    "talk",
                    "",
                    "talk.html",
                    1,
                    html);
            database.row(
                    "tags", "id, project_id, path, description", 1, 1, "pain.flare", "A flare-up");
            database.row("tags", "id, project_id, path, description", 2, 1, "hope", "");
        }
        return file;
    }

    /// A highlight of words as Taguette counts them: bytes of the text without its tags.
    private static void highlight(WrittenDatabase database, int id, String html, String words) {
        String counted =
                html.replace("\r\n", "\n")
                        .replaceAll("<[^>]*\"[^\"]*\"[^>]*>|<[^>]*>", "")
                        .replace("&amp;", "&")
                        .replace("&nbsp;", "\u00A0");
        int start =
                counted.substring(0, counted.indexOf(words))
                        .getBytes(StandardCharsets.UTF_8)
                        .length;
        database.row(
                "highlights",
                "id, document_id, start_offset, end_offset, snippet",
                id,
                1,
                start,
                start + words.getBytes(StandardCharsets.UTF_8).length,
                "");
    }

    private static void command(
            WrittenDatabase database, String columns, String time, String login, String tags) {
        database.row(
                "commands",
                columns,
                "2026-03-01 " + time,
                login,
                1,
                1,
                "{\"end_offset\": 3, \"highlight_id\": 1, \"start_offset\": 0, \"tags\": "
                        + tags
                        + ", \"type\": \"highlight_add\"}");
    }
}
