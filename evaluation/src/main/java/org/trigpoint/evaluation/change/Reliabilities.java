package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.FacetId;
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
                findings.addAll(
                        cohort.study().measuredWaves().parallelStream()
                                .flatMap(wave -> of(instrument, outcome, wave).stream())
                                .toList());
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
        Cohort.Rows sheets = cohort.rows(wave.id(), instrument.id());
        List<ScoreColumn> facets =
                instrument.facets().stream()
                        .map(facet ->
                                cohort.scores(
                                        wave.id(),
                                        new Outcome.OfFacet(instrument.id(), facet.id())))
                        .toList();
        for (int i = 0; i < cohort.people().size(); i++) {
            int place = i;
            Optional<Administration> sheet = sheets.at(i).filter(Administration::hasRating);
            if (sheet.isPresent()) {
                rows.add(
                        switch (outcome) {
                            case Outcome.OfFacet(var _, var facet) ->
                                    row(instrument, facet, sheet.get());
                            case Outcome.OfTotal _ ->
                                    facets.stream().map(column -> column.asDouble(place)).toList();
                        });
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

    private static List<OptionalDouble> row(
            Instrument instrument, FacetId facet, Administration sheet) {
        return instrument.itemsOf(facet).stream().map(item -> rating(item, sheet)).toList();
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
