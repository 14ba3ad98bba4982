package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.scales.ItemAnalysis;

/// Reliability of facets with several items and of totals, at each measured wave.
final class Reliabilities {
    private final Cohort cohort;

    Reliabilities(Cohort cohort) {
        this.cohort = cohort;
    }

    List<ReliabilityFinding> all() {
        List<ReliabilityFinding> findings = new ArrayList<>();
        for (Instrument instrument : cohort.study().instruments()) {
            for (Outcome outcome : cohort.scoring(instrument.id()).outcomes()) {
                for (Wave wave : cohort.study().measuredWaves()) {
                    of(instrument, outcome, wave).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Optional<ReliabilityFinding> of(Instrument instrument, Outcome outcome, Wave wave) {
        List<String> columns =
                switch (outcome) {
                    case Outcome.OfFacet(var _, var facet) ->
                            instrument.itemsOf(facet).stream()
                                    .map(item -> item.id().value())
                                    .toList();
                    case Outcome.OfTotal _ ->
                            instrument.facets().stream().map(facet -> facet.id().value()).toList();
                };
        if (columns.size() < 2) {
            return Optional.empty();
        }
        List<List<OptionalDouble>> rows = new ArrayList<>();
        List<Optional<Administration>> sheets = cohort.rows(wave.id(), instrument.id());
        for (int place = 0; place < sheets.size(); place++) {
            Optional<Administration> sheet = sheets.get(place).filter(Administration::hasRating);
            if (sheet.isPresent()) {
                rows.add(row(instrument, outcome, place, sheet.get()));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ItemAnalysis items = ItemAnalysis.of(ScoreTable.of(columns, rows));
        return Optional.of(
                new ReliabilityFinding(
                        outcome, Labels.of(cohort.study(), outcome), wave.id(), items));
    }

    private List<OptionalDouble> row(
            Instrument instrument, Outcome outcome, int place, Administration sheet) {
        return switch (outcome) {
            case Outcome.OfFacet(var _, var facet) ->
                    instrument.itemsOf(facet).stream().map(item -> rating(item, sheet)).toList();
            case Outcome.OfTotal _ ->
                    instrument.facets().stream()
                            .map(facet ->
                                    Modelling.asDouble(
                                            cohort.scores(
                                                            sheet.wave(),
                                                            new Outcome.OfFacet(
                                                                    instrument.id(), facet.id()))
                                                    .get(place)))
                            .toList();
        };
    }

    private static OptionalDouble rating(Item item, Administration row) {
        if (!(row.answers().get(item.id()) instanceof Answer.Answered(var rating))) {
            return OptionalDouble.empty();
        }
        var turned =
                item.direction() == Direction.UP
                        ? rating
                        : item.scale().min().add(item.scale().max()).subtract(rating);
        return OptionalDouble.of(turned.doubleValue());
    }
}
