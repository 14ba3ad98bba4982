package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.ItemMoments;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.ScoreTally;

/// Counts rows of small whole ratings one by one, without keeping any of them.
///
/// A rating is its own code, 0 to 99; [#MISSING] stands for no answer. Two counts of two parts of a
/// file add up to the count of the whole, digit for digit, whatever the parts.
final class RowCounts {
    static final int MISSING = 100;
    private static final int STRIDE = 128;
    private static final int TABLE = STRIDE * (MISSING + 1);

    private final FacetLayout layout;
    private final int facets;
    private final int waves;
    private final int pairs;
    private final int[] tables;
    private final List<ScoreTrie> levels = new ArrayList<>();
    private final long[] firstWave;
    private final long[] recentProducts;
    private final int[] recentTotals;
    private final long[][] products;
    private final long[] totals;
    private final ItemMoments.Others others;
    private long people;
    private long complete;

    RowCounts(FacetLayout layout) {
        this.layout = layout;
        this.facets = layout.facets().size();
        this.waves = layout.waves().size();
        this.pairs = waves * (waves - 1) / 2;
        this.tables = new int[facets * pairs * TABLE];
        for (int wave = 1; wave < waves; wave++) {
            levels.add(new ScoreTrie());
        }
        this.firstWave = new long[facets / 2 + 1];
        this.recentProducts = new long[facets * (facets + 3) / 2];
        this.recentTotals = new int[facets];
        this.products = new long[facets][facets];
        this.totals = new long[facets];
        this.others = new ItemMoments.Others(facets);
    }

    /// Whether the tables for so many facets and waves stay small (about 20 MB).
    static boolean fits(FacetLayout layout) {
        long waves = layout.waves().size();
        return layout.facets().size() * waves * (waves - 1) / 2 <= 400;
    }

    /// Counts one person's codes, in the order of [FacetLayout#columns()].
    ///
    /// This and what it calls run once a person: fields are read into locals first, since before
    /// the optimising compiler has seen this code every use of a field is a load.
    void add(int[] codes) {
        people++;
        countPairs(codes);
        int path = score(codes, 0);
        if (path >>> 16 == facets) {
            addComplete(codes);
        } else {
            addIncomplete(codes);
        }
        path = 2 * (path >>> 16) >= facets ? path : 0;
        for (int wave = 1; wave < waves; wave++) {
            int score = score(codes, wave);
            score = 2 * (score >>> 16) >= facets ? score : 0;
            path = levels.get(wave - 1).count(path, score);
        }
    }

    private void countPairs(int[] codes) {
        int[] counts = tables;
        int width = waves;
        int table = 0;
        for (int first = 0; first < codes.length; first += width) {
            int last = first + width - 1;
            for (int before = first; before < last; before++) {
                int row = codes[before] * STRIDE;
                for (int after = before + 1; after <= last; after++) {
                    counts[table + row + codes[after]]++;
                    table += TABLE;
                }
            }
        }
    }

    /// How many facets are answered at a wave (upper half) and what they add up to (lower half).
    private int score(int[] codes, int wave) {
        int width = waves;
        int score = 0;
        for (int i = wave; i < codes.length; i += width) {
            int code = codes[i];
            score += code == MISSING ? 0 : code + (1 << 16);
        }
        return score;
    }

    /// Products are added up below the diagonal alone, two at a time: a pair of ratings stands in
    /// the halves of one long, and so do their products with a third. [#settle()] takes them apart.
    private void addComplete(int[] codes) {
        complete++;
        long[] twins = firstWave;
        long[] products = recentProducts;
        int[] totals = recentTotals;
        int width = waves;
        int next = 0;
        for (int i = 0; i < totals.length; i++) {
            int x = codes[i * width];
            totals[i] += x;
            int half = i >> 1;
            twins[half] = (i & 1) == 0 ? x : twins[half] + ((long) x << 32);
            for (int twin = 0; twin <= half; twin++) {
                products[next++] += x * twins[twin];
            }
        }
    }

