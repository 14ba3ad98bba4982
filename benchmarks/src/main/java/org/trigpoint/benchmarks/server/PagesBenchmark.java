package org.trigpoint.benchmarks.server;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;

/// Every page of an organisation of 2,000 cohorts and 100,000 learners, one cohort as large as a
/// cohort can be. The pages are asked of the server's own table of routes.
///
/// Takes the database (`sqlite`, `postgresql`), the number of cohorts and that of learners. Prints
/// the slowest pages first, as rows of the README's table.
public final class PagesBenchmark {
    private static final int RUNS = 9;
    private static final int LARGEST = 5_000;
    private static final double ALLOWED = 300;
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private PagesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Place.Kind kind =
                Place.Kind.valueOf(
                        (arguments.length > 0 ? arguments[0] : "sqlite").toUpperCase(Locale.ROOT));
        int cohorts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        int learners = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        try (Place place = Place.of(kind)) {
            List<String> patterns;
            String signIn;
            Map<String, Map<String, String>> sizes = new LinkedHashMap<>();
            try (ConfigurableApplicationContext parts = place.parts()) {
                Organisation organisation = Organisation.in(parts);
                organisation.staff(200);
                sizes.put("largest", filled(organisation, LARGEST, 0));
                int each = (learners - LARGEST) / (cohorts - 1);
                for (int i = 1; i < cohorts; i++) {
                    Map<String, String> names = filled(organisation, each, i);
                    if (i == cohorts / 2) {
                        sizes.put("usual", names);
                    }
                }
                signIn = organisation.signIn();
                patterns = patterns(parts);
            }
            try (ServerProcess server = place.serve();
                    Browser browser = new Browser(server.address())) {
                browser.post(signIn, signIn, Map.of());
                measure(browser, patterns, sizes);
                System.out.println("| resident | " + server.residentMegabytes() + " MB |");
            }
        }
    }

    private static Map<String, String> filled(Organisation organisation, int people, int number) {
        LocalDate starts = LocalDate.now(Cohorts.ZONE).plusDays(3).minusDays(number / 4);
        Cohort cohort = organisation.cohort("Cohort " + number, starts, people + 10);
        List<String> links = organisation.enrol(cohort, people);
        LocalDate today = LocalDate.now(Cohorts.ZONE);
        organisation.answer(
                cohort,
                cohort.waves().stream()
                        .filter(opening -> opening.closesOn().isBefore(today))
                        .map(opening -> opening.wave().value())
                        .toList());
        Map<String, String> names = new HashMap<>();
        names.put("id", cohort.id().value());
        names.put("link", links.getLast().substring("/l/".length()));
        names.put("learner", organisation.learner(cohort));
        names.put("workshop", organisation.workshop(cohort));
        names.put("wave", "before");
        names.put("key", "invitation");
        names.put("file", "responses.csv");
        if (people == LARGEST || number % 1_000 == 0) {
            names.put("/studies/", organisation.study(cohort));
            names.put("/outbox/", organisation.receipt(cohort));
            names.put("/join/", organisation.door(cohort));
        }
        return names;
    }

    /// What stands for a name in a route. A study, a message and a door have ids of their own where
    /// others have that of the cohort or the learner.
    private static String of(Map<String, String> names, String pattern, String name) {
        for (String beginning : List.of("/studies/", "/outbox/", "/join/")) {
            if (pattern.startsWith(beginning + "{" + name + "}")) {
                return names.getOrDefault(beginning, "unknown");
            }
        }
        return names.getOrDefault(name, "unknown");
    }

    /// Every page that is asked for, but those that leave for a file.
    private static List<String> patterns(ConfigurableApplicationContext parts) {
        return parts
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{figure}") && !pattern.contains("{token}"))
                .sorted()
                .toList();
    }

    private record Row(String page, String size, int status, int bytes, Latencies times) {}

    private static void measure(
            Browser browser, List<String> patterns, Map<String, Map<String, String>> sizes)
            throws Exception {
        List<Row> rows = new ArrayList<>();
        for (String pattern : patterns) {
            for (Map.Entry<String, Map<String, String>> size : sizes.entrySet()) {
                if (NAME.matcher(pattern).find() || size.getKey().equals("largest")) {
                    rows.add(row(browser, pattern, size.getKey(), size.getValue()));
                }
            }
        }
        rows.sort(Comparator.comparingDouble((Row row) -> row.times().at(0.5)).reversed());
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %d kB | %.0f ms (%.0f to %.0f) |%s%n",
                    row.page(),
                    row.size(),
                    row.status(),
                    row.bytes() / 1000,
                    row.times().at(0.5),
                    row.times().sorted().getFirst(),
                    row.times().slowest(),
                    row.times().at(0.5) > ALLOWED ? " over" : "");
        }
    }

    private static Row row(Browser browser, String pattern, String size, Map<String, String> names)
            throws Exception {
        Matcher name = NAME.matcher(pattern);
        String path =
                name.replaceAll(
                        found -> Matcher.quoteReplacement(of(names, pattern, found.group(1))));
        List<Double> times = new ArrayList<>();
        HttpResponse<String> page = browser.get(path);
        for (int i = 0; i < RUNS; i++) {
            long began = System.nanoTime();
            page = browser.get(path);
            times.add((System.nanoTime() - began) / 1e6);
        }
        return new Row(
                pattern, size, page.statusCode(), page.body().length(), new Latencies(times));
    }
}
