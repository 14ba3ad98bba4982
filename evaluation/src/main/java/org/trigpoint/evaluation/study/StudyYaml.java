package org.trigpoint.evaluation.study;

import static org.trigpoint.evaluation.tables.YamlValues.date;
import static org.trigpoint.evaluation.tables.YamlValues.wholeNumber;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.trigpoint.evaluation.tables.YamlMap;

/// study.yaml: what was asked, when, and how it is to be analysed.
record StudyYaml(
        About about,
        Design design,
        List<Instrument> instruments,
        List<Wave> waves,
        List<String> groups,
        AnalysisPlan plan) {

    /// The only format this version writes.
    static final int FORMAT = 1;

    private static final List<String> KEYS =
            List.of(
                    "format",
                    "title",
                    "setting",
                    "programme",
                    "dates",
                    "ethics",
                    "synthetic",
                    "withdrawn",
                    "design",
                    "instruments",
                    "waves",
                    "groups",
                    "analysis");

    /// Reads all keys; what is wrong is added to the map's faults and replaced by something
    /// harmless, so that reading goes on.
    static StudyYaml read(YamlMap yaml) {
        yaml.refuseOthers(KEYS);
        checkFormat(yaml);
        List<Instrument> instruments = InstrumentYaml.read(yaml);
        List<Wave> waves = waves(yaml);
        return new StudyYaml(
                about(yaml),
                design(yaml),
                instruments,
                waves,
                yaml.texts("groups"),
                AnalysisYaml.read(yaml, instruments, waves));
    }

    private static void checkFormat(YamlMap yaml) {
        if (!yaml.has("format")) {
            yaml.fault(
                    "format",
                    "the key `format` is missing",
                    "Run `trigpoint upgrade` on the folder, or add `format: " + FORMAT + "`.");
            return;
        }
        OptionalLong format = wholeNumber(yaml, "format", 1, Integer.MAX_VALUE);
        if (format.isPresent() && format.getAsLong() > FORMAT) {
            yaml.fault(
                    "format",
                    "the folder has format "
                            + format.getAsLong()
                            + ", this program knows up to "
                            + FORMAT,
                    "Use a newer Trigpoint.");
        }
    }

    private static About about(YamlMap yaml) {
        Optional<YamlMap> dates =
                yaml.has("dates") && yaml.isMap("dates") ? yaml.map("dates") : Optional.empty();
        dates.ifPresent(map -> map.refuseOthers(List.of("start", "end", "text")));
        String text =
                dates.map(StudyYaml::datesInWords).orElseGet(() -> yaml.text("dates").orElse(""));
        return new About(
                yaml.requiredText("title"),
                yaml.text("setting").orElse(""),
                yaml.text("programme").orElse(""),
                text,
                dates.flatMap(map -> date(map, "start")),
                yaml.map("ethics").flatMap(StudyYaml::ethics),
                yaml.text("synthetic").orElse(""),
                (int) wholeNumber(yaml, "withdrawn", 0, 1_000_000).orElse(0));
    }

    private static String datesInWords(YamlMap dates) {
        Optional<String> text = dates.text("text");
        if (text.isPresent()) {
            return text.get();
        }
        String start = date(dates, "start").map(Object::toString).orElse("");
        String end = date(dates, "end").map(Object::toString).orElse("");
        return start.isEmpty() || end.isEmpty() ? start + end : start + " to " + end;
    }

    private static Optional<Ethics> ethics(YamlMap yaml) {
        yaml.refuseOthers(List.of("kind", "decided_on", "reference"));
        if (!yaml.has("kind")) {
            yaml.fault(
                    "kind",
                    "the kind of work is not named",
                    "Write `service-evaluation` or `research`.");
        }
        return yaml.oneOf("kind", EthicsKind.class)
                .map(kind ->
                        new Ethics(
                                kind, date(yaml, "decided_on"), yaml.text("reference").orElse("")));
    }

    private static Design design(YamlMap yaml) {
        Optional<YamlMap> map = yaml.map("design");
        if (map.isEmpty()) {
            return Design.plain();
        }
        YamlMap design = map.get();
        design.refuseOthers(List.of("comparator", "group_column", "comparator_group", "clusters"));
        List<String> clusters = design.texts("clusters");
        Comparator comparator =
                design.oneOf("comparator", Comparator.class).orElse(Comparator.NONE);
        if (comparator == Comparator.NONE) {
            return new Design(Comparator.NONE, Optional.empty(), Optional.empty(), clusters);
        }
        Optional<String> column = design.text("group_column");
        Optional<String> group = design.text("comparator_group");
        if (column.isEmpty()) {
            design.fault(
                    "group_column",
                    "a study with a comparator names the column that tells the groups apart",
                    "Add `group_column`.");
        }
        if (group.isEmpty()) {
            design.fault(
                    "comparator_group",
                    "a study with a comparator names the group that did not have the training",
                    "Add `comparator_group` with its value in the group column.");
        }
        return new Design(
                Comparator.GROUP,
                Optional.of(column.orElse("")),
                Optional.of(group.orElse("")),
                clusters);
    }

    private static List<Wave> waves(YamlMap yaml) {
        List<Wave> waves = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap map : yaml.maps("waves")) {
            map.refuseOthers(
                    List.of("id", "label", "kind", "day", "window", "refers_to", "asked_with"));
            String id = map.requiredText("id");
            if (id.isEmpty()) {
                continue;
            }
            if (!seen.add(id)) {
                map.fault(
                        "id",
                        "the wave \"" + id + "\" is there twice",
                        "Give each wave its own id.");
                continue;
            }
            waves.add(wave(map, id));
        }
        if (waves.isEmpty()) {
            yaml.fault(
                    "waves",
                    "no wave is named",
                    "Name at least two, such as `before` and `after`.");
        }
        checkThenTests(yaml, waves);
        return waves;
    }

    private static Wave wave(YamlMap map, String id) {
        WaveKind kind = map.oneOf("kind", WaveKind.class).orElse(WaveKind.MEASURED);
        Optional<WaveId> refersTo = map.text("refers_to").map(WaveId::new);
        Optional<WaveId> askedWith = map.text("asked_with").map(WaveId::new);
        if (kind == WaveKind.THEN && (refersTo.isEmpty() || askedWith.isEmpty())) {
            map.fault(
                    "kind",
                    "a then-test names the wave it looks back at and the wave it was asked with",
                    "Add `refers_to` and `asked_with`.");
            kind = WaveKind.REACTION;
        }
        return new Wave(
                new WaveId(id),
                map.text("label").orElse(id),
                kind,
                toInt(wholeNumber(map, "day", -36_500, 36_500)),
                toInt(wholeNumber(map, "window", 0, 36_500)),
                refersTo,
                askedWith);
    }

    private static OptionalInt toInt(OptionalLong value) {
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    private static void checkThenTests(YamlMap yaml, List<Wave> waves) {
        Set<WaveId> measured = new HashSet<>();
        waves.stream()
                .filter(wave -> wave.kind() == WaveKind.MEASURED)
                .forEach(wave -> measured.add(wave.id()));
        for (Wave wave : waves) {
            for (WaveId other :
                    List.of(
                            wave.refersTo().orElse(wave.id()),
                            wave.askedWith().orElse(wave.id()))) {
                if (wave.kind() == WaveKind.THEN && !measured.contains(other)) {
                    yaml.fault(
                            "waves",
                            "the then-test \""
                                    + wave.id()
                                    + "\" points to \""
                                    + other
                                    + "\", which is no measured wave",
                            "Name a measured wave.");
                }
            }
        }
    }
}
