package org.trigpoint.evaluation.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private final Set<String> waves;
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    // why answers are missing, by item; the item is empty for a whole wave
    private final Map<Place, Map<String, MissingReason>> reasons = new HashMap<>();
    private final Map<MissingReason, Answer> missing = new EnumMap<>(MissingReason.class);

    /// A row of the plan.
    private record Place(String participant, String wave) {}

    /// An item, where its cells are, and the answers that were found right before: people are many
    /// and different ratings few.
    private record Column(Item item, int index, Map<String, Answer> right) {}

    /// An instrument and its columns.
    private record Form(Instrument instrument, ItemOrder order, List<Column> columns) {}

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
        this.waves =
                study.waves().stream()
                        .map(wave -> wave.id().value())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Instrument instrument : study.instruments()) {
            instrument.items().forEach(item -> items.put(item.id().value(), item));
            forms.put(instrument.id().value(), form(instrument));
        }
        for (MissingReason reason : MissingReason.values()) {
            this.missing.put(reason, new Answer.Missing(reason));
        }
        for (MissingAnswer answer : missing) {
            String item = answer.item().map(ItemId::value).orElse("");
            reasons.computeIfAbsent(
                            new Place(answer.participant().value(), answer.wave().value()),
                            _ -> new HashMap<>())
                    .put(item, answer.reason());
        }
    }

    private Form form(Instrument instrument) {
        return new Form(
                instrument,
                ItemOrder.of(instrument),
                instrument.items().stream()
                        .map(item ->
                                new Column(item, table.indexOf(item.id().value()), new HashMap<>()))
                        .toList());
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
                                    () ->
                                            "Add the person to participants.csv, or mend the spelling.")
                            .map(ParticipantId::new);
            Optional<WaveId> wave =
                    known(
                                    cells,
                                    "wave",
                                    waves,
                                    () -> "The waves are: " + String.join(", ", waves) + ".")
                            .map(WaveId::new);
            Optional<Form> form = form(cells);
            if (participant.isEmpty() || wave.isEmpty() || form.isEmpty()) {
                continue;
            }
            InstrumentId instrument = form.get().instrument().id();
            Long before =
                    seen.putIfAbsent(
                            new RowOf(
                                    participant.get().value(),
                                    wave.get().value(),
                                    instrument.value()),
                            row.line());
            if (before != null) {
                cells.fault(
                        "participant",
                        "\""
                                + participant.get()
                                + "\" answered "
                                + instrument
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
                            instrument,
                            cells.date("answered_on"),
                            answers(
                                    cells,
                                    form.get(),
                                    reasons.getOrDefault(
                                            new Place(
                                                    participant.get().value(), wave.get().value()),
                                            Map.of()))));
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

    private Optional<String> known(
            Cells cells, String column, Set<String> known, Supplier<String> remedy) {
        Optional<String> text = cells.required(column);
        if (text.isPresent() && !known.contains(text.get())) {
            cells.fault(
                    column,
                    "\"" + text.get() + "\" is no " + column + " of this study",
                    remedy.get());
            return Optional.empty();
        }
        return text;
    }

    private Optional<Form> form(Cells cells) {
        if (study.instruments().size() == 1 && cells.text("instrument").isEmpty()) {
            return forms.values().stream().findFirst();
        }
        return known(
                        cells,
                        "instrument",
                        forms.keySet(),
                        () -> "Name one of the instruments of study.yaml.")
                .map(forms::get);
    }

    private Map<ItemId, Answer> answers(
            Cells cells, Form form, Map<String, MissingReason> reasonsOfRow) {
        List<Answer> answers = new ArrayList<>(form.columns().size());
        for (Column column : form.columns()) {
            answers.add(answer(cells, column, reasonsOfRow));
        }
        if (forms.size() > 1) {
            refuseOthers(cells, form);
        }
        return form.order().sheet(answers);
    }

    private void refuseOthers(Cells cells, Form form) {
        for (Form other : forms.values()) {
            for (Column column : other.columns()) {
                String item = column.item().id().value();
                if (!other.instrument().id().equals(form.instrument().id())
                        && cells.text(item).isPresent()) {
                    cells.fault(
                            item,
                            "the item does not belong to " + form.instrument().id(),
                            "Leave the cell blank, or put the answer on the row of its own instrument.");
                }
            }
        }
    }

    private Answer answer(Cells cells, Column column, Map<String, MissingReason> reasonsOfRow) {
        String name = column.item().id().value();
        String text = column.index() < 0 ? "" : cells.row().cell(column.index());
        MissingReason reason = reasonsOfRow.get(name);
        if (reason != null && !text.isEmpty()) {
            cells.fault(
                    name,
                    "missing.csv gives a reason for a missing answer, and here is one",
                    "Delete the answer or the reason.");
        }
        Answer before = column.right().get(text);
        if (before != null) {
            return before;
        }
        Optional<BigDecimal> rating = text.isEmpty() ? Optional.empty() : cells.decimal(name);
        if (rating.isEmpty()) {
            return missing(
                    reason != null ? reason : reasonsOfRow.getOrDefault("", MissingReason.SKIPPED));
        }
        Answer answer = new Answer.Answered(rating.get());
        if (isRight(cells, column.item(), rating.get())) {
            column.right().put(text, answer);
        }
        return answer;
    }

    private Answer missing(MissingReason reason) {
        return missing.getOrDefault(reason, new Answer.Missing(reason));
    }

    private static boolean isRight(Cells cells, Item item, BigDecimal rating) {
        Scale scale = item.scale();
        if (!scale.covers(rating)) {
            cells.fault(
                    item.id().value(),
                    rating.toPlainString() + " is outside " + scale.min() + " to " + scale.max(),
                    "Check the answer and the column order.");
            return false;
        }
        if (!scale.isStep(rating)) {
            cells.fault(
                    item.id().value(),
                    rating.toPlainString()
                            + " is not one of the steps of "
                            + scale.step()
                            + " from "
                            + scale.min(),
                    "Check the answer, or give the scale its true `step`.");
            return false;
        }
        return true;
    }
}
