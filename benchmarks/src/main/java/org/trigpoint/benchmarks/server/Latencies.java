package org.trigpoint.benchmarks.server;

import java.util.List;
import java.util.Locale;

/// How long each of many requests took.
///
/// @param sorted milliseconds, the shortest first; at least one
record Latencies(List<Double> sorted) {
    Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /// The time that this share of requests took at most.
    ///
    /// @param share 0 to 1
    double at(double share) {
        return sorted.get((int) Math.ceil(share * sorted.size() - 1e-9) - 1);
    }

    double slowest() {
        return sorted.getLast();
    }

    /// `median 3.1 ms, p95 8.0 ms, slowest 40 ms`.
    String inWords() {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, p95 %.1f ms, slowest %.0f ms",
                at(0.5),
                at(0.95),
                slowest());
    }
}
