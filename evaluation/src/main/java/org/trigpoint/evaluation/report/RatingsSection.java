package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Extremes;
import org.trigpoint.statistics.Scale;

/// Every outcome at every wave, described.
final class RatingsSection {
    /// Waves beside each other in one table; more would not fit on a page.
    private static final int WAVES = 4;

    private final Telling telling;
    private final TrajectoriesFigure figure;

    RatingsSection(Telling telling, Lettering lettering) {
        this.telling = telling;
        this.figure = new TrajectoriesFigure(telling, lettering);
    }

    void addTo(Contents contents) {
        Map<Outcome, Map<WaveId, WaveScores>> all = new LinkedHashMap<>();
        for (WaveScores scores : telling.ratings()) {
            all.computeIfAbsent(scores.outcome(), _ -> new LinkedHashMap<>())
                    .put(scores.wave(), scores);
        }
        List<WaveFlow> waves =
                telling.findings().flow().stream()
                        .filter(wave -> all.values().stream().anyMatch(row -> has(row, wave)))
                        .toList();
        if (waves.isEmpty()) {
            return;
        }
        contents.section("Ratings at each wave");
        contents.paragraph(
                "The tables describe everyone who answered a wave, whether or not they answered another. They are not to be read as change: different people stand behind each wave.");
        contents.paragraph(ranges());
        for (int start = 0; start < waves.size(); start += WAVES) {
            List<WaveFlow> beside = waves.subList(start, Math.min(waves.size(), start + WAVES));
            String which =
                    waves.size() > WAVES
                            ? ": " + Say.list(beside.stream().map(WaveFlow::label).toList())
                            : "";
            means(contents, all, beside, which);
            spread(contents, all, beside, which);
        }
        figure.addTo(contents);
    }

    /// The lowest and the highest possible score, outcome by outcome or for all at once.
    private Phrase ranges() {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        for (WaveScores scores : telling.ratings()) {
            scores.range()
                    .map(RatingsSection::said)
                    .ifPresent(range ->
                            labels.computeIfAbsent(range, _ -> new LinkedHashSet<>())
                                    .add(scores.label()));
        }
        boolean all = telling.ratings().stream().allMatch(scores -> scores.range().isPresent());
        if (labels.size() == 1 && all) {
            return Phrase.of("Scores can be from " + labels.keySet().iterator().next() + ".");
        }
        List<String> parts = new ArrayList<>();
        labels.forEach((range, of) -> parts.add(range + " for " + String.join("; ", of)));
        return Phrase.of(parts.isEmpty() ? "" : "Scores can be from " + Say.list(parts) + ".");
    }

    private static String said(Scale range) {
        return Apa.df(range.minimum().toDouble()) + " to " + Apa.df(range.maximum().toDouble());
    }

    private static boolean has(Map<WaveId, WaveScores> row, WaveFlow wave) {
        return Optional.ofNullable(row.get(wave.wave()))
                .filter(scores -> scores.description().n() > 0)
                .isPresent();
    }

    private static void means(
            Contents contents,
            Map<Outcome, Map<WaveId, WaveScores>> all,
            List<WaveFlow> waves,
            String which) {
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.words("Facet")));
        for (WaveFlow wave : waves) {
            columns.add(
                    Block.Column.numbers(
                            Phrase.lines(Phrase.of(wave.label()), Phrase.marked("*n*"))));
            columns.add(Block.Column.numbers(Phrase.marked("*M* (*SD*)")));
        }
        List<List<Phrase>> rows = new ArrayList<>();
        all.forEach((_, row) -> {
            List<Phrase> cells = new ArrayList<>(List.of(label(row)));
            for (WaveFlow wave : waves) {
                Optional<Description> answered =
                        Optional.ofNullable(row.get(wave.wave()))
                                .map(WaveScores::description)
                                .filter(description -> description.n() > 0);
                cells.add(Phrase.of(answered.map(some -> Long.toString(some.n())).orElse("0")));
                cells.add(
                        answered.map(some -> Apa.meanSd(some.mean(), some.sd()))
                                .orElse(Phrase.of("\u2013")));
            }
            rows.add(cells);
        });
        contents.table(
                Phrase.of("Means and standard deviations" + which), columns, rows, List.of());
    }

    private static void spread(
            Contents contents,
            Map<Outcome, Map<WaveId, WaveScores>> all,
            List<WaveFlow> waves,
            String which) {
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.words("Facet")));
        for (WaveFlow wave : waves) {
            columns.add(
                    Block.Column.numbers(
                            Phrase.lines(
                                    Phrase.of(wave.label()),
                                    Phrase.marked("*Mdn* [*Q*~1~, *Q*~3~]"))));
            columns.add(Block.Column.numbers("lowest / highest"));
        }
        List<List<Phrase>> rows = new ArrayList<>();
        all.forEach((_, row) -> {
            List<Phrase> cells = new ArrayList<>(List.of(label(row)));
            for (WaveFlow wave : waves) {
                Optional<Description> description =
                        Optional.ofNullable(row.get(wave.wave()))
                                .map(WaveScores::description)
                                .filter(found -> found.n() > 0);
                cells.add(Phrase.of(description.map(RatingsSection::quartiles).orElse("\u2013")));
                cells.add(
                        Phrase.of(
                                description
                                        .flatMap(Description::extremes)
                                        .map(RatingsSection::ends)
                                        .orElse("\u2013")));
            }
            rows.add(cells);
        });
        contents.table(
                Phrase.of(
                        "Medians, quartiles, and shares at the lowest and the highest possible score"
                                + which),
                columns,
                rows,
                List.of(
                        Phrase.of(
                                "Quartiles by type 7 of Hyndman and Fan (1996). Lowest / highest: share of those who answered whose score is the lowest or the highest possible.")));
    }

    private static Phrase label(Map<WaveId, WaveScores> row) {
        return Phrase.of(row.values().iterator().next().label());
    }

    private static String quartiles(Description description) {
        return brief(description.median())
                + " ["
                + brief(description.q1Type7())
                + ", "
                + brief(description.q3Type7())
                + "]";
    }

    private static String brief(Estimate<Double> value) {
        return value.optional()
                .map(number ->
                        number == Math.rint(number)
                                ? Say.number(number).replace(".00", "")
                                : Say.number(number))
                .orElse(Apa.NOT_ESTIMABLE);
    }

    private static String ends(Extremes ends) {
        return share(ends.floorShare()) + " / " + share(ends.ceilingShare());
    }

    private static String share(Estimate<Double> share) {
        return share.optional().map(Say::percent).orElse("\u2013");
    }
}
