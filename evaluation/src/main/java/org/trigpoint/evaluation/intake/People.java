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
import org.trigpoint.evaluation.intake.ReviewRow.Decision;
import org.trigpoint.evaluation.intake.matching.Couple;
import org.trigpoint.evaluation.intake.matching.Decisions;
import org.trigpoint.evaluation.intake.matching.Known;
import org.trigpoint.evaluation.intake.matching.Matching;
import org.trigpoint.evaluation.intake.matching.Newcomer;
import org.trigpoint.evaluation.intake.matching.Pairing;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Finds out who is who over all waves, one wave after the other: each wave's rows are matched with
/// everyone seen at the waves before it and, where the key file knows later ones, after it.
final class People {
    private final Map<String, Decision> decided;
    private final Map<String, Person> persons = new TreeMap<>();
    private final List<ReviewRow> review = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();
    private final List<String> certain = new ArrayList<>();

    private People(Map<String, Decision> decided) {
        this.decided = decided;
    }

    /// Everyone, and what is left for a person to decide.
    ///
    /// @param persons everyone who was seen at a wave of the key file or of this import
    /// @param review doubtful couples, decided ones first
    /// @param alone who has no partner at which wave and who comes nearest, a sentence each; they
    ///   quote identifiers
    /// @param certain links made by rule across different spellings, a sentence each; they quote
    ///   identifiers
    record Outcome(
            List<Person> persons,
            List<ReviewRow> review,
            List<String> alone,
            List<String> certain) {
        Outcome {
            persons = List.copyOf(persons);
            review = List.copyOf(review);
            alone = List.copyOf(alone);
            certain = List.copyOf(certain);
        }

        /// How many couples are still to be decided.
        long undecided() {
            return review.stream().filter(row -> row.decision() == Decision.UNDECIDED).count();
        }
    }

    /// Matches all waves.
    ///
    /// @param waves the waves being imported, in the study's order
    /// @param rows their rows, one for each person and wave
    /// @param before people of the key file, as seen at waves that are not being imported
    /// @param decided what a person decided, by couple
    static Outcome find(
            List<String> waves,
            List<Filled> rows,
            List<Person> before,
            Map<String, Decision> decided) {
        People people = new People(decided);
        before.forEach(person -> people.persons.put(person.id(), person));
        for (String wave : waves) {
            people.match(wave, rows.stream().filter(row -> row.wave().equals(wave)).toList());
        }
        return new Outcome(
                List.copyOf(people.persons.values()),
                people.review.stream().sorted(Comparator.comparing(ReviewRow::decision)).toList(),
                people.alone,
                people.certain);
    }

    private void match(String wave, List<Filled> rows) {
        Map<String, Filled> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        List<Known> known =
                persons.values().stream()
                        .filter(person -> !person.versions().isEmpty())
                        .map(person -> new Known(person.id(), person.versions()))
                        .toList();
        List<Newcomer> newcomers =
                rows.stream()
                        .filter(row -> !row.who().blank())
                        .map(row -> new Newcomer(row.id(), row.who()))
                        .toList();
        Map<String, Couple> marks = marks(wave, known, byId);
        Pairing pairing = Matching.pair(known, newcomers, decisions(marks));
        Set<String> linked = new HashSet<>();
        for (Pairing.Link link : pairing.links()) {
            Filled row = byId.get(link.couple().newcomer());
            Person person = persons.get(link.couple().known());
            if (row == null || person == null) {
                throw new IllegalStateException("A link names nobody");
            }
            LinkKind kind =
                    switch (link.how()) {
                        case CERTAIN -> LinkKind.CERTAIN;
                        case REVIEWED -> LinkKind.REVIEWED;
                    };
            noteSpelling(person, row, kind);
            persons.put(person.id(), person.seen(wave, sighting(row, kind)));
            linked.add(row.id());
        }
        review(wave, pairing, marks, byId);
        noteAlone(wave, pairing, byId);
        for (Filled row : rows) {
            if (!linked.contains(row.id())) {
                Map<String, Person.Sighting> first = new LinkedHashMap<>();
                first.put(wave, sighting(row, LinkKind.CERTAIN));
                persons.put(row.id(), new Person(row.id(), Optional.empty(), first));
            }
        }
    }

    private static Person.Sighting sighting(Filled row, LinkKind kind) {
        return new Person.Sighting(row.parts(), row.who(), Optional.of(row), kind);
    }

