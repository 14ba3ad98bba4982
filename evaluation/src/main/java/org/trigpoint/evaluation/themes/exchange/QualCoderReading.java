package org.trigpoint.evaluation.themes.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.themes.Codable;

/// One project of QualCoder, table by table.
final class QualCoderReading {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final ForeignDatabase database;
    private final Losses losses;
    private final String scope;
    private final String origin;
    private final MarkedTexts texts;
    private final CodeTree codes;
    private final ProjectUsers users;
    private final List<Project.Note> notes = new ArrayList<>();
    private final Map<String, Project.Variable> variables = new LinkedHashMap<>();
    private final Map<Long, List<Project.Value>> ofTexts = new HashMap<>();
    private final Map<Long, List<Project.Value>> ofCases = new HashMap<>();
    private int important;

    QualCoderReading(ForeignDatabase database, Losses losses) {
        this.database = database;
        this.losses = losses;
        List<ForeignRow> heads = new ArrayList<>();
        database.each("project", List.of("date", "about"), heads::add);
        String about = heads.isEmpty() ? "" : heads.getFirst().line("about");
        this.origin = about.startsWith(QualCoderFormat.PROGRAM) ? about : QualCoderFormat.PROGRAM;
        // when the project was made, which no second one shares
        this.scope =
                QualCoderFormat.PROGRAM
                        + " "
                        + (heads.isEmpty() ? "" : heads.getFirst().line("date"));
        this.texts = new MarkedTexts(losses);
        this.codes = new CodeTree(losses);
        this.users = new ProjectUsers(scope);
    }

    /// @param name of the project's folder
    Project project(String name) {
        readTexts();
        readCodes();
        readCodings();
        readAnnotations();
        readJournals();
        readValues();
        List<Project.Case> cases = cases();
        List<Project.Source> sources = texts.sources(ofTexts);
        reportRest();
        return new Project(
                name,
                origin,
                users.all(),
                codes.ordered(),
                List.copyOf(variables.values()),
                cases,
                sources,
                notes,
                List.of(),
                List.of(),
                "");
    }

    private Guid guid(String kind, Object id) {
        return Guid.from(scope, kind + " " + id);
    }

    private void readTexts() {
        List<String> columns =
                List.of("id", "name", "fulltext", "mediapath", "memo", "owner", "date");
        database.each(
                "source",
                columns,
                row -> {
                    long id = row.id("id");
                    String kind = kindOf(row.line("mediapath").toLowerCase(Locale.ROOT));
                    String text = row.text("fulltext").orElse("");
                    String what = row.line("name").isEmpty() ? kind + " " + id : row.line("name");
                    if (text.isBlank()) {
                        losses.dropped(kind, what, "it has no text of its own");
                        return;
                    }
                    if (!kind.equals("text")) {
                        losses.changed(
                                kind, what, "its text is kept, the " + kind + " itself is not");
                    }
                    Guid guid = guid("source", id);
                    texts.add(id, guid, what, text, "");
                    note("memo of a text", id, "", row, new Project.About.OfSource(guid));
                });
    }

    /// What a source is, by where its file was put: `/images/…` or, where it was linked,
    /// `images:…`. The path itself is never followed or shown.
    private static String kindOf(String path) {
        if (path.startsWith("/images/") || path.startsWith("images:")) {
            return "picture";
        }
        if (path.startsWith("/audio/") || path.startsWith("audio:")) {
            return "sound";
        }
        if (path.startsWith("/video/") || path.startsWith("video:")) {
            return "film";
        }
        return path.endsWith(".pdf") ? "PDF" : "text";
    }

