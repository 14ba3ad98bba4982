package org.trigpoint.evaluation.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.YamlMap;
import org.trigpoint.evaluation.tables.YamlValues;

/// Reads [FurtherAnswers] of a study folder and checks every rule for them.
public final class FurtherFolder {
    private final Study study;
    private final Faults faults;
    private final List<FurtherItem> items = new ArrayList<>();

    private FurtherFolder(Study study, Faults faults) {
        this.study = study;
        this.faults = faults;
    }

    /// What was answered beside ratings; nothing where the folder has no further.yaml.
    ///
    /// @param study of the same folder
    /// @param faults is told what is wrong; rows with faults are left out
    public static FurtherAnswers read(Path folder, Study study, Faults faults) {
        FurtherFolder reading = new FurtherFolder(study, faults);
        Path yaml = folder.resolve(FurtherAnswers.ITEMS);
        if (!Files.exists(yaml)) {
            for (String table : List.of(FurtherAnswers.CHOICES, FurtherAnswers.TEXTS)) {
                if (Files.exists(folder.resolve(table))) {
                    faults.add(
                            Fault.ofFile(
                                    table,
                                    "the folder has no " + FurtherAnswers.ITEMS,
                                    "Add it: it says what was asked."));
                }
            }
            return FurtherAnswers.none();
        }
        faults.collect(() -> reading.items(YamlMap.read(yaml, faults)));
        List<FurtherAnswer> answers = new ArrayList<>();
        reading.table(
                folder, FurtherAnswers.CHOICES, table -> answers.addAll(reading.choices(table)));
        reading.table(folder, FurtherAnswers.TEXTS, table -> answers.addAll(reading.texts(table)));
        return new FurtherAnswers(reading.items, answers);
    }

    private void table(Path folder, String file, Consumer<Table> reading) {
        if (Files.exists(folder.resolve(file))) {
            faults.collect(() ->
                    reading.accept(CsvFile.read(folder.resolve(file), Dialect.STRICT).table()));
        }
    }

    private void items(YamlMap yaml) {
        yaml.refuseOthers(List.of("items"));
        Set<String> taken =
                study.instruments().stream()
                        .flatMap(instrument -> instrument.items().stream())
                        .map(item -> item.id().value())
                        .collect(Collectors.toCollection(HashSet::new));
        for (YamlMap map : yaml.maps("items")) {
            map.refuseOthers(
                    List.of("id", "kind", "text", "choose", "options", "longest", "waves"));
            String id = map.requiredText("id");
            if (!id.isEmpty() && !taken.add(id)) {
                map.fault("id", "the item \"" + id + "\" is there twice", "Give each its own id.");
            } else if (!id.isEmpty()) {
                item(map, new ItemId(id)).ifPresent(items::add);
            }
        }
    }

    /// The kinds of items, as the file writes them.
    private enum Kind {
        CHOICE,
        TEXT
    }

    private Optional<FurtherItem> item(YamlMap map, ItemId id) {
        String text = map.requiredText("text");
        List<WaveId> waves = waves(map);
        return map.oneOf("kind", Kind.class)
                .or(() -> {
                    map.fault("kind", "the kind is not named", "Write `choice` or `text`.");
                    return Optional.empty();
                })
                .flatMap(kind ->
                        switch (kind) {
                            case CHOICE -> choice(map, id, text, waves);
                            case TEXT -> {
                                OptionalLong longest =
                                        YamlValues.wholeNumber(map, "longest", 1, 10_000);
                                yield Optional.of(
                                        new FurtherItem.FreeText(
                                                id, text, waves, (int) longest.orElse(1000)));
                            }
                        });
    }

