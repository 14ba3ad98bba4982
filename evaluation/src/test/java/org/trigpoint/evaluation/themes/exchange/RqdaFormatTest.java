package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.themes.Codable;

/// RQDA's tables as its public schema (database version 0.2.2) has them; the sample was written by
/// RQDA itself.
class RqdaFormatTest {
    private static final String SCHEMA =
            """
            create table source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
            create table freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text);
            create table treecode (cid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
            create table treefile (fid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
            create table filecat (name text, fid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
            create table codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
            create table coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
            create table coding2 (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
            create table project (databaseversion text, date text, dateM text, memo text, about text, imageDir text);
            create table cases (name text, memo text, owner text, date text, dateM text, id integer, status integer);
            create table caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text, date text, memo text);
            create table attributes (name text, status integer, date text, dateM text, owner text, memo text, class text);
            create table caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, status integer);
            create table fileAttr (variable text, value text, fileID integer, date text, dateM text, owner text, status integer);
            create table journal (name text, journal text, date text, dateM text, owner text, status integer);
            create table annotation (fid integer, position integer, annotation text, owner text, date text, dateM text, status integer);
            create table image (name text, id integer, date text, dateM text, owner text, status integer);
            create table imageCoding (cid integer, iid integer, x1 integer, y1 integer, x2 integer, y2 integer, memo text, date text, dateM text, owner text, status integer);
            insert into project (databaseversion, date, memo) values ('0.2.2', 'Sun Mar 01 09:00:00 2026', 'Why we do this');
            """;

    private static final String DATE = "Sun Mar  1 10:00:00 2026";

    @TempDir private Path folder;

    private final Losses losses = new Losses();

    @Test
    void theSampleIsReadWholeAndEveryCodingSaysItsWords() {
        Path sample = Samples.folder().resolve("rqda/jgbv-test.rqda");
        assertThat(new RqdaFormat().recognises(sample)).isTrue();

        Project project = new RqdaFormat().read(sample, losses);

        assertThat(project.sources()).hasSize(3);
        assertThat(project.codes())
                .extracting(Project.Code::name)
                .containsExactly("Intro", "Apprehension", "Anticipation", "Unhappy");
        assertThat(project.codes().getFirst().description()).isEqualTo("A general introduction");
        assertThat(project.users()).extracting(Project.User::name).containsExactly("Admn");
        assertThat(project.sources().stream().mapToInt(source -> source.selections().size()).sum())
                .isEqualTo(9);
        assertThat(
                        project.sources()
                                .getFirst()
                                .selections()
                                .getFirst()
                                .codings()
                                .getFirst()
                                .created())
                .contains(Instant.parse("2022-02-07T11:13:56Z"));
        assertThat(losses.summed())
                .extracting(loss -> loss.element() + " " + loss.outcome() + " " + loss.why())
                .containsExactly(
                        "positions KEPT counted as Unicode code points, line ends as they are written,"
                                + " the byte-order mark not counted, ends after the last character",
                        "time CHANGED RQDA writes no time zone: its times are taken as UTC");
    }

    @Test
    void everythingAliveArrivesAndWhatWasDeletedIsCounted() {
        Path file = written();
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            String text = "Café \uD83D\uDE00 talk.\nMore of it.";
            database.row(
                    "source",
                    "name, id, file, memo, owner, status",
                    "P07",
                    1,
                    text,
                    "Calm",
                    "ana",
                    1);
            database.row("source", "name, id, file, status", "gone", 2, "x", 0);
            database.row("codecat", "name, catid, memo, status", "Feelings", 5, "What is felt", 1);
            database.row(
                    "freecode",
                    "name, memo, id, status, color",
                    "Hope",
                    "Looks ahead",
                    1,
                    1,
                    "#00FF00");
            database.row("freecode", "name, id, status, color", "Gone", 2, 0, "red");
            database.row("freecode", "name, id, status, color", "Fear", 3, 1, "antiquewhite1");
            database.row("treecode", "cid, catid, status", 1, 5, 1);
            database.row("treecode", "cid, catid, status", 3, 9, 1);
            String coding = "cid, fid, seltext, selfirst, selend, status, owner, date, memo";
            database.row(
                    "coding", coding, 1, 1, "\uD83D\uDE00 talk", 5.0, 11.0, 1, "ana", DATE, "Warm");
            database.row("coding", coding, 1, 1, "", 0.0, 4.0, -1, "ana", DATE, null);
            database.row("coding", coding, 3, 1, "More", null, 3.0, 1, "ana", DATE, null);
            database.row("coding2", coding, 3, 1, "More", 13.0, 17.0, 1, "ana", DATE, null);
            database.row("cases", "name, memo, id, status", "P07", "a case", 1, 1);
            database.row(
                    "caselinkage", "caseid, fid, selfirst, selend, status", 1, 1, 0.0, 25.0, 1);
            database.row("attributes", "name, status, class", "age", 1, "numeric");
            database.row("caseAttr", "variable, value, caseID, status", "age", "44", 1, 1);
            database.row("caseAttr", "variable, value, caseID, status", "age", "NA", 1, 1);
            database.row("fileAttr", "variable, value, fileID, status", "age", "45", 1, 1);
            database.row(
                    "journal",
                    "name, journal, owner, date, status",
                    "Day 1",
                    "Began.",
                    "ana",
                    DATE,
                    1);
            database.row(
                    "annotation",
                    "fid, position, annotation, owner, status",
                    1,
                    3,
                    "Look",
                    "bo",
                    1);
            database.row("filecat", "name, catid, memo, status", "Site A", 1, "", 1);
            database.row("treefile", "fid, catid, status", 1, 1, 1);
            database.row("image", "name, id, status", "a.png", 1, 1);
        }

