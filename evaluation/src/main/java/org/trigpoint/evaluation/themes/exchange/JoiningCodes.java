package org.trigpoint.evaluation.themes.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.themes.Codable;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Codes of a project become codes of the study, found again by guid, then by name and place in the
/// tree.
final class JoiningCodes {
    private record Place(Optional<CodeId> parent, String name) {}

    private final Losses losses;
    private final Changes changes;
    private final Map<CodeId, Code> codes = new LinkedHashMap<>();
    private final Map<Guid, CodeId> byGuid = new HashMap<>();
    private final Map<Place, CodeId> byPlace = new HashMap<>();
    private final Map<Guid, CodeId> joined = new LinkedHashMap<>();
    private final Set<CodeId> met = new HashSet<>();
    private final Set<CodeId> applied = new HashSet<>();
    private final Set<Guid> appliedThere = new HashSet<>();

    JoiningCodes(Project project, ThematicAnalysis existing, Losses losses, Changes changes) {
        this.losses = losses;
        this.changes = changes;
        for (Code code : existing.codebook().codes()) {
            codes.put(code.id(), code);
            byGuid.put(new Guid(code.id().value()).standard("code"), code.id());
            byPlace.putIfAbsent(new Place(code.parent(), code.name()), code.id());
        }
        for (Coding coding : existing.codings()) {
            applied.add(coding.code());
        }
        for (Project.Source source : project.sources()) {
            source.whole().forEach(coding -> appliedThere.add(coding.code()));
            source.selections().stream()
                    .flatMap(selection -> selection.codings().stream())
                    .forEach(coding -> appliedThere.add(coding.code()));
        }
        Set<Guid> there = new HashSet<>();
        project.codes().forEach(code -> there.add(code.guid()));
        for (Project.Code code : project.codes()) {
            find(code, there).ifPresent(id -> joined.put(code.guid(), id));
            join(code);
        }
    }

    /// All codes, those that were there first.
    List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /// What a code of the project is called here.
    Optional<CodeId> joined(Guid code) {
        return Optional.ofNullable(joined.get(code));
    }

    /// Codes that the project holds.
    Set<CodeId> met() {
        return met;
    }

    private Optional<CodeId> find(Project.Code code, Set<Guid> there) {
        Optional<CodeId> same =
                Optional.ofNullable(byGuid.get(code.guid().standard("code")))
                        .filter(id -> !met.contains(id));
        if (same.isPresent()) {
            return same;
        }
        Place place = new Place(code.parent().map(joined::get), Tidy.line(code.name()));
        // a code of the same name that the file knows by its own guid is another one
        return Optional.ofNullable(byPlace.get(place))
                .filter(id -> !met.contains(id))
                .filter(id -> !there.contains(new Guid(id.value()).standard("code")));
    }

    private void join(Project.Code code) {
        Optional<Code> former = Optional.ofNullable(joined.get(code.guid())).map(codes::get);
        CodeId id = former.map(Code::id).orElseGet(() -> new CodeId(code.guid().value()));
        if (former.isEmpty() && codes.containsKey(id)) {
            id = new CodeId(Guid.from("code", id + " " + codes.size()).value());
        }
        Code now = newest(code, id, former);
        codes.put(id, now);
        joined.put(code.guid(), id);
        met.add(id);
        losses.kept("code");
        if (former.isEmpty()) {
            changes.add("code", now.name(), Change.Kind.ADDED);
        } else if (!former.get().equals(now)) {
            changes.add("code", now.name(), Change.Kind.CHANGED);
        }
    }

    /// What the file says now; where it says nothing, what the study says stays.
    private Code newest(Project.Code code, CodeId id, Optional<Code> former) {
        String written = Tidy.lines(code.description());
        CodeWords words =
                written.isEmpty() && former.isPresent()
                        ? CodeWords.of(former.get())
                        : CodeWords.of(written);
        String colour =
                code.colour().isEmpty() ? former.map(Code::colour).orElse("") : code.colour();
        String name = Tidy.line(code.name());
        return new Code(
                id,
                name.isEmpty() ? "Unnamed code" : name,
                words.definition(),
                words.include(),
                words.exclude(),
                words.example(),
                colour,
                code.parent().map(joined::get),
                use(code, id));
    }

    private Codable use(Project.Code code, CodeId id) {
        if (code.use() == Codable.FOLDER
                && (applied.contains(id) || appliedThere.contains(code.guid()))) {
            losses.changed(
                    "folder of codes", code.name(), "it is applied to text, so it is a code here");
            return Codable.CODE;
        }
        return code.use();
    }
}
