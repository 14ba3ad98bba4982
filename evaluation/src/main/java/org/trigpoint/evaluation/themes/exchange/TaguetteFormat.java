package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.themes.Codable;

/// Projects of Taguette (Rampin and Rampin 2021): the SQLite file of its one-user form, or of a
/// server that keeps its projects in SQLite.
///
/// Places are UTF-8 bytes of the text between the HTML's tags; see [HtmlText]. Who gave a highlight
/// its tags stands only in the log of commands, where the earliest mention counts.
final class TaguetteFormat implements ForeignFormat {
    private static final String PROGRAM = "Taguette";
    private static final List<String> TABLES =
            List.of("projects", "documents", "tags", "highlights", "highlight_tags");

    private final Optional<String> wanted;

    /// @param wanted which project, by name, where the file holds several
    TaguetteFormat(Optional<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public boolean recognises(Path file) {
        return ForeignDatabase.has(file, TABLES);
    }

    @Override
    public Project read(Path file, Losses losses) {
        try (ForeignDatabase database = ForeignDatabase.open(file)) {
            database.require(PROGRAM, "projects", List.of("id", "name", "created"));
            database.require(PROGRAM, "documents", List.of("id", "name", "project_id", "contents"));
            database.require(PROGRAM, "tags", List.of("id", "project_id", "path"));
            database.require(
                    PROGRAM,
                    "highlights",
                    List.of("id", "document_id", "start_offset", "end_offset"));
            database.require(PROGRAM, "highlight_tags", List.of("highlight_id", "tag_id"));
            ForeignRow project = chosen(TextFile.nameOf(file), database);
            return new Reading(database, project, losses).project();
        }
    }

    private ForeignRow chosen(String file, ForeignDatabase database) {
        List<ForeignRow> projects = new ArrayList<>();
        database.each("projects", List.of("id", "name", "description", "created"), projects::add);
        List<ForeignRow> fitting =
                wanted.isEmpty()
                        ? projects
                        : projects.stream()
                                .filter(row -> row.line("name").equals(wanted.get().strip()))
                                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String names =
                projects.stream()
                        .map(row -> "\"" + row.line("name") + "\"")
                        .collect(Collectors.joining(", "));
        throw new FaultsFoundException(
                projects.isEmpty()
                        ? Fault.ofFile(
                                file,
                                "the file holds no project",
                                "Make one in Taguette, or name another file.")
                        : Fault.ofFile(
                                file,
                                "the file holds " + projects.size() + " projects: " + names,
                                "Say which one with --project and its name, which must be there once."));
    }

    /// One project of a database.
    private static final class Reading {
        private final ForeignDatabase database;
        private final ForeignRow row;
        private final Losses losses;
        private final String scope;
        private final Map<Long, Guid> tags = new HashMap<>();
        private final Map<Long, List<Long>> tagsOf = new HashMap<>();
        private final Map<String, Act> acts = new HashMap<>();
        private final Map<String, Project.User> users = new LinkedHashMap<>();

        /// Who gave a highlight a tag, and when.
        private record Act(String login, Optional<Instant> at) {}

        Reading(ForeignDatabase database, ForeignRow row, Losses losses) {
            this.database = database;
            this.row = row;
            this.losses = losses;
            this.scope = PROGRAM + " " + row.line("created") + " " + row.id("id");
        }

        Project project() {
            List<Project.Code> codes = codes();
            readTagsOfHighlights();
            readCommands();
            List<Project.Source> sources = sources();
            return new Project(
                    row.line("name"),
                    PROGRAM,
                    List.copyOf(users.values()),
                    codes,
                    List.of(),
                    List.of(),
                    sources,
                    List.of(),
                    List.of(),
                    List.of(),
                    row.line("description"));
        }

        private Guid guid(String kind, Object id) {
            return Guid.from(scope, kind + " " + id);
        }

        private boolean isOurs(ForeignRow other) {
            return other.id("project_id") == row.id("id");
        }

        private List<Project.Code> codes() {
            List<Project.Code> codes = new ArrayList<>();
            database.each(
                    "tags",
                    List.of("id", "project_id", "path", "description"),
                    tag -> {
                        if (!isOurs(tag)) {
                            return;
                        }
                        Guid guid = guid("tag", tag.id("id"));
                        if (tag.line("path").isEmpty()) {
                            losses.dropped("code", guid.value(), "it has no name");
                            return;
                        }
                        tags.put(tag.id("id"), guid);
                        codes.add(
                                new Project.Code(
                                        guid,
                                        tag.line("path"),
                                        tag.line("description"),
                                        "",
                                        Optional.empty(),
                                        Codable.CODE));
                    });
            return codes;
        }

        private void readTagsOfHighlights() {
            database.each(
                    "highlight_tags",
                    List.of("highlight_id", "tag_id"),
                    pair ->
                            tagsOf.computeIfAbsent(pair.id("highlight_id"), _ -> new ArrayList<>())
                                    .add(pair.id("tag_id")));
        }

        private void readCommands() {
            database.each(
                    "commands",
                    List.of("date", "user_login", "project_id", "payload"),
                    command -> {
                        if (!isOurs(command)) {
                            return;
                        }
                        Act act =
                                new Act(
                                        command.line("user_login"),
                                        WrittenTimes.iso(command.line("date")));
                        TaguetteCommand.of(command.text("payload").orElse(""))
                                .ifPresent(done ->
                                        done.tags()
                                                .forEach(tag ->
                                                        acts.putIfAbsent(
                                                                done.highlight() + " " + tag,
                                                                act)));
                    });
        }

        private List<Project.Source> sources() {
            Map<Long, ForeignRow> documents = new LinkedHashMap<>();
            database.each(
                    "documents",
                    List.of("id", "name", "description", "filename", "project_id", "contents"),
                    document -> {
                        if (isOurs(document)) {
                            documents.put(document.id("id"), document);
                        }
                    });
            Map<Long, List<ForeignRow>> highlights = new HashMap<>();
            database.each(
                    "highlights",
                    List.of("id", "document_id", "start_offset", "end_offset", "snippet"),
                    highlight ->
                            highlights
                                    .computeIfAbsent(
                                            highlight.id("document_id"), _ -> new ArrayList<>())
                                    .add(highlight));
            List<Project.Source> sources = new ArrayList<>();
            documents.forEach((id, document) -> {
                HtmlText text = HtmlText.of(document.text("contents").orElse(""));
                List<ForeignRow> marked = highlights.getOrDefault(id, List.of());
                source(document, text, marked).ifPresent(sources::add);
            });
            return sources;
        }

        private Optional<Project.Source> source(
                ForeignRow document, HtmlText text, List<ForeignRow> marked) {
            Guid guid = guid("document", document.id("id"));
            String name =
                    document.line("name").isEmpty()
                            ? document.line("filename")
                            : document.line("name");
            if (text.text().length() == 0) {
                losses.dropped("source", name, "it has no text");
                losses.dropped("selection", marked.size(), "their source has no text");
                return Optional.empty();
            }
            for (String entity : text.unknown()) {
                losses.changed(
                        "source", name, "the entity &" + entity + "; is left as it is written");
            }
            List<Project.Selection> selections = new ArrayList<>();
            for (ForeignRow highlight : marked) {
                selection(highlight, name, text).ifPresent(selections::add);
            }
            return Optional.of(
                    new Project.Source(
                            guid,
                            name,
                            text.text(),
                            document.line("description"),
                            selections,
                            List.of(),
                            List.of()));
        }

        private Optional<Project.Selection> selection(
                ForeignRow highlight, String source, HtmlText text) {
            long id = highlight.id("id");
            String what = "highlight " + id + " in " + source;
            long start = highlight.whole("start_offset").orElse(-1);
            long end = highlight.whole("end_offset").orElse(-1);
            if (start < 0 || end > text.length() || start > end) {
                losses.dropped("selection", what, "its place lies outside the text");
                return Optional.empty();
            }
            int from = text.start((int) start);
            int to = text.end((int) end);
            if (from >= to) {
                losses.dropped("selection", what, "no character lies in it");
                return Optional.empty();
            }
            if (!text.isEdge((int) start) || !text.isEdge((int) end)) {
                losses.changed(
                        "selection",
                        what,
                        "it began or ended inside a character: it goes on to the next, as in Taguette");
            }
            String stored = HtmlText.of(highlight.text("snippet").orElse("")).text().text();
            if (!StoredWords.alike(stored, text.text().between(from, to))) {
                losses.changed("selection", what, StoredWords.UNLIKE);
            }
            return Optional.of(
                    new Project.Selection(
                            guid("highlight", id), "", "", from, to, codings(id, what)));
        }

        private List<Project.Applied> codings(long highlight, String what) {
            List<Project.Applied> codings = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            for (long tag : tagsOf.getOrDefault(highlight, List.of())) {
                Guid code = tags.get(tag);
                if (code == null) {
                    losses.dropped("coding", what, "its tag is not in the project");
                } else if (seen.add(tag)) {
                    Optional<Act> act = Optional.ofNullable(acts.get(highlight + " " + tag));
                    codings.add(
                            new Project.Applied(
                                    guid("coding", highlight + " " + tag),
                                    code,
                                    act.flatMap(this::user),
                                    act.flatMap(Act::at)));
                }
            }
            return codings;
        }

        private Optional<Guid> user(Act act) {
            if (act.login().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    users.computeIfAbsent(
                                    act.login(),
                                    login -> new Project.User(guid("user", login), login))
                            .guid());
        }
    }
}
