package org.trigpoint.benchmarks.server;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// From the command to the first page, and the memory an idle server holds after a while.
public final class StartBenchmark {
    private static final int RUNS = 5;
    private static final long IDLE_SECONDS = 10;

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        for (Place.Kind kind : Place.Kind.values()) {
            try (Place place = Place.of(kind)) {
                // the first start makes the tables
                for (int i = 0; i <= RUNS; i++) {
                    measure(place, kind, i);
                }
            }
        }
    }

    private static void measure(Place place, Place.Kind kind, int run)
            throws IOException, InterruptedException {
        try (ServerProcess server = place.serve()) {
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | start %d: first page after %.2f s | resident %d MB |%n",
                    kind,
                    run,
                    server.secondsToFirstPage(),
                    server.residentMegabytes());
        }
    }
}
