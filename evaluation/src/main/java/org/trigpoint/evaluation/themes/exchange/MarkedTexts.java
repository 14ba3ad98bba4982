package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The texts of a program that keeps them whole, with the places it marked in them and the words it
/// saw there. How it counted is found out for all texts together; then each stretch is compared
/// with its words.
final class MarkedTexts {
    /// A text that is not marked yet.
    ///
    /// @param id the program's number of it
    private record Text(
            long id, Guid guid, String name, RawText text, String description, List<Mark> marks) {}

    /// A marked stretch.
    ///
    /// @param what how a person would find it in the program (`coding 17`)
    /// @param start as the program counts
    /// @param end as the program counts, one after the last
    /// @param words those the program saw there; may be blank
    /// @param codings codes applied to it
    record Mark(
            Guid guid,
            String what,
            long start,
            long end,
            String words,
            List<Project.Applied> codings) {}

    private final Losses losses;
    private final Map<Long, Text> texts = new LinkedHashMap<>();

    MarkedTexts(Losses losses) {
        this.losses = losses;
    }

    /// Adds a text.
    ///
    /// @param id the program's number of it
    void add(long id, Guid guid, String name, String text, String description) {
        if (text.isBlank()) {
            losses.dropped("text", name, "it has no words");
            return;
        }
        String readable = text;
        if (text.indexOf('\0') >= 0) {
            // one character for another, so that no place moves
            readable = text.replace('\0', '\uFFFD');
            losses.changed("text", name, "it held characters of number 0, which are now \uFFFD");
        }
        RawText raw = RawText.of(readable, "UTF-8");
        texts.put(id, new Text(id, guid, name, raw, description, new ArrayList<>()));
    }

    /// What a text is called here; empty where it did not arrive.
    Optional<Guid> guidOf(long id) {
        return Optional.ofNullable(texts.get(id)).map(Text::guid);
    }

    /// Whether a stretch is the whole of a text, give or take a character at its end.
    boolean isWhole(long id, long start, long end) {
        Text text = texts.get(id);
        return text != null && start <= 0 && end >= text.text().text().length() - 1;
    }

    /// Marks a stretch of a text.
    void mark(long id, Mark mark) {
        Text text = texts.get(id);
        if (text == null) {
            losses.dropped("selection", mark.what(), "its text did not arrive");
        } else {
            text.marks().add(mark);
        }
    }

    /// The texts with what was marked in them.
    ///
    /// @param values what is known of each text, by its number
    List<Project.Source> sources(Map<Long, List<Project.Value>> values) {
        Convention convention = convention();
        return texts.values().stream()
                .map(text -> source(text, convention, values.getOrDefault(text.id(), List.of())))
                .toList();
    }

    /// The way of counting under which most stretches say the words kept beside them; of equals the
    /// plainest.
    private Convention convention() {
        long worded =
                texts.values().stream()
                        .flatMap(text -> text.marks().stream())
                        .filter(mark -> !mark.words().isBlank())
                        .count();
        Convention best = Convention.STANDARD;
        long most = -1;
        for (Convention candidate : candidates()) {
            long saying = texts.values().stream().mapToLong(text -> saying(text, candidate)).sum();
            if (saying > most) {
                best = candidate;
                most = saying;
            }
        }
        if (worded > 0) {
            losses.kept(
                    "positions",
                    most + " of " + worded + " stretches say the words kept beside them",
                    "counted as " + best.words());
        }
        return best;
    }

    /// What could differ in these texts. Ends are never in doubt: all these programs name the first
    /// character after a stretch.
    private List<Convention> candidates() {
        boolean beyond =
                any(raw -> raw.raw().chars().anyMatch(unit -> Character.isSurrogate((char) unit)));
        boolean pairs = any(raw -> raw.raw().contains("\r\n"));
        boolean marked = any(RawText::marked);
        return Convention.all().stream()
                .filter(one -> one.end() == Convention.End.AFTER)
                .filter(one ->
                        switch (one.unit()) {
                            case CODE_POINTS -> true;
                            case UTF16_UNITS -> beyond;
                            case UTF8_BYTES -> false;
                        })
                .filter(one ->
                        switch (one.lineEnd()) {
                            case AS_WRITTEN -> true;
                            case ONE -> pairs;
                            case TWO -> false;
                        })
                .filter(one -> one.mark() == Convention.Mark.NOT_COUNTED || marked)
                .toList();
    }

    private boolean any(Predicate<RawText> property) {
        return texts.values().stream().anyMatch(text -> property.test(text.text()));
    }

    private static long saying(Text text, Convention convention) {
        int[] places = text.text().places(convention);
        return text.marks().stream()
                .filter(mark -> !mark.words().isBlank())
                .filter(mark -> {
                    int[] stretch = stretch(mark, places);
                    return stretch.length > 0
                            && StoredWords.alike(
                                    mark.words(),
                                    text.text().text().between(stretch[0], stretch[1]));
                })
                .count();
    }

    /// First code point and one after the last; empty where the stretch does not lie in the text.
    private static int[] stretch(Mark mark, int[] places) {
        if (mark.start() < 0 || mark.end() >= places.length || mark.start() >= mark.end()) {
            return new int[0];
        }
        int from = places[(int) mark.start()];
        int to = places[(int) mark.end()];
        return from < to ? new int[] {from, to} : new int[0];
    }

    private Project.Source source(Text text, Convention convention, List<Project.Value> values) {
        int[] places = text.text().places(convention);
        List<Project.Selection> selections = new ArrayList<>();
        for (Mark mark : text.marks()) {
            selection(mark, text, places).ifPresent(selections::add);
        }
        return new Project.Source(
                text.guid(),
                text.name(),
                text.text().text(),
                text.description(),
                selections,
                List.of(),
                values);
    }

    private Optional<Project.Selection> selection(Mark mark, Text text, int[] places) {
        String what = mark.what() + " in " + text.name();
        int[] stretch = stretch(mark, places);
        if (stretch.length == 0) {
            boolean empty = mark.start() >= 0 && mark.start() == mark.end();
            String why = empty ? "it holds no character" : "its place is not within the text";
            losses.dropped("selection", what, why);
            losses.dropped("coding", mark.codings().size(), "of its selection: " + why);
            return Optional.empty();
        }
        String found = text.text().text().between(stretch[0], stretch[1]);
        if (!StoredWords.alike(mark.words(), found)) {
            losses.changed("selection", what, StoredWords.UNLIKE);
        }
        return Optional.of(
                new Project.Selection(mark.guid(), "", "", stretch[0], stretch[1], mark.codings()));
    }
}
