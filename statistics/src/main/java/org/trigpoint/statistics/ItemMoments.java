package org.trigpoint.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Sums and cross-products of several items answered by the same people, in whole numbers: all that
/// reliability needs, whatever the number of people.
///
/// Two sets are kept: of people who answered every item, and for each pair of items of the people
/// who answered both.
public final class ItemMoments {
    private final List<String> items;
    private final long denominator;
    private final long people;
    private final long complete;
    private final long[] totals;
    private final BigInteger[][] products;
    private final long[][] pairCounts;
    private final long[][] pairTotals;
    private final BigInteger[][] pairProducts;

    private ItemMoments(Collector from) {
        int k = from.items.size();
        this.items = from.items;
        this.denominator = from.denominator;
        this.people = from.people;
        this.complete = from.complete;
        this.totals = from.totals.clone();
        this.products = new BigInteger[k][k];
        this.pairCounts = new long[k][k];
        this.pairTotals = new long[k][k];
        this.pairProducts = new BigInteger[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                products[i][j] = from.products[i][j];
                pairCounts[i][j] = from.pairCounts[i][j] + from.complete;
                pairTotals[i][j] = from.pairTotals[i][j] + from.totals[i];
                pairProducts[i][j] = from.pairProducts[i][j].add(from.products[i][j]);
            }
        }
    }

    /// Adds people up.
    ///
    /// @param items names, at least one
    /// @param rows one list of answers a person, in the order of `items`
    public static ItemMoments of(List<String> items, Collection<List<Optional<ExactNumber>>> rows) {
        List<ExactNumber> all =
                rows.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
        Collector collector = new Collector(items, CommonDenominator.of(all));
        for (List<Optional<ExactNumber>> row : rows) {
            collector.add(row);
        }
        return collector.finish();
    }

    /// From sums that were collected while a file of whole numbers was read.
    ///
    /// @param people all, whatever they answered
    /// @param complete people who answered every item
    /// @param totals sums of each item over `complete`
    /// @param products sums of products over `complete`, row by row
    /// @param others people who did not answer every item, as [Others] holds them
    public static ItemMoments ofSums(
            List<String> items,
            long people,
            long complete,
            long[] totals,
            long[][] products,
            Others others) {
        Collector collector = new Collector(items, 1);
        collector.people = people;
        collector.complete = complete;
        for (int i = 0; i < items.size(); i++) {
            collector.totals[i] = totals[i];
            for (int j = 0; j < items.size(); j++) {
                collector.products[i][j] = BigInteger.valueOf(products[i][j]);
                collector.pairCounts[i][j] = others.counts[i][j];
                collector.pairTotals[i][j] = others.totals[i][j];
                collector.pairProducts[i][j] = BigInteger.valueOf(others.products[i][j]);
            }
        }
        return collector.finish();
    }

    /// Sums over people who left out some item, for each pair of items they did answer.
    public static final class Others {
        private final long[][] counts;
        private final long[][] totals;
        private final long[][] products;

        /// No one yet.
        public Others(int items) {
            counts = new long[items][items];
            totals = new long[items][items];
            products = new long[items][items];
        }

        /// Adds one person's answers to items `i` and `j`, once for each order.
        public void add(int i, int j, long first, long second) {
            counts[i][j]++;
            totals[i][j] += first;
            products[i][j] += first * second;
        }

        /// Adds what another part of the file held.
        public void add(Others more) {
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts.length; j++) {
                    counts[i][j] += more.counts[i][j];
                    totals[i][j] += more.totals[i][j];
                    products[i][j] += more.products[i][j];
                }
            }
        }
    }

    private static final class Collector {
        private final List<String> items;
        private final long denominator;
        private final long[] totals;
        private final BigInteger[][] products;
        private final long[][] pairCounts;
        private final long[][] pairTotals;
        private final BigInteger[][] pairProducts;
        private long people;
        private long complete;

        Collector(List<String> items, long denominator) {
            int k = items.size();
            this.items = List.copyOf(items);
            this.denominator = denominator;
            this.totals = new long[k];
            this.products = zeros(k);
            this.pairCounts = new long[k][k];
            this.pairTotals = new long[k][k];
            this.pairProducts = zeros(k);
        }

        void add(List<Optional<ExactNumber>> row) {
            if (row.size() != items.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " answers for " + items.size() + " items");
            }
            people++;
            boolean all = row.stream().allMatch(Optional::isPresent);
            complete += all ? 1 : 0;
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).isPresent()) {
                    add(row, i, row.get(i).get().over(denominator), all);
                }
            }
        }

        private void add(List<Optional<ExactNumber>> row, int i, long x, boolean all) {
            if (all) {
                totals[i] = Math.addExact(totals[i], x);
            }
            BigInteger first = BigInteger.valueOf(x);
            for (int j = 0; j < row.size(); j++) {
                if (row.get(j).isEmpty()) {
                    continue;
                }
                BigInteger product =
                        first.multiply(BigInteger.valueOf(row.get(j).get().over(denominator)));
                if (all) {
                    products[i][j] = products[i][j].add(product);
                } else {
                    pairCounts[i][j]++;
                    pairTotals[i][j] = Math.addExact(pairTotals[i][j], x);
                    pairProducts[i][j] = pairProducts[i][j].add(product);
                }
            }
        }

        ItemMoments finish() {
            return new ItemMoments(this);
        }

        private static BigInteger[][] zeros(int k) {
            BigInteger[][] zeros = new BigInteger[k][k];
            for (BigInteger[] row : zeros) {
                Arrays.fill(row, BigInteger.ZERO);
            }
            return zeros;
        }
    }

    /// The names of the items.
    public List<String> items() {
        return items;
    }

    /// People in all.
    public long people() {
        return people;
    }

    /// People who answered every item.
    public long complete() {
        return complete;
    }

    /// The mean of an item over those who answered every item; there must be one.
    public double mean(int item) {
        return (double) totals[item] / complete / denominator;
    }

    /// The covariance (n − 1) of two items over those who answered every item; there must be two.
    public double covariance(int i, int j) {
        return covariance(complete, totals[i], totals[j], products[i][j]);
    }

    /// People who answered both items.
    public long pairedPeople(int i, int j) {
        return pairCounts[i][j];
    }

    /// The covariance (n − 1) of two items over those who answered both; there must be two.
    public double pairwiseCovariance(int i, int j) {
        return covariance(pairCounts[i][j], pairTotals[i][j], pairTotals[j][i], pairProducts[i][j]);
    }

    private double covariance(long n, long first, long second, BigInteger product) {
        BigInteger exact =
                product.multiply(BigInteger.valueOf(n))
                        .subtract(BigInteger.valueOf(first).multiply(BigInteger.valueOf(second)));
        return exact.doubleValue() / n / (n - 1) / denominator / denominator;
    }
}
