package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// One row for each person at each wave: which of several counts is settled before people are
/// matched.
///
/// Rows of one wave are one person's when their identifiers are equal; a self-generated code must
/// have [#FEWEST_ELEMENTS] answered elements for that, for shorter ones are shared by chance.
///
/// @param kept the rows that count
/// @param resolved what was decided, a sentence each; they name rows, not people
record Duplicates(List<Filled> kept, List<String> resolved) {
    private static final int FEWEST_ELEMENTS = 6;

    Duplicates {
        kept = List.copyOf(kept);
        resolved = List.copyOf(resolved);
    }

    /// Settles all waves.
    ///
    /// @throws FaultsFoundException where the rule is to stop and there are duplicates
    static Duplicates settle(List<Filled> rows, DuplicateRule rule) {
        Map<String, List<Filled>> same = new LinkedHashMap<>();
        for (Filled row : rows) {
            String key = recognisable(row) ? row.wave() + "\n" + row.who().normal() : row.id();
            same.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        List<Filled> kept = new ArrayList<>();
        List<String> resolved = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (List<Filled> group : same.values()) {
            Filled best = group.stream().max(rule.better()).orElseThrow();
            kept.add(best);
            if (group.size() > 1) {
                String lines =
                        String.join(
                                ", ",
                                group.stream().map(row -> Long.toString(row.line())).toList());
                resolved.add(
                        best.file()
                                + ", rows "
                                + lines
                                + ": one person; row "
                                + best.line()
                                + " counts");
                faults.add(
                        Fault.ofLine(
                                best.file(),
                                group.get(1).line(),
                                "rows " + lines + " are one person's",
                                "Delete all but one, or choose a rule with --duplicates."));
            }
        }
        if (rule == DuplicateRule.STOP && !faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        return new Duplicates(kept, resolved);
    }

    private static boolean recognisable(Filled row) {
        return switch (row.who()) {
            case Identifier.Code code -> code.answeredElements() >= FEWEST_ELEMENTS;
            case Identifier.Email _, Identifier.PersonName _, Identifier.Token _ ->
                    !row.who().blank();
        };
    }
}
