package org.trigpoint.evaluation.themes.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.Codable;

/// The XML of a REFI-QDA project or codebook (REFI-QDA standard 1.5, 2019), read by local names:
/// what programs write differs in namespace, order and care.
final class RefiXml {
    private static final Set<String> NAMESPACES =
            Set.of("urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0");

    private final XmlCursor xml;
    private final Losses losses;
    private final Set<Guid> codeGuids = new HashSet<>();
    private final Map<Guid, List<Project.About>> references = new LinkedHashMap<>();

    final List<Project.User> users = new ArrayList<>();
    final List<Project.Code> codes = new ArrayList<>();
    final List<Project.Variable> variables = new ArrayList<>();
    final List<Project.Case> cases = new ArrayList<>();
    final List<RawSource> sources = new ArrayList<>();
    final List<RawSource> notes = new ArrayList<>();
    final Map<Guid, Written> writing = new LinkedHashMap<>();
    final List<Project.Collection> sets = new ArrayList<>();
    final List<Project.Link> links = new ArrayList<>();
    String name = "";
    String origin = "";
    String description = "";

    /// Who wrote a note, and when.
    record Written(Optional<Guid> author, Optional<Instant> created) {}

    RefiXml(XmlCursor xml, Losses losses) {
        this.xml = xml;
        this.losses = losses;
    }