    private void addIncomplete(int[] codes) {
        for (int i = 0; i < facets; i++) {
            for (int j = 0; j < facets; j++) {
                int x = codes[i * waves];
                int y = codes[j * waves];
                if (x != MISSING && y != MISSING) {
                    others.add(i, j, x, y);
                }
            }
        }
    }

    /// Moves recent sums on before they can overflow: at the latest after 400,000 people, when the
    /// lower half of a long would spill into the upper.
    void settle() {
        int next = 0;
        for (int i = 0; i < facets; i++) {
            totals[i] += recentTotals[i];
            recentTotals[i] = 0;
            for (int twin = 0; twin <= i >> 1; twin++) {
                long both = recentProducts[next];
                recentProducts[next++] = 0;
                settle(i, 2 * twin, both & 0xFFFF_FFFFL);
                settle(i, 2 * twin + 1, both >>> 32);
            }
        }
    }

    private void settle(int i, int j, long product) {
        if (j <= i) {
            products[i][j] += product;
            products[j][i] = products[i][j];
        }
    }

    /// Adds what another part of the file held.
    void add(RowCounts more) {
        people += more.people;
        complete += more.complete;
        for (int i = 0; i < tables.length; i++) {
            tables[i] = Math.addExact(tables[i], more.tables[i]);
        }
        for (int i = 0; i < facets; i++) {
            totals[i] += more.totals[i];
            for (int j = 0; j < facets; j++) {
                products[i][j] += more.products[i][j];
            }
        }
        others.add(more.others);
        more.eachScoreRow((scores, count) -> {
            int path = scores[0];
            for (int wave = 1; wave < waves - 1; wave++) {
                path = levels.get(wave - 1).count(path, scores[wave]);
            }
            levels.getLast().count(path, scores[waves - 1], count);
        });
    }

    /// Everything counted.
    FacetCounts finish() {
        List<PairTally> tallies = new ArrayList<>();
        for (int table = 0; table < facets * pairs; table++) {
            tallies.add(tally(table * TABLE));
        }
        Map<List<Optional<ExactNumber>>, Long> rows = new HashMap<>();
        eachScoreRow((scores, count) -> {
            List<Optional<ExactNumber>> row = new ArrayList<>();
            for (int score : scores) {
                row.add(exact(score));
            }
            rows.merge(row, count, Long::sum);
        });
        return new FacetCounts(
                layout,
                tallies,
                ScoreTally.of(layout.waves(), rows),
                ItemMoments.ofSums(layout.facets(), people, complete, totals, products, others));
    }

    private static Optional<ExactNumber> exact(int score) {
        return score == 0
                ? Optional.empty()
                : Optional.of(new ExactNumber(score & 0xFFFF, score >>> 16));
    }

    private PairTally tally(int from) {
        Map<PairTally.Answers, Long> counted = new HashMap<>();
        for (int before = 0; before <= MISSING; before++) {
            for (int after = 0; after <= MISSING; after++) {
                int count = tables[from + before * STRIDE + after];
                if (count > 0) {
                    counted.put(new PairTally.Answers(rating(before), rating(after)), (long) count);
                }
            }
        }
        return PairTally.of(counted);
    }

    private static Optional<ExactNumber> rating(int code) {
        return code == MISSING ? Optional.empty() : Optional.of(ExactNumber.of(code));
    }

    /// Told each distinct row of scale scores and how many people have it.
    private interface ScoreRows {
        void row(int[] scores, long people);
    }

    private void eachScoreRow(ScoreRows rows) {
        ScoreTrie last = levels.getLast();
        for (int id = 0; id < last.size(); id++) {
            int[] scores = new int[waves];
            int path = id;
            for (int wave = waves - 1; wave > 0; wave--) {
                ScoreTrie level = levels.get(wave - 1);
                scores[wave] = level.scoreOf(path);
                path = level.parentOf(path);
            }
            scores[0] = path;
            rows.row(scores, last.countOf(id));
        }
    }
}
