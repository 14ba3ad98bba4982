package org.trigpoint.evaluation.themes.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// Sets of codes become themes, found again by guid, then by name.
final class JoiningThemes {
    /// Names the note that holds a theme's definition, so that it finds back.
    static final String DEFINITION = "definition of a theme";

    private final JoiningCodes codes;
    private final Losses losses;
    private final Changes changes;
    private final Map<ThemeId, Theme> themes = new LinkedHashMap<>();
    private final Map<Guid, ThemeId> byGuid = new HashMap<>();
    private final Map<String, ThemeId> byName = new HashMap<>();
    private final Map<Guid, ThemeId> joined = new HashMap<>();
    private final Map<Guid, String> definitions = new HashMap<>();
    private final Set<ThemeId> met = new HashSet<>();

    JoiningThemes(List<Theme> existing, JoiningCodes codes, Losses losses, Changes changes) {
        this.codes = codes;
        this.losses = losses;
        this.changes = changes;
        for (Theme theme : existing) {
            themes.put(theme.id(), theme);
            byGuid.put(new Guid(theme.id().value()).standard("theme"), theme.id());
            byName.putIfAbsent(theme.name(), theme.id());
        }
    }

    /// All themes, those that were there first.
    List<Theme> themes() {
        return List.copyOf(themes.values());
    }

    /// What a set of the project is called here.
    Optional<ThemeId> joined(Guid set) {
        return Optional.ofNullable(joined.get(set));
    }

    void read(Project project) {
        for (Project.Note note : project.notes()) {
            for (Project.About about : note.about()) {
                if (about instanceof Project.About.OfSet(var set)
                        && note.guid().equals(Guid.from(DEFINITION, set.value()))) {
                    definitions.put(set, note.text());
                }
            }
        }
        project.sets().forEach(this::join);
    }

    private void join(Project.Collection set) {
        if (!set.sources().isEmpty()) {
            losses.dropped(
                    set.codes().isEmpty() ? "set of texts" : "text in a set",
                    set.name(),
                    "themes are built from codes; interviews have no sets here");
            if (set.codes().isEmpty()) {
                return;
            }
        }
        Set<CodeId> members = new LinkedHashSet<>();
        for (Guid code : set.codes()) {
            codes.joined(code)
                    .ifPresentOrElse(
                            members::add,
                            () ->
                                    losses.dropped(
                                            "code in a set",
                                            code.value(),
                                            "there is no such code"));
        }
        String name = Tidy.line(set.name());
        String called = name.isEmpty() ? "Unnamed theme" : name;
        Optional<Theme> former =
                Optional.ofNullable(byGuid.get(set.guid().standard("theme")))
                        .or(() -> Optional.ofNullable(byName.get(called)))
                        .filter(id -> !met.contains(id))
                        .map(themes::get);
        ThemeId id = former.map(Theme::id).orElseGet(() -> new ThemeId(freeGuid(set.guid())));
        Theme now = newest(set, id, called, members, former);
        themes.put(id, now);
        joined.put(set.guid(), id);
        met.add(id);
        losses.kept("set of codes");
        if (former.isEmpty()) {
            changes.add("theme", called, Change.Kind.ADDED);
        } else if (!former.get().equals(now)) {
            changes.add("theme", called, Change.Kind.CHANGED);
        }
    }

    private String freeGuid(Guid guid) {
        return themes.containsKey(new ThemeId(guid.value()))
                ? Guid.from("theme", guid + " " + themes.size()).value()
                : guid.value();
    }

    private Theme newest(
            Project.Collection set,
            ThemeId id,
            String name,
            Set<CodeId> members,
            Optional<Theme> former) {
        String idea = Tidy.lines(set.description());
        String definition = Tidy.lines(definitions.getOrDefault(set.guid(), ""));
        return new Theme(
                id,
                name,
                idea.isEmpty() ? former.map(Theme::centralIdea).orElse("") : idea,
                definition.isEmpty() ? former.map(Theme::definition).orElse("") : definition,
                List.copyOf(members),
                former.map(Theme::subthemes).orElse(List.of()),
                former.flatMap(Theme::status));
    }
}
