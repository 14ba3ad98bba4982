package org.trigpoint.evaluation.themes.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.themes.exchange.RawSource.Chosen;
import org.trigpoint.evaluation.themes.exchange.RawSource.Place;
import org.trigpoint.evaluation.themes.exchange.RawSource.RawSelection;

/// The sources and notes of a REFI-QDA project: texts, and the texts that come with pictures, PDFs,
/// sound and film.
final class RefiSources {
    private static final long NOWHERE = -1;

    private final RefiXml project;
    private final XmlCursor xml;
    private final Losses losses;

    private String element = "";
    private Guid guid = Guid.from("source", "");
    private String name = "";
    private Place place = new Place.Nowhere("it has no text");
    private String description = "";
    private final List<RawSelection> selections = new ArrayList<>();
    private final List<Project.Applied> whole = new ArrayList<>();
    private final List<Project.Value> values = new ArrayList<>();

    RefiSources(RefiXml project, XmlCursor xml, Losses losses) {
        this.project = project;
        this.xml = xml;
        this.losses = losses;
    }

    /// Reads the source that was just entered.
    void source() {
        switch (xml.name()) {
            case "TextSource" -> textual("text");
            case "PDFSource" -> other("PDF");
            case "PictureSource" -> other("picture");
            case "AudioSource" -> other("sound");
            case "VideoSource" -> other("film");
            default -> {
                project.unknown();
                return;
            }
        }
        project.sources.add(made());
    }

    /// Reads the note that was just entered; it has the form of a text.
    void note() {
        if (!xml.name().equals("Note")) {
            project.unknown();
            return;
        }
        RefiXml.Written written =
                new RefiXml.Written(
                        xml.guid("creatingUser"),
                        project.moment(xml.attribute("creationDateTime"), "note"));
        textual("note");
        project.notes.add(made());
        project.writing.put(guid, written);
    }

    private RawSource made() {
        return new RawSource(element, guid, name, place, description, selections, whole, values);
    }

    private void begin(String what) {
        element = what;
        name = xml.attribute("name");
        guid = project.guidOr(what, name + " " + project.sources.size());
    }

    private void textual(String what) {
        begin(what);
        text();
    }

    /// The attributes and children of a text, whatever it is the text of.
    private void text() {
        String path = xml.attribute("plainTextPath");
        boolean rich = !xml.attribute("richTextPath").isEmpty();
        StringBuilder content = new StringBuilder();
        project.each(() -> {
            switch (xml.name()) {
                case "Description" -> describe(xml.text());
                case "PlainTextContent" -> content.append(xml.text());
                case "PlainTextSelection" -> selection();
                case "Coding" -> project.coding("source " + guid).ifPresent(whole::add);
                case "NoteRef" -> project.noteRef(new Project.About.OfSource(guid));
                case "VariableValue" -> project.value().ifPresent(values::add);
                default -> project.unknown();
            }
        });
        found(content.toString(), path, rich);
    }

    private void found(String content, String path, boolean rich) {
        if (!content.isEmpty()) {
            place = new Place.Content(content);
        } else if (!path.isEmpty()) {
            place = new Place.InFile(path);
        } else if (rich) {
            place =
                    new Place.Nowhere(
                            "it has rich text only, in which places cannot be told; export it as plain text");
        }
    }

    private void describe(String text) {
        String more = text.strip();
        description =
                description.isEmpty() || more.isEmpty()
                        ? description + more
                        : description + "\n\n" + more;
    }

    private void selection() {
        String called = xml.attribute("name");
        long start = position("startPosition", called);
        long end = position("endPosition", called);
        stretch(called, start, end, Chosen.BY_HAND);
    }

