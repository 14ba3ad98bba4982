package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.intake.Proposals.WaveFile;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.tables.YamlMap;

/// The mapping as a file that a person reads, mends and gives back with `--mapping`.
final class MappingFile {
    private static final String HEAD =
            """
            # What each column of your files is, as Trigpoint understood it.
            # Lines marked LOOK are not sure. Mend `use`, `item`, `group` or `scale`, then run the
            # same command again with --mapping and this file.
            #
            # Answers in words need a number each, as in
            #     answers: {"Not at all": 0, "Somewhat": 5, "Completely": 10}
            # beside the scale of their item.
            #
            # use: match      tells who it is (key file only)
            #      date       the day it was answered
            #      item       a rating; say which with `item`
            #      then       a rating of the time before, asked later; say which with `item`
            #      group      describes people; name it with `group`
            #      consent    rows that say no are left out
            #      identity   left out: would identify people
            #      leave-out  left out
            """;

    private MappingFile() {}

    /// The text of the file.
    static String text(Mapping mapping) {
        StringBuilder text = new StringBuilder(HEAD);
        mapping.remarks().forEach(remark -> text.append("# Note: ").append(remark).append(".\n"));
        text.append("format: 1\n");
        text.append("match_kind: ").append(mapping.kind().id()).append('\n');
        text.append("items:\n");
        for (ItemPlan item : mapping.items()) {
            if (item.scaleSureness() == Sureness.UNSURE) {
                text.append("  # LOOK: the scale is guessed from the ratings\n");
            }
            text.append("  - id: ").append(quoted(item.id())).append('\n');
            text.append("    label: ").append(quoted(item.label())).append('\n');
            text.append("    text: ").append(quoted(item.text())).append('\n');
            text.append("    scale: ").append(scale(item.scale())).append('\n');
        }
        text.append("waves:\n");
        for (WavePlan wave : mapping.waves()) {
            text.append("  - wave: ").append(quoted(wave.wave())).append('\n');
            text.append("    label: ").append(quoted(wave.label())).append('\n');
            text.append("    # ")
                    .append(wave.export().file())
                    .append(": ")
                    .append(wave.export().layout().words())
                    .append(" (")
                    .append(wave.export().evidence())
                    .append(")\n");
            text.append("    date_order: ")
                    .append(
                            wave.dateOrder() == DateText.Order.MONTH_FIRST
                                    ? "month-first"
                                    : "day-first")
                    .append('\n');
            text.append("    columns:\n");
            wave.uses().forEach(use -> text.append(column(use)));
        }
        return text.toString();
    }

    private static String column(ColumnUse use) {
        StringBuilder text = new StringBuilder();
        if (use.sureness() == Sureness.UNSURE) {
            text.append("      # LOOK: ").append(use.note()).append('\n');
        } else if (!use.note().isEmpty()) {
            text.append("      # ").append(use.note()).append('\n');
        }
        text.append("      - column: ").append(quoted(use.column().name())).append('\n');
        text.append("        use: ").append(Written.of(use.use())).append('\n');
        switch (use.use()) {
            case ITEM, THEN ->
                    text.append("        item: ").append(quoted(use.target())).append('\n');
            case GROUP -> text.append("        group: ").append(quoted(use.target())).append('\n');
            case MATCH, DATE, CONSENT, IDENTITY, LEAVE_OUT -> {
                // Nothing to aim at.
            }
        }
        return text.toString();
    }

    private static String scale(Scale scale) {
        return "{min: "
                + scale.min().toPlainString()
                + ", max: "
                + scale.max().toPlainString()
                + ", step: "
                + scale.step().toPlainString()
                + ", low: "
                + quoted(scale.low())
                + ", high: "
                + quoted(scale.high())
                + "}";
    }

    /// A double-quoted YAML scalar on one line.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(' ');
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /// Reads a mapping file for these exports. Columns it does not name are left out.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with everything that is wrong:
    ///   columns that the files do not have, uses and items that are not known, a wave without a
    ///   column that tells who it is
    static Mapping read(Path path, List<WaveFile> files) {
        Faults faults = new Faults();
        YamlMap yaml = YamlMap.read(path, faults);
        yaml.refuseOthers(List.of("format", "match_kind", "items", "waves"));
        MatchKind kind = yaml.oneOf("match_kind", MatchKind.class).orElse(MatchKind.TOKEN);
        if (!yaml.has("match_kind")) {
            yaml.fault("match_kind", "the key is missing", "Write email, name, token or code.");
        }
        Map<String, ItemPlan> items = items(yaml);
        Map<String, YamlMap> waves = new HashMap<>();
        yaml.maps("waves").forEach(wave -> waves.put(wave.requiredText("wave"), wave));
        List<WavePlan> plans = new ArrayList<>();
        for (WaveFile file : files) {
            YamlMap wave = waves.get(file.wave());
            if (wave == null) {
                yaml.fault(
                        "waves",
                        "the wave \""
                                + file.wave()
                                + "\" of "
                                + file.export().file()
                                + " is not here",
                        "Run once without --mapping to get a mapping file for these files.");
            } else {
                plans.add(wave(wave, file, items));
            }
        }
        faults.throwIfAny();
        return new Mapping(
                kind,
                List.copyOf(items.values()),
                plans,
                List.of("columns are used as " + TextFile.nameOf(path) + " says"));
    }

