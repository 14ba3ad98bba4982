package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Link;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.codes.CodedPeople;
import org.trigpoint.server.programme.LearnerId;

/// People of a cohort without names, each of whom may be several rows: a code given with a slip
/// began a new one. Here every person is one again.
///
/// @param people those who agreed to the study with every row in which they decided
/// @param given what they answered, under the first row of each; of two sheets of one wave the one
///   that was there first
/// @param links how what was answered under another row was found to be theirs
record CodedRows(List<CohortRows.Person> people, List<CohortRows.Given> given, List<Link> links) {
    CodedRows {
        people = List.copyOf(people);
        given = List.copyOf(given);
        links = List.copyOf(links);
    }

    private record Sheet(LearnerId person, WaveId wave) {}

    /// A row of someone, and how it was found to be theirs.
    private record Owned(CohortRows.Person person, LinkKind how) {}

    /// @param groups who is one person
    /// @param present rows that have not withdrawn
    /// @param consents what each row agreed to; rows that decided nothing are absent
    static CodedRows of(
            List<CodedPeople.Group> groups,
            List<CohortRows.Person> present,
            Map<LearnerId, Set<Consent>> consents,
            List<CohortRows.Given> given) {
        Map<LearnerId, CohortRows.Person> rows = new HashMap<>();
        present.forEach(row -> rows.put(row.learner(), row));
        List<CohortRows.Person> people = new ArrayList<>();
        Map<LearnerId, Owned> owned = new HashMap<>();
        for (CodedPeople.Group group : groups) {
            person(group, rows, consents)
                    .ifPresent(person -> {
                        people.add(person);
                        group.members()
                                .forEach(row ->
                                        owned.put(row.learner(), new Owned(person, row.how())));
                    });
        }
        people.sort(Comparator.comparing(CohortRows.Person::pseudonym));
        Map<Sheet, CohortRows.Given> sheets = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (CohortRows.Given row : inOrder(given)) {
            Owned of = owned.get(row.learner());
            if (of == null) {
                continue;
            }
            Sheet sheet = new Sheet(of.person().learner(), row.wave());
            if (sheets.putIfAbsent(sheet, under(of.person(), row)) == null) {
                links.add(new Link(of.person().pseudonym(), row.wave(), of.how()));
            }
        }
        links.sort(Comparator.comparing(Link::participant).thenComparing(Link::wave));
        return new CodedRows(people, List.copyOf(sheets.values()), links);
    }

    private static List<CohortRows.Given> inOrder(List<CohortRows.Given> given) {
        return given.stream()
                .sorted(
                        Comparator.comparingLong(CohortRows.Given::at)
                                .thenComparing(row -> row.learner().value()))
                .toList();
    }

    private static CohortRows.Given under(CohortRows.Person person, CohortRows.Given row) {
        return new CohortRows.Given(
                person.learner(), row.wave(), row.at(), row.answers(), row.read());
    }

    /// One person of several rows: they take part where no row said no to the study, and agreed to
    /// what every row agreed to.
    private static Optional<CohortRows.Person> person(
            CodedPeople.Group group,
            Map<LearnerId, CohortRows.Person> rows,
            Map<LearnerId, Set<Consent>> consents) {
        List<CohortRows.Person> members =
                group.members().stream()
                        .flatMap(row -> Optional.ofNullable(rows.get(row.learner())).stream())
                        .toList();
        List<Set<Consent>> decided =
                members.stream()
                        .flatMap(row -> Optional.ofNullable(consents.get(row.learner())).stream())
                        .toList();
        if (decided.isEmpty() || decided.stream().anyMatch(said -> !said.contains(Consent.STUDY))) {
            return Optional.empty();
        }
        Set<Consent> agreed = EnumSet.allOf(Consent.class);
        decided.forEach(agreed::retainAll);
        CohortRows.Person first = members.getFirst();
        return Optional.of(
                new CohortRows.Person(
                        first.learner(),
                        members.stream().skip(1).map(CohortRows.Person::learner).toList(),
                        first.pseudonym(),
                        first.site(),
                        agreed,
                        members.stream()
                                .map(CohortRows.Person::trainingBeganAt)
                                .filter(OptionalLong::isPresent)
                                .findFirst()
                                .orElse(OptionalLong.empty()),
                        OptionalLong.empty()));
    }
}
