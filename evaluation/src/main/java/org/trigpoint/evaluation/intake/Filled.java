package org.trigpoint.evaluation.intake;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.Export.Completeness;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.study.MissingReason;

/// One filled-in questionnaire: a row of an export, read.
///
/// @param wave the wave it was filled in at
/// @param file the file it is from
/// @param line the row in the file, counted from 1
/// @param parts what the matching columns say, as written, one text a column
/// @param who the same, ready for comparison
/// @param moment when it was filled in, where known
/// @param completeness whether the survey tool says it was finished
/// @param now readings of the items, by item
/// @param then readings of the items looked back at, by item
/// @param groups what describes the person, by group; blanks left out
record Filled(
        String wave,
        String file,
        long line,
        List<String> parts,
        Identifier who,
        Optional<LocalDateTime> moment,
        Completeness completeness,
        Map<String, AnswerReading> now,
        Map<String, AnswerReading> then,
        Map<String, String> groups) {
    Filled {
        parts = List.copyOf(parts);
        now = Collections.unmodifiableMap(new LinkedHashMap<>(now));
        then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /// The row's name among all rows of all waves.
    String id() {
        return wave + ":" + line;
    }

    /// How many items were answered, "not part of my role" included.
    long answered() {
        return now.values().stream().filter(Filled::isAnswer).count()
                + then.values().stream().filter(Filled::isAnswer).count();
    }

    /// Whether every item was answered and the tool does not say that the row is unfinished.
    boolean complete() {
        return completeness != Completeness.UNFINISHED && answered() == now.size() + then.size();
    }

    private static boolean isAnswer(AnswerReading reading) {
        return switch (reading) {
            case AnswerReading.Rated _ -> true;
            case AnswerReading.Absent(MissingReason reason) ->
                    reason == MissingReason.NOT_PART_OF_MY_ROLE;
            case AnswerReading.Blank _, AnswerReading.Unreadable _ -> false;
        };
    }
}