    private void readCodes() {
        database.each(
                "code_cat",
                List.of("catid", "name", "memo", "supercatid"),
                row ->
                        codes.add(
                                code(
                                        guid("category", row.id("catid")),
                                        row,
                                        row.whole("supercatid"),
                                        "",
                                        Codable.FOLDER)));
        database.each(
                "code_name",
                List.of("cid", "name", "memo", "catid", "color"),
                row -> {
                    String colour = row.line("color").toLowerCase(Locale.ROOT);
                    codes.add(
                            code(
                                    guid("code", row.id("cid")),
                                    row,
                                    row.whole("catid"),
                                    COLOUR.matcher(colour).matches() ? colour : "",
                                    Codable.CODE));
                });
    }

    private Project.Code code(
            Guid guid, ForeignRow row, OptionalLong category, String colour, Codable use) {
        Optional<Guid> parent =
                category.isPresent()
                        ? Optional.of(guid("category", category.getAsLong()))
                        : Optional.empty();
        String name = row.line("name").isEmpty() ? "Unnamed code" : row.line("name");
        return new Project.Code(guid, name, row.line("memo"), colour, parent, use);
    }

    private void readCodings() {
        List<String> columns =
                List.of(
                        "ctid",
                        "cid",
                        "fid",
                        "seltext",
                        "pos0",
                        "pos1",
                        "owner",
                        "date",
                        "memo",
                        "important");
        database.each(
                "code_text",
                columns,
                row -> {
                    String own = own(row, "ctid", "cid");
                    String what = "coding " + row.line("ctid");
                    if (row.whole("pos0").isEmpty() || row.whole("pos1").isEmpty()) {
                        losses.dropped("coding", what, "it has no place");
                        return;
                    }
                    important += row.whole("important").orElse(0) == 1 ? 1 : 0;
                    Guid mark = guid("coding", own);
                    note("", mark, "", row, new Project.About.OfCoding(mark));
                    Project.Applied applied =
                            new Project.Applied(
                                    mark,
                                    guid("code", row.id("cid")),
                                    users.named(row.line("owner")),
                                    date(row));
                    mark(row, guid("selection", own), what, List.of(applied));
                });
    }

    /// The row's number, or where an old project has none, what makes the row itself.
    private static String own(ForeignRow row, String number, String what) {
        OptionalLong own = row.whole(number);
        return own.isPresent()
                ? Long.toString(own.getAsLong())
                : row.line("fid")
                        + " "
                        + row.line(what)
                        + " "
                        + row.line("pos0")
                        + " "
                        + row.line("pos1")
                        + " "
                        + row.line("owner");
    }

    private void mark(ForeignRow row, Guid guid, String what, List<Project.Applied> codings) {
        texts.mark(
                row.id("fid"),
                new MarkedTexts.Mark(
                        guid,
                        what,
                        row.whole("pos0").orElse(-1),
                        row.whole("pos1").orElse(-1),
                        row.text("seltext").orElse(""),
                        codings));
    }

    private void readAnnotations() {
        List<String> columns = List.of("anid", "fid", "pos0", "pos1", "memo", "owner", "date");
        database.each(
                "annotation",
                columns,
                row -> {
                    String own = own(row, "anid", "memo");
                    Guid selection = guid("annotation", own);
                    if (texts.guidOf(row.id("fid")).isEmpty()) {
                        losses.dropped("annotation", own, "its text did not arrive");
                        return;
                    }
                    mark(row, selection, "annotation " + row.line("anid"), List.of());
                    note(
                            "memo of an annotation",
                            own,
                            "",
                            row,
                            new Project.About.OfSelection(selection));
                });
    }

    private void readJournals() {
        database.each(
                "project",
                List.of("memo", "date"),
                row -> note("memo of the project", "", "", row, new Project.About.OfProject()));
        database.each(
                "journal",
                List.of("jid", "name", "jentry", "owner", "date"),
                row ->
                        note(
                                "journal",
                                row.line("jid").isEmpty() ? row.line("name") : row.line("jid"),
                                row.line("name"),
                                row,
                                new Project.About.OfProject()));
    }

