package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.ScaleProposal.Basis;
import org.trigpoint.evaluation.study.Scale;

/// Gathers the questions and answers of each item over all files and finds their scales: one named
/// for all, else one that a question's own wording or answers name, else one that fits all
/// questions together.
final class ItemScales {
    private static final BigDecimal FEW_STEPS = BigDecimal.valueOf(7);
    private static final BigDecimal MANY_STEPS = BigDecimal.valueOf(8);
    private static final int FEWEST_ANSWERS = 20;

    private final Map<String, List<String>> answers = new HashMap<>();
    private final Map<String, List<String>> wordings = new HashMap<>();
    private final Map<String, List<String>> byFile = new HashMap<>();

    /// Notes a column that holds an item's ratings.
    void note(String item, String file, Column column) {
        answers.computeIfAbsent(item, _ -> new ArrayList<>()).addAll(column.answers());
        wordings.computeIfAbsent(item, _ -> new ArrayList<>()).add(column.wording());
        byFile.computeIfAbsent(file, _ -> new ArrayList<>()).addAll(column.answers());
    }

    /// The items with their scales.
    ///
    /// @param named a scale that a person named for all
    List<ItemPlan> scaled(Collection<ItemPlan> items, Optional<Scale> named) {
        Map<String, ScaleProposal> own = new HashMap<>();
        List<String> pooled = new ArrayList<>();
        for (ItemPlan item : items) {
            List<String> given = answers.getOrDefault(item.id(), List.of());
            ScaleProposal proposal =
                    ScaleProposal.of(wordings.getOrDefault(item.id(), List.of()), given);
            own.put(item.id(), proposal);
            if (proposal.basis() != Basis.NAMED) {
                pooled.addAll(given);
            }
        }
        ScaleProposal common = programmes(items, ScaleProposal.of(List.of(), pooled));
        List<ItemPlan> planned = new ArrayList<>();
        for (ItemPlan item : items) {
            ScaleProposal proposal =
                    named.map(scale -> new ScaleProposal(scale, Basis.NAMED))
                            .orElseGet(
                                    () -> ownOrCommon(own.getOrDefault(item.id(), common), common));
            planned.add(
                    ItemPlan.numeric(
                            item.id(),
                            item.label(),
                            item.text(),
                            proposal.scale(),
                            proposal.sureness()));
        }
        return planned;
    }

    /// A question's own scale stands where it is named, or where nothing speaks for the common one.
    private static ScaleProposal ownOrCommon(ScaleProposal own, ScaleProposal common) {
        return own.basis() == Basis.NAMED || common.basis() == Basis.GUESSED ? own : common;
    }

    /// The programme asks its facets from 0 to 10: where most questions are among them, 0 to 10
    /// needs no further proof.
    private static ScaleProposal programmes(Collection<ItemPlan> items, ScaleProposal proposal) {
        long facets = items.stream().filter(item -> KnownFacet.ofId(item.id()).isPresent()).count();
        boolean zeroToTen =
                proposal.scale().min().signum() == 0
                        && proposal.scale().max().intValueExact() == 10;
        return zeroToTen && 2 * facets > items.size()
                ? new ScaleProposal(proposal.scale(), Basis.SEEN)
                : proposal;
    }

    /// Where one file's ratings end at seven or below and another's go on to eight or above, the
    /// scale may have been changed between the waves, and no comparison would mean anything.
    Optional<String> changed() {
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        byFile.forEach((file, cells) -> {
            List<BigDecimal> numbers =
                    cells.stream()
                            .filter(cell -> !AnswerReading.isReason(cell))
                            .flatMap(cell -> AnswerReading.numberIn(cell).stream())
                            .sorted()
                            .toList();
            if (numbers.size() >= FEWEST_ANSWERS) {
                BigDecimal last = numbers.getLast();
                if (last.compareTo(FEW_STEPS) <= 0) {
                    low.add(file);
                } else if (last.compareTo(MANY_STEPS) >= 0) {
                    high.add(file);
                }
            }
        });
        return low.isEmpty() || high.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "no rating of "
                                + String.join(", ", low.stream().sorted().toList())
                                + " is above 7, while "
                                + String.join(", ", high.stream().sorted().toList())
                                + " has higher ones; check that both files use one scale");
    }
}
