package org.trigpoint.evaluation.study;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.tables.YamlMap;

/// Reads [Explanations] of a study folder and checks every rule for them.
final class ExplanationsFolder {
    private final Study study;
    private final Faults faults;
    private final Set<String> people;

    private ExplanationsFolder(Study study, Faults faults) {
        this.study = study;
        this.faults = faults;
        this.people =
                study.participants().stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
    }

    /// Where a text stands: nobody writes two at a wave.
    private record Place(ParticipantId participant, WaveId wave) {}

    /// What the folder holds of written explanations; empty where it has no explanations.yaml.
    ///
    /// @param study of the same folder
    /// @param faults is told what is wrong; rows with faults are left out
    static Optional<Explanations> read(Path folder, Study study, Faults faults) {
        Path yaml = folder.resolve(Explanations.ITEMS);
        if (!Files.exists(yaml)) {
            for (String table : List.of(Explanations.WRITTEN, Explanations.RATINGS)) {
                if (Files.exists(folder.resolve(table))) {
                    faults.add(
                            Fault.ofFile(
                                    table,
                                    "the folder has no " + Explanations.ITEMS,
                                    "Add it: it says what was asked."));
                }
            }
            return Optional.empty();
        }
        ExplanationsFolder reading = new ExplanationsFolder(study, faults);
        List<Explanations> found = new ArrayList<>();
        faults.collect(() ->
                reading.asked(YamlMap.read(yaml, faults))
                        .ifPresent(asked -> found.add(reading.tables(folder, asked))));
        return found.stream().findFirst();
    }

    private Optional<Explanations.Asked> asked(YamlMap yaml) {
        yaml.refuseOthers(List.of("from", "to", "instrument", "beside", "raters", "precautions"));
        Optional<WaveId> from = wave(yaml, "from");
        Optional<WaveId> to = wave(yaml, "to");
        if (from.isPresent() && from.equals(to)) {
            yaml.fault("to", "a wave is not compared with itself", "Name the later wave.");
            return Optional.empty();
        }
        Optional<InstrumentId> scored = yaml.text("instrument").map(InstrumentId::new);
        if (scored.isPresent() && study.instrument(scored.get()).isEmpty()) {
            yaml.fault(
                    "instrument",
                    "\"" + scored.get() + "\" is no instrument of this study",
                    "Add it to study.yaml, or mend the spelling.");
            return Optional.empty();
        }
        List<String> raters = yaml.texts("raters");
        if (new HashSet<>(raters).size() < raters.size()) {
            yaml.fault("raters", "a rater is named twice", "Give each their own name.");
        }
        if (scored.isPresent() == raters.isEmpty()) {
            yaml.fault(
                    "raters",
                    "raters and the instrument they rated by go together",
                    "Name both, or neither while not every text is rated.");
        }
        Optional<Outcome.OfFacet> beside = yaml.map("beside").flatMap(this::beside);
        return from.flatMap(before ->
                to.map(after ->
                        new Explanations.Asked(
                                new Contrast(before, after),
                                scored,
                                beside,
                                raters,
                                precautions(yaml))));
    }

    private static Set<Precaution> precautions(YamlMap yaml) {
        Set<Precaution> precautions = EnumSet.noneOf(Precaution.class);
        for (String name : yaml.texts("precautions")) {
            Optional<Precaution> known =
                    Arrays.stream(Precaution.values())
                            .filter(one -> Written.of(one).equals(name))
                            .findFirst();
            if (known.isEmpty()) {
                yaml.fault(
                        "precautions",
                        "\"" + name + "\" is none that can be told",
                        "Write some of: " + Written.all(Precaution.class) + ".");
            }
            known.ifPresent(precautions::add);
        }
        return precautions;
    }

    private Optional<WaveId> wave(YamlMap yaml, String key) {
        String name = yaml.requiredText(key);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (study.measuredWaves().stream().noneMatch(wave -> wave.id().value().equals(name))) {
            yaml.fault(
                    key,
                    "\"" + name + "\" is no measured wave of this study",
                    "Name a measured wave.");
            return Optional.empty();
        }
        return Optional.of(new WaveId(name));
    }

