package org.trigpoint.evaluation.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.FacetScore;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.statistics.ExactNumber;

/// Scores of one instrument, exact: a mean of seven answers is a fraction, not a rounded number.
final class Scoring {
    private final Instrument instrument;
    private final Map<FacetId, Part> parts = new LinkedHashMap<>();
    // people are many and different ratings few: each is made a fraction once
    private final Map<BigDecimal, ExactNumber> exact = new ConcurrentHashMap<>();

    /// A facet with its items.
    ///
    /// @param needed how many of them must be answered at least
    /// @param known scores of a single item's answers that were scored before
    private record Part(
            Facet facet,
            List<Item> items,
            BigDecimal needed,
            Map<Answer, Optional<ExactNumber>> known) {}

    Scoring(Instrument instrument) {
        this.instrument = instrument;
        for (Facet facet : instrument.facets()) {
            List<Item> items = instrument.itemsOf(facet.id());
            BigDecimal needed = facet.answeredAtLeast().multiply(BigDecimal.valueOf(items.size()));
            parts.put(facet.id(), new Part(facet, items, needed, new ConcurrentHashMap<>()));
        }
    }

    /// The outcomes of the instrument: its facets, then its total where it has one.
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        instrument
                .facets()
                .forEach(facet -> outcomes.add(new Outcome.OfFacet(instrument.id(), facet.id())));
        if (instrument.total() != Total.NONE) {
            outcomes.add(new Outcome.OfTotal(instrument.id()));
        }
        return outcomes;
    }

    /// The score of an outcome, or nothing where too few items are answered.
    Optional<ExactNumber> score(Outcome outcome, Administration administration) {
        return switch (outcome) {
            case Outcome.OfFacet(var _, var id) ->
                    Optional.ofNullable(parts.get(id)).flatMap(part -> score(part, administration));
            case Outcome.OfTotal _ -> total(administration);
        };
    }

    private Optional<ExactNumber> score(Part part, Administration administration) {
        if (part.items().size() > 1) {
            return scored(part, administration);
        }
        Answer answer = administration.answers().get(part.items().getFirst().id());
        if (answer == null) {
            return scored(part, administration);
        }
        Optional<ExactNumber> before = part.known().get(answer);
        return before != null
                ? before
                : part.known().computeIfAbsent(answer, _ -> scored(part, administration));
    }

    private Optional<ExactNumber> scored(Part part, Administration administration) {
        Facet facet = part.facet();
        List<Item> items = part.items();
        List<ExactNumber> answered = new ArrayList<>(items.size());
        for (Item item : items) {
            rating(item, administration).ifPresent(answered::add);
        }
        if (answered.isEmpty()
                || BigDecimal.valueOf(answered.size()).compareTo(part.needed()) < 0) {
            return Optional.empty();
        }
        ExactNumber mean = sum(answered).dividedBy(answered.size());
        if (facet.score() != FacetScore.SUM) {
            return Optional.of(mean);
        }
        return Optional.of(
                answered.size() == items.size() ? sum(answered) : times(mean, items.size()));
    }

    /// The rating, turned round where the item points down.
    private Optional<ExactNumber> rating(Item item, Administration administration) {
        if (!(administration.answers().get(item.id())
                instanceof Answer.Answered(BigDecimal rating))) {
            return Optional.empty();
        }
        Scale scale = item.scale();
        return Optional.of(
                exact.computeIfAbsent(
                        item.direction() == Direction.UP
                                ? rating
                                : scale.min().add(scale.max()).subtract(rating),
                        ExactNumber::of));
    }

    private Optional<ExactNumber> total(Administration administration) {
        List<ExactNumber> scores = new ArrayList<>(parts.size());
        for (Part part : parts.values()) {
            score(part, administration).ifPresent(scores::add);
        }
        int facets = instrument.facets().size();
        return switch (instrument.total()) {
            case NONE -> Optional.empty();
            case MEAN ->
                    scores.isEmpty() || scores.size() * 2 < facets
                            ? Optional.empty()
                            : Optional.of(sum(scores).dividedBy(scores.size()));
            case SUM ->
                    scores.isEmpty() || scores.size() < facets
                            ? Optional.empty()
                            : Optional.of(sum(scores));
        };
    }

    private static ExactNumber sum(List<ExactNumber> values) {
        ExactNumber sum = values.getFirst();
        for (ExactNumber value : values.subList(1, values.size())) {
            sum = sum.plus(value);
        }
        return sum;
    }

    private static ExactNumber times(ExactNumber value, int factor) {
        return new ExactNumber(
                Math.multiplyExact(value.numerator(), (long) factor), value.denominator());
    }

    /// The lowest and the highest score an outcome can have.
    Optional<org.trigpoint.statistics.Scale> range(Outcome outcome) {
        List<Facet> facets =
                switch (outcome) {
                    case Outcome.OfFacet(var _, var id) -> instrument.facet(id).stream().toList();
                    case Outcome.OfTotal _ -> instrument.facets();
                };
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        boolean same = true;
        for (Facet facet : facets) {
            List<Item> items = instrument.itemsOf(facet.id());
            BigDecimal times =
                    facet.score() == FacetScore.SUM
                            ? BigDecimal.valueOf(items.size())
                            : BigDecimal.ONE;
            BigDecimal min = items.getFirst().scale().min().multiply(times);
            BigDecimal max = items.getFirst().scale().max().multiply(times);
            same &=
                    facet.equals(facets.getFirst())
                            || (min.compareTo(low) == 0 && max.compareTo(high) == 0);
            boolean adds = outcome instanceof Outcome.OfTotal && instrument.total() == Total.SUM;
            low = adds ? low.add(min) : min;
            high = adds ? high.add(max) : max;
        }
        boolean known =
                same || (outcome instanceof Outcome.OfTotal && instrument.total() == Total.SUM);
        return known && low.compareTo(high) < 0
                ? Optional.of(
                        new org.trigpoint.statistics.Scale(
                                ExactNumber.of(low), ExactNumber.of(high)))
                : Optional.empty();
    }
}
