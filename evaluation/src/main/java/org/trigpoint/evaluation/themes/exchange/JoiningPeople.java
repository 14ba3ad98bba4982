package org.trigpoint.evaluation.themes.exchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;

/// Whose interview a text is: by the user's own list, by a case of the participant's pseudonym, or
/// by the pseudonym in the text's name.
final class JoiningPeople {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, ParticipantId> listed;
    private final Map<String, ParticipantId> byWord = new HashMap<>();
    private final Map<Guid, Set<ParticipantId>> byCase = new HashMap<>();

    JoiningPeople(
            Project project,
            List<Participant> participants,
            Map<String, ParticipantId> listed,
            Losses losses) {
        this.listed = listed;
        Map<String, Participant> known = new HashMap<>();
        for (Participant person : participants) {
            known.put(plain(person.id().value()), person);
            byWord.put(words(person.id().value()), person.id());
        }
        Map<Guid, String> variables = new HashMap<>();
        project.variables().forEach(variable -> variables.put(variable.guid(), variable.name()));
        for (Project.Case one : project.cases()) {
            Participant person = known.get(plain(one.name()));
            if (person == null) {
                losses.dropped("case", one.name(), "no participant of the study has this name");
                losses.dropped(
                        "value of a variable", one.values().size(), "its case is no participant");
                continue;
            }
            losses.kept("case");
            if (!one.description().isEmpty()) {
                losses.dropped("description of a case", one.name(), "participants have none here");
            }
            one.sources()
                    .forEach(source ->
                            byCase.computeIfAbsent(source, _ -> new LinkedHashSet<>())
                                    .add(person.id()));
            one.values().forEach(value -> compare(person, value, variables, losses));
        }
        for (Project.Source source : project.sources()) {
            Optional<Participant> person = of(source).map(id -> known.get(plain(id.value())));
            for (Project.Value value : source.values()) {
                if (person.isPresent()) {
                    compare(person.get(), value, variables, losses);
                } else {
                    losses.dropped(
                            "value of a variable", source.name(), "its text has no participant");
                }
            }
        }
    }

    private static void compare(
            Participant person, Project.Value value, Map<Guid, String> variables, Losses losses) {
        String column = variables.getOrDefault(value.variable(), "");
        Optional<String> known = person.group(column);
        if (known.isPresent() && known.get().equalsIgnoreCase(value.text())) {
            losses.kept("value of a variable");
        } else {
            losses.dropped(
                    "value of a variable",
                    person.id() + ": " + column,
                    known.isPresent()
                            ? "participants.csv says something else, and stays as it is"
                            : "participants.csv has no such value; add it there by hand");
        }
    }

    /// The participant a text belongs to; empty where none or several could be meant.
    Optional<ParticipantId> of(Project.Source source) {
        ParticipantId chosen = listed.get(source.name());
        if (chosen != null) {
            return Optional.of(chosen);
        }
        Set<ParticipantId> cases = byCase.getOrDefault(source.guid(), Set.of());
        if (!cases.isEmpty()) {
            return cases.size() == 1 ? cases.stream().findFirst() : Optional.empty();
        }
        Set<ParticipantId> named = new LinkedHashSet<>();
        String words = words(source.name());
        byWord.forEach((word, person) -> {
            if (words.contains(word)) {
                named.add(person);
            }
        });
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// The words of a name with a blank before and after each, so that P1 is not found in P12.
    private static String words(String name) {
        return " " + APART.matcher(plain(name)).replaceAll(" ").strip() + " ";
    }
}