    private Optional<Outcome.OfFacet> beside(YamlMap map) {
        map.refuseOthers(List.of("instrument", "facet"));
        InstrumentId instrument = new InstrumentId(map.requiredText("instrument"));
        FacetId facet = new FacetId(map.requiredText("facet"));
        if (study.instrument(instrument).flatMap(known -> known.facet(facet)).isEmpty()) {
            map.fault(
                    "facet",
                    "\"" + facet + "\" is no facet of \"" + instrument + "\"",
                    "Mend the spelling, or leave `beside` out.");
            return Optional.empty();
        }
        return Optional.of(new Outcome.OfFacet(instrument, facet));
    }

    private Explanations tables(Path folder, Explanations.Asked asked) {
        Map<Place, Explanations.Text> written = new LinkedHashMap<>();
        table(folder, Explanations.WRITTEN)
                .ifPresent(table -> faults.collect(() -> written(table, asked, written)));
        List<Explanations.Rating> ratings = new ArrayList<>();
        table(folder, Explanations.RATINGS)
                .ifPresent(table ->
                        faults.collect(() -> ratings(table, asked, written.keySet(), ratings)));
        if (faults.found().isEmpty()) {
            checkWhole(asked, written.keySet(), ratings);
            checkMeans(asked, ratings);
        }
        return new Explanations(asked, List.copyOf(written.values()), ratings);
    }

    private Optional<Table> table(Path folder, String file) {
        List<Table> read = new ArrayList<>();
        if (Files.exists(folder.resolve(file))) {
            faults.collect(
                    () -> read.add(CsvFile.read(folder.resolve(file), Dialect.STRICT).table()));
        }
        return read.stream().findFirst();
    }

