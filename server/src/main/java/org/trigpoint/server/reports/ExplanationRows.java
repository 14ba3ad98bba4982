package org.trigpoint.server.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.LearnerId;

/// What participants explained in writing, as a study holds it: under pseudonyms and without a word
/// of theirs.
final class ExplanationRows {
    private ExplanationRows() {}

    /// A text by whose it is: of a person with several rows the first counts.
    private record Sheet(CohortRows.Person person, WaveId wave) {}

    /// @param asked the measured waves whose answers are in
    static Optional<Explanations> of(CohortRows rows, Set<WaveId> asked) {
        return rows.explanations().map(found -> of(found, rows, asked));
    }

    private static Explanations of(
            WrittenAndRated.Found found, CohortRows rows, Set<WaveId> asked) {
        Map<LearnerId, CohortRows.Person> people = rows.byEveryRow();
        Set<Sheet> seen = new HashSet<>();
        List<Explanations.Text> texts = new ArrayList<>();
        List<Explanations.Rating> ratings = new ArrayList<>();
        for (WrittenAndRated.Text text : found.texts()) {
            CohortRows.Person person = people.get(text.learner());
            if (person != null
                    && asked.contains(text.wave())
                    && seen.add(new Sheet(person, text.wave()))) {
                texts.add(
                        new Explanations.Text(
                                person.pseudonym(),
                                text.wave(),
                                text.vignette(),
                                Optional.of(StudyOfCohort.day(text.at(), rows.cohort()))));
                text.given()
                        .forEach((rater, given) -> ratings.add(rating(person, text, rater, given)));
            }
        }
        texts.sort(
                Comparator.comparing(Explanations.Text::participant)
                        .thenComparing(Explanations.Text::wave));
        ratings.sort(
                Comparator.comparing(Explanations.Rating::participant)
                        .thenComparing(Explanations.Rating::wave)
                        .thenComparing(Explanations.Rating::rater));
        return new Explanations(
                ratings.isEmpty() ? unrated(found.asked()) : found.asked(), texts, ratings);
    }

    /// Without a rating there is no instrument in the study either.
    private static Explanations.Asked unrated(Explanations.Asked asked) {
        return new Explanations.Asked(
                asked.waves(), Optional.empty(), asked.beside(), List.of(), asked.precautions());
    }

    private static Explanations.Rating rating(
            CohortRows.Person person,
            WrittenAndRated.Text text,
            String rater,
            WrittenAndRated.Given given) {
        Map<ItemId, BigDecimal> levels = new HashMap<>();
        given.levels().forEach((item, level) -> levels.put(item, BigDecimal.valueOf(level)));
        return new Explanations.Rating(
                person.pseudonym(), text.wave(), rater, levels, Optional.of(given.guess()));
    }
}
