package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// QualCoder's tables as its public schema (database version 8 and newer) has them, written by the
/// tests: no project of it lies in the samples.
class QualCoderFormatTest {
    private static final String SCHEMA =
            """
            create table project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer, codername text);
            create table source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer, risid integer, unique(name));
            create table code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text, important integer);
            create table code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text, important integer);
            create table annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text, unique(fid, pos0, pos1, owner));
            create table attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
            create table attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text, unique(name, attr_type, id));
            create table case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
            create table cases (caseid integer primary key, name text, memo text, owner text, date text, constraint ucm unique(name));
            create table code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name));
            create table code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer, unique(cid, fid, pos0, pos1, owner));
            create table code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, unique(name));
            create table journal (jid integer primary key, name text, jentry text, date text, owner text, unique(name));
            create table stored_sql (title text, description text, grouper text, ssql text, unique(title));
            create table graph (grid integer primary key, name text, description text, date text, scene_width integer, scene_height integer, unique(name));
            create table ris (risid integer, tag text, longtag text, value text);
            insert into project values ('v8', '2026-03-01 09:00:00', 'Aim of it', 'QualCoder 3.6', 0, 0, 'ana');
            """;

    private static final String DATE = "2026-03-02 10:00:00";
    private static final String TEXT = "P07: Café \uD83D\uDE00 first.\nI slept e\u0301asily.";

    @TempDir private Path folder;

    private final Losses losses = new Losses();

    @Test
    void aProjectOfTwoCodersArrivesWhole() throws IOException {
        Path project = whole();
        assertThat(new QualCoderFormat().recognises(project)).isTrue();

        Project read = new QualCoderFormat().read(project, losses);

        assertThat(read.name()).isEqualTo("pain study");
        assertThat(read.origin()).isEqualTo("QualCoder 3.6");
        assertThat(read.codes())
                .extracting(code -> code.name() + " " + code.use() + " " + code.colour())
                .containsExactly(
                        "Life FOLDER ", "Nights FOLDER ", "Sleep CODE #e6194b", "Hope CODE ");
        assertThat(read.codes().get(1).parent()).contains(read.codes().getFirst().guid());
        assertThat(read.codes().get(2).parent()).contains(read.codes().get(1).guid());
        assertThat(read.users()).extracting(Project.User::name).containsExactly("ana", "bo");
        Project.Source source = read.sources().getFirst();
        assertThat(source.text().text()).isEqualTo(TEXT);
        assertThat(source.selections())
                .extracting(marked ->
                        source.text().between(marked.start(), marked.end())
                                + "/"
                                + marked.codings().size())
                .containsExactly(
                        "\uD83D\uDE00 first/1", "\uD83D\uDE00 first/1", "e\u0301asily/1", "Café/0");
        assertThat(read.notes())
                .extracting(note ->
                        note.about().getFirst().getClass().getSimpleName() + " " + note.text())
                .containsExactly(
                        "OfSource Quiet room",
                        "OfCoding A turn",
                        "OfSelection Odd word",
                        "OfProject Aim of it",
                        "OfProject Began to read.");
        assertThat(read.cases())
                .extracting(one ->
                        one.name()
                                + " "
                                + one.values().getFirst().text()
                                + " "
                                + one.sources().size())
                .containsExactly("P07 44 1");
        assertThat(losses.all())
                .extracting(loss -> loss.element() + "/" + loss.outcome() + "/" + loss.count())
                .containsExactly(
                        "picture/DROPPED/1",
                        "PDF/CHANGED/1",
                        "value of a variable/DROPPED/1",
                        "positions/KEPT/1",
                        "coding of a picture/DROPPED/1",
                        "coding of sound or film/DROPPED/1",
                        "graph/DROPPED/1",
                        "stored query/DROPPED/1",
                        "mark of importance/DROPPED/1",
                        "time/CHANGED/1");
    }

