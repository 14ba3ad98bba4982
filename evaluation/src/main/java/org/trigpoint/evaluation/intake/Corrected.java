package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.intake.Corrections.Correction;
import org.trigpoint.evaluation.intake.Corrections.Ends;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Puts what a person said in the place of what was proposed.
final class Corrected {
    private record Place(String wave, int column) {}

    private final Mapping proposed;
    private final Corrections corrections;
    private final Map<Place, Correction> said = new HashMap<>();
    private final ItemNames names = new ItemNames();
    private final Map<String, ItemPlan> items = new LinkedHashMap<>();
    private final Map<String, String> fresh = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final ItemScales scales = new ItemScales();
    private final List<Fault> faults = new ArrayList<>();

    Corrected(Mapping proposed, Corrections corrections) {
        this.proposed = proposed;
        this.corrections = corrections;
        corrections.columns().forEach(c -> said.put(new Place(c.wave(), c.column()), c));
        for (ItemPlan item : proposed.items()) {
            items.put(item.id(), item);
            names.reserve(item.id());
        }
        for (WavePlan wave : proposed.waves()) {
            for (ColumnUse use : wave.of(Use.GROUP)) {
                groups.put(folded(use.column()), use.target());
                names.reserve(use.target());
            }
        }
    }

    /// @throws FaultsFoundException with everything that cannot be as it was said
    Mapping mapping() {
        List<WavePlan> waves = new ArrayList<>();
        for (WavePlan wave : proposed.waves()) {
            List<ColumnUse> uses = wave.uses().stream().map(use -> use(wave, use)).toList();
            refuseTwice(wave.export().file(), uses);
            waves.add(
                    new WavePlan(wave.wave(), wave.label(), wave.export(), wave.dateOrder(), uses));
        }
        List<ItemPlan> rated = rated(waves);
        refuseNothingRated(waves);
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        refuseUnknownPeople(waves);
        return new Mapping(
                corrections.kind().orElseGet(() -> MatchColumns.kindOf(matched(waves))),
                rated,
                waves,
                proposed.remarks());
    }

    private static List<List<Column>> matched(List<WavePlan> waves) {
        return waves.stream()
                .map(wave -> wave.of(Use.MATCH).stream().map(ColumnUse::column).toList())
                .toList();
    }

    private ColumnUse use(WavePlan wave, ColumnUse before) {
        Correction correction = said.get(new Place(wave.wave(), before.column().index()));
        Column column = before.column();
        if (correction == null) {
            return new ColumnUse(
                    column, before.use(), before.target(), Sureness.SURE, before.note());
        }
        return switch (correction.use()) {
            case ITEM, THEN ->
                    new ColumnUse(
                            column,
                            correction.use(),
                            item(wave.export().file(), column, correction.target()),
                            Sureness.SURE,
                            "");
            case GROUP ->
                    new ColumnUse(
                            column,
                            Use.GROUP,
                            groups.computeIfAbsent(folded(column), _ -> groupName(column)),
                            Sureness.SURE,
                            "");
            case MATCH, DATE, CONSENT, IDENTITY, LEAVE_OUT ->
                    ColumnUse.sure(column, correction.use(), "");
        };
    }

    private static String folded(Column column) {
        return String.join(" ", Spelling.words(column.wording()));
    }

    private String groupName(Column column) {
        String word = ColumnKind.describingWord(column.wording());
        return names.of(word.isEmpty() ? column.wording() : word);
    }

    /// The item a person named; or one of the column's own, the same for the same wording.
    private String item(String file, Column column, String target) {
        if (target.isEmpty()) {
            return fresh.computeIfAbsent(folded(column), _ -> ownItem(file, column));
        }
        if (!items.containsKey(target)) {
            fault(file, column, "there is no question \"" + target + "\"", "Choose another.");
            return proposed.items().isEmpty()
                    ? ownItem(file, column)
                    : proposed.items().getFirst().id();
        }
        return target;
    }

    private String ownItem(String file, Column column) {
        String id = names.of(Wording.of(List.of(column.wording())).getFirst().core());
        ItemPlan plan =
                ItemPlan.numeric(
                        id,
                        Proposals.shortened(column.wording()),
                        column.wording(),
                        Scale.whole(0, 10),
                        Sureness.UNSURE);
        scales.note(id, file, column);
        items.put(id, scales.scaled(List.of(plan), Optional.empty()).getFirst());
        return id;
    }

