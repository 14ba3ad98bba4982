package org.trigpoint.benchmarks.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Databases;

/// Questionnaires opened and sent by people at their own links, on SQLite and on PostgreSQL; rows
/// are counted afterwards. Driver and database run on the same processors as the server.
///
/// Takes the database (`sqlite`, `postgresql`; both where none is said). Run it in the project's
/// folder. Prints rows of the README's table.
public final class SubmissionBenchmark {
    private static final int RUNS = 5;
    private static final int FEW = 1_000;
    private static final int MANY = 4_000;
    private static final int WARM = 3_000;
    private static final int IN_A_COHORT = 500;
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private SubmissionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        for (Place.Kind kind : Place.Kind.values()) {
            if (arguments.length == 0
                    || arguments[0].equals(kind.name().toLowerCase(Locale.ROOT))) {
                try (Place place = Place.of(kind)) {
                    measure(place, kind);
                }
            }
        }
    }

    private static void measure(Place place, Place.Kind kind) throws Exception {
        List<String> links = new ArrayList<>();
        int people = WARM + RUNS * (FEW + 2 * MANY);
        try (ConfigurableApplicationContext parts = place.parts()) {
            Organisation organisation = Organisation.in(parts);
            LocalDate starts = LocalDate.now(Cohorts.ZONE).plusDays(3);
            for (int made = 0; made < people; made += IN_A_COHORT) {
                Cohort cohort = organisation.cohort("Cohort " + made, starts, IN_A_COHORT);
                links.addAll(organisation.enrol(cohort, IN_A_COHORT));
            }
        }
        try (ServerProcess server = place.serve()) {
            if (kind == Place.Kind.SQLITE) {
                firstView(server.address(), links.getFirst());
            }
            Visitors visitors = new Visitors(server.address(), links);
            visitors.come(WARM, 8, Visitors.Habit.OPEN_AND_SEND);
            for (int i = 0; i < RUNS; i++) {
                Visitors.Outcome few = visitors.come(FEW, 4, Visitors.Habit.OPEN_AND_SEND);
                row(kind, "4 clients open", new Latencies(few.opened()).inWords());
                row(kind, "4 clients send", new Latencies(few.sent()).inWords());
            }
            for (Visitors.Habit habit : Visitors.Habit.values()) {
                for (int i = 0; i < RUNS; i++) {
                    Visitors.Outcome many = visitors.come(MANY, 32, habit);
                    row(
                            kind,
                            "32 clients " + habit,
                            String.format(
                                    Locale.ROOT,
                                    "%.0f a second; %s",
                                    many.aSecond(),
                                    new Latencies(many.sent()).inWords()));
                }
            }
            row(kind, "resident after that", server.residentMegabytes() + " MB");
        }
        count(place, people);
    }

    /// Every submission is there, finished, with all its answers.
    private static void count(Place place, int people) {
        try (Database database =
                place.url().isEmpty()
                        ? Databases.embedded(place.folder().resolve("trigpoint.sqlite"))
                        : Databases.postgres(place.url())) {
            long finished =
                    database.read(sql ->
                            sql.sql(
                                            """
                                            select count(*) from administration a
                                            join sending s on s.id = a.current
                                            where a.finished_at is not null and s.answers like '{"%:"%"}'
                                            """)
                                    .query(Long.class)
                                    .single());
            System.out.println("| rows | " + finished + " of " + people + " |");
            if (finished != people) {
                throw new IllegalStateException("Answers were lost");
            }
        }
    }

    private static void firstView(String address, String link) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> page = load(client, address + link + "/w/before");
            String text = unpacked(client, address + link + "/w/before");
            Set<String> assets = new LinkedHashSet<>();
            LOADED.matcher(text).results().forEach(found -> assets.add(found.group(1)));
            long bytes = page.body().length;
            for (String asset : assets) {
                bytes += load(client, address + asset).body().length;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| first view | %.1f kB in %d requests |%n",
                    bytes / 1000.0,
                    1 + assets.size());
        }
    }

    private static HttpResponse<byte[]> load(HttpClient client, String url) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
    }

    private static String unpacked(HttpClient client, String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void row(Place.Kind kind, String what, String figure) {
        System.out.println("| " + kind + " | " + what + " | " + figure + " |");
    }
}
