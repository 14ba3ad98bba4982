package org.trigpoint.benchmarks.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;

/// A study of 100,000 learners and three waves: frozen by the button on its page, then read back,
/// checked and evaluated from its folder.
///
/// Takes the database (`sqlite`, `postgresql`) and the number of learners.
public final class FreezeBenchmark {
    private static final int RUNS = 3;
    private static final List<String> WAVES = List.of("before", "after", "month-3");

    private FreezeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Place.Kind kind =
                Place.Kind.valueOf(
                        (arguments.length > 0 ? arguments[0] : "sqlite").toUpperCase(Locale.ROOT));
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (Place place = Place.of(kind)) {
            String cohort;
            String signIn;
            try (ConfigurableApplicationContext parts = place.parts()) {
                Organisation organisation = Organisation.in(parts);
                // the third wave is open: half a year ago less a few weeks
                LocalDate starts = LocalDate.now(Cohorts.ZONE).minusDays(140);
                Cohort made = organisation.cohort("All", starts, people + 1);
                organisation.fill(made, people);
                organisation.answer(made, WAVES);
                cohort = "/cohorts/" + made.id();
                signIn = organisation.signIn();
            }
            try (ServerProcess server = place.serve();
                    Browser browser = new Browser(server.address())) {
                browser.post(signIn, signIn, Map.of());
                for (int i = 0; i < RUNS; i++) {
                    measure(place, browser, cohort);
                }
                System.out.println("| resident | " + server.residentMegabytes() + " MB |");
            }
        }
    }

    private static void measure(Place place, Browser browser, String cohort) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> frozen =
                browser.post(cohort + "/studies", cohort + "/studies", Map.of());
        double freezing = (System.nanoTime() - began) / 1e9;
        if (frozen.statusCode() != 303) {
            throw new IOException("Not frozen: " + frozen.statusCode());
        }
        Path study = newest(place.folder().resolve("studies"));
        began = System.nanoTime();
        StudyFolder folder = StudyFolder.read(study);
        double reading = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        Findings findings = Evaluation.of(folder);
        double evaluating = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| freeze %.2f s | read and check %.2f s | evaluate %.2f s | together %.2f s | %d comparisons |%n",
                freezing,
                reading,
                evaluating,
                freezing + reading + evaluating,
                findings.comparisons().size());
    }

    private static Path newest(Path studies) throws IOException {
        try (Stream<Path> all = Files.list(studies)) {
            return all.max(
                            (one, other) -> {
                                try {
                                    return Files.getLastModifiedTime(one)
                                            .compareTo(Files.getLastModifiedTime(other));
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                    .orElseThrow();
        }
    }
}
