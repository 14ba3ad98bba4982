package org.trigpoint.evaluation.themes.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trigpoint.evaluation.themes.exchange.RawSource.Chosen;
import org.trigpoint.evaluation.themes.exchange.RawSource.Place;
import org.trigpoint.evaluation.themes.exchange.RawSource.RawSelection;
import org.trigpoint.evaluation.themes.exchange.RawSource.WithText;

/// Finds the texts of a REFI-QDA project and the places of what was marked in them.
final class RefiTexts {
    /// What our own files call themselves; they need no guessing.
    static final String OWN_ORIGIN = "Trigpoint";

    private final Function<String, Optional<byte[]>> files;
    private final Losses losses;

    /// @param files the bytes of a file of the project, by its name within it
    RefiTexts(Function<String, Optional<byte[]>> files, Losses losses) {
        this.files = files;
        this.losses = losses;
    }

    /// The project of what was read.
    Project project(RefiXml xml) {
        List<WithText> texts = withTexts(xml.sources);
        Convention convention = convention(xml.origin, texts);
        List<Project.Source> sources = new ArrayList<>();
        for (WithText text : texts) {
            sources.add(source(text, convention));
        }
        return new Project(
                xml.name,
                xml.origin,
                xml.users,
                xml.codes,
                xml.variables,
                xml.cases,
                sources,
                notes(xml),
                xml.sets,
                xml.links,
                xml.description);
    }

    private List<WithText> withTexts(List<RawSource> sources) {
        List<WithText> found = new ArrayList<>();
        for (RawSource source : sources) {
            switch (place(source.place())) {
                case Found.Text(var text) when text.text().length() > 0 && text.isText() ->
                        found.add(new WithText(source, text));
                case Found.Text _ -> lose(source, "its text is empty or no text");
                case Found.Nothing(var why) -> lose(source, why);
            }
        }
        for (WithText text : found) {
            if (!text.text().encoding().equals("UTF-8")) {
                losses.changed(
                        "encoding of a text",
                        text.source().name(),
                        "it was read as "
                                + text.text().encoding()
                                + ", not UTF-8: look at accents and dashes");
            }
        }
        return found;
    }

    private sealed interface Found {
        record Text(RawText text) implements Found {}

        record Nothing(String why) implements Found {}
    }

    private Found place(Place place) {
        return switch (place) {
            case Place.Nowhere(var why) -> new Found.Nothing(why);
            // the parser has made all line ends of the XML's own text LF
            case Place.Content(var text) -> new Found.Text(RawText.of(text, "UTF-8"));
            case Place.InFile(var path) -> inFile(path);
        };
    }

    private Found inFile(String path) {
        String name = path.startsWith("internal://") ? path.substring(11) : path;
        if (name.contains("://") || name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            return new Found.Nothing(
                    "its text lies outside the file and is not looked for; bring it into the project there and export again");
        }
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        Optional<byte[]> bytes = files.apply(name);
        if (bytes.isEmpty() && name.contains("%")) {
            bytes = files.apply(decoded(name));
        }
        return bytes.<Found>map(found -> new Found.Text(RawText.of(found)))
                .orElseGet(() -> new Found.Nothing("its text is not in the file"));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private void lose(RawSource source, String why) {
        losses.dropped(source.element(), called(source), why);
        int codings = source.whole().size();
        for (RawSelection selection : source.selections()) {
            codings += selection.codings().size();
        }
        losses.dropped("selection", source.selections().size(), "its text did not arrive");
        losses.dropped("coding", codings, "its text did not arrive");
    }

    private static String called(RawSource source) {
        return source.name().isEmpty() ? source.guid().value() : source.name();
    }

    private Convention convention(String origin, List<WithText> texts) {
        if (origin.startsWith(OWN_ORIGIN)) {
            return Convention.STANDARD;
        }
        Reckoning reckoning = Reckoning.of(texts);
        if (reckoning.looked() == 0) {
            return reckoning.convention();
        }
        String found =
                reckoning.fitting()
                        + " of "
                        + reckoning.looked()
                        + " selections begin and end at word edges";
        String how = "counted as " + reckoning.convention().words();
        if (!reckoning.rivals().isEmpty()) {
            losses.changed(
                    "positions",
                    found,
                    how
                            + "; in doubt, since as many fit as "
                            + reckoning.rivals().getFirst().words()
                            + ": look at some codings");
        } else {
            losses.kept("positions", found, how);
        }
        return reckoning.convention();
    }

    private Project.Source source(WithText found, Convention convention) {
        RawSource source = found.source();
        int[] places = source.selections().isEmpty() ? new int[0] : found.text().places(convention);
        List<Project.Selection> selections = new ArrayList<>();
        for (RawSelection selection : source.selections()) {
            Convention counted =
                    selection.chosen() == Chosen.BY_HAND
                            ? convention
                            : new Convention(
                                    convention.unit(),
                                    convention.lineEnd(),
                                    convention.mark(),
                                    Convention.End.AFTER);
            int[] stretch = Reckoning.stretch(selection, places, counted);
            if (stretch.length == 0) {
                lose(selection);
            } else {
                selections.add(
                        new Project.Selection(
                                selection.guid(),
                                selection.name(),
                                selection.description(),
                                stretch[0],
                                stretch[1],
                                selection.codings()));
            }
        }
        return new Project.Source(
                source.guid(),
                source.name().isEmpty() ? nameOf(source.place()) : source.name(),
                found.text().text(),
                source.description(),
                selections,
                source.whole(),
                source.values());
    }

    private void lose(RawSelection selection) {
        boolean empty = selection.start() >= 0 && selection.start() == selection.end();
        String why = empty ? "it holds no character" : "its place is not within the text";
        losses.dropped("selection", selection.guid().value(), why);
        for (Project.Applied coding : selection.codings()) {
            losses.dropped("coding", coding.guid().value(), "of its selection: " + why);
        }
    }

    /// What a file is called, without folders and ending.
    private static String nameOf(Place place) {
        if (!(place instanceof Place.InFile(var path))) {
            return "";
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private List<Project.Note> notes(RefiXml xml) {
        List<Project.Note> notes = new ArrayList<>();
        Set<Guid> known = new HashSet<>();
        for (RawSource note : xml.notes) {
            known.add(note.guid());
            String text =
                    switch (place(note.place())) {
                        case Found.Text(var found) when found.isText() ->
                                found.text().text().strip();
                        case Found.Text _ -> "";
                        case Found.Nothing _ -> note.description();
                    };
            if (text.isEmpty()) {
                losses.dropped("note", called(note), "it has no text that can be read");
                continue;
            }
            losses.dropped(
                    "selection in a note", note.selections().size(), "notes are not coded here");
            RefiXml.Written written = xml.writing.get(note.guid());
            notes.add(
                    new Project.Note(
                            note.guid(),
                            note.name(),
                            text,
                            written == null ? Optional.empty() : written.author(),
                            written == null ? Optional.empty() : written.created(),
                            xml.references(note.guid())));
        }
        for (Guid note : xml.referred()) {
            if (!known.contains(note)) {
                losses.dropped("reference to a note", note.value(), "there is no such note");
            }
        }
        return notes;
    }
}
