package org.trigpoint.evaluation.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.AnswersBehind;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.GroupFinding;
import org.trigpoint.evaluation.change.Suppression;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;

/// What may be told of quoted people beside their words: attributes, and which way their own scores
/// went.
///
/// Two rules. A value is told only where it is not suppressed by itself: its group has at least the
/// plan's smallest number of people, and cannot be worked out from what is left. And everything
/// told of one person taken together holds for at least that many people of the study: attributes
/// come first, in the plan's order, then own changes in the order of the rows; what would make the
/// company too small is left out.
final class ToldOfPeople {
    private final Map<ParticipantId, Participant> people = new LinkedHashMap<>();
    private final List<String> columns;
    private final int smallest;
    private final AnswersBehind answers;
    private final Map<String, Set<String>> suppressed = new HashMap<>();
    private final Map<Comparison, Map<ParticipantId, OwnChange>> changes = new HashMap<>();
    private final Map<ParticipantId, Map<String, String>> attributes = new HashMap<>();

    /// Those who share with a person all that is told of the person so far.
    private final Map<ParticipantId, Set<ParticipantId>> company = new HashMap<>();

    private final Map<ParticipantId, Map<Comparison, Optional<OwnChange>>> told = new HashMap<>();

    ToldOfPeople(Study study, Findings findings) {
        answers = AnswersBehind.of(study);
        answers.people().forEach(person -> people.put(person.id(), person));
        columns = study.groups();
        smallest = study.plan().smallestGroup();
        for (String column : columns) {
            Set<String> hidden = new HashSet<>(suppressed(sizes(valueOf(column))));
            for (GroupFinding group : findings.groups()) {
                if (group.column().equals(column)) {
                    group.levels().stream()
                            .filter(level -> level.statistics().isEmpty())
                            .forEach(level -> hidden.add(level.value()));
                }
            }
            suppressed.put(column, hidden);
        }
    }

    private static Function<Participant, String> valueOf(String column) {
        return person -> person.group(column).orElse("");
    }

    private Map<String, Long> sizes(Function<Participant, String> value) {
        return people.values().stream()
                .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    }

    private Set<String> suppressed(Map<String, Long> sizes) {
        return Suppression.of(sizes, smallest);
    }

    /// What may be told of a person, by column; empty for someone outside the programme.
    Map<String, String> attributes(ParticipantId person) {
        return attributes.computeIfAbsent(person, this::findAttributes);
    }

    private Map<String, String> findAttributes(ParticipantId id) {
        Map<String, String> shown = new LinkedHashMap<>();
        Participant person = people.get(id);
        if (person == null) {
            return shown;
        }
        for (String column : columns) {
            String value = valueOf(column).apply(person);
            boolean hidden = suppressed.getOrDefault(column, Set.of()).contains(value);
            if (!value.isEmpty()
                    && !hidden
                    && narrowed(id, other -> value.equals(other.group(column).orElse("")))) {
                shown.put(column, value);
            }
        }
        return shown;
    }

    /// Which way a person's own score went, where that may be told; ask in the order of the rows.
    Optional<OwnChange> change(ParticipantId person, Comparison comparison) {
        attributes(person);
        return told.computeIfAbsent(person, _ -> new LinkedHashMap<>())
                .computeIfAbsent(comparison, _ -> findChange(person, comparison));
    }

    private Optional<OwnChange> findChange(ParticipantId id, Comparison comparison) {
        Map<ParticipantId, OwnChange> all = changesOf(comparison);
        OwnChange own = all.get(id);
        if (own == null) {
            return Optional.empty();
        }
        Map<String, Long> sizes =
                all.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        OwnChange::name, TreeMap::new, Collectors.counting()));
        boolean hidden = suppressed(sizes).contains(own.name());
        return !hidden && narrowed(id, other -> own == all.get(other.id()))
                ? Optional.of(own)
                : Optional.empty();
    }

    private Map<ParticipantId, OwnChange> changesOf(Comparison comparison) {
        return changes.computeIfAbsent(
                comparison,
                _ ->
                        answers.rows(comparison.outcome(), comparison.contrast()).stream()
                                .collect(
                                        Collectors.toMap(
                                                AnswersBehind.Row::person, OwnChange::of)));
    }

    /// A test that people pass or not.
    private interface Shared {
        boolean with(Participant other);
    }

    /// Narrows a person's company to those who share something more; leaves it as it is, and says
    /// no, where it would become too small.
    private boolean narrowed(ParticipantId person, Shared shared) {
        Set<ParticipantId> before = company.getOrDefault(person, people.keySet());
        List<ParticipantId> after = new ArrayList<>();
        for (ParticipantId id : before) {
            Participant other = people.get(id);
            if (other != null && shared.with(other)) {
                after.add(id);
            }
        }
        if (after.size() < smallest) {
            return false;
        }
        company.put(person, Set.copyOf(after));
        return true;
    }
}
