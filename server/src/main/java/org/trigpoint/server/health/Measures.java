package org.trigpoint.server.health;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Counts and times requests by the pattern of their address (`/l/{link}`), never by the address
/// itself, which may hold a link that is somebody's own.
@Component
final class Measures {
    /// Upper ends in milliseconds.
    private static final List<Long> ENDS =
            List.of(5L, 10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 10_000L);

    private final Map<Kind, Times> requests = new ConcurrentSkipListMap<>();
    private final LongAdder underWay = new LongAdder();

    /// What is counted together.
    ///
    /// @param route the pattern, or `other` where no page was asked for
    /// @param status the first digit, as `2xx`
    record Kind(String route, String method, String status) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return labels().compareTo(other.labels());
        }

        String labels() {
            return "route=\"" + route + "\",method=\"" + method + "\",status=\"" + status + "\"";
        }
    }

    private record Times(List<LongAdder> within, LongAdder count, LongAdder nanoseconds) {
        static Times none() {
            return new Times(
                    Stream.generate(LongAdder::new).limit(ENDS.size()).toList(),
                    new LongAdder(),
                    new LongAdder());
        }

        void add(Duration took) {
            count.increment();
            nanoseconds.add(took.toNanos());
            for (int i = 0; i < ENDS.size(); i++) {
                if (took.toMillis() < ENDS.get(i)) {
                    within.get(i).increment();
                }
            }
        }
    }

    void began() {
        underWay.increment();
    }

    void ended(Kind kind, Duration took) {
        underWay.decrement();
        requests.computeIfAbsent(kind, _ -> Times.none()).add(took);
    }

    /// Everything in the text form that Prometheus reads.
    String text(String database) {
        StringBuilder text = new StringBuilder();
        head(text, "trigpoint_request_seconds", "histogram", "How long requests took.");
        requests.forEach((kind, times) -> {
            for (int i = 0; i < ENDS.size(); i++) {
                line(
                        text,
                        "trigpoint_request_seconds_bucket",
                        kind.labels() + ",le=\"" + ENDS.get(i) / 1000.0 + "\"",
                        times.within().get(i).sum());
            }
            line(
                    text,
                    "trigpoint_request_seconds_bucket",
                    kind.labels() + ",le=\"+Inf\"",
                    times.count().sum());
            line(
                    text,
                    "trigpoint_request_seconds_sum",
                    kind.labels(),
                    String.format(Locale.ROOT, "%.6f", times.nanoseconds().sum() / 1e9));
            line(text, "trigpoint_request_seconds_count", kind.labels(), times.count().sum());
        });
        head(text, "trigpoint_requests_under_way", "gauge", "Requests being answered now.");
        line(text, "trigpoint_requests_under_way", "", underWay.sum());
        head(text, "trigpoint_up_seconds", "gauge", "How long the server has been running.");
        line(
                text,
                "trigpoint_up_seconds",
                "database=\"" + database + "\"",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        head(text, "trigpoint_memory_used_bytes", "gauge", "Java memory in use.");
        line(
                text,
                "trigpoint_memory_used_bytes",
                "",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String kind, String help) {
        for (String line :
                Arrays.asList("# HELP " + name + " " + help, "# TYPE " + name + " " + kind)) {
            text.append(line).append('\n');
        }
    }

    private static void line(StringBuilder text, String name, String labels, Object value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
    }
}