    private void written(
            Table table, Explanations.Asked asked, Map<Place, Explanations.Text> written) {
        Explanations.WRITTEN_COLUMNS.forEach(table::require);
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<Place> text = text(cells, asked);
            Optional<String> vignette = cells.required("vignette");
            Optional<LocalDate> on = cells.date("written_on");
            if (text.isPresent() && vignette.isPresent()) {
                Explanations.Text one =
                        new Explanations.Text(
                                text.get().participant(), text.get().wave(), vignette.get(), on);
                if (written.putIfAbsent(text.get(), one) != null) {
                    cells.fault("wave", "this person wrote at this wave already", "Keep one.");
                }
            }
        }
    }

    private Optional<Place> text(Cells cells, Explanations.Asked asked) {
        Optional<String> person = cells.required("participant");
        Optional<String> wave = cells.required("wave");
        if (person.isEmpty() || wave.isEmpty()) {
            return Optional.empty();
        }
        if (!people.contains(person.get())) {
            cells.fault(
                    "participant",
                    "\"" + person.get() + "\" is not in participants.csv",
                    "Add the person there, or mend the spelling.");
            return Optional.empty();
        }
        WaveId at = new WaveId(wave.get());
        if (!at.equals(asked.waves().from()) && !at.equals(asked.waves().to())) {
            cells.fault(
                    "wave",
                    "nobody was asked to explain anything at \"" + at + "\"",
                    "Name one of the two waves of " + Explanations.ITEMS + ".");
            return Optional.empty();
        }
        return Optional.of(new Place(new ParticipantId(person.get()), at));
    }

    private void ratings(
            Table table,
            Explanations.Asked asked,
            Set<Place> written,
            List<Explanations.Rating> ratings) {
        Explanations.RATING_COLUMNS.forEach(table::require);
        List<Item> items =
                asked.scored().flatMap(study::instrument).map(Instrument::items).orElse(List.of());
        if (items.isEmpty()) {
            faults.add(
                    Fault.ofFile(
                            Explanations.RATINGS,
                            Explanations.ITEMS + " names no instrument they were given by",
                            "Add `instrument` and `raters` there."));
            return;
        }
        items.forEach(item -> table.require(item.id().value()));
        Set<List<Object>> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<Place> text = text(cells, asked);
            Optional<String> rater = cells.required("rater");
            Map<ItemId, BigDecimal> levels = levels(cells, items);
            Optional<WaveId> guess = guess(cells, asked);
            if (text.isEmpty() || rater.isEmpty()) {
                continue;
            }
            if (!written.contains(text.get())) {
                cells.fault(
                        "participant",
                        "this person has no text at this wave in " + Explanations.WRITTEN,
                        "Add it there, or delete the row.");
            } else if (!asked.raters().contains(rater.get())) {
                cells.fault(
                        "rater",
                        "\"" + rater.get() + "\" is not among the raters of " + Explanations.ITEMS,
                        "Name them there, or mend the spelling.");
            } else if (!seen.add(List.of(text.get(), rater.get()))) {
                cells.fault("rater", "this rater rated this text already", "Keep one.");
            } else {
                ratings.add(
                        new Explanations.Rating(
                                text.get().participant(),
                                text.get().wave(),
                                rater.get(),
                                levels,
                                guess));
            }
        }
    }

    private static Map<ItemId, BigDecimal> levels(Cells cells, List<Item> items) {
        Map<ItemId, BigDecimal> levels = new HashMap<>();
        for (Item item : items) {
            cells.required(item.id().value());
            Optional<BigDecimal> level = cells.decimal(item.id().value());
            boolean fits =
                    level.filter(value ->
                                    value.compareTo(item.scale().min()) >= 0
                                            && value.compareTo(item.scale().max()) <= 0)
                            .isPresent();
            if (level.isPresent() && !fits) {
                cells.fault(
                        item.id().value(),
                        level.get()
                                + " is outside "
                                + item.scale().min()
                                + " to "
                                + item.scale().max(),
                        "Mend the level.");
            }
            level.filter(_ -> fits).ifPresent(value -> levels.put(item.id(), value));
        }
        return levels;
    }

    private static Optional<WaveId> guess(Cells cells, Explanations.Asked asked) {
        Optional<WaveId> guess = cells.text("guess").map(WaveId::new);
        if (guess.isPresent()
                && !guess.get().equals(asked.waves().from())
                && !guess.get().equals(asked.waves().to())) {
            cells.fault(
                    "guess",
                    "\"" + guess.get() + "\" is not one of the two waves",
                    "Name one of them, or leave the cell blank.");
            return Optional.empty();
        }
        return guess;
    }

    /// A text that some raters rated and others did not would leave the means unlike each other.
    private void checkWhole(
            Explanations.Asked asked, Set<Place> written, List<Explanations.Rating> ratings) {
        long wanted = (long) written.size() * asked.raters().size();
        if (asked.scored().isPresent() && ratings.size() != wanted) {
            faults.add(
                    Fault.ofFile(
                            Explanations.RATINGS,
                            "there are "
                                    + ratings.size()
                                    + " ratings, and "
                                    + wanted
                                    + " of every text by every rater",
                            "Rate every text, or leave `instrument` and `raters` out until then."));
        }
    }

    /// Change is made of responses.csv and agreement of the ratings: they must say the same.
    private void checkMeans(Explanations.Asked asked, List<Explanations.Rating> ratings) {
        if (ratings.isEmpty() || asked.scored().isEmpty()) {
            return;
        }
        Map<Place, Map<ItemId, BigDecimal>> sums = new HashMap<>();
        for (Explanations.Rating rating : ratings) {
            Map<ItemId, BigDecimal> sum =
                    sums.computeIfAbsent(
                            new Place(rating.participant(), rating.wave()), _ -> new HashMap<>());
            rating.levels().forEach((item, level) -> sum.merge(item, level, BigDecimal::add));
        }
        BigDecimal raters = BigDecimal.valueOf(asked.raters().size());
        study.administrations().stream()
                .filter(row -> row.instrument().equals(asked.scored().get()))
                .forEach(row -> {
                    Map<ItemId, BigDecimal> sum =
                            sums.remove(new Place(row.participant(), row.wave()));
                    if (sum == null || !isMean(row, sum, raters)) {
                        differ(row.participant(), row.wave());
                    }
                });
        sums.keySet().forEach(text -> differ(text.participant(), text.wave()));
    }

    /// To three decimals: a third cannot be written down.
    private static boolean isMean(
            Administration row, Map<ItemId, BigDecimal> sum, BigDecimal raters) {
        BigDecimal slack = raters.movePointLeft(3);
        return sum.entrySet().stream()
                .allMatch(entry ->
                        row.answers().get(entry.getKey()) instanceof Answer.Answered(var mean)
                                && mean.multiply(raters)
                                                .subtract(entry.getValue())
                                                .abs()
                                                .compareTo(slack)
                                        < 0);
    }

    private void differ(ParticipantId participant, WaveId wave) {
        faults.add(
                Fault.ofFile(
                        Explanations.RATINGS,
                        "the mean of the raters is not what responses.csv has for "
                                + participant
                                + " at "
                                + wave,
                        "Write the mean of all raters there, item by item."));
    }
}
