package org.trigpoint.evaluation.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;

/// participants.csv: one row a participant.
final class ParticipantsCsv {
    private static final List<String> FIXED = List.of("participant", "withdrawn_on", "withdrawal");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private ParticipantsCsv() {}

    /// Whether a column describes people, rather than naming them or holding their consent.
    static boolean describes(String column) {
        return !FIXED.contains(column) && !column.startsWith("consent_");
    }

    static List<Participant> read(Table table, StudyYaml study, Faults faults) {
        checkColumns(table, study, faults);
        List<Participant> participants = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<String> id = cells.required("participant");
            refuseAddresses(table, row, faults);
            if (id.isEmpty()) {
                continue;
            }
            Long before = seen.putIfAbsent(id.get(), row.line());
            if (before != null) {
                cells.fault(
                        "participant",
                        "\"" + id.get() + "\" stands already on line " + before,
                        "Each participant has one row.");
                continue;
            }
            participants.add(
                    new Participant(
                            new ParticipantId(id.get()),
                            groups(table, cells),
                            consents(table, cells),
                            withdrawal(cells)));
        }
        if (table.rows().isEmpty()) {
            faults.add(
                    Fault.ofFile(table.file(), "there is no participant", "Add a row for each."));
        }
        return participants;
    }

    private static void checkColumns(Table table, StudyYaml study, Faults faults) {
        faults.collect(() -> table.require("participant"));
        for (String column : table.columns()) {
            boolean consent = column.startsWith("consent_");
            if (consent
                    && EnumSet.allOf(Consent.class).stream()
                            .noneMatch(known -> known.column().equals(column))) {
                faults.add(
                        Fault.ofLine(
                                table.file(),
                                1,
                                "the column \"" + column + "\" is no consent that is known here",
                                "Known are: consent_study, consent_followup, consent_interview, consent_quote, consent_link."));
            }
        }
        List<String> needed = new ArrayList<>(study.groups());
        needed.addAll(study.design().clusters());
        study.design().groupColumn().ifPresent(needed::add);
        for (String column : needed) {
            if (!column.isEmpty() && table.indexOf(column) < 0) {
                faults.add(
                        Fault.ofLine(
                                table.file(),
                                1,
                                "study.yaml names the column \"" + column + "\", which is not here",
                                "Add the column, or take it out of `groups` or `design`."));
            }
        }
    }

    private static void refuseAddresses(Table table, Table.Row row, Faults faults) {
        for (int i = 0; i < table.columns().size(); i++) {
            String cell = row.cell(i);
            if (cell.indexOf('@') >= 0 && ADDRESS.matcher(cell).find()) {
                // The address itself is not repeated: a fault may end in a log.
                faults.add(
                        new Fault(
                                table.file(),
                                row.line(),
                                table.columns().get(i),
                                "the cell holds an e-mail address",
                                "Identities stay in the key file; put a pseudonym here."));
            }
        }
    }

    private static Map<String, String> groups(Table table, Cells cells) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (String column : table.columns()) {
            if (describes(column)) {
                cells.text(column).ifPresent(value -> groups.put(column, value));
            }
        }
        return groups;
    }

    private static Set<Consent> consents(Table table, Cells cells) {
        Set<Consent> consents = EnumSet.noneOf(Consent.class);
        for (Consent consent : Consent.values()) {
            // A service evaluation may hold no record of consent to the study: then all who
            // answered take part.
            boolean untold = consent == Consent.STUDY && table.indexOf(consent.column()) < 0;
            if (untold || isYes(cells, consent.column())) {
                consents.add(consent);
            }
        }
        return consents;
    }

    private static boolean isYes(Cells cells, String column) {
        Optional<String> text = cells.text(column);
        return text.isPresent()
                && (text.get().equals("yes")
                        || cells.oneOf(column, YesNo.class).equals(Optional.of(YesNo.YES)));
    }

    private static Optional<Withdrawal> withdrawal(Cells cells) {
        Optional<String> kind = cells.text("withdrawal");
        boolean dated = cells.text("withdrawn_on").isPresent();
        if (kind.equals(Optional.of("data"))) {
            cells.fault(
                    "withdrawal",
                    "this person withdrew their data, so no row of theirs may be here",
                    "Delete their rows in every file and count them under `withdrawn` in study.yaml.");
            return Optional.empty();
        }
        if (kind.isPresent() && !kind.get().equals("contact")) {
            cells.fault(
                    "withdrawal",
                    "\"" + kind.get() + "\" is not known here",
                    "Known are: contact, data.");
        }
        return kind.isPresent() || dated
                ? Optional.of(new Withdrawal(cells.date("withdrawn_on")))
                : Optional.empty();
    }

    private enum YesNo {
        YES,
        NO
    }
}
