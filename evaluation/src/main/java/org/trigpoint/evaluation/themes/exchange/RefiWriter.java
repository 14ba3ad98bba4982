package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.themes.Codable;

/// Writes project.qde and codebook XML as the schemas of REFI-QDA 1.0 (2019) want them: elements in
/// their order, no empty list, guids of 36 characters.
final class RefiWriter {
    private final XmlPen pen;
    private final Project project;
    private final Map<Project.About, List<Guid>> notes = new HashMap<>();
    private final Map<Optional<Guid>, List<Project.Code>> children = new HashMap<>();

    RefiWriter(XmlPen pen, Project project) {
        this.pen = pen;
        this.project = project;
        for (Project.Note note : project.notes()) {
            for (Project.About about : note.about()) {
                notes.computeIfAbsent(about, _ -> new ArrayList<>()).add(note.guid());
            }
        }
        for (Project.Code code : project.codes()) {
            children.computeIfAbsent(code.parent(), _ -> new ArrayList<>()).add(code);
        }
    }

    /// Where a source's text lies in the archive, below the folder of sources.
    static String fileOf(Project.Source source) {
        return source.guid() + ".txt";
    }

    /// The XML of a codebook.
    void codebook() {
        pen.begin("CodeBook", "urn:QDA-XML:codebook:1.0");
        pen.attribute("origin", project.origin());
        codes(References.LEFT_OUT);
        list("Sets", project.sets(), this::codeSet);
        pen.end();
        pen.finish();
    }

    /// The XML of a project.
    void project() {
        pen.begin("Project", "urn:QDA-XML:project:1.0");
        pen.attribute("name", project.name());
        pen.attribute("origin", project.origin());
        list("Users", project.users(), this::user);
        if (!project.codes().isEmpty()) {
            pen.begin("CodeBook");
            codes(References.WRITTEN);
            pen.end();
        }
        list("Variables", project.variables(), this::variable);
        list("Cases", project.cases(), this::aCase);
        list("Sources", project.sources(), this::source);
        list("Notes", project.notes(), this::note);
        list("Links", project.links(), this::link);
        list("Sets", project.sets(), this::set);
        pen.text("Description", project.description());
        noteRefs(new Project.About.OfProject());
        pen.end();
        pen.finish();
    }

    /// Whether a code names its notes: codebooks hold none.
    private enum References {
        WRITTEN,
        LEFT_OUT
    }

    private interface Writing<T> {
        void of(T one);
    }

    private <T> void list(String element, List<T> all, Writing<T> writing) {
        if (!all.isEmpty()) {
            pen.begin(element);
            all.forEach(writing::of);
            pen.end();
        }
    }

    private void reference(String element, Guid target) {
        pen.begin(element);
        pen.attribute("targetGUID", target.value());
        pen.end();
    }

    private void noteRefs(Project.About about) {
        notes.getOrDefault(about, List.of()).forEach(note -> reference("NoteRef", note));
    }

    private void codes(References references) {
        pen.begin("Codes");
        below(Optional.empty(), references);
        pen.end();
    }

    private void below(Optional<Guid> parent, References references) {
        for (Project.Code code : children.getOrDefault(parent, List.of())) {
            pen.begin("Code");
            pen.attribute("guid", code.guid().value());
            pen.attribute("name", code.name());
            pen.attribute("isCodable", code.use() == Codable.CODE ? "true" : "false");
            pen.attribute("color", code.colour());
            pen.text("Description", code.description());
            if (references == References.WRITTEN) {
                noteRefs(new Project.About.OfCode(code.guid()));
            }
            below(Optional.of(code.guid()), references);
            pen.end();
        }
    }

    private void user(Project.User user) {
        pen.begin("User");
        pen.attribute("guid", user.guid().value());
        pen.attribute("name", user.name());
        pen.end();
    }

    private void variable(Project.Variable variable) {
        pen.begin("Variable");
        pen.attribute("guid", variable.guid().value());
        pen.attribute("name", variable.name());
        pen.attribute(
                "typeOfVariable",
                switch (variable.kind()) {
                    case TEXT -> "Text";
                    case BOOLEAN -> "Boolean";
                    case INTEGER -> "Integer";
                    case FLOAT -> "Float";
                    case DATE -> "Date";
                    case DATE_TIME -> "DateTime";
                });
        pen.end();
    }

