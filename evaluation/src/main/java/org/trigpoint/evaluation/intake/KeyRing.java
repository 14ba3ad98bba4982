package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.trigpoint.evaluation.intake.KeyFile.Sighting;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Pseudonyms;
import org.trigpoint.evaluation.study.Study;

/// The people of a key file during an import: who is known, what everyone is called, and what the
/// key file says afterwards.
///
/// @param kind what people are matched by
/// @param sightings what the key file says before; empty where there is none
record KeyRing(MatchKind kind, List<Sighting> sightings) {
    KeyRing {
        sightings = List.copyOf(sightings);
    }

    /// People of the key file as seen at waves that are not being imported.
    List<Person> knownElsewhere(List<String> imported, CodeElements elements) {
        Map<String, Map<String, Person.Sighting>> seen = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            if (!imported.contains(sighting.wave())) {
                List<String> parts = sighting.parts();
                Identifier who =
                        Identifier.of(kind, kind == MatchKind.CODE ? elements.split(parts) : parts);
                seen.computeIfAbsent(sighting.participant(), _ -> new LinkedHashMap<>())
                        .put(
                                sighting.wave(),
                                new Person.Sighting(
                                        parts, who, Optional.empty(), LinkKind.CERTAIN));
            }
        }
        List<Person> people = new ArrayList<>();
        seen.forEach((participant, at) ->
                people.add(new Person(participant, Optional.of(participant), at)));
        return people;
    }

    /// Everyone by pseudonym: the one they had, else the one their first row had at an earlier
    /// import, else a new one.
    Map<ParticipantId, Person> named(
            List<Person> persons, Optional<Study> study, RandomGenerator random) {
        Set<ParticipantId> taken = new HashSet<>();
        sightings.forEach(sighting -> taken.add(new ParticipantId(sighting.participant())));
        study.ifPresent(known -> known.participants().forEach(person -> taken.add(person.id())));
        Map<String, String> earlier = new HashMap<>();
        for (Sighting sighting : sightings) {
            earlier.putIfAbsent(
                    sighting.wave() + "\n" + String.join("\n", sighting.parts()),
                    sighting.participant());
        }
        Map<ParticipantId, Person> named = new TreeMap<>();
        List<Person> nameless = new ArrayList<>();
        for (Person person : persons) {
            person.pseudonym().ifPresent(id -> named.put(new ParticipantId(id), person));
        }
        for (Person person : persons) {
            if (person.pseudonym().isEmpty()) {
                Map.Entry<String, Person.Sighting> first = person.first();
                List<String> parts = first.getValue().parts();
                String had = earlier.get(first.getKey() + "\n" + String.join("\n", parts));
                boolean blank = first.getValue().who().blank();
                if (had == null || blank || named.containsKey(new ParticipantId(had))) {
                    nameless.add(person);
                } else {
                    named.put(new ParticipantId(had), person);
                }
            }
        }
        List<ParticipantId> fresh = Pseudonyms.fresh(nameless.size(), taken, random);
        for (int i = 0; i < fresh.size(); i++) {
            named.put(fresh.get(i), nameless.get(i));
        }
        return named;
    }

    /// The key file after the import.
    KeyFile with(Map<ParticipantId, Person> people, List<String> imported) {
        List<Sighting> all =
                new ArrayList<>(
                        sightings.stream().filter(s -> !imported.contains(s.wave())).toList());
        people.forEach((id, person) ->
                person.sightings()
                        .forEach((wave, seen) -> {
                            if (seen.row().isPresent()) {
                                all.add(new Sighting(id.value(), wave, seen.parts()));
                            }
                        }));
        return new KeyFile(
                kind,
                all.stream()
                        .sorted(
                                Comparator.comparing(Sighting::participant)
                                        .thenComparing(s -> inOrderOf(s.wave())))
                        .toList());
    }

    private static String inOrderOf(String wave) {
        return switch (wave) {
            case "before" -> "0";
            case "after" -> "1";
            default -> "2" + wave;
        };
    }
}
