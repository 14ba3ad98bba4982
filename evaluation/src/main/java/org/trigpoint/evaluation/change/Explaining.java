package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.paired.ChangesTogether;
import org.trigpoint.statistics.ratings.IntraclassCorrelation;
import org.trigpoint.statistics.ratings.WaveGuesses;

/// Makes findings of explanations that were written and rated: of those alone who take part.
final class Explaining {
    private final Cohort cohort;
    private final Explanations explanations;
    private final Contrast waves;
    private final Set<ParticipantId> people;

    private Explaining(Cohort cohort, Explanations explanations) {
        this.cohort = cohort;
        this.explanations = explanations;
        this.waves = explanations.asked().waves();
        this.people = cohort.people().stream().map(Participant::id).collect(Collectors.toSet());
    }

    /// @param comparisons of the same study, among which the change of the score stands
    static ExplanationFinding of(
            Cohort cohort, Explanations explanations, List<Comparison> comparisons) {
        return new Explaining(cohort, explanations).finding(comparisons);
    }

    private ExplanationFinding finding(List<Comparison> comparisons) {
        Explanations.Asked asked = explanations.asked();
        List<Comparison> changes =
                comparisons.stream()
                        .filter(one -> one.kind() == ComparisonKind.MEASURED)
                        .filter(one -> one.contrast().equals(waves))
                        .filter(one ->
                                asked.scored().equals(Optional.of(one.outcome().instrument())))
                        .toList();
        Optional<Comparison> beside =
                comparisons.stream()
                        .filter(one -> one.contrast().equals(waves))
                        .filter(one -> asked.beside().filter(one.outcome()::equals).isPresent())
                        .findFirst();
        List<Explanations.Rating> ratings =
                explanations.ratings().stream()
                        .filter(one -> people.contains(one.participant()))
                        .toList();
        return new ExplanationFinding(
                waves,
                wrote(),
                vignettes(),
                asked.scored().flatMap(cohort.study()::instrument),
                asked.raters().size(),
                asked.precautions(),
                asked.scored().map(id -> agreement(id, ratings)).orElse(List.of()),
                asked.raters().stream().map(rater -> guessed(rater, ratings)).toList(),
                changes,
                beside,
                beside.flatMap(confidence ->
                        changes.stream().findFirst().map(change -> together(change, confidence))));
    }

    private List<Explanations.Text> written() {
        return explanations.written().stream()
                .filter(one -> people.contains(one.participant()))
                .toList();
    }

    private ExplanationFinding.Wrote wrote() {
        Set<ParticipantId> from = writers(waves.from());
        Set<ParticipantId> to = writers(waves.to());
        Set<ParticipantId> both = new HashSet<>(from);
        both.retainAll(to);
        return new ExplanationFinding.Wrote(people.size(), from.size(), to.size(), both.size());
    }

    private Set<ParticipantId> writers(WaveId wave) {
        return written().stream()
                .filter(one -> one.wave().equals(wave))
                .map(Explanations.Text::participant)
                .collect(Collectors.toSet());
    }

    private List<ExplanationFinding.Vignette> vignettes() {
        Map<String, List<Explanations.Text>> byName =
                written().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Explanations.Text::vignette,
                                        TreeMap::new,
                                        Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry ->
                        new ExplanationFinding.Vignette(
                                entry.getKey(),
                                count(entry.getValue(), waves.from()),
                                count(entry.getValue(), waves.to())))
                .toList();
    }

    private static long count(List<Explanations.Text> texts, WaveId wave) {
        return texts.stream().filter(one -> one.wave().equals(wave)).count();
    }

    /// Where a text stands: nobody writes two at a wave.
    private record Place(ParticipantId participant, WaveId wave) {}

    private List<ExplanationFinding.Agreement> agreement(
            InstrumentId instrument, List<Explanations.Rating> ratings) {
        List<ExplanationFinding.Agreement> agreement = new ArrayList<>();
        for (Outcome outcome : cohort.scoring(instrument).outcomes()) {
            for (Optional<WaveId> wave :
                    List.of(
                            Optional.<WaveId>empty(),
                            Optional.of(waves.from()),
                            Optional.of(waves.to()))) {
                agreement.add(
                        new ExplanationFinding.Agreement(
                                outcome,
                                Labels.of(cohort.study(), outcome),
                                wave,
                                IntraclassCorrelation.of(table(outcome, wave, ratings))));
            }
        }
        return agreement;
    }

    /// One row a text, one column a rater: their own score of it, by the instrument's rule.
    private ScoreTable table(
            Outcome outcome, Optional<WaveId> wave, List<Explanations.Rating> ratings) {
        List<String> raters = explanations.asked().raters();
        Map<Place, List<OptionalDouble>> rows = new LinkedHashMap<>();
        for (Explanations.Rating rating : ratings) {
            if (wave.isPresent() && !wave.get().equals(rating.wave())) {
                continue;
            }
            List<OptionalDouble> row =
                    rows.computeIfAbsent(
                            new Place(rating.participant(), rating.wave()), _ -> blank(raters));
            cohort.scoring(outcome.instrument())
                    .score(outcome, sheet(outcome.instrument(), rating))
                    .ifPresent(score ->
                            row.set(
                                    raters.indexOf(rating.rater()),
                                    OptionalDouble.of(score.toDouble())));
        }
        return ScoreTable.of(raters, List.copyOf(rows.values()));
    }

    private static List<OptionalDouble> blank(List<String> raters) {
        return new ArrayList<>(raters.stream().map(_ -> OptionalDouble.empty()).toList());
    }

    private static Administration sheet(InstrumentId instrument, Explanations.Rating rating) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        rating.levels().forEach((item, level) -> answers.put(item, new Answer.Answered(level)));
        return new Administration(
                rating.participant(), rating.wave(), instrument, Optional.empty(), answers);
    }

    private ExplanationFinding.Guessed guessed(String rater, List<Explanations.Rating> ratings) {
        List<Explanations.Rating> own =
                ratings.stream().filter(one -> one.rater().equals(rater)).toList();
        return new ExplanationFinding.Guessed(
                rater,
                new WaveGuesses(
                        count(own, waves.from(), waves.from()),
                        count(own, waves.from(), waves.to()),
                        count(own, waves.to(), waves.from()),
                        count(own, waves.to(), waves.to())));
    }

    private static long count(List<Explanations.Rating> ratings, WaveId wave, WaveId guess) {
        return ratings.stream()
                .filter(one -> one.wave().equals(wave) && one.guess().equals(Optional.of(guess)))
                .count();
    }

    private ChangesTogether together(Comparison change, Comparison confidence) {
        return ChangesTogether.of(
                PairTally.of(
                        cohort.people().stream()
                                .map(person ->
                                        new PairTally.Answers(
                                                changeOf(person, confidence.outcome()),
                                                changeOf(person, change.outcome())))
                                .toList()));
    }

    private Optional<ExactNumber> changeOf(Participant person, Outcome outcome) {
        return cohort.score(person, waves.from(), outcome)
                .flatMap(from ->
                        cohort.score(person, waves.to(), outcome).map(to -> to.minus(from)));
    }
}
