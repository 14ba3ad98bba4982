package org.trigpoint.evaluation.themes.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.MemoId;

/// Notes and descriptions of a project become memos, found again by guid, then by what they are
/// about, title and text.
final class JoiningMemos {
    /// The title of memos that were descriptions.
    static final String DESCRIPTION = "Description";

    private record Same(Memo.About about, String title, String text) {}

    private final JoiningTexts texts;
    private final JoiningCodes codes;
    private final JoiningCodings codings;
    private final JoiningThemes themes;
    private final Losses losses;
    private final Changes changes;
    private final Map<MemoId, Memo> memos = new LinkedHashMap<>();
    private final Map<Guid, MemoId> byGuid = new HashMap<>();
    private final Map<Same, MemoId> bySame = new HashMap<>();
    private final Set<MemoId> met = new HashSet<>();

    JoiningMemos(
            List<Memo> existing,
            JoiningTexts texts,
            JoiningCodes codes,
            JoiningCodings codings,
            JoiningThemes themes,
            Losses losses,
            Changes changes) {
        this.texts = texts;
        this.codes = codes;
        this.codings = codings;
        this.themes = themes;
        this.losses = losses;
        this.changes = changes;
        for (Memo memo : existing) {
            memos.put(memo.id(), memo);
            byGuid.put(new Guid(memo.id().value()).standard("note"), memo.id());
            bySame.putIfAbsent(new Same(memo.about(), memo.title(), memo.text()), memo.id());
        }
    }

    /// Reads the project's notes and descriptions.
    ///
    /// @return all memos, those that were there first
    List<Memo> read(Project project, Coders coders) {
        for (Project.Note note : project.notes()) {
            note(note, coders);
        }
        for (Project.Source source : project.sources()) {
            texts.kept(source.guid()).ifPresent(kept -> descriptions(source, kept));
        }
        description(
                project.description(),
                Guid.from("description of a project", project.name()),
                new Memo.About.OfStudy(),
                "description of the project");
        return List.copyOf(memos.values());
    }

    private void note(Project.Note note, Coders coders) {
        List<Project.About> abouts =
                note.about().stream().filter(about -> !isTakenUp(note, about)).toList();
        if (abouts.isEmpty() && !note.about().isEmpty()) {
            losses.kept("note");
            return;
        }
        if (abouts.size() > 1) {
            losses.changed(
                    "note",
                    note.name(),
                    "it was attached to " + abouts.size() + " things and is now a memo for each");
        }
        String author = coders.of(note.author());
        List<Memo.About> found =
                abouts.isEmpty()
                        ? List.of(new Memo.About.OfStudy())
                        : abouts.stream().map(about -> about(note, about)).toList();
        for (int i = 0; i < found.size(); i++) {
            Guid guid = i == 0 ? note.guid() : Guid.from("note", note.guid() + " " + i);
            join(
                    guid,
                    found.get(i),
                    author,
                    note.created(),
                    Tidy.line(note.name()),
                    Tidy.lines(note.text()));
        }
    }

    /// Whether a note is in truth a field of its own: it was written so by us.
    private static boolean isTakenUp(Project.Note note, Project.About about) {
        return switch (about) {
            case Project.About.OfCoding(var coding) ->
                    note.guid().equals(Guid.from(JoiningCodings.MEMO, coding.value()));
            case Project.About.OfSet(var set) ->
                    note.guid().equals(Guid.from(JoiningThemes.DEFINITION, set.value()));
            case Project.About.OfProject _,
                    Project.About.OfCode _,
                    Project.About.OfSource _,
                    Project.About.OfSelection _ ->
                    false;
        };
    }

    private Memo.About about(Project.Note note, Project.About about) {
        Optional<Memo.About> found =
                switch (about) {
                    case Project.About.OfProject() -> Optional.of(new Memo.About.OfStudy());
                    case Project.About.OfCode(var code) ->
                            codes.joined(code).map(Memo.About.OfCode::new);
                    case Project.About.OfSource(var source) ->
                            texts.kept(source)
                                    .map(kept -> new Memo.About.OfInterview(kept.interview()));
                    case Project.About.OfSelection(var selection) -> ofSelection(note, selection);
                    case Project.About.OfCoding(var coding) ->
                            codings.joined(coding).map(Memo.About.OfCoding::new);
                    case Project.About.OfSet(var set) ->
                            themes.joined(set).map(Memo.About.OfTheme::new);
                };
        return found.orElseGet(() -> {
            losses.changed(
                    "note",
                    note.name(),
                    "what it was about did not arrive; it is now about the study");
            return new Memo.About.OfStudy();
        });
    }

    private Optional<Memo.About> ofSelection(Project.Note note, Guid selection) {
        Optional<Memo.About> coding = codings.firstOf(selection).map(Memo.About.OfCoding::new);
        if (coding.isPresent()) {
            losses.changed(
                    "note", note.name(), "it was on a selection and is now on its first coding");
            return coding;
        }
        Optional<Memo.About> text =
                codings.textOf(selection).map(kept -> new Memo.About.OfInterview(kept.interview()));
        if (text.isPresent()) {
            losses.changed(
                    "note",
                    note.name(),
                    "it was on a selection without a code and is now on the interview");
        }
        return text;
    }

    private void descriptions(Project.Source source, JoiningTexts.Kept kept) {
        Memo.About about = new Memo.About.OfInterview(kept.interview());
        description(
                source.description(),
                Guid.from("description of an interview", kept.interview().value()),
                about,
                "description of a text");
        for (Project.Selection selection : source.selections()) {
            if (selection.codings().isEmpty()) {
                description(
                        selection.description(),
                        Guid.from(
                                "description of a selection",
                                kept + " " + selection.start() + " " + selection.end()),
                        about,
                        "description of a selection");
            }
        }
    }

    private void description(String text, Guid guid, Memo.About about, String element) {
        String tidy = Tidy.lines(text);
        if (!tidy.isEmpty()) {
            losses.changed(element, "", "it is now a memo");
            join(guid, about, "", Optional.empty(), DESCRIPTION, tidy);
        }
    }

    private void join(
            Guid guid,
            Memo.About about,
            String author,
            Optional<Instant> created,
            String title,
            String text) {
        if (text.isEmpty()) {
            losses.dropped("note", guid.value(), "it has no text that can be read");
            return;
        }
        Optional<Memo> former =
                Optional.ofNullable(byGuid.get(guid.standard("note")))
                        .or(() -> Optional.ofNullable(bySame.get(new Same(about, title, text))))
                        .filter(id -> !met.contains(id))
                        .map(memos::get);
        MemoId id = former.map(Memo::id).orElseGet(() -> new MemoId(freeGuid(guid)));
        Memo now =
                new Memo(
                        id,
                        about,
                        former.map(Memo::author).orElse(author),
                        former.map(Memo::writtenAt).orElse(created),
                        title.isEmpty() ? former.map(Memo::title).orElse("") : title,
                        text);
        memos.put(id, now);
        met.add(id);
        losses.kept("note");
        if (former.isEmpty()) {
            changes.add("memo", now.title(), Change.Kind.ADDED);
        } else if (!former.get().equals(now)) {
            changes.add("memo", now.title(), Change.Kind.CHANGED);
        }
    }

    private String freeGuid(Guid guid) {
        return memos.containsKey(new MemoId(guid.value()))
                ? Guid.from("note", guid + " " + memos.size()).value()
                : guid.value();
    }
}