    private void aCase(Project.Case one) {
        pen.begin("Case");
        pen.attribute("guid", one.guid().value());
        pen.attribute("name", one.name());
        pen.text("Description", one.description());
        one.values().forEach(this::value);
        one.sources().forEach(source -> reference("SourceRef", source));
        pen.end();
    }

    private void value(Project.Value value) {
        pen.begin("VariableValue");
        reference("VariableRef", value.variable());
        Project.Kind kind =
                project.variables().stream()
                        .filter(variable -> variable.guid().equals(value.variable()))
                        .map(Project.Variable::kind)
                        .findFirst()
                        .orElse(Project.Kind.TEXT);
        pen.text(
                switch (kind) {
                    case TEXT -> "TextValue";
                    case BOOLEAN -> "BooleanValue";
                    case INTEGER -> "IntegerValue";
                    case FLOAT -> "FloatValue";
                    case DATE -> "DateValue";
                    case DATE_TIME -> "DateTimeValue";
                },
                value.text());
        pen.end();
    }

    private void source(Project.Source source) {
        pen.begin("TextSource");
        pen.attribute("guid", source.guid().value());
        pen.attribute("name", source.name());
        pen.attribute("plainTextPath", "internal://" + fileOf(source));
        pen.text("Description", source.description());
        source.selections().forEach(this::selection);
        source.whole().forEach(this::coding);
        noteRefs(new Project.About.OfSource(source.guid()));
        source.values().forEach(this::value);
        pen.end();
    }

    private void selection(Project.Selection selection) {
        pen.begin("PlainTextSelection");
        pen.attribute("guid", selection.guid().value());
        pen.attribute("name", selection.name());
        pen.attribute("startPosition", Integer.toString(selection.start()));
        pen.attribute("endPosition", Integer.toString(selection.end()));
        pen.text("Description", selection.description());
        selection.codings().forEach(this::coding);
        noteRefs(new Project.About.OfSelection(selection.guid()));
        pen.end();
    }

    private void coding(Project.Applied coding) {
        pen.begin("Coding");
        pen.attribute("guid", coding.guid().value());
        coding.user().ifPresent(user -> pen.attribute("creatingUser", user.value()));
        coding.created().ifPresent(moment -> pen.attribute("creationDateTime", moment.toString()));
        reference("CodeRef", coding.code());
        noteRefs(new Project.About.OfCoding(coding.guid()));
        pen.end();
    }

    private void note(Project.Note note) {
        pen.begin("Note");
        pen.attribute("guid", note.guid().value());
        pen.attribute("name", note.name());
        note.author().ifPresent(author -> pen.attribute("creatingUser", author.value()));
        note.created().ifPresent(moment -> pen.attribute("creationDateTime", moment.toString()));
        pen.text("PlainTextContent", note.text());
        pen.end();
    }

    private void link(Project.Link link) {
        pen.begin("Link");
        pen.attribute("guid", link.guid().value());
        pen.attribute("name", link.name());
        link.origin().ifPresent(origin -> pen.attribute("originGUID", origin.value()));
        link.target().ifPresent(target -> pen.attribute("targetGUID", target.value()));
        pen.end();
    }

    private void set(Project.Collection set) {
        beginSet(set);
        set.codes().forEach(code -> reference("MemberCode", code));
        set.sources().forEach(source -> reference("MemberSource", source));
        notes.getOrDefault(new Project.About.OfSet(set.guid()), List.of())
                .forEach(note -> reference("MemberNote", note));
        pen.end();
    }

    /// In a codebook members are named by `guid`, in a project by `targetGUID`.
    private void codeSet(Project.Collection set) {
        beginSet(set);
        for (Guid code : set.codes()) {
            pen.begin("MemberCode");
            pen.attribute("guid", code.value());
            pen.end();
        }
        pen.end();
    }

    private void beginSet(Project.Collection set) {
        pen.begin("Set");
        pen.attribute("guid", set.guid().value());
        pen.attribute("name", set.name());
        pen.text("Description", set.description());
    }
}
