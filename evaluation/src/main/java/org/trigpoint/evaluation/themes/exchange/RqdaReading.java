package org.trigpoint.evaluation.themes.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.themes.Codable;

/// One project of RQDA, table by table.
final class RqdaReading {
    private static final long ALIVE = 1;
    private static final String SECOND = "coding2";
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final ForeignDatabase database;
    private final Losses losses;
    private final String scope;
    private final MarkedTexts texts;
    private final CodeTree codes;
    private final ProjectUsers users;
    private final List<Project.Note> notes = new ArrayList<>();
    private final Map<String, Project.Variable> variables = new LinkedHashMap<>();
    private int deleted;
    private int coloured;

    RqdaReading(ForeignDatabase database, Losses losses) {
        this.database = database;
        this.losses = losses;
        this.scope = RqdaFormat.PROGRAM + " " + born();
        this.texts = new MarkedTexts(losses);
        this.codes = new CodeTree(losses);
        this.users = new ProjectUsers(scope);
    }

    /// When the project was made, which no second one shares.
    private String born() {
        List<String> dates = new ArrayList<>();
        database.each("project", List.of("date"), row -> dates.add(row.line("date")));
        return dates.isEmpty() ? "" : dates.getFirst();
    }

    Project project() {
        readTexts();
        readCodes();
        readCodings("coding", "");
        readCodings(SECOND, " (second coding)");
        readProjectMemo();
        readAnnotations();
        readJournal();
        readVariables();
        List<Project.Case> cases = cases();
        List<Project.Source> sources = texts.sources(values("fileAttr", "fileID"));
        List<Project.Collection> sets = sets();
        reportRest();
        return new Project(
                "",
                RqdaFormat.PROGRAM,
                users.all(),
                codes.ordered(),
                List.copyOf(variables.values()),
                cases,
                sources,
                notes,
                sets,
                List.of(),
                "");
    }

    private Guid guid(String kind, Object id) {
        return Guid.from(scope, kind + " " + id);
    }

    /// Reads the rows that were not deleted.
    private void alive(String table, List<String> columns, Consumer<ForeignRow> reader) {
        List<String> all = new ArrayList<>(columns);
        all.add("status");
        database.each(
                table,
                all,
                row -> {
                    if (row.whole("status").orElse(ALIVE) == ALIVE) {
                        reader.accept(row);
                    } else {
                        deleted++;
                    }
                });
    }

    private void readTexts() {
        alive(
                "source",
                List.of("id", "name", "file", "memo", "owner", "date"),
                row -> {
                    long id = row.id("id");
                    Guid guid = guid("source", id);
                    texts.add(id, guid, row.line("name"), row.text("file").orElse(""), "");
                    if (texts.guidOf(id).isPresent()) {
                        note("memo of a text", id, row, "memo", new Project.About.OfSource(guid));
                    }
                });
    }

    private void readCodes() {
        Map<Long, Guid> folders = new HashMap<>();
        alive(
                "codecat",
                List.of("catid", "name", "memo"),
                row -> {
                    Guid guid = guid("category", row.id("catid"));
                    folders.put(row.id("catid"), guid);
                    codes.add(code(guid, row, "", Optional.empty(), Codable.FOLDER));
                });
        Map<Long, Guid> parents = new HashMap<>();
        alive(
                "treecode",
                List.of("cid", "catid"),
                row -> {
                    Guid folder = folders.get(row.id("catid"));
                    if (folder == null) {
                        losses.dropped(
                                "category of a code", "code " + row.id("cid"), "it was deleted");
                    } else if (parents.putIfAbsent(row.id("cid"), folder) != null) {
                        losses.dropped(
                                "category of a code",
                                "code " + row.id("cid"),
                                "a code hangs in one category here; the first is kept");
                    }
                });
        alive(
                "freecode",
                List.of("id", "name", "memo", "color"),
                row -> {
                    long id = row.id("id");
                    Optional<Guid> parent = Optional.ofNullable(parents.get(id));
                    codes.add(code(guid("code", id), row, colour(row), parent, Codable.CODE));
                });
    }

