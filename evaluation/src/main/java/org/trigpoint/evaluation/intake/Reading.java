package org.trigpoint.evaluation.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.AnswerReading.Unreadable;
import org.trigpoint.evaluation.intake.Export.Submission;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;

/// Every row of every file, read by an accepted mapping.
///
/// @param rows the questionnaires, in the order of files and rows
/// @param interpretations how answers that are no bare numbers were understood
/// @param leftOut rows that do not count, a sentence each
record Reading(List<Filled> rows, Interpretations interpretations, List<String> leftOut) {
    /// LimeSurvey dates finished but anonymous answers so.
    private static final int NO_YEAR = 1980;

    private static final Pattern REFUSED =
            Pattern.compile(
                    "no|n|false|0|disagree|i do not.*|i don't.*|no[, ].*|unchecked|nein|non");
    private static final Pattern ANONYMOUS = Pattern.compile("anonymous|anonym|anonyme");

    Reading {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /// Reads all rows.
    ///
    /// @param elements how codes are taken apart; used where people are matched by code
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with every cell that cannot be
    ///   read, by file, row and column
    static Reading of(Mapping mapping, CodeElements elements) {
        Faults faults = new Faults();
        Interpretations interpretations = new Interpretations();
        List<Filled> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Map<String, ItemPlan> items = new HashMap<>();
        mapping.items().forEach(item -> items.put(item.id(), item));
        for (WavePlan wave : mapping.waves()) {
            Export export = wave.export();
            export.setAside().forEach(line -> leftOut.add(export.file() + ", " + line));
            for (int r = 0; r < export.submissions().size(); r++) {
                Submission submission = export.submissions().get(r);
                String place = export.file() + ", row " + submission.line();
                if (refused(wave, r)) {
                    leftOut.add(place + " says no to taking part");
                    continue;
                }
                Filled row = row(mapping, wave, r, elements, items, interpretations, faults);
                if (row.answered() == 0) {
                    leftOut.add(place + " holds no rating");
                } else {
                    rows.add(row);
                }
            }
        }
        faults.throwIfAny();
        return new Reading(rows, interpretations, leftOut);
    }

    /// The texts of the columns that tell who it is, row by row.
    static List<List<String>> codes(List<WavePlan> waves) {
        List<List<String>> codes = new ArrayList<>();
        for (WavePlan wave : waves) {
            List<ColumnUse> match = wave.of(Use.MATCH);
            for (int r = 0; r < wave.export().submissions().size(); r++) {
                codes.add(parts(match, r));
            }
        }
        return codes;
    }

    private static List<String> parts(List<ColumnUse> match, int row) {
        return match.stream()
                .map(use -> use.column().cells().get(row))
                .map(cell -> ANONYMOUS.matcher(Spelling.folded(cell)).matches() ? "" : cell)
                .toList();
    }

    private static Filled row(
            Mapping mapping,
            WavePlan wave,
            int row,
            CodeElements elements,
            Map<String, ItemPlan> items,
            Interpretations interpretations,
            Faults faults) {
        Submission submission = wave.export().submissions().get(row);
        List<String> parts = parts(wave.of(Use.MATCH), row);
        Map<String, AnswerReading> now = new LinkedHashMap<>();
        Map<String, AnswerReading> then = new LinkedHashMap<>();
        Map<String, String> groups = new LinkedHashMap<>();
        Optional<LocalDateTime> moment = Optional.empty();
        for (ColumnUse use : wave.uses()) {
            String cell = use.column().cells().get(row);
            switch (use.use()) {
                case ITEM, THEN -> {
                    AnswerReading reading = item(items, use.target()).read(cell);
                    interpretations.note(cell, reading);
                    (use.use() == Use.ITEM ? now : then).put(use.target(), reading);
                    if (reading instanceof Unreadable(String what)) {
                        faults.add(
                                new Fault(
                                        wave.export().file(),
                                        submission.line(),
                                        "column "
                                                + LayoutRecognition.letter(use.column().index())
                                                + " \""
                                                + use.column().name()
                                                + "\"",
                                        what,
                                        "Mend the cell, or blank it if nobody knows what was meant."));
                    }
                }
                case GROUP -> {
                    if (!cell.isEmpty()) {
                        groups.putIfAbsent(use.target(), cell);
                    }
                }
                case DATE -> moment = moment(wave, submission, use.column(), cell, faults);
                case MATCH, CONSENT, IDENTITY, LEAVE_OUT -> {
                    // Read elsewhere or not at all.
                }
            }
        }
        Identifier who =
                Identifier.of(
                        mapping.kind(),
                        mapping.kind() == MatchKind.CODE ? elements.split(parts) : parts);
        return new Filled(
                wave.wave(),
                wave.export().file(),
                submission.line(),
                parts,
                who,
                moment,
                submission.completeness(),
                now,
                then,
                groups);
    }

    private static ItemPlan item(Map<String, ItemPlan> items, String id) {
        ItemPlan item = items.get(id);
        if (item == null) {
            throw new IllegalStateException("The mapping has no item " + id);
        }
        return item;
    }

    private static Optional<LocalDateTime> moment(
            WavePlan wave, Submission submission, Column column, String cell, Faults faults) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> moment = DateText.read(cell, wave.dateOrder());
        if (moment.isEmpty()) {
            faults.add(
                    new Fault(
                            wave.export().file(),
                            submission.line(),
                            "column "
                                    + LayoutRecognition.letter(column.index())
                                    + " \""
                                    + column.name()
                                    + "\"",
                            "this is no date that is known here",
                            "Write it as 2025-03-31, or say in the mapping file that the column is no date."));
        }
        return moment.filter(read -> read.getYear() != NO_YEAR);
    }

    private static boolean refused(WavePlan wave, int row) {
        return wave.of(Use.CONSENT).stream()
                .map(use -> Spelling.folded(use.column().cells().get(row)))
                .anyMatch(cell -> REFUSED.matcher(cell).matches());
    }
}