    /// The marks of all couples a person may have decided. Couples with equal identifiers share a
    /// mark; then the first stands for it.
    private Map<String, Couple> marks(String wave, List<Known> known, Map<String, Filled> rows) {
        Map<String, Couple> marks = new HashMap<>();
        if (decided.isEmpty()) {
            return marks;
        }
        for (Known person : known) {
            for (Filled row : rows.values()) {
                String mark = ReviewFile.mark(person.versions().getFirst(), wave, row.who());
                if (decided.containsKey(mark)) {
                    marks.putIfAbsent(mark, new Couple(person.id(), row.id()));
                }
            }
        }
        return marks;
    }

    private Decisions decisions(Map<String, Couple> marks) {
        Set<Couple> same = new HashSet<>();
        Set<Couple> different = new HashSet<>();
        Set<String> taken = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        marks.forEach((mark, couple) -> {
            Decision decision = decided.getOrDefault(mark, Decision.UNDECIDED);
            if (decision == Decision.DIFFERENT) {
                different.add(couple);
            } else if (decision == Decision.SAME) {
                same.add(couple);
                boolean knownFree = taken.add("known " + couple.known());
                boolean newcomerFree = taken.add("new " + couple.newcomer());
                if (!knownFree || !newcomerFree) {
                    faults.add(
                            Fault.ofFile(
                                    "review file",
                                    "the couple "
                                            + mark
                                            + " shares a person with another that is \"same\" too",
                                    "Nobody has two partners at one wave: keep one."));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        return new Decisions(same, different);
    }

    private void review(
            String wave, Pairing pairing, Map<String, Couple> marks, Map<String, Filled> rows) {
        Map<Couple, String> why = new LinkedHashMap<>();
        marks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry ->
                        decided.getOrDefault(entry.getKey(), Decision.UNDECIDED)
                                != Decision.UNDECIDED)
                .forEach(entry -> why.put(entry.getValue(), "decided"));
        pairing.doubts().forEach(doubt -> why.putIfAbsent(doubt.couple(), doubt.why()));
        why.forEach((couple, reason) -> {
            Person person = persons.get(couple.known());
            Filled row = rows.get(couple.newcomer());
            if (person == null || row == null) {
                throw new IllegalStateException("A doubt names nobody");
            }
            Map.Entry<String, Person.Sighting> first = firstOf(person);
            String mark = ReviewFile.mark(first.getValue().who(), wave, row.who());
            review.add(
                    new ReviewRow(
                            mark,
                            decided.getOrDefault(mark, Decision.UNDECIDED),
                            first.getKey(),
                            first.getValue().parts(),
                            wave,
                            row.parts(),
                            reason));
        });
    }

    /// The first sighting with an identifier.
    private static Map.Entry<String, Person.Sighting> firstOf(Person person) {
        return person.sightings().entrySet().stream()
                .filter(entry -> !entry.getValue().who().blank())
                .findFirst()
                .orElseGet(person::first);
    }

    private void noteSpelling(Person person, Filled row, LinkKind kind) {
        boolean same =
                person.versions().stream()
                        .anyMatch(version -> version.normal().equals(row.who().normal()));
        if (!same && kind == LinkKind.CERTAIN) {
            certain.add(
                    row.wave()
                            + ", row "
                            + row.line()
                            + ": "
                            + words(row.parts())
                            + " is "
                            + words(firstOf(person).getValue().parts())
                            + " of "
                            + firstOf(person).getKey());
        }
    }

    private void noteAlone(String wave, Pairing pairing, Map<String, Filled> rows) {
        if (persons.isEmpty()) {
            return;
        }
        for (Pairing.Alone one : pairing.aloneNewcomers()) {
            Filled row = rows.get(one.id());
            if (row == null) {
                continue;
            }
            String nearest =
                    one.nearest()
                            .map(persons::get)
                            .map(person ->
                                    "; nearest is "
                                            + words(firstOf(person).getValue().parts())
                                            + " of "
                                            + firstOf(person).getKey()
                                            + " (pair "
                                            + ReviewFile.mark(
                                                    firstOf(person).getValue().who(),
                                                    wave,
                                                    row.who())
                                            + ")")
                            .orElse("; nobody comes near");
            alone.add(wave + ", row " + row.line() + ": " + words(row.parts()) + nearest);
        }
        for (Pairing.Alone one : pairing.aloneKnown()) {
            Person person = persons.get(one.id());
            if (person != null) {
                alone.add(
                        words(firstOf(person).getValue().parts())
                                + " of "
                                + firstOf(person).getKey()
                                + " has no partner at "
                                + wave);
            }
        }
        rows.values().stream()
                .filter(row -> row.who().blank())
                .forEach(row ->
                        alone.add(
                                wave
                                        + ", row "
                                        + row.line()
                                        + ": says nothing about who filled it in"));
    }

    private static String words(List<String> parts) {
        return "\"" + String.join(" · ", parts) + "\"";
    }
}