    @Test
    void readingTwiceGivesTheSameIdentifiersAndAnotherProjectGivesOthers() throws IOException {
        Project first = new QualCoderFormat().read(whole(), losses);
        Project second = new QualCoderFormat().read(whole(), losses);
        Path other = whole();
        try (WrittenDatabase database = WrittenDatabase.at(other.resolve("data.qda"))) {
            database.run("update project set date = '2026-04-01 09:00:00'");
        }

        assertThat(second).isEqualTo(first);
        assertThat(new QualCoderFormat().read(other, losses).codes().getFirst().guid())
                .isNotEqualTo(first.codes().getFirst().guid());
    }

    @Test
    void aNewerStateOfTheProjectIsFoundAgainAndItsChangesAreShown() throws IOException {
        Path project = whole();
        Joined first = join(project, ThematicAnalysis.none());
        assertThat(join(project, first.analysis()).changes().all()).isEmpty();
        try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
            database.run("update code_name set name = 'Rest' where cid = 1");
            database.run("update code_text set pos0 = 12 where ctid = 2");
            database.run("delete from code_text where ctid = 1");
            database.row(
                    "code_text",
                    "ctid, cid, fid, seltext, pos0, pos1, owner",
                    4,
                    2,
                    1,
                    "slept",
                    21,
                    26,
                    "ana");
        }

        Joined second = join(project, first.analysis());