    private Optional<FurtherItem> choice(YamlMap map, ItemId id, String text, List<WaveId> waves) {
        List<FurtherItem.Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap option : map.maps("options")) {
            option.refuseOthers(List.of("id", "label"));
            String name = option.requiredText("id");
            if (seen.add(name)) {
                options.add(new FurtherItem.Option(name, option.text("label").orElse(name)));
            } else {
                option.fault("id", "the option \"" + name + "\" is there twice", "Keep one.");
            }
        }
        if (options.size() < 2) {
            map.fault("options", "there is nothing to choose between", "Name two options or more.");
            return Optional.empty();
        }
        FurtherItem.How how =
                map.oneOf("choose", FurtherItem.How.class).orElse(FurtherItem.How.ONE);
        return Optional.of(new FurtherItem.Choice(id, text, waves, how, options));
    }

    private List<WaveId> waves(YamlMap map) {
        List<WaveId> waves = new ArrayList<>();
        for (String name : map.texts("waves")) {
            if (study.measuredWaves().stream().anyMatch(wave -> wave.id().value().equals(name))) {
                waves.add(new WaveId(name));
            } else {
                map.fault(
                        "waves",
                        "\"" + name + "\" is no measured wave of this study",
                        "Name measured waves.");
            }
        }
        return waves;
    }

    private record Place(ParticipantId participant, WaveId wave, ItemId item) {}

    private List<FurtherAnswer> choices(Table table) {
        Map<Place, List<String>> chosen = new LinkedHashMap<>();
        rows(
                table,
                FurtherAnswers.CHOICE_COLUMNS,
                (place, cells) -> {
                    String option = cells.text("option").orElse("");
                    List<String> before = chosen.computeIfAbsent(place, _ -> new ArrayList<>());
                    if (item(place).filter(FurtherItem.Choice.class::isInstance).isEmpty()) {
                        cells.fault(
                                "item", "\"" + place.item() + "\" is no choice", "Mend the item.");
                    } else if (choice(place).option(option).isEmpty()) {
                        cells.fault(
                                "option",
                                "\"" + option + "\" is no option of it",
                                "Mend the option.");
                    } else if (before.contains(option)
                            || (choice(place).how() == FurtherItem.How.ONE && !before.isEmpty())) {
                        cells.fault("option", "more was chosen than can be", "Keep one.");
                    } else {
                        before.add(option);
                    }
                });
        chosen.values().removeIf(List::isEmpty);
        return chosen.entrySet().stream()
                .map(entry -> answer(entry.getKey(), new Reply.Chosen(entry.getValue())))
                .toList();
    }

    private List<FurtherAnswer> texts(Table table) {
        Map<Place, String> written = new LinkedHashMap<>();
        rows(
                table,
                FurtherAnswers.TEXT_COLUMNS,
                (place, cells) -> {
                    String text = cells.text("text").orElse("");
                    if (!(item(place).orElse(null) instanceof FurtherItem.FreeText free)) {
                        cells.fault(
                                "item",
                                "\"" + place.item() + "\" asks for no words",
                                "Mend the item.");
                    } else if (text.isBlank()) {
                        cells.fault("text", "nothing is written here", "Delete the row.");
                    } else if (text.codePointCount(0, text.length()) > free.longest()) {
                        cells.fault(
                                "text",
                                "the text is longer than " + free.longest() + " characters",
                                "Shorten it, or raise `longest`.");
                    } else if (written.putIfAbsent(place, text) != null) {
                        cells.fault(
                                "item",
                                "this person wrote to it at this wave already",
                                "Keep one.");
                    }
                });
        return written.entrySet().stream()
                .map(entry -> answer(entry.getKey(), new Reply.Words(entry.getValue())))
                .toList();
    }

    private static FurtherAnswer answer(Place place, Reply reply) {
        return new FurtherAnswer(place.participant(), place.wave(), place.item(), reply);
    }

    private Optional<FurtherItem> item(Place place) {
        return items.stream().filter(item -> item.id().equals(place.item())).findFirst();
    }

    private FurtherItem.Choice choice(Place place) {
        return (FurtherItem.Choice) item(place).orElseThrow();
    }

    private void rows(Table table, List<String> columns, BiConsumer<Place, Cells> row) {
        columns.forEach(column -> faults.collect(() -> table.require(column)));
        Set<String> people =
                study.participants().stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
        for (Table.Row line : table.rows()) {
            Cells cells = new Cells(table, line, faults);
            String person = cells.required("participant").orElse("");
            String wave = cells.required("wave").orElse("");
            String name = cells.required("item").orElse("");
            Optional<FurtherItem> item =
                    items.stream().filter(one -> one.id().value().equals(name)).findFirst();
            if (person.isEmpty() || wave.isEmpty() || name.isEmpty()) {
                continue;
            }
            if (!people.contains(person)) {
                cells.fault(
                        "participant",
                        "\"" + person + "\" is not in participants.csv",
                        "Add the person there, or mend the spelling.");
            } else if (item.isEmpty()) {
                cells.fault(
                        "item",
                        "\"" + name + "\" is not in " + FurtherAnswers.ITEMS,
                        "Add it there, or mend the spelling.");
            } else if (!item.get().waves().contains(new WaveId(wave))) {
                cells.fault(
                        "wave",
                        "\"" + name + "\" was not asked at \"" + wave + "\"",
                        "Mend the wave, or name it under `waves` of the item.");
            } else {
                row.accept(
                        new Place(new ParticipantId(person), new WaveId(wave), new ItemId(name)),
                        cells);
            }
        }
    }
}
