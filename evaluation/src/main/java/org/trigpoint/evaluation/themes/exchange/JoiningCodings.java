package org.trigpoint.evaluation.themes.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Codes that were applied to texts of a project become codings, found again by guid, then by
/// place, code and coder.
final class JoiningCodings {
    /// Names the note that holds the short memo of a coding, so that it finds back.
    static final String MEMO = "memo of a coding";

    private record Place(Excerpt excerpt, CodeId code, String coder) {}

    private final JoiningTexts texts;
    private final JoiningCodes codes;
    private final Coders coders;
    private final String layer;
    private final Losses losses;
    private final Changes changes;
    private final Map<CodingId, Coding> codings = new LinkedHashMap<>();
    private final Map<Guid, CodingId> byGuid = new HashMap<>();
    private final Map<Place, CodingId> byPlace = new HashMap<>();
    private final Map<Guid, CodingId> joined = new HashMap<>();
    private final Map<Guid, CodingId> firstOfSelection = new HashMap<>();
    private final Map<Guid, JoiningTexts.Kept> selections = new HashMap<>();
    private final Map<Guid, String> memos = new HashMap<>();
    private final Set<CodingId> met = new HashSet<>();

    JoiningCodings(
            ThematicAnalysis existing,
            JoiningTexts texts,
            JoiningCodes codes,
            Coders coders,
            String layer,
            Losses losses,
            Changes changes) {
        this.texts = texts;
        this.codes = codes;
        this.coders = coders;
        this.layer = layer;
        this.losses = losses;
        this.changes = changes;
        for (Coding coding : existing.codings()) {
            codings.put(coding.id(), coding);
            byGuid.put(new Guid(coding.id().value()).standard("coding"), coding.id());
            byPlace.putIfAbsent(placeOf(coding), coding.id());
        }
    }

    private static Place placeOf(Coding coding) {
        return new Place(coding.excerpt(), coding.code(), coding.coder());
    }

    /// All codings, those that were there first.
    List<Coding> codings() {
        return List.copyOf(codings.values());
    }

    /// Codings that the project holds.
    Set<CodingId> met() {
        return met;
    }

    /// Interviews the project speaks of.
    JoiningTexts texts() {
        return texts;
    }

    /// What a coding of the project is called here.
    Optional<CodingId> joined(Guid coding) {
        return Optional.ofNullable(joined.get(coding));
    }

    /// The first coding of a selection.
    Optional<CodingId> firstOf(Guid selection) {
        return Optional.ofNullable(firstOfSelection.get(selection));
    }

    /// Where the text of a selection is kept.
    Optional<JoiningTexts.Kept> textOf(Guid selection) {
        return Optional.ofNullable(selections.get(selection));
    }

    void read(Project project) {
        for (Project.Note note : project.notes()) {
            if (note.about().size() == 1
                    && note.about().getFirst() instanceof Project.About.OfCoding(var coding)
                    && note.guid().equals(Guid.from(MEMO, coding.value()))) {
                memos.put(coding, note.text());
            }
        }
        Set<Guid> remarked = new HashSet<>();
        for (Project.Note note : project.notes()) {
            for (Project.About about : note.about()) {
                if (about instanceof Project.About.OfSelection(var selection)) {
                    remarked.add(selection);
                }
            }
        }
        for (Project.Source source : project.sources()) {
            texts.kept(source.guid()).ifPresent(kept -> source(source, kept, remarked));
        }
    }

    private void source(Project.Source source, JoiningTexts.Kept kept, Set<Guid> remarked) {
        int names = 0;
        for (Project.Selection selection : source.selections()) {
            selections.put(selection.guid(), kept);
            Excerpt excerpt =
                    new Excerpt(
                            kept.interview(), kept.version(), selection.start(), selection.end());
            if (selection.codings().isEmpty()
                    && selection.description().isEmpty()
                    && !remarked.contains(selection.guid())) {
                losses.dropped(
                        "selection", selection.guid().value(), "no code and no note is on it");
            }
            names += isOnlyAName(selection, source) ? 1 : 0;
            for (Project.Applied coding : selection.codings()) {
                join(coding, excerpt, selection.description())
                        .ifPresent(id -> firstOfSelection.putIfAbsent(selection.guid(), id));
            }
        }
        losses.dropped("name of a selection", names, "codings have no names here");
        if (!source.whole().isEmpty()) {
            Excerpt all = new Excerpt(kept.interview(), kept.version(), 0, source.text().length());
            for (Project.Applied coding : source.whole()) {
                losses.changed(
                        "coding of a whole text",
                        coding.guid().value(),
                        "it codes the text from its first to its last character");
                join(coding, all, "");
            }
        }
    }

    private static boolean isOnlyAName(Project.Selection selection, Project.Source source) {
        String name = Tidy.line(selection.name());
        return !name.isEmpty()
                && !Tidy.line(source.text().between(selection.start(), selection.end()))
                        .startsWith(name);
    }

    private Optional<CodingId> join(Project.Applied coding, Excerpt excerpt, String description) {
        Optional<CodeId> code = codes.joined(coding.code());
        if (code.isEmpty()) {
            losses.dropped("coding", coding.guid().value(), "it names a code that is not there");
            return Optional.empty();
        }
        String coder = coders.of(coding.user());
        String memo = Tidy.lines(memos.getOrDefault(coding.guid(), description));
        Optional<Coding> former = former(coding, new Place(excerpt, code.get(), coder));
        Coding now =
                former.map(known -> newest(known, excerpt, code.get(), memo))
                        .orElseGet(() ->
                                new Coding(
                                        new CodingId(freeGuid(coding.guid())),
                                        excerpt,
                                        code.get(),
                                        coder,
                                        coding.created(),
                                        layer,
                                        memo));
        codings.put(now.id(), now);
        met.add(now.id());
        joined.putIfAbsent(coding.guid(), now.id());
        losses.kept("coding");
        if (former.isEmpty()) {
            changes.add("coding", now.id().value(), Change.Kind.ADDED);
        } else if (!former.get().equals(now)) {
            changes.add("coding", now.id().value(), Change.Kind.CHANGED);
        }
        return Optional.of(now.id());
    }

    private Optional<Coding> former(Project.Applied coding, Place place) {
        return Optional.ofNullable(byGuid.get(coding.guid().standard("coding")))
                .or(() -> Optional.ofNullable(byPlace.get(place)))
                .filter(id -> !met.contains(id))
                .map(codings::get);
    }

    private String freeGuid(Guid guid) {
        return codings.containsKey(new CodingId(guid.value()))
                ? Guid.from("coding", guid + " " + codings.size()).value()
                : guid.value();
    }

    /// Place and code are the file's; coder, date and layer stay, since the file may leave them out
    /// or shorten them.
    private static Coding newest(Coding known, Excerpt excerpt, CodeId code, String memo) {
        return new Coding(
                known.id(),
                excerpt,
                code,
                known.coder(),
                known.codedAt(),
                known.layer(),
                memo.isEmpty() ? known.memo() : memo);
    }
}
