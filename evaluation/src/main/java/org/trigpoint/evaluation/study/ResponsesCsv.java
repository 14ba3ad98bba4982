package org.trigpoint.evaluation.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;

/// responses.csv: one row a participant, wave and instrument, with the reasons of missing.csv put
/// in.
final class ResponsesCsv {
    /// The columns before the items.
    static final List<String> FIXED = List.of("participant", "wave", "instrument", "answered_on");

    private final Table table;
    private final StudyYaml study;
    private final Faults faults;
    private final Set<String> people;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<Place, MissingReason> reasons = new HashMap<>();

    /// A cell of the plan; the item is empty for a whole wave.
    private record Place(String participant, String wave, String item) {}

    private record RowOf(String participant, String wave, String instrument) {}

    private ResponsesCsv(
            Table table,
            StudyYaml study,
            List<Participant> participants,
            List<MissingAnswer> missing,
            Faults faults) {
        this.table = table;
        this.study = study;
        this.faults = faults;
        this.people =
                participants.stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
        study.instruments()
                .forEach(instrument ->
                        instrument.items().forEach(item -> items.put(item.id().value(), item)));
        for (MissingAnswer answer : missing) {
            String item = answer.item().map(ItemId::value).orElse("");
            reasons.put(
                    new Place(answer.participant().value(), answer.wave().value(), item),
                    answer.reason());
        }
    }

    static List<Administration> read(
            Table table,
            StudyYaml study,
            List<Participant> participants,
            List<MissingAnswer> missing,
            Faults faults) {
        ResponsesCsv reading = new ResponsesCsv(table, study, participants, missing, faults);
        reading.checkColumns();
        return reading.rows();
    }

    private void checkColumns() {
        for (String column : List.of("participant", "wave")) {
            faults.collect(() -> table.require(column));
        }
        if (study.instruments().size() > 1) {
            faults.collect(() -> table.require("instrument"));
        }
        for (String column : table.columns()) {
            if (!FIXED.contains(column) && !items.containsKey(column)) {
                faults.add(
                        Fault.ofLine(
                                table.file(),
                                1,
                                "the column \"" + column + "\" is no item of study.yaml",
                                "Add the item, or delete the column."));
            }
        }
        for (String item : items.keySet()) {
            if (table.indexOf(item) < 0) {
                faults.add(
                        Fault.ofLine(
                                table.file(),
                                1,
                                "the item \"" + item + "\" of study.yaml has no column",
                                "Add the column; leave its cells blank where nothing was answered."));
            }
        }
    }

    private List<Administration> rows() {
        List<Administration> administrations = new ArrayList<>();
        Map<RowOf, Long> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<ParticipantId> participant =
                    known(
                                    cells,
                                    "participant",
                                    people,
                                    "Add the person to participants.csv, or mend the spelling.")
                            .map(ParticipantId::new);
            Optional<WaveId> wave =
                    known(
                                    cells,
                                    "wave",
                                    waves(),
                                    "The waves are: " + String.join(", ", waves()) + ".")
                            .map(WaveId::new);
            Optional<Instrument> instrument = instrument(cells);
            if (participant.isEmpty() || wave.isEmpty() || instrument.isEmpty()) {
                continue;
            }
            Long before =
                    seen.putIfAbsent(
                            new RowOf(
                                    participant.get().value(),
                                    wave.get().value(),
                                    instrument.get().id().value()),
                            row.line());
            if (before != null) {
                cells.fault(
                        "participant",
                        "\""
                                + participant.get()
                                + "\" answered "
                                + instrument.get().id()
                                + " at "
                                + wave.get()
                                + " already on line "
                                + before,
                        "Each person has one row a wave and instrument; decide which one counts.");
                continue;
            }
            administrations.add(
                    new Administration(
                            participant.get(),
                            wave.get(),
                            instrument.get().id(),
                            cells.date("answered_on"),
                            answers(cells, participant.get(), wave.get(), instrument.get())));
        }
        if (table.rows().isEmpty()) {
            faults.add(
                    Fault.ofFile(
                            table.file(),
                            "there is no response",
                            "Add a row for each participant and wave."));
        }
        return administrations;
    }

    private Set<String> waves() {
        return study.waves().stream()
                .map(wave -> wave.id().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<String> known(Cells cells, String column, Set<String> known, String remedy) {
        Optional<String> text = cells.required(column);
        if (text.isPresent() && !known.contains(text.get())) {
            cells.fault(
                    column, "\"" + text.get() + "\" is no " + column + " of this study", remedy);
            return Optional.empty();
        }
        return text;
    }

    private Optional<Instrument> instrument(Cells cells) {
        if (study.instruments().size() == 1 && cells.text("instrument").isEmpty()) {
            return Optional.of(study.instruments().getFirst());
        }
        Set<String> ids =
                study.instruments().stream()
                        .map(known -> known.id().value())
                        .collect(Collectors.toSet());
        return known(cells, "instrument", ids, "Name one of the instruments of study.yaml.")
                .flatMap(id ->
                        study.instruments().stream()
                                .filter(known -> known.id().value().equals(id))
                                .findFirst());
    }

    private Map<ItemId, Answer> answers(
            Cells cells, ParticipantId participant, WaveId wave, Instrument instrument) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        Set<ItemId> own = new HashSet<>();
        for (Item item : instrument.items()) {
            own.add(item.id());
            answers.put(item.id(), answer(cells, participant, wave, item));
        }
        for (Item item : items.values()) {
            if (!own.contains(item.id()) && cells.text(item.id().value()).isPresent()) {
                cells.fault(
                        item.id().value(),
                        "the item does not belong to " + instrument.id(),
                        "Leave the cell blank, or put the answer on the row of its own instrument.");
            }
        }
        return answers;
    }

    private Answer answer(Cells cells, ParticipantId participant, WaveId wave, Item item) {
        String column = item.id().value();
        MissingReason reason = reasons.get(new Place(participant.value(), wave.value(), column));
        if (reason == null) {
            reason =
                    reasons.getOrDefault(
                            new Place(participant.value(), wave.value(), ""),
                            MissingReason.SKIPPED);
        } else if (cells.text(column).isPresent()) {
            cells.fault(
                    column,
                    "missing.csv gives a reason for a missing answer, and here is one",
                    "Delete the answer or the reason.");
        }
        Optional<BigDecimal> rating = cells.decimal(column);
        if (rating.isEmpty()) {
            return new Answer.Missing(reason);
        }
        Scale scale = item.scale();
        if (!scale.covers(rating.get())) {
            cells.fault(
                    column,
                    rating.get().toPlainString()
                            + " is outside "
                            + scale.min()
                            + " to "
                            + scale.max(),
                    "Check the answer and the column order.");
        } else if (!scale.isStep(rating.get())) {
            cells.fault(
                    column,
                    rating.get().toPlainString()
                            + " is not one of the steps of "
                            + scale.step()
                            + " from "
                            + scale.min(),
                    "Check the answer, or give the scale its true `step`.");
        }
        return new Answer.Answered(rating.get());
    }
}