    private void stretch(String called, long start, long end, Chosen chosen) {
        Guid own =
                xml.guid("guid")
                        .orElseGet(() -> Guid.from("selection", guid + " " + start + " " + end));
        StringBuilder text = new StringBuilder();
        List<Project.Applied> codings = new ArrayList<>();
        project.each(() -> {
            switch (xml.name()) {
                case "Description" -> text.append(xml.text().strip());
                case "Coding" -> project.coding("selection " + own).ifPresent(codings::add);
                case "NoteRef" -> project.noteRef(new Project.About.OfSelection(own));
                default -> project.unknown();
            }
        });
        selections.add(new RawSelection(own, called, text.toString(), start, end, chosen, codings));
    }

    /// A position; fractions, which some programs write, are cut off.
    private long position(String attribute, String selection) {
        String written = xml.attribute(attribute);
        if (!written.matches("[+-]?[0-9]{1,10}([.][0-9]{1,20})?")) {
            return NOWHERE;
        }
        BigDecimal number = new BigDecimal(written);
        if (number.stripTrailingZeros().scale() > 0) {
            losses.changed("position", selection, "it was a fraction and was rounded down");
        }
        return number.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /// A source that is no text, but may bring one along.
    private void other(String what) {
        begin(what);
        place = new Place.Nowhere("it is a " + what + " without a text of its own");
        List<Project.Applied> lost = new ArrayList<>();
        List<RawSource> further = new ArrayList<>();
        int[] stretches = new int[1];
        project.each(() -> {
            switch (xml.name()) {
                case "Description" -> describe(xml.text());
                case "Representation", "TextDescription" -> text();
                case "Transcript" -> transcript(further);
                case "PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection" -> {
                    stretches[0]++;
                    lost.addAll(codingsWithin());
                }
                case "Coding" -> project.coding("source " + guid).ifPresent(whole::add);
                case "NoteRef" -> project.noteRef(new Project.About.OfSource(guid));
                case "VariableValue" -> project.value().ifPresent(values::add);
                default -> project.unknown();
            }
        });
        losses.dropped("selection in a " + what, stretches[0], "it marks no text");
        losses.dropped("coding", lost.size(), "it marks a place in a " + what + ", not a text");
        if (!(place instanceof Place.Nowhere)) {
            losses.dropped(what, name, "its text is kept, the " + what + " itself is not");
        }
        project.sources.addAll(further);
    }

    private List<Project.Applied> codingsWithin() {
        List<Project.Applied> codings = new ArrayList<>();
        project.each(() -> {
            if (xml.name().equals("Coding")) {
                project.coding("selection").ifPresent(codings::add);
            }
        });
        return codings;
    }

    /// The first transcript is the text of the source; further ones are texts of their own.
    private void transcript(List<RawSource> further) {
        if (place instanceof Place.Nowhere) {
            transcribe();
            return;
        }
        RefiSources another = new RefiSources(project, xml, losses);
        another.begin("transcript");
        if (another.name.isEmpty()) {
            another.name = name;
        }
        another.transcribe();
        further.add(another.made());
    }

    private void transcribe() {
        String path = xml.attribute("plainTextPath");
        boolean rich = !xml.attribute("richTextPath").isEmpty();
        StringBuilder content = new StringBuilder();
        Map<Guid, Long> moments = new HashMap<>();
        project.each(() -> {
            switch (xml.name()) {
                case "Description" -> describe(xml.text());
                case "PlainTextContent" -> content.append(xml.text());
                case "SyncPoint" -> {
                    long position = position("position", "");
                    xml.guid("guid").ifPresent(point -> moments.put(point, position));
                }
                case "TranscriptSelection" -> {
                    Optional<Long> from = xml.guid("fromSyncPoint").map(moments::get);
                    Optional<Long> to = xml.guid("toSyncPoint").map(moments::get);
                    stretch(
                            xml.attribute("name"),
                            from.orElse(NOWHERE),
                            to.orElse(NOWHERE),
                            Chosen.BY_TIME);
                }
                case "NoteRef" -> project.noteRef(new Project.About.OfSource(guid));
                default -> project.unknown();
            }
        });
        losses.dropped("sync point", moments.size(), "times of sound and film are not kept here");
        found(content.toString(), path, rich);
    }
}
