package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.Comparator;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Design;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.comparison.ChangeComparison;
import org.trigpoint.statistics.comparison.ComparedPerson;

/// Compares changes with those of people who did not have the training, where the study has such
/// people.
final class Comparators {
    private final Cohort cohort;
    private final Design design;

    Comparators(Cohort cohort) {
        this.cohort = cohort;
        this.design = cohort.study().design();
    }

    List<ComparatorFinding> all(List<Comparison> comparisons) {
        if (design.comparator() == Comparator.NONE) {
            return List.of();
        }
        return comparisons.stream()
                .filter(comparison -> comparison.kind() == ComparisonKind.MEASURED)
                .map(comparison ->
                        new ComparatorFinding(
                                comparison.outcome(),
                                comparison.label(),
                                comparison.contrast(),
                                ChangeComparison.of(
                                        people(comparison.outcome(), comparison.contrast()))))
                .toList();
    }

    private List<ComparedPerson> people(Outcome outcome, Contrast contrast) {
        List<ComparedPerson> people = new ArrayList<>();
        for (Participant person : cohort.consenting()) {
            Optional<String> group = person.group(design.groupColumn().orElseThrow());
            Optional<ExactNumber> from = cohort.score(person, contrast.from(), outcome);
            Optional<ExactNumber> to = cohort.score(person, contrast.to(), outcome);
            if (group.isPresent() && from.isPresent() && to.isPresent()) {
                people.add(
                        new ComparedPerson(
                                cohort.isComparator(person)
                                        ? ComparedPerson.Arm.COMPARATOR
                                        : ComparedPerson.Arm.PROGRAMME,
                                design.clusters().stream().findFirst().flatMap(person::group),
                                from.get().toDouble(),
                                to.get().toDouble()));
            }
        }
        return people;
    }
}