    private static Project.Code code(
            Guid guid, ForeignRow row, String colour, Optional<Guid> parent, Codable use) {
        String name = row.line("name").isEmpty() ? "Unnamed code" : row.line("name");
        return new Project.Code(guid, name, row.line("memo"), colour, parent, use);
    }

    /// RQDA names colours as X11 does, too; only numbers are kept.
    private String colour(ForeignRow row) {
        String written = row.line("color");
        if (COLOUR.matcher(written).matches()) {
            return written.toLowerCase(Locale.ROOT);
        }
        coloured += written.isEmpty() ? 0 : 1;
        return "";
    }

    /// @param suffix set after the coder's name: the same person may have coded twice
    private void readCodings(String table, String suffix) {
        int[] number = new int[1];
        List<String> columns =
                List.of("cid", "fid", "seltext", "selfirst", "selend", "owner", "date", "memo");
        alive(
                table,
                columns,
                row -> {
                    number[0]++;
                    String what = table + " " + row.number();
                    Guid code = guid("code", row.id("cid"));
                    if (row.whole("selfirst").isEmpty() || row.whole("selend").isEmpty()) {
                        losses.dropped("coding", what, "it has no place");
                        return;
                    }
                    long start = row.whole("selfirst").getAsLong();
                    long end = row.whole("selend").getAsLong();
                    Optional<Guid> user =
                            row.line("owner").isEmpty()
                                    ? Optional.empty()
                                    : users.named(row.line("owner") + suffix);
                    // rows have no number of their own that survives a copy: who coded what where
                    // is one
                    String own =
                            row.id("fid")
                                    + " "
                                    + row.id("cid")
                                    + " "
                                    + start
                                    + " "
                                    + end
                                    + " "
                                    + row.line("owner");
                    Guid coding = guid(table, own);
                    note(
                            "memo of a coding",
                            coding,
                            row,
                            "memo",
                            new Project.About.OfCoding(coding));
                    texts.mark(
                            row.id("fid"),
                            new MarkedTexts.Mark(
                                    guid("selection of " + table, own),
                                    what,
                                    start,
                                    end,
                                    row.text("seltext").orElse(""),
                                    List.of(new Project.Applied(coding, code, user, date(row)))));
                });
        if (table.equals(SECOND) && number[0] > 0) {
            losses.changed(
                    "coder",
                    "",
                    "the second coding has its own coders: \"(second coding)\" stands after their names");
        }
    }

    private static Optional<Instant> date(ForeignRow row) {
        return WrittenTimes.ofR(row.line("date"));
    }

