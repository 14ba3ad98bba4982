package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.FurtherAnswer;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.WaveId;

/// Counts what was answered beside the ratings, by the rule that holds for groups: fewer people
/// than the plan's smallest group are not told of, and neither is what they could be worked out
/// from.
final class Beside {
    private final Cohort cohort;
    private final FurtherAnswers further;
    private final Set<ParticipantId> people;
    private final int smallest;

    Beside(Cohort cohort, FurtherAnswers further) {
        this.cohort = cohort;
        this.further = further;
        this.people = cohort.people().stream().map(Participant::id).collect(Collectors.toSet());
        this.smallest = cohort.study().plan().smallestGroup();
    }

    /// Question by question, and wave by wave; waves that nobody answered are left out.
    List<FurtherFinding> all() {
        List<FurtherFinding> findings = new ArrayList<>();
        if (further.items().isEmpty()) {
            return findings;
        }
        Map<Place, List<Reply>> replies = replies();
        for (FurtherItem item : further.items()) {
            for (WaveId wave : item.waves()) {
                long asked = cohort.answered(wave).cardinality();
                if (asked > 0) {
                    findings.add(
                            of(
                                    item,
                                    wave,
                                    asked,
                                    replies.getOrDefault(new Place(item, wave), List.of())));
                }
            }
        }
        return findings;
    }

    private record Place(FurtherItem item, WaveId wave) {}

    private Map<Place, List<Reply>> replies() {
        Map<Place, List<Reply>> replies = new LinkedHashMap<>();
        for (FurtherAnswer answer : further.answers()) {
            if (people.contains(answer.participant())) {
                further.item(answer.item())
                        .ifPresent(item ->
                                replies.computeIfAbsent(
                                                new Place(item, answer.wave()),
                                                _ -> new ArrayList<>())
                                        .add(answer.reply()));
            }
        }
        return replies;
    }

    private FurtherFinding of(FurtherItem item, WaveId wave, long asked, List<Reply> replies) {
        // somebody may have answered nothing else of the wave
        Optional<Long> there = enough(Math.max(asked, replies.size()));
        Optional<Long> answered = there.flatMap(_ -> enough(replies.size()));
        return switch (item) {
            case FurtherItem.Choice choice ->
                    new FurtherFinding.OfChoice(
                            choice, wave, there, answered, options(choice, replies));
            case FurtherItem.FreeText free ->
                    new FurtherFinding.OfWords(free, wave, there, answered);
        };
    }

    private Optional<Long> enough(long people) {
        return people < smallest ? Optional.empty() : Optional.of(people);
    }

    private List<FurtherFinding.Chosen> options(FurtherItem.Choice choice, List<Reply> replies) {
        Map<String, Long> counts = new LinkedHashMap<>();
        choice.options().forEach(option -> counts.put(option.id(), 0L));
        for (Reply reply : replies) {
            if (reply instanceof Reply.Chosen(List<String> chosen)) {
                chosen.forEach(option -> counts.merge(option, 1L, Long::sum));
            }
        }
        Set<String> suppressed = suppressed(choice.how(), counts, replies.size());
        return choice.options().stream()
                .map(option ->
                        new FurtherFinding.Chosen(
                                option,
                                suppressed.contains(option.id())
                                        ? Optional.empty()
                                        : Optional.ofNullable(counts.get(option.id()))))
                .toList();
    }

    /// Of one choice the options are groups of people; of several, each option parts people in two.
    private Set<String> suppressed(FurtherItem.How how, Map<String, Long> counts, long answered) {
        return switch (how) {
            case ONE -> Suppression.of(counts, smallest);
            case SEVERAL ->
                    counts.entrySet().stream()
                            .filter(entry ->
                                    !Suppression.of(
                                                    Map.of(
                                                            "those",
                                                            entry.getValue(),
                                                            "others",
                                                            answered - entry.getValue()),
                                                    smallest)
                                            .isEmpty())
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
        };
    }
}