    /// Reads the whole document.
    ///
    /// @param root `Project` or `CodeBook`
    /// @param file for sentences about it
    /// @throws FaultsFoundException where the root is another element
    void read(String root, String file) {
        xml.root();
        if (!xml.name().equals(root)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "the XML is no REFI-QDA " + root.toLowerCase(Locale.ROOT),
                            "Export the project as REFI-QDA (.qdpx) or its codebook (.qdc)."));
        }
        if (!NAMESPACES.contains(xml.namespace())) {
            losses.changed(
                    "namespace", "", "the file does not name REFI-QDA 1.0 and was read as such");
        }
        name = xml.attribute("name");
        origin = xml.attribute("origin");
        if (!xml.attribute("basePath").isEmpty()) {
            losses.dropped("base path", 1, "folders of another machine are not followed");
        }
        int own = xml.depth();
        while (xml.nextChildOf(own)) {
            part();
        }
    }

    private void part() {
        switch (xml.name()) {
            case "Users" -> each(this::user);
            case "CodeBook" -> each(() -> each(() -> code(Optional.empty())));
            case "Codes" -> each(() -> code(Optional.empty()));
            case "Variables" -> each(this::variable);
            case "Cases" -> each(this::aCase);
            case "Sources" -> each(() -> new RefiSources(this, xml, losses).source());
            case "Notes" -> each(() -> new RefiSources(this, xml, losses).note());
            case "Links" -> each(this::link);
            case "Sets" -> each(this::set);
            case "Graphs" -> each(this::graph);
            case "Description" -> description = xml.text().strip();
            case "NoteRef" -> noteRef(new Project.About.OfProject());
            default -> unknown();
        }
    }

    /// Runs a reading for each child of the element that was just entered.
    void each(Runnable reading) {
        int own = xml.depth();
        while (xml.nextChildOf(own)) {
            reading.run();
        }
    }

    void unknown() {
        losses.dropped("element " + xml.name(), 1, "it is not known in REFI-QDA");
    }

    /// The guid of the element that was just entered; where it has none, one that follows from what
    /// it is.
    Guid guidOr(String kind, String what) {
        return xml.guid("guid")
                .orElseGet(() -> {
                    losses.changed("guid of a " + kind, what, "it was missing and was made anew");
                    return Guid.from(kind, what);
                });
    }

    void noteRef(Project.About about) {
        xml.guid("targetGUID")
                .ifPresent(note ->
                        references.computeIfAbsent(note, _ -> new ArrayList<>()).add(about));
    }

    /// What refers to a note.
    List<Project.About> references(Guid note) {
        return references.getOrDefault(note, List.of());
    }

    /// Notes that something refers to.
    Set<Guid> referred() {
        return references.keySet();
    }

    private void user() {
        if (xml.name().equals("User")) {
            users.add(new Project.User(guidOr("user", "" + users.size()), xml.attribute("name")));
        }
    }

    private void code(Optional<Guid> parent) {
        if (!xml.name().equals("Code")) {
            return;
        }
        String written = xml.attribute("name");
        String called = written.isEmpty() ? "Unnamed code " + (codes.size() + 1) : written;
        if (written.isEmpty()) {
            losses.changed("name of a code", called, "it had none");
        }
        Guid guid = guidOr("code", called + " " + codes.size());
        if (!codeGuids.add(guid)) {
            losses.changed("guid of a code", called, "another code had it and kept it");
            guid = Guid.from("code", guid + " " + codes.size());
            codeGuids.add(guid);
        }
        Guid own = guid;
        Codable use = isTrue(xml.attribute("isCodable"), true) ? Codable.CODE : Codable.FOLDER;
        String colour = colour(xml.attribute("color"), called);
        int place = codes.size();
        codes.add(new Project.Code(own, called, "", colour, parent, use));
        StringBuilder text = new StringBuilder();
        each(() -> {
            switch (xml.name()) {
                case "Description" -> text.append(xml.text().strip());
                case "NoteRef" -> noteRef(new Project.About.OfCode(own));
                case "Code" -> code(Optional.of(own));
                default -> unknown();
            }
        });
        codes.set(place, new Project.Code(own, called, text.toString(), colour, parent, use));
    }

    private static boolean isTrue(String written, boolean absent) {
        return written.isEmpty() ? absent : written.equalsIgnoreCase("true") || written.equals("1");
    }

    private String colour(String written, String code) {
        if (written.matches("#[0-9A-Fa-f]{6}")) {
            return written.toLowerCase(Locale.ROOT);
        }
        if (written.matches("#[0-9A-Fa-f]{3}")) {
            return written.replaceAll("([0-9A-Fa-f])", "$1$1").toLowerCase(Locale.ROOT);
        }
        if (!written.isEmpty()) {
            losses.dropped("colour of a code", code, "it is not written as #rrggbb");
        }
        return "";
    }

    private void variable() {
        String called = xml.attribute("name");
        Project.Kind kind =
                switch (xml.attribute("typeOfVariable")) {
                    case "Boolean" -> Project.Kind.BOOLEAN;
                    case "Integer" -> Project.Kind.INTEGER;
                    case "Float" -> Project.Kind.FLOAT;
                    case "Date" -> Project.Kind.DATE;
                    case "DateTime" -> Project.Kind.DATE_TIME;
                    default -> Project.Kind.TEXT;
                };
        variables.add(
                new Project.Variable(
                        guidOr("variable", called + " " + variables.size()), called, kind));
        each(() -> {
            if (xml.name().equals("Description")) {
                losses.dropped("description of a variable", called, "variables have none here");
            }
        });
    }

    private void aCase() {
        String called = xml.attribute("name");
        Guid guid = guidOr("case", called + " " + cases.size());
        StringBuilder text = new StringBuilder();
        List<Project.Value> values = new ArrayList<>();
        List<Guid> spoken = new ArrayList<>();
        each(() -> {
            switch (xml.name()) {
                case "Description" -> text.append(xml.text().strip());
                case "VariableValue" -> value().ifPresent(values::add);
                case "SourceRef" -> xml.guid("targetGUID").ifPresent(spoken::add);
                case "CodeRef" ->
                        losses.dropped("code of a case", called, "codes are applied to texts here");
                case "SelectionRef" ->
                        losses.dropped(
                                "selection of a case", called, "cases have whole texts here");
                default -> unknown();
            }
        });
        cases.add(new Project.Case(guid, called, text.toString(), values, spoken));
    }

    /// A value with its variable; empty where it has none, which is how a missing value is written.
    Optional<Project.Value> value() {
        List<Guid> variable = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        each(() -> {
            if (xml.name().equals("VariableRef")) {
                xml.guid("targetGUID").ifPresent(variable::add);
            } else {
                text.append(xml.text().strip());
            }
        });
        return variable.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Project.Value(variable.getFirst(), text.toString()));
    }

    private void set() {
        String called = xml.attribute("name");
        Guid guid = guidOr("set", called + " " + sets.size());
        StringBuilder text = new StringBuilder();
        List<Guid> members = new ArrayList<>();
        List<Guid> texts = new ArrayList<>();
        each(() -> {
            switch (xml.name()) {
                case "Description" -> text.append(xml.text().strip());
                case "MemberCode" ->
                        // a codebook file says guid where a project says targetGUID
                        xml.guid("targetGUID").or(() -> xml.guid("guid")).ifPresent(members::add);
                case "MemberSource" -> xml.guid("targetGUID").ifPresent(texts::add);
                case "MemberNote" -> noteRef(new Project.About.OfSet(guid));
                default -> unknown();
            }
        });
        sets.add(new Project.Collection(guid, called, text.toString(), members, texts));
    }

    private void link() {
        String called = xml.attribute("name");
        links.add(
                new Project.Link(
                        guidOr("link", called + " " + links.size()),
                        called,
                        xml.guid("originGUID"),
                        xml.guid("targetGUID")));
    }

    private void graph() {
        losses.dropped("graph", xml.attribute("name"), "drawings are not kept here");
    }

    /// A coding under the element that was just entered.
    ///
    /// @param where what it is in, so that a coding without guid gets its own
    Optional<Project.Applied> coding(String where) {
        Optional<Guid> user = xml.guid("creatingUser");
        Optional<Instant> created = moment(xml.attribute("creationDateTime"), "coding");
        Optional<Guid> written = xml.guid("guid");
        List<Guid> code = new ArrayList<>();
        List<Guid> remarks = new ArrayList<>();
        each(() -> {
            if (xml.name().equals("CodeRef")) {
                xml.guid("targetGUID").ifPresent(code::add);
            } else if (xml.name().equals("NoteRef")) {
                xml.guid("targetGUID").ifPresent(remarks::add);
            }
        });
        if (code.isEmpty()) {
            losses.dropped("coding", where, "it names no code");
            return Optional.empty();
        }
        Guid guid = written.orElseGet(() -> Guid.from("coding", where + " " + code.getFirst()));
        for (Guid note : remarks) {
            references
                    .computeIfAbsent(note, _ -> new ArrayList<>())
                    .add(new Project.About.OfCoding(guid));
        }
        return Optional.of(new Project.Applied(guid, code.getFirst(), user, created));
    }

    /// A moment; without a zone it counts as UTC.
    Optional<Instant> moment(String written, String element) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException e) {
            try {
                return Optional.of(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException again) {
                losses.dropped("date of a " + element, 1, "it cannot be read as a date with time");
                return Optional.empty();
            }
        }
    }
}
