package org.trigpoint.evaluation.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;

/// The optional tables of the study folder: missing.csv, attendance.csv, delivery.csv,
/// amendments.csv and links.csv.
final class SmallTables {
    private final StudyYaml study;
    private final Set<String> people;
    private final Faults faults;

    SmallTables(StudyYaml study, List<Participant> participants, Faults faults) {
        this.study = study;
        this.people =
                participants.stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
        this.faults = faults;
    }

    List<MissingAnswer> missing(Table table) {
        require(table, "participant", "wave", "item", "reason");
        List<MissingAnswer> missing = new ArrayList<>();
        Map<List<String>, Long> seen = new HashMap<>();
        Set<String> items =
                study.instruments().stream()
                        .flatMap(instrument -> instrument.items().stream())
                        .map(item -> item.id().value())
                        .collect(Collectors.toSet());
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<ParticipantId> participant = participant(cells);
            Optional<WaveId> wave = wave(cells);
            Optional<String> item = cells.text("item");
            if (item.isPresent() && !items.contains(item.get())) {
                cells.fault(
                        "item",
                        "\"" + item.get() + "\" is no item of this study",
                        "Mend the spelling, or leave the cell blank for the whole wave.");
                continue;
            }
            cells.required("reason");
            Optional<MissingReason> reason = cells.oneOf("reason", MissingReason.class);
            if (participant.isEmpty() || wave.isEmpty() || reason.isEmpty()) {
                continue;
            }
            Long before =
                    seen.putIfAbsent(
                            List.of(participant.get().value(), wave.get().value(), item.orElse("")),
                            row.line());
            if (before != null) {
                cells.fault(
                        "item",
                        "a reason for this answer stands already on line " + before,
                        "Keep one.");
                continue;
            }
            missing.add(
                    new MissingAnswer(
                            participant.get(), wave.get(), item.map(ItemId::new), reason.get()));
        }
        return missing;
    }

    List<Attendance> attendance(Table table) {
        require(table, "participant", "activity", "date", "present");
        List<Attendance> attendance = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<ParticipantId> participant = participant(cells);
            Optional<String> activity = cells.required("activity");
            cells.required("date");
            cells.required("present");
            var date = cells.date("date");
            var presence = cells.oneOf("present", Attendance.Presence.class);
            if (participant.isPresent()
                    && activity.isPresent()
                    && date.isPresent()
                    && presence.isPresent()) {
                attendance.add(
                        new Attendance(
                                participant.get(), activity.get(), date.get(), presence.get()));
            }
        }
        return attendance;
    }

    List<PlannedPart> delivery(Table table) {
        require(table, "activity", "date", "part", "delivered");
        List<PlannedPart> delivery = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<String> activity = cells.required("activity");
            cells.required("date");
            Optional<String> part = cells.required("part");
            var date = cells.date("date");
            var delivered = cells.oneOf("delivered", PlannedPart.Delivered.class);
            if (activity.isPresent() && date.isPresent() && part.isPresent()) {
                delivery.add(new PlannedPart(activity.get(), date.get(), part.get(), delivered));
            }
        }
        return delivery;
    }

    List<Amendment> amendments(Table table) {
        require(
                table,
                "amended_on",
                "by",
                "participant",
                "wave",
                "item",
                "old_value",
                "new_value",
                "reason");
        List<Amendment> amendments = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            cells.required("amended_on");
            cells.required("reason");
            cells.date("amended_on")
                    .ifPresent(on ->
                            amendments.add(
                                    new Amendment(
                                            on,
                                            cells.text("by").orElse(""),
                                            cells.text("participant").orElse(""),
                                            cells.text("wave").orElse(""),
                                            cells.text("item").orElse(""),
                                            cells.text("old_value").orElse(""),
                                            cells.text("new_value").orElse(""),
                                            cells.text("reason").orElse(""))));
        }
        return amendments;
    }

    List<Link> links(Table table) {
        require(table, "participant", "wave", "link");
        List<Link> links = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<ParticipantId> participant = participant(cells);
            Optional<WaveId> wave = wave(cells);
            cells.required("link");
            Optional<LinkKind> kind = cells.oneOf("link", LinkKind.class);
            if (participant.isPresent() && wave.isPresent() && kind.isPresent()) {
                links.add(new Link(participant.get(), wave.get(), kind.get()));
            }
        }
        return links;
    }

    private void require(Table table, String... columns) {
        for (String column : columns) {
            faults.collect(() -> table.require(column));
        }
    }

    private Optional<ParticipantId> participant(Cells cells) {
        Optional<String> text = cells.required("participant");
        if (text.isPresent() && !people.contains(text.get())) {
            cells.fault(
                    "participant",
                    "\"" + text.get() + "\" is not in participants.csv",
                    "Add the person there, or mend the spelling.");
            return Optional.empty();
        }
        return text.map(ParticipantId::new);
    }

    private Optional<WaveId> wave(Cells cells) {
        Optional<String> text = cells.required("wave");
        if (text.isPresent()
                && study.waves().stream().noneMatch(wave -> wave.id().value().equals(text.get()))) {
            cells.fault(
                    "wave",
                    "\"" + text.get() + "\" is no wave of this study",
                    "The waves are: "
                            + study.waves().stream()
                                    .map(wave -> wave.id().value())
                                    .collect(Collectors.joining(", "))
                            + ".");
            return Optional.empty();
        }
        return text.map(WaveId::new);
    }
}
