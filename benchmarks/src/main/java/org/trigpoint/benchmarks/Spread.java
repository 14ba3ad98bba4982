package org.trigpoint.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long several runs of the same thing took.
///
/// @param seconds one a run, in the order they were run
record Spread(List<Double> seconds) {

    /// What is measured once; it may fail.
    interface Run {
        void run() throws Exception;
    }

    Spread {
        seconds = List.copyOf(seconds);
    }

    /// Times `runs` runs after `unmeasured` ones.
    static Spread of(int unmeasured, int runs, Run work) throws Exception {
        for (int i = 0; i < unmeasured; i++) {
            work.run();
        }
        Double[] seconds = new Double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        return new Spread(Arrays.asList(seconds));
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /// Median, and smallest to largest: `0.52 s (0.49 to 0.61)`.
    String inWords() {
        double least = seconds.stream().mapToDouble(s -> s).min().orElseThrow();
        double most = seconds.stream().mapToDouble(s -> s).max().orElseThrow();
        return String.format(Locale.ROOT, "%s (%s to %s)", in(median()), in(least), in(most));
    }

    private static String in(double seconds) {
        return seconds >= 0.1
                ? String.format(Locale.ROOT, "%.2f s", seconds)
                : String.format(Locale.ROOT, "%.2f ms", 1000 * seconds);
    }
}