    private void note(String kind, Object id, String title, ForeignRow row, Project.About about) {
        String text = row.text(kind.equals("journal") ? "jentry" : "memo").orElse("").strip();
        if (text.isEmpty()) {
            return;
        }
        Guid guid =
                about instanceof Project.About.OfCoding(var coding)
                        ? Guid.from(JoiningCodings.MEMO, coding.value())
                        : guid(kind, id);
        notes.add(
                new Project.Note(
                        guid,
                        title,
                        text,
                        users.named(row.line("owner")),
                        date(row),
                        List.of(about)));
    }

    private static Optional<Instant> date(ForeignRow row) {
        return WrittenTimes.iso(row.line("date"));
    }

    private void readValues() {
        database.each(
                "attribute_type",
                List.of("name", "memo", "valuetype"),
                row -> {
                    String name = row.line("name");
                    if (!name.isEmpty()) {
                        boolean numeric = row.line("valuetype").equals("numeric");
                        variables.put(
                                name,
                                new Project.Variable(
                                        guid("variable", name),
                                        name,
                                        numeric ? Project.Kind.FLOAT : Project.Kind.TEXT));
                    }
                });
        database.each(
                "attribute",
                List.of("name", "attr_type", "value", "id"),
                row -> {
                    Project.Variable variable = variables.get(row.line("name"));
                    String text = row.line("value");
                    if (variable == null || text.isEmpty()) {
                        return;
                    }
                    Project.Value value = new Project.Value(variable.guid(), text);
                    switch (row.line("attr_type")) {
                        case "case" ->
                                ofCases.computeIfAbsent(row.id("id"), _ -> new ArrayList<>())
                                        .add(value);
                        case "file" ->
                                ofTexts.computeIfAbsent(row.id("id"), _ -> new ArrayList<>())
                                        .add(value);
                        case String _ ->
                                losses.dropped(
                                        "value of a variable",
                                        variable.name(),
                                        "it belongs to neither a case nor a text");
                    }
                });
    }

    private List<Project.Case> cases() {
        Map<Long, Set<Guid>> sources = new HashMap<>();
        database.each(
                "case_text",
                List.of("caseid", "fid", "pos0", "pos1"),
                row -> {
                    Optional<Guid> source = texts.guidOf(row.id("fid"));
                    String what = "case " + row.id("caseid");
                    if (source.isEmpty()) {
                        losses.dropped("text of a case", what, "it did not arrive");
                        return;
                    }
                    sources.computeIfAbsent(row.id("caseid"), _ -> new LinkedHashSet<>())
                            .add(source.get());
                    if (!texts.isWhole(
                            row.id("fid"),
                            row.whole("pos0").orElse(0),
                            row.whole("pos1").orElse(Long.MAX_VALUE))) {
                        losses.changed(
                                "text of a case",
                                what,
                                "it was a part of a text and is now all of it");
                    }
                });
        List<Project.Case> cases = new ArrayList<>();
        database.each(
                "cases",
                List.of("caseid", "name", "memo"),
                row -> {
                    long id = row.id("caseid");
                    cases.add(
                            new Project.Case(
                                    guid("case", id),
                                    row.line("name"),
                                    row.line("memo"),
                                    ofCases.getOrDefault(id, List.of()),
                                    List.copyOf(sources.getOrDefault(id, Set.of()))));
                });
        return cases;
    }

    private void reportRest() {
        losses.dropped("coding of a picture", database.count("code_image"), "only texts are read");
        losses.dropped("coding of sound or film", database.count("code_av"), "only texts are read");
        losses.dropped("graph", database.count("graph"), "drawings are not kept here");
        losses.dropped("stored query", database.count("stored_sql"), "it runs in QualCoder only");
        losses.dropped("reference entry", database.count("ris"), "references are not kept here");
        losses.dropped("mark of importance", important, "codings carry none here");
        losses.changed("time", "", "QualCoder writes no time zone: its times are taken as UTC");
    }
}