    private static Map<String, ItemPlan> items(YamlMap yaml) {
        Map<String, ItemPlan> items = new LinkedHashMap<>();
        for (YamlMap map : yaml.maps("items")) {
            map.refuseOthers(List.of("id", "label", "text", "scale", "answers"));
            String id = map.requiredText("id");
            if (id.isEmpty()) {
                continue;
            }
            Scale scale = map.map("scale").map(MappingFile::scale).orElse(Scale.whole(0, 10));
            ItemPlan item =
                    new ItemPlan(
                            id,
                            map.text("label").orElse(id),
                            map.text("text").orElse(id),
                            scale,
                            Sureness.SURE,
                            map.map("answers").map(MappingFile::answers).orElse(Map.of()));
            checkAnswers(map, item);
            if (items.put(id, item) != null) {
                map.fault("id", "the item \"" + id + "\" is there twice", "Keep one of the two.");
            }
        }
        return items;
    }

    private static Map<String, BigDecimal> answers(YamlMap map) {
        Map<String, BigDecimal> answers = new LinkedHashMap<>();
        for (String answer : map.keys()) {
            answers.put(Spelling.folded(answer), decimal(map, answer, "0"));
        }
        return answers;
    }

    private static void checkAnswers(YamlMap map, ItemPlan item) {
        for (Map.Entry<String, BigDecimal> answer : item.answers().entrySet()) {
            if (!item.scale().covers(answer.getValue())
                    || !item.scale().isStep(answer.getValue())) {
                map.fault(
                        "answers",
                        "\""
                                + answer.getKey()
                                + "\" stands for "
                                + answer.getValue().toPlainString()
                                + ", which is no step of the scale",
                        "Mend the number or the scale.");
            }
        }
    }

    private static Scale scale(YamlMap map) {
        map.refuseOthers(List.of("min", "max", "step", "low", "high"));
        BigDecimal min = decimal(map, "min", "0");
        BigDecimal max = decimal(map, "max", "10");
        BigDecimal step = decimal(map, "step", "1");
        if (min.compareTo(max) >= 0 || step.signum() <= 0) {
            map.fault("max", "a scale runs from a lower to a higher rating in steps above 0", "");
            return Scale.whole(0, 10);
        }
        return new Scale(min, max, map.text("low").orElse(""), map.text("high").orElse(""), step);
    }

    private static BigDecimal decimal(YamlMap map, String key, String otherwise) {
        String text = map.text(key).orElse(otherwise);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            map.fault(key, "\"" + text + "\" is no number", "Write it with a point.");
            return new BigDecimal(otherwise);
        }
    }

    private static WavePlan wave(YamlMap map, WaveFile file, Map<String, ItemPlan> items) {
        map.refuseOthers(List.of("wave", "label", "date_order", "columns"));
        Map<String, ColumnUse> uses = new HashMap<>();
        Set<String> aims = new HashSet<>();
        for (YamlMap entry : map.maps("columns")) {
            Optional<ColumnUse> use = use(entry, file.export(), items);
            if (use.isPresent()) {
                ColumnUse known = use.get();
                boolean rating = known.use() == Use.ITEM || known.use() == Use.THEN;
                if (rating && !aims.add(known.use() + known.target())) {
                    entry.fault(
                            "item",
                            "two columns are the item \"" + known.target() + "\"",
                            "Keep one of them.");
                }
                uses.put(known.column().name(), known);
            }
        }
        if (uses.values().stream().noneMatch(use -> use.use() == Use.MATCH)) {
            map.fault(
                    "columns",
                    "no column of " + file.export().file() + " tells who it is",
                    "Write `use: match` at one.");
        }
        String order = map.text("date_order").orElse("day-first");
        return new WavePlan(
                file.wave(),
                map.text("label").orElse(file.label()),
                file.export(),
                order.equals("month-first") ? DateText.Order.MONTH_FIRST : DateText.Order.DAY_FIRST,
                file.export().columns().stream()
                        .map(column ->
                                uses.getOrDefault(
                                        column.name(),
                                        ColumnUse.sure(
                                                column, Use.LEAVE_OUT, "not in the mapping file")))
                        .toList());
    }

    private static Optional<ColumnUse> use(
            YamlMap map, Export export, Map<String, ItemPlan> items) {
        map.refuseOthers(List.of("column", "use", "item", "group"));
        String name = map.requiredText("column");
        Optional<Column> column =
                export.columns().stream().filter(c -> c.name().equals(name)).findFirst();
        if (column.isEmpty() && !name.isEmpty()) {
            map.fault(
                    "column",
                    export.file() + " has no column \"" + name + "\"",
                    "Copy the heading as the file has it.");
        }
        Optional<Use> use = map.oneOf("use", Use.class);
        if (!map.has("use")) {
            map.fault("use", "the key is missing", "Say what the column is.");
        }
        if (column.isEmpty() || use.isEmpty()) {
            return Optional.empty();
        }
        return switch (use.get()) {
            case ITEM, THEN -> {
                String item = map.requiredText("item");
                if (item.isEmpty()) {
                    yield Optional.empty();
                }
                if (!items.containsKey(item)) {
                    map.fault(
                            "item",
                            "there is no item \"" + item + "\"",
                            "Add it under `items`, or use one of: "
                                    + String.join(", ", items.keySet())
                                    + ".");
                }
                yield Optional.of(new ColumnUse(column.get(), use.get(), item, Sureness.SURE, ""));
            }
            case GROUP -> {
                String group = map.requiredText("group");
                yield group.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new ColumnUse(column.get(), Use.GROUP, group, Sureness.SURE, ""));
            }
            case MATCH, DATE, CONSENT, IDENTITY, LEAVE_OUT ->
                    Optional.of(ColumnUse.sure(column.get(), use.get(), ""));
        };
    }
}
