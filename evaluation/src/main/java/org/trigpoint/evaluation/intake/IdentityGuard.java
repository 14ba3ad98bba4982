package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// The last look before a study folder is written: nothing that tells who someone is may be in it.
///
/// Ratings are numbers and item texts are the form's, so identities could only slip in through
/// columns that describe people.
final class IdentityGuard {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int SHORTEST = 4;

    private IdentityGuard() {}

    /// @throws FaultsFoundException naming the describing column, never its content, where a value
    ///   is an e-mail address or equal to a cell of a column that tells who it is
    static void check(Study study, Mapping mapping) {
        Set<String> identities = new HashSet<>();
        for (WavePlan wave : mapping.waves()) {
            for (ColumnUse use : wave.uses()) {
                if (use.use() == Use.MATCH || use.use() == Use.IDENTITY) {
                    use.column().answers().stream()
                            .map(Spelling::folded)
                            .filter(cell -> cell.length() >= SHORTEST)
                            .forEach(identities::add);
                }
            }
        }
        Set<String> columns = new HashSet<>();
        study.participants()
                .forEach(person ->
                        person.groups()
                                .forEach((column, value) -> {
                                    if (ADDRESS.matcher(value).find()
                                            || identities.contains(Spelling.folded(value))) {
                                        columns.add(column);
                                    }
                                }));
        List<Fault> faults = new ArrayList<>();
        columns.stream()
                .sorted()
                .forEach(column ->
                        faults.add(
                                Fault.ofFile(
                                        "participants.csv",
                                        "the column \""
                                                + column
                                                + "\" would hold a name, address or code of a person",
                                        "Write `use: leave-out` for it in the mapping file.")));
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
    }
}
