package org.trigpoint.teaching.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.teaching.pack.Questionnaires.Facet;
import org.trigpoint.teaching.pack.Questionnaires.Further;
import org.trigpoint.teaching.pack.Questionnaires.FurtherKind;
import org.trigpoint.teaching.pack.Questionnaires.FurtherOption;
import org.trigpoint.teaching.pack.Questionnaires.Instrument;
import org.trigpoint.teaching.pack.Questionnaires.Item;
import org.trigpoint.teaching.pack.Questionnaires.LookBack;
import org.trigpoint.teaching.pack.Questionnaires.Scale;
import org.trigpoint.teaching.pack.Questionnaires.Wave;

/// Reads questionnaires.yaml, whose keys are those of a study.
final class QuestionnairesReading {
    private static final int FURTHEST = 3_650;
    private static final int LONGEST = 10_000;
    private static final int USUAL_LENGTH = 1_000;

    private QuestionnairesReading() {}

    static Questionnaires of(YamlEntries entries) {
        entries.only("instruments", "waves", "further", "look_back");
        List<Instrument> instruments = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps("instruments")) {
            instruments.add(instrument(entry));
        }
        List<Wave> waves = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps("waves")) {
            waves.add(wave(entry, waves));
        }
        List<Further> further = new ArrayList<>();
        for (YamlEntries entry : entries.maps("further")) {
            further.add(further(entry, waves));
        }
        return new Questionnaires(
                instruments,
                waves,
                further,
                entries.map("look_back").map(QuestionnairesReading::lookBack));
    }

    private static Further further(YamlEntries entry, List<Wave> waves) {
        entry.only("id", "text", "waves", "kind", "longest", "options");
        List<Key> asked = entry.names("waves").stream().map(Key::new).toList();
        for (Key wave : asked) {
            if (waves.stream().noneMatch(known -> known.id().equals(wave))) {
                entry.fault("waves", "there is no wave `" + wave + "`", "");
            }
        }
        FurtherKind kind = entry.oneOf("kind", FurtherKind.class).orElse(FurtherKind.TEXT);
        List<FurtherOption> options = new ArrayList<>();
        for (YamlEntries option : entry.maps("options")) {
            option.only("id", "label");
            options.add(new FurtherOption(new Key(option.name("id")), option.required("label")));
        }
        if (kind != FurtherKind.TEXT && options.size() < 2) {
            entry.fault("options", "a choice needs two options or more", "");
        }
        return new Further(
                new Key(entry.name("id")),
                entry.required("text"),
                asked,
                kind,
                entry.number("longest", 1, LONGEST).orElse(USUAL_LENGTH),
                options);
    }

    private static LookBack lookBack(YamlEntries entry) {
        entry.only("now", "then");
        return new LookBack(entry.required("now"), entry.required("then"));
    }

    private static Instrument instrument(YamlEntries entry) {
        entry.only(
                "id",
                "title",
                "version",
                "language",
                "licence",
                "citation",
                "scale",
                "total",
                "facets",
                "items");
        List<Facet> facets = new ArrayList<>();
        Set<Key> known = new HashSet<>();
        for (YamlEntries facet : entry.requiredMaps("facets")) {
            facet.only("id", "label", "score", "answered_at_least");
            Facet read =
                    new Facet(
                            new Key(facet.name("id")),
                            facet.required("label"),
                            choice(facet, "score", "item", List.of("item", "mean", "sum")));
            if (!known.add(read.id())) {
                facet.fault("id", "the facet is there twice", "Delete one.");
            }
            facets.add(read);
        }
        return new Instrument(
                new Key(entry.name("id")),
                entry.required("title"),
                entry.required("version"),
                entry.required("language"),
                entry.required("licence"),
                scale(entry),
                choice(entry, "total", "none", List.of("none", "mean", "sum")),
                facets,
                items(entry, known));
    }

    private static Scale scale(YamlEntries entry) {
        Optional<YamlEntries> found = entry.map("scale");
        if (found.isEmpty()) {
            entry.fault("scale", "there is nothing here", "Give `min`, `max`, `low`, `high`.");
            return new Scale(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE, "", "");
        }
        YamlEntries scale = found.get();
        scale.only("min", "max", "low", "high", "step");
        BigDecimal lowest = decimal(scale, "min", BigDecimal.ZERO);
        BigDecimal highest = decimal(scale, "max", BigDecimal.TEN);
        if (lowest.compareTo(highest) >= 0) {
            scale.fault("max", "it is not above `min`", "");
        }
        return new Scale(
                lowest,
                highest,
                scale.has("step") ? decimal(scale, "step", BigDecimal.ONE) : BigDecimal.ONE,
                scale.required("low"),
                scale.required("high"));
    }

    private static BigDecimal decimal(YamlEntries entry, String key, BigDecimal otherwise) {
        String text = entry.required(key);
        if (!text.matches("-?\\d{1,6}(\\.\\d{1,3})?")) {
            entry.fault(key, "\"" + text + "\" is no number", "");
            return otherwise;
        }
        return new BigDecimal(text);
    }

    private static List<Item> items(YamlEntries instrument, Set<Key> facets) {
        List<Item> items = new ArrayList<>();
        for (YamlEntries entry : instrument.requiredMaps("items")) {
            entry.only("id", "facet", "text", "direction", "optional");
            Key facet = new Key(entry.name("facet"));
            if (!facets.contains(facet)) {
                entry.fault("facet", "`" + facet + "` is no facet of this instrument", "");
            }
            items.add(
                    new Item(
                            new Key(entry.name("id")),
                            facet,
                            entry.required("text"),
                            choice(entry, "direction", "up", List.of("up", "down"))));
        }
        return items;
    }

    private static Wave wave(YamlEntries entry, List<Wave> earlier) {
        entry.only("id", "label", "kind", "day", "window", "refers_to", "asked_with");
        String kind = choice(entry, "kind", "measured", List.of("measured", "then", "reaction"));
        if (kind.equals("then") && !(entry.has("refers_to") && entry.has("asked_with"))) {
            entry.fault("kind", "a look back needs `refers_to` and `asked_with`", "");
        }
        return new Wave(
                new Key(entry.name("id")),
                entry.required("label"),
                kind,
                entry.number("day", -FURTHEST, FURTHEST),
                entry.number("window", 1, FURTHEST),
                earlierWave(entry, "refers_to", earlier),
                earlierWave(entry, "asked_with", earlier));
    }

    private static Optional<Key> earlierWave(YamlEntries entry, String key, List<Wave> earlier) {
        if (!entry.has(key)) {
            return Optional.empty();
        }
        Key wave = new Key(entry.name(key));
        if (earlier.stream().noneMatch(known -> known.id().equals(wave))) {
            entry.fault(key, "no wave `" + wave + "` stands above", "");
        }
        return Optional.of(wave);
    }

    private static String choice(
            YamlEntries entry, String key, String otherwise, List<String> known) {
        String text = entry.optional(key).orElse(otherwise);
        if (!known.contains(text)) {
            entry.fault(key, "\"" + text + "\" is not known", "Known: " + String.join(", ", known));
        }
        return text;
    }
}
