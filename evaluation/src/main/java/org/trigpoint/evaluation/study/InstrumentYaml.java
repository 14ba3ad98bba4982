package org.trigpoint.evaluation.study;

import static org.trigpoint.evaluation.tables.YamlValues.decimal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.tables.YamlMap;

/// The key `instruments` of study.yaml.
final class InstrumentYaml {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private InstrumentYaml() {}

    static List<Instrument> read(YamlMap yaml) {
        List<Instrument> instruments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> items = new HashSet<>();
        for (YamlMap map : yaml.maps("instruments")) {
            map.refuseOthers(
                    List.of(
                            "id",
                            "title",
                            "version",
                            "language",
                            "licence",
                            "citation",
                            "scale",
                            "facets",
                            "items",
                            "total"));
            String id = map.requiredText("id");
            if (id.isEmpty()) {
                continue;
            }
            if (!ids.add(id)) {
                map.fault(
                        "id",
                        "the instrument \"" + id + "\" is there twice",
                        "Give each instrument its own id.");
            }
            instruments.add(instrument(map, id, items));
        }
        if (instruments.isEmpty()) {
            yaml.fault(
                    "instruments",
                    "no instrument is named",
                    "Name at least one, with its facets and items.");
        }
        return instruments;
    }

    private static Instrument instrument(YamlMap map, String id, Set<String> itemsSeen) {
        List<Facet> facets = facets(map);
        Optional<Scale> common = map.map("scale").map(InstrumentYaml::scale);
        List<Item> items = new ArrayList<>();
        for (YamlMap item : map.maps("items")) {
            item(item, facets, common, itemsSeen).ifPresent(items::add);
        }
        checkFacets(map, facets, items);
        return new Instrument(
                new InstrumentId(id),
                map.text("title").orElse(id),
                map.text("version").orElse(""),
                map.text("language").orElse(""),
                map.text("licence").orElse(""),
                map.text("citation").orElse(""),
                facets,
                items,
                map.oneOf("total", Total.class).orElse(Total.NONE));
    }

    private static List<Facet> facets(YamlMap instrument) {
        List<Facet> facets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap map : instrument.maps("facets")) {
            map.refuseOthers(List.of("id", "label", "score", "answered_at_least"));
            String id = map.requiredText("id");
            if (id.isEmpty()) {
                continue;
            }
            if (!seen.add(id)) {
                map.fault(
                        "id",
                        "the facet \"" + id + "\" is there twice",
                        "Give each facet its own id.");
                continue;
            }
            if (id.equals("total")) {
                map.fault(
                        "id",
                        "a facet cannot be called \"total\"",
                        "That word stands for the instrument's total.");
            }
            FacetScore score = map.oneOf("score", FacetScore.class).orElse(FacetScore.ITEM);
            facets.add(
                    new Facet(
                            new FacetId(id),
                            map.text("label").orElse(id),
                            score,
                            share(map, score)));
        }
        if (facets.isEmpty()) {
            instrument.fault("facets", "the instrument has no facet", "Name at least one.");
        }
        return facets;
    }

    private static BigDecimal share(YamlMap map, FacetScore score) {
        BigDecimal usual = score == FacetScore.MEAN ? HALF : BigDecimal.ONE;
        BigDecimal share = decimal(map, "answered_at_least").orElse(usual);
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            map.fault(
                    "answered_at_least",
                    share.toPlainString() + " is no share above 0 and at most 1",
                    "Write 0.5 for half of the items.");
            return usual;
        }
        return share;
    }

    private static Optional<Item> item(
            YamlMap map, List<Facet> facets, Optional<Scale> common, Set<String> seen) {
        map.refuseOthers(List.of("id", "facet", "text", "scale", "direction", "optional"));
        String id = map.requiredText("id");
        String facet =
                map.text("facet")
                        .orElse(
                                facets.stream().anyMatch(known -> known.id().value().equals(id))
                                        ? id
                                        : "");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(id)) {
            map.fault(
                    "id",
                    "the item \"" + id + "\" is there twice in the study",
                    "Give each item its own id: it is a column of responses.csv.");
            return Optional.empty();
        }
        if (ResponsesCsv.FIXED.contains(id)) {
            map.fault(
                    "id",
                    "an item cannot be called \"" + id + "\"",
                    "That is another column of responses.csv.");
        }
        if (facets.stream().noneMatch(known -> known.id().value().equals(facet))) {
            map.fault(
                    "facet",
                    "\"" + facet + "\" is no facet of this instrument",
                    "Name one of its facets.");
            return Optional.empty();
        }
        Optional<Scale> scale = map.map("scale").map(InstrumentYaml::scale).or(() -> common);
        if (scale.isEmpty()) {
            map.fault(
                    "scale",
                    "the item has no scale",
                    "Add `scale: {min: 0, max: 10}` to the item or the instrument.");
        }
        return Optional.of(
                new Item(
                        new ItemId(id),
                        new FacetId(facet),
                        map.text("text").orElse(""),
                        scale.orElse(Scale.whole(0, 10)),
                        map.oneOf("direction", Direction.class).orElse(Direction.UP),
                        map.text("optional").orElse("no").matches("yes|true")
                                ? Requirement.OPTIONAL
                                : Requirement.REQUIRED));
    }

    private static Scale scale(YamlMap map) {
        map.refuseOthers(List.of("min", "max", "low", "high", "step"));
        Optional<BigDecimal> min = decimal(map, "min");
        Optional<BigDecimal> max = decimal(map, "max");
        BigDecimal step = decimal(map, "step").orElse(BigDecimal.ONE);
        if (min.isEmpty()
                || max.isEmpty()
                || min.get().compareTo(max.get()) >= 0
                || step.signum() <= 0) {
            map.fault(
                    "min",
                    "the scale needs `min` below `max` and a step above 0",
                    "Write `scale: {min: 0, max: 10}`.");
            return Scale.whole(0, 10);
        }
        return new Scale(
                min.get(),
                max.get(),
                map.text("low").orElse(""),
                map.text("high").orElse(""),
                step);
    }

    private static void checkFacets(YamlMap map, List<Facet> facets, List<Item> items) {
        for (Facet facet : facets) {
            List<Item> own =
                    items.stream().filter(item -> item.facet().equals(facet.id())).toList();
            if (own.isEmpty()) {
                map.fault(
                        "facets",
                        "the facet \"" + facet.id() + "\" has no item",
                        "Add an item with `facet: " + facet.id() + "`.");
            } else if (facet.score() == FacetScore.ITEM && own.size() > 1) {
                map.fault(
                        "facets",
                        "the facet \""
                                + facet.id()
                                + "\" has "
                                + own.size()
                                + " items and the score `item`",
                        "Write `score: mean` or `score: sum`.");
            }
            if (facet.score() == FacetScore.MEAN
                    && own.stream()
                                    .map(Item::scale)
                                    .map(scale -> scale.min() + "/" + scale.max())
                                    .distinct()
                                    .count()
                            > 1) {
                map.fault(
                        "facets",
                        "the items of \"" + facet.id() + "\" have different scales",
                        "A mean needs one scale; split the facet.");
            }
        }
    }
}