        assertThat(second.changes().count("code", Change.Kind.CHANGED)).isEqualTo(1);
        assertThat(second.changes().count("coding", Change.Kind.CHANGED)).isEqualTo(1);
        assertThat(second.changes().count("coding", Change.Kind.ADDED)).isEqualTo(1);
        assertThat(second.changes().count("coding", Change.Kind.GONE)).isEqualTo(1);
        assertThat(second.analysis().codings()).hasSize(4);
        assertThat(second.analysis().codings().getFirst().memo()).isEqualTo("A turn");
    }

    private Joined join(Path project, ThematicAnalysis existing) {
        Project read = new QualCoderFormat().read(project, losses);
        return Joining.join(read, existing, List.of(), JoiningRules.of(read), losses);
    }

    /// Qt counts UTF-16 units and one for each line end, Python code points and all that is there:
    /// the words that were kept say which it was.
    @Test
    void unitsAreFoundByTheWordsThatWereKept() throws IOException {
        String text =
                "\uFEFFSo \uD83D\uDE00\uD83D\uDE00 it was.\r\nWe walked \uD83D\uDE00 home.\r\nThen sleep came.";
        for (String unit : new String[] {"utf-16", "code points"}) {
            Path project = empty(unit);
            try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
                database.row("source", "id, name, fulltext", 1, "P07", text);
                database.row("code_name", "cid, name", 1, "Sleep");
                int number = 1;
                for (String words : new String[] {"walked", "home", "sleep came"}) {
                    String seen = text.substring(1);
                    int at = seen.indexOf(words);
                    int start = unit.equals("utf-16") ? at : seen.codePointCount(0, at);
                    database.row(
                            "code_text",
                            "ctid, cid, fid, seltext, pos0, pos1, owner",
                            number++,
                            1,
                            1,
                            words,
                            start,
                            start + words.length(),
                            "ana");
                }
            }
            Losses found = new Losses();

            Project.Source source = new QualCoderFormat().read(project, found).sources().getFirst();

            assertThat(source.selections())
                    .extracting(marked -> source.text().between(marked.start(), marked.end()))
                    .containsExactly("walked", "home", "sleep came");
            assertThat(found.count("selection", Outcome.CHANGED)).isZero();
        }
    }

    /// 60 projects from one seed with emoji, combining marks and line ends: each coding says the
    /// words it was made for.
    @Test
    void placesAreRightInTextsOfEveryKind() throws IOException {
        Random random = new Random(411);
        String[] words = {
            "plain",
            "café",
            "\uD83D\uDE00",
            "e\u0301te\u0301",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "日本"
        };
        for (int trial = 0; trial < 60; trial++) {
            Path project = empty("random" + trial);
            StringBuilder text = new StringBuilder("Begin here");
            try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
                database.row("code_name", "cid, name", 1, "Any");
                for (int i = 1; i <= 30; i++) {
                    text.append(random.nextInt(4) == 0 ? "\r\n" : " ");
                    int start = text.codePointCount(0, text.length());
                    String word = words[random.nextInt(words.length)] + " n" + i;
                    text.append(word);
                    database.row(
                            "code_text",
                            "ctid, cid, fid, seltext, pos0, pos1, owner",
                            i,
                            1,
                            1,
                            word,
                            start,
                            start + word.codePointCount(0, word.length()),
                            "ana");
                }
                database.row("source", "id, name, fulltext", 1, "P07", text.toString());
            }
            Losses found = new Losses();

            Project read = new QualCoderFormat().read(project, found);

            assertThat(read.sources().getFirst().selections()).hasSize(30);
            assertThat(found.count("selection", Outcome.CHANGED)).isZero();
            assertThat(found.count("selection", Outcome.DROPPED)).isZero();
        }
    }

    @Test
    void codingsWithoutAPlaceOrACodeAreNamedAndLeftOut() throws IOException {
        Path project = whole();
        try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
            String columns = "ctid, cid, fid, seltext, pos0, pos1, owner";
            database.row("code_text", columns, 11, 1, 1, "x", -5, 3, "ana");
            database.row("code_text", columns, 12, 1, 1, "x", 3, Long.MAX_VALUE, "ana");
            database.row("code_text", columns, 13, 1, 1, "x", 4, 4, "ana");
            database.row("code_text", columns, 14, 1, 1, "x", null, 4, "ana");
            database.row("code_text", columns, 15, 1, 99, "x", 1, 4, "ana");
            database.row("code_text", columns, 16, 1, 1, "Other words", 5, 9, "ana");
        }

        new QualCoderFormat().read(project, losses);

        assertThat(losses.all())
                .filteredOn(loss -> loss.element().equals("selection"))
                .extracting(loss -> loss.what() + " " + loss.outcome() + " " + loss.why())
                .containsExactlyInAnyOrder(
                        "coding 15 DROPPED its text did not arrive",
                        "coding 11 in P07 DROPPED its place is not within the text",
                        "coding 12 in P07 DROPPED its place is not within the text",
                        "coding 13 in P07 DROPPED it holds no character",
                        "coding 16 in P07 CHANGED " + StoredWords.UNLIKE);
        assertThat(losses.all())
                .anyMatch(loss ->
                        loss.what().equals("coding 14") && loss.why().equals("it has no place"));
    }

    @Test
    void categoriesThatHangInEachOtherAreSetFree() throws IOException {
        Path project = empty("ring");
        try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
            database.row("code_cat", "catid, name, supercatid", 1, "A", 2);
            database.row("code_cat", "catid, name, supercatid", 2, "B", 1);
            database.row("code_cat", "catid, name, supercatid", 3, "C", 77);
        }

        Project read = new QualCoderFormat().read(project, losses);

        assertThat(read.codes()).extracting(Project.Code::name).containsExactly("B", "A", "C");
        assertThat(read.codes().getFirst().parent()).isEmpty();
        assertThat(read.codes().get(1).parent()).contains(read.codes().getFirst().guid());
        assertThat(losses.count("code", Outcome.CHANGED)).isEqualTo(2);
    }

    @Test
    void aPathThatClimbsOutIsNeitherFollowedNorShown() throws IOException {
        Path project = empty("climb");
        Files.writeString(folder.resolve("secret.txt"), "not for you");
        try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
            database.row("source", "id, name, mediapath", 1, "P07", "/docs/../../secret.txt");
            database.row("source", "id, name, mediapath", 2, "P08", "docs:/home/ana.smith/P08.txt");
        }

        Project read = new QualCoderFormat().read(project, losses);

        assertThat(read.sources()).isEmpty();
        assertThat(losses.all().toString())
                .contains("P07", "P08")
                .doesNotContain("secret", "ana.smith");
    }

    @Test
    void whatIsNoProjectIsRefusedWithWhatToDo() throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("empty.qda"));
        assertThatThrownBy(() -> Exchange.read(nothing, losses))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("empty.qda: the folder holds no data.qda");

        Path old = empty("old");
        try (WrittenDatabase database = WrittenDatabase.at(old.resolve("data.qda"))) {
            database.run("alter table code_text drop column important");
            database.run("alter table code_cat drop column supercatid");
        }
        assertThatThrownBy(() -> Exchange.read(old, losses))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("its table code_cat has no supercatid");

        Path words = whole();
        try (WrittenDatabase database = WrittenDatabase.at(words.resolve("data.qda"))) {
            database.run("update code_text set pos0 = 'first' where ctid = 2");
        }
        assertThatThrownBy(() -> Exchange.read(words, losses))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining(
                        "table code_text, row 2: pos0 holds text where a whole number belongs");
    }

    private Path empty(String name) throws IOException {
        Path project = Files.createDirectories(folder.resolve(name + ".qda"));
        Files.deleteIfExists(project.resolve("data.qda"));
        try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
            database.script(SCHEMA);
        }
        return project;
    }

    private Path whole() throws IOException {
        Path project = empty("pain study");
        try (WrittenDatabase database = WrittenDatabase.at(project.resolve("data.qda"))) {
            String source = "id, name, fulltext, mediapath, memo, owner, date";
            database.row("source", source, 1, "P07", TEXT, null, "Quiet room", "ana", DATE);
            database.row("source", source, 2, "a.png", null, "/images/a.png", "", "ana", DATE);
            database.row(
                    "source",
                    source,
                    3,
                    "leaflet.pdf",
                    "A leaflet.",
                    "/docs/leaflet.pdf",
                    "",
                    "ana",
                    DATE);
            database.row("code_cat", "catid, name, memo, supercatid", 1, "Nights", "", 2);
            database.row("code_cat", "catid, name, memo, supercatid", 2, "Life", "All of it", null);
            database.row(
                    "code_name",
                    "cid, name, memo, catid, color",
                    1,
                    "Sleep",
                    "How they sleep",
                    1,
                    "#e6194B");
            database.row("code_name", "cid, name, memo, catid, color", 2, "Hope", "", null, "");
            String coding = "ctid, cid, fid, seltext, pos0, pos1, owner, date, memo, important";
            database.row(
                    "code_text",
                    coding,
                    1,
                    2,
                    1,
                    "\uD83D\uDE00 first",
                    10,
                    17,
                    "ana",
                    DATE,
                    "A turn",
                    1);
            database.row(
                    "code_text",
                    coding,
                    2,
                    2,
                    1,
                    "\uD83D\uDE00 first",
                    10,
                    17,
                    "bo",
                    DATE,
                    "",
                    null);
            database.row(
                    "code_text", coding, 3, 1, 1, "e\u0301asily", 27, 34, "bo", DATE, "", null);
            database.row(
                    "annotation",
                    "anid, fid, pos0, pos1, memo, owner, date",
                    1,
                    1,
                    5,
                    9,
                    "Odd word",
                    "bo",
                    DATE);
            database.row(
                    "journal",
                    "jid, name, jentry, date, owner",
                    1,
                    "Day 1",
                    "Began to read.",
                    DATE,
                    "ana");
            database.row("attribute_type", "name, caseOrFile, valuetype", "Age", "case", "numeric");
            database.row("attribute", "name, attr_type, value, id", "Age", "case", "44", 1);
            database.row("attribute", "name, attr_type, value, id", "Age", "journal", "44", 1);
            database.row("attribute", "name, attr_type, value, id", "Age", "file", "", 1);
            database.row("cases", "caseid, name, memo", 1, "P07", "");
            database.row("case_text", "caseid, fid, pos0, pos1", 1, 1, 0, 35);
            database.row("code_image", "imid, id, cid", 1, 2, 1);
            database.row("code_av", "avid, id, cid", 1, 2, 1);
            database.row("graph", "grid, name", 1, "Map");
            database.row("stored_sql", "title, ssql", "mine", "select 1");
        }
        return project;
    }
}
