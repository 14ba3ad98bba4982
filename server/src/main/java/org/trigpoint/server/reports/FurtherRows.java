package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.reports.FurtherScores.Scores;

/// Rows of a study beside those of its questionnaire.
final class FurtherRows {
    private FurtherRows() {}

    private record Sheet(CohortRows.Person person, WaveId wave) {}

    /// The instruments of which participants have numbers at waves that are in.
    static List<Instrument> instruments(CohortRows rows, Set<WaveId> asked) {
        return rows.scores().stream()
                .filter(scores -> !administrations(rows, scores, asked).isEmpty())
                .map(Scores::instrument)
                .toList();
    }

    /// All rows, the first of each person and wave where people gave more than one.
    static List<Administration> administrations(CohortRows rows, Set<WaveId> asked) {
        List<Administration> all = new ArrayList<>();
        for (Scores scores : rows.scores()) {
            all.addAll(administrations(rows, scores, asked));
        }
        return all;
    }

    private static List<Administration> administrations(
            CohortRows rows, Scores scores, Set<WaveId> asked) {
        Map<LearnerId, CohortRows.Person> people = rows.byEveryRow();
        Set<Sheet> seen = new HashSet<>();
        List<Administration> found = new ArrayList<>();
        for (FurtherScores.Row row : scores.rows()) {
            CohortRows.Person person = people.get(row.learner());
            if (person != null
                    && asked.contains(row.wave())
                    && seen.add(new Sheet(person, row.wave()))) {
                found.add(administration(rows, scores.instrument(), person, row));
            }
        }
        return found;
    }

    private static Administration administration(
            CohortRows rows,
            Instrument instrument,
            CohortRows.Person person,
            FurtherScores.Row row) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            answers.put(
                    item.id(),
                    Optional.ofNullable(row.values().get(item.id()))
                            .<Answer>map(Answer.Answered::new)
                            .orElse(new Answer.Missing(MissingReason.SKIPPED)));
        }
        return new Administration(
                person.pseudonym(),
                row.wave(),
                instrument.id(),
                Optional.of(StudyOfCohort.day(row.at(), rows.cohort())),
                answers);
    }
}