    private void note(String kind, Object id, ForeignRow row, String column, Project.About about) {
        String text = row.text(column).orElse("").strip();
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
                        row.line("name"),
                        text,
                        users.named(row.line("owner")),
                        date(row),
                        List.of(about)));
    }

    private void readProjectMemo() {
        database.each(
                "project",
                List.of("memo", "date"),
                row -> note("memo of the project", "", row, "memo", new Project.About.OfProject()));
    }

    private void readAnnotations() {
        alive(
                "annotation",
                List.of("fid", "position", "annotation", "owner", "date"),
                row -> {
                    long text = row.id("fid");
                    String what = "annotation " + row.number();
                    if (texts.guidOf(text).isEmpty()) {
                        losses.dropped("annotation", what, "its text did not arrive");
                        return;
                    }
                    losses.changed(
                            "annotation",
                            what,
                            "it stood at one place and is now a memo on the whole text");
                    Guid source = texts.guidOf(text).get();
                    String id = text + " " + row.line("position") + " " + row.line("date");
                    note("annotation", id, row, "annotation", new Project.About.OfSource(source));
                });
    }

    private void readJournal() {
        alive(
                "journal",
                List.of("name", "journal", "owner", "date"),
                row ->
                        note(
                                "journal",
                                row.line("name") + " " + row.line("date"),
                                row,
                                "journal",
                                new Project.About.OfProject()));
    }

    private void readVariables() {
        alive(
                "attributes",
                List.of("name", "class"),
                row -> {
                    Project.Kind kind =
                            row.line("class").equals("numeric")
                                    ? Project.Kind.FLOAT
                                    : Project.Kind.TEXT;
                    if (!row.line("name").isEmpty()) {
                        variables.put(
                                row.line("name"),
                                new Project.Variable(
                                        guid("variable", row.line("name")),
                                        row.line("name"),
                                        kind));
                    }
                });
    }

    private Map<Long, List<Project.Value>> values(String table, String owner) {
        Map<Long, List<Project.Value>> values = new HashMap<>();
        alive(
                table,
                List.of("variable", "value", owner),
                row -> {
                    Project.Variable variable = variables.get(row.line("variable"));
                    String text = row.line("value");
                    // R writes NA where nothing is known
                    if (variable != null && !text.isEmpty() && !text.equals("NA")) {
                        values.computeIfAbsent(row.id(owner), _ -> new ArrayList<>())
                                .add(new Project.Value(variable.guid(), text));
                    }
                });
        return values;
    }

    private List<Project.Case> cases() {
        Map<Long, Set<Guid>> sources = new HashMap<>();
        alive(
                "caselinkage",
                List.of("caseid", "fid", "selfirst", "selend"),
                row -> {
                    Optional<Guid> source = texts.guidOf(row.id("fid"));
                    if (source.isEmpty()) {
                        losses.dropped(
                                "text of a case", "case " + row.id("caseid"), "it did not arrive");
                        return;
                    }
                    sources.computeIfAbsent(row.id("caseid"), _ -> new HashSet<>())
                            .add(source.get());
                    if (!texts.isWhole(
                            row.id("fid"),
                            row.whole("selfirst").orElse(0),
                            row.whole("selend").orElse(Long.MAX_VALUE))) {
                        losses.changed(
                                "text of a case",
                                "case " + row.id("caseid"),
                                "it was a part of a text and is now all of it");
                    }
                });
        Map<Long, List<Project.Value>> values = values("caseAttr", "caseID");
        List<Project.Case> cases = new ArrayList<>();
        alive(
                "cases",
                List.of("id", "name", "memo"),
                row -> {
                    long id = row.id("id");
                    cases.add(
                            new Project.Case(
                                    guid("case", id),
                                    row.line("name"),
                                    row.line("memo"),
                                    values.getOrDefault(id, List.of()),
                                    sources.getOrDefault(id, Set.of()).stream().sorted().toList()));
                });
        return cases;
    }

    private List<Project.Collection> sets() {
        Map<Long, Set<Guid>> members = new HashMap<>();
        alive(
                "treefile",
                List.of("fid", "catid"),
                row ->
                        texts.guidOf(row.id("fid"))
                                .ifPresent(source ->
                                        members.computeIfAbsent(
                                                        row.id("catid"), _ -> new HashSet<>())
                                                .add(source)));
        List<Project.Collection> sets = new ArrayList<>();
        alive(
                "filecat",
                List.of("catid", "name", "memo"),
                row ->
                        sets.add(
                                new Project.Collection(
                                        guid("set of texts", row.id("catid")),
                                        row.line("name"),
                                        row.line("memo"),
                                        List.of(),
                                        members.getOrDefault(row.id("catid"), Set.of()).stream()
                                                .sorted()
                                                .toList())));
        return sets;
    }

    private void reportRest() {
        losses.dropped("picture", database.count("image"), "only texts are read");
        losses.dropped("coding of a picture", database.count("imageCoding"), "only texts are read");
        losses.dropped("colour of a code", coloured, "it is a name, not a number");
        losses.dropped("deleted row", deleted, "it was deleted in RQDA itself");
        losses.changed("time", "", "RQDA writes no time zone: its times are taken as UTC");
    }
}
