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
/// Takes the database (`sqlite`, `postgresql`; both where none is said) and how many people come to
/// a run at 32 clients (4,000). Run it in the project's folder. Prints rows of the README's table.
public final class SubmissionBenchmark {
    private static final int RUNS = 5;
    private static final int MANY = 4_000;
    private static final int IN_A_COHORT = 500;
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final Place place;
    private final Place.Kind kind;
    private final int many;
    private final int few;
    private final int warm;

    private SubmissionBenchmark(Place place, Place.Kind kind, int many) {
        this.place = place;
        this.kind = kind;
        this.many = many;
        this.few = many / 4;
        this.warm = many / 2;
    }

    public static void main(String[] arguments) throws Exception {
        for (Place.Kind kind : Place.Kind.values()) {
            if (arguments.length == 0
                    || arguments[0].equals(kind.name().toLowerCase(Locale.ROOT))) {
                try (Place place = Place.of(kind)) {
                    int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY;
                    new SubmissionBenchmark(place, kind, many).measure();
                }
            }
        }
    }

    private void measure() throws Exception {
        List<String> links = new ArrayList<>();
        int people = warm + RUNS * (few + 2 * many);
        try (ConfigurableApplicationContext parts = place.parts()) {
            Organisation organisation = Organisation.in(parts);
            LocalDate starts = LocalDate.now(Cohorts.ZONE).plusDays(3);
            while (links.size() < people) {
                int next = Math.min(IN_A_COHORT, people - links.size());
                Cohort cohort = organisation.cohort("Cohort " + links.size(), starts, next);
                links.addAll(organisation.enrol(cohort, next));
            }
        }
        try (ServerProcess server = place.serve()) {
            if (kind == Place.Kind.SQLITE) {
                firstView(server.address(), links.getFirst());
            }
            Visitors visitors = new Visitors(server.address(), links);
            visitors.come(warm, 8, Visitors.Habit.OPEN_AND_SEND);
            for (int i = 0; i < RUNS; i++) {
                Visitors.Outcome four = visitors.come(few, 4, Visitors.Habit.OPEN_AND_SEND);
                row("4 clients open", new Latencies(four.opened()).inWords());
                row("4 clients send", new Latencies(four.sent()).inWords());
            }
            for (Visitors.Habit habit : Visitors.Habit.values()) {
                for (int i = 0; i < RUNS; i++) {
                    Visitors.Outcome all = visitors.come(many, 32, habit);
                    row(
                            "32 clients " + habit,
                            String.format(
                                    Locale.ROOT,
                                    "%.0f a second; %s",
                                    all.aSecond(),
                                    new Latencies(all.sent()).inWords()));
                }
            }
            row("resident after that", server.residentMegabytes() + " MB");
        }
        count(people);
    }

    /// Every submission is there, finished, with all its answers.
    private void count(int people) {
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

    private void row(String what, String figure) {
        System.out.println("| " + kind + " | " + what + " | " + figure + " |");
    }
}