        Project project = new RqdaFormat().read(file, losses);

        assertThat(project.codes())
                .extracting(code -> code.name() + " " + code.use() + " " + code.colour())
                .containsExactly("Feelings FOLDER ", "Hope CODE #00ff00", "Fear CODE ");
        assertThat(project.codes().get(1).parent()).contains(project.codes().getFirst().guid());
        assertThat(project.codes().getFirst().use()).isEqualTo(Codable.FOLDER);
        Project.Source source = project.sources().getFirst();
        assertThat(source.selections())
                .extracting(marked -> source.text().between(marked.start(), marked.end()))
                .containsExactly("\uD83D\uDE00 talk", "More");
        assertThat(project.users())
                .extracting(Project.User::name)
                .containsExactly("ana", "ana (second coding)", "bo");
        assertThat(project.notes())
                .extracting(Project.Note::text)
                .containsExactly("Calm", "Warm", "Why we do this", "Look", "Began.");
        assertThat(project.cases().getFirst().sources()).containsExactly(source.guid());
        assertThat(project.cases().getFirst().values())
                .extracting(Project.Value::text)
                .containsExactly("44");
        assertThat(source.values()).extracting(Project.Value::text).containsExactly("45");
        assertThat(project.sets().getFirst().sources()).containsExactly(source.guid());
        assertThat(losses.count("deleted row", Outcome.DROPPED)).isEqualTo(3);
        assertThat(losses.all())
                .extracting(loss -> loss.element() + "/" + loss.outcome())
                .containsExactly(
                        "category of a code/DROPPED",
                        "coding/DROPPED",
                        "coder/CHANGED",
                        "annotation/CHANGED",
                        "positions/KEPT",
                        "picture/DROPPED",
                        "colour of a code/DROPPED",
                        "deleted row/DROPPED",
                        "time/CHANGED");
    }

    /// The places of a text with CRLF are counted as the program sees them: the words say which
    /// way.
    @Test
    void lineEndsAreCountedTheWayTheWordsSay() {
        for (int width : new int[] {1, 2}) {
            Path file = folder.resolve("crlf" + width + ".rqda");
            String text = "One line.\r\nAnother \uD83D\uDE00 line.\r\nLast words here.";
            try (WrittenDatabase database = WrittenDatabase.at(file)) {
                database.script(SCHEMA);
                database.row("source", "name, id, file, status", "P07", 1, text, 1);
                database.row("freecode", "name, id, status", "Hope", 1, 1);
                for (String words : new String[] {"Another", "\uD83D\uDE00 line", "words here"}) {
                    String seen = width == 1 ? text.replace("\r\n", "\n") : text;
                    int start = seen.codePointCount(0, seen.indexOf(words));
                    database.row(
                            "coding",
                            "cid, fid, seltext, selfirst, selend, status",
                            1,
                            1,
                            words,
                            start,
                            start + words.codePointCount(0, words.length()),
                            1);
                }
            }
            Losses found = new Losses();

            Project.Source source = new RqdaFormat().read(file, found).sources().getFirst();

            assertThat(source.selections())
                    .extracting(marked -> source.text().between(marked.start(), marked.end()))
                    .containsExactly("Another", "\uD83D\uDE00 line", "words here");
            assertThat(found.count("selection", Outcome.CHANGED)).isZero();
        }
    }

    private Path written() {
        Path file = folder.resolve("x.rqda");
        try (WrittenDatabase database = WrittenDatabase.at(file)) {
            database.script(SCHEMA);
        }
        return file;
    }
}