    private void refuseTwice(String file, List<ColumnUse> uses) {
        Set<String> aims = new HashSet<>();
        boolean dated = false;
        for (ColumnUse use : uses) {
            boolean rating = use.use() == Use.ITEM || use.use() == Use.THEN;
            if (rating && !aims.add(use.use() + use.target())) {
                fault(
                        file,
                        use.column(),
                        "two columns are the question \"" + use.target() + "\"",
                        "Keep one of them, or make the other a question of its own.");
            }
            if (use.use() == Use.DATE) {
                if (dated) {
                    fault(
                            file,
                            use.column(),
                            "two columns are the day it was answered",
                            "Leave one of them out.");
                }
                dated = true;
            }
        }
    }

    private void refuseNothingRated(List<WavePlan> waves) {
        for (WavePlan wave : waves) {
            if (wave.of(Use.ITEM).isEmpty()) {
                faults.add(
                        Fault.ofFile(
                                wave.export().file(),
                                "no column is a rating",
                                "Choose at least one."));
            }
        }
    }

    /// Refuses files that do not say who filled in a row, or say it in different numbers of
    /// columns.
    static void refuseUnknownPeople(List<WavePlan> waves) {
        List<Fault> unknown = new ArrayList<>();
        int first = waves.getFirst().of(Use.MATCH).size();
        for (WavePlan wave : waves) {
            int columns = wave.of(Use.MATCH).size();
            if (columns == 0) {
                unknown.add(
                        Fault.ofFile(
                                wave.export().file(),
                                "no column tells who it is",
                                "Choose one: an e-mail address, a name, a token or a code."));
            } else if (first > 0 && columns != first) {
                unknown.add(
                        Fault.ofFile(
                                wave.export().file(),
                                "the number of columns that tell who it is differs from the first file",
                                "Choose the same ones in every file."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new FaultsFoundException(unknown);
        }
    }

    /// The items that any column holds, with the scales and numbers a person gave them.
    private List<ItemPlan> rated(List<WavePlan> waves) {
        Set<String> used =
                waves.stream()
                        .flatMap(wave -> wave.uses().stream())
                        .map(ColumnUse::target)
                        .collect(Collectors.toSet());
        List<ItemPlan> rated = new ArrayList<>();
        for (ItemPlan item : items.values()) {
            if (used.contains(item.id())) {
                Scale scale = scale(item);
                rated.add(
                        new ItemPlan(
                                item.id(),
                                item.label(),
                                item.text(),
                                scale,
                                Sureness.SURE,
                                answers(item, scale)));
            }
        }
        return rated;
    }

    private Scale scale(ItemPlan item) {
        Ends ends = corrections.ends().get(item.id());
        Scale scale = item.scale();
        if (ends == null
                || (ends.min().compareTo(scale.min()) == 0
                        && ends.max().compareTo(scale.max()) == 0)) {
            return scale;
        }
        if (ends.min().compareTo(ends.max()) >= 0) {
            faults.add(
                    Fault.ofFile(
                            item.label(),
                            "the lowest rating is not below the highest",
                            "Mend one of the two numbers."));
            return scale;
        }
        return new Scale(ends.min(), ends.max(), "", "", scale.step());
    }

    private Map<String, BigDecimal> answers(ItemPlan item, Scale scale) {
        Map<String, BigDecimal> answers = new LinkedHashMap<>(item.answers());
        corrections
                .answers()
                .getOrDefault(item.id(), Map.of())
                .forEach((answer, rating) -> {
                    if (!scale.covers(rating) || !scale.isStep(rating)) {
                        faults.add(
                                Fault.ofFile(
                                        item.label(),
                                        "the number "
                                                + rating.toPlainString()
                                                + " for \""
                                                + answer
                                                + "\" is no step of the scale",
                                        "Mend the number or the scale."));
                    }
                    answers.put(Spelling.folded(answer), rating);
                });
        return answers;
    }

    private void fault(String file, Column column, String what, String remedy) {
        faults.add(new Fault(file, 0, "column \"" + column.name() + "\"", what, remedy));
    }
}
