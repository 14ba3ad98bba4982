package org.trigpoint.server.holding;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Setting;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Databases;

/// People who save their answers over and over at a server that is a process of its own, until it
/// is gone; and what was acknowledged to them by then.
final class Answerers {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STORED = Pattern.compile("\"([^\"]+)\":\"(\\d+)\"");

    private final Map<String, Map<String, String>> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough;
    private final List<Thread> people = new ArrayList<>();

    /// Has everyone begin.
    ///
    /// @param links one a person, whole
    /// @param enough how many acknowledgements [#awaitEnough] waits for
    Answerers(List<String> links, int enough) {
        this.enough = new CountDownLatch(enough);
        for (int i = 0; i < links.size(); i++) {
            Random random = new Random(i);
            String link = links.get(i);
            people.add(Thread.ofVirtual().start(() -> answerUntilItIsGone(link, random)));
        }
    }

    /// Waits until enough was acknowledged.
    boolean awaitEnough() throws InterruptedException {
        return enough.await(30, TimeUnit.SECONDS);
    }

    /// Waits until nobody answers any more.
    void awaitEnd() throws InterruptedException {
        for (Thread person : people) {
            person.join();
        }
    }

    /// What was acknowledged, by sending: the rating of each item.
    Map<String, Map<String, String>> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /// Every other status that somebody was answered with.
    Set<Integer> refusals() {
        return Set.copyOf(refusals);
    }

    /// A cohort of people who agreed, made through the pages by a server that was then stopped.
    static List<String> cohort(Path folder, String url, int people) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.DATA, folder.toString());
        settings.put(Setting.DATABASE, url);
        List<String> links = new ArrayList<>();
        try (RunningServer server = RunningServer.with(settings)) {
            Browser ada = server.setUp();
            String cohort = FirstSteps.cohort(ada);
            for (int i = 0; i < people; i++) {
                String link = FirstSteps.enrol(ada, cohort, "p" + i + "@example.org");
                FirstSteps.consent(server.browser(), link, Statement.STUDY);
                links.add(link);
            }
        }
        return links;
    }

    static Process start(Path folder, String url) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        ServerCommands.class.getName(),
                        "start",
                        "--port",
                        "0",
                        "--no-browser");
        builder.environment().put("TRIGPOINT_DATA", folder.toString());
        builder.environment().put("TRIGPOINT_DATABASE", url);
        builder.redirectError(Files.createTempFile(folder.getParent(), "server", ".log").toFile());
        return builder.start();
    }

    static String address(Process server) throws IOException {
        BufferedReader lines = server.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Trigpoint is at ")) {
                return line.substring("Trigpoint is at ".length());
            }
        }
        throw new IllegalStateException("The server did not start");
    }

    /// Saves one whole set of answers after the other, until the server no longer answers. A set
    /// counts as acknowledged once the reply has come.
    private void answerUntilItIsGone(String link, Random random) {
        HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .build();
        URI page = URI.create(link + "/w/before");
        try {
            Matcher csrf =
                    CSRF.matcher(
                            client.send(
                                            HttpRequest.newBuilder(page).build(),
                                            BodyHandlers.ofString())
                                    .body());
            if (!csrf.find()) {
                throw new IllegalStateException("No form at the link");
            }
            while (true) {
                String sending = UUID.randomUUID().toString();
                Map<String, String> answers = new TreeMap<>();
                for (Item item : ConfidenceInstrument.ofTheProgramme().items()) {
                    answers.put(item.id().value(), Integer.toString(random.nextInt(11)));
                }
                StringBuilder form =
                        new StringBuilder("later=1&sending=" + sending + "&_csrf=")
                                .append(URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
                answers.forEach((item, rating) -> form.append("&a-" + item + "=" + rating));
                int status =
                        client.send(
                                        HttpRequest.newBuilder(page)
                                                .header(
                                                        "Content-Type",
                                                        "application/x-www-form-urlencoded")
                                                .POST(
                                                        HttpRequest.BodyPublishers.ofString(
                                                                form.toString()))
                                                .build(),
                                        BodyHandlers.ofString())
                                .statusCode();
                if (status != 303) {
                    refusals.add(status);
                    return;
                }
                acknowledged.put(sending, answers);
                enough.countDown();
            }
        } catch (IOException e) {
            // the server is gone: what was under way was not acknowledged
            return;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Map<String, String>> kept(Path folder, String url) {
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        try (Database database =
                url.isEmpty()
                        ? Databases.embedded(folder.resolve("trigpoint.sqlite"))
                        : Databases.postgres(url)) {
            Map<String, String> rows = new LinkedHashMap<>();
            database.<Boolean>read(sql -> {
                sql.sql("select id, answers from sending")
                        .query((row, _) -> rows.put(row.getString("id"), row.getString("answers")))
                        .list();
                return true;
            });
            rows.forEach((id, json) -> {
                Map<String, String> answers = new TreeMap<>();
                STORED.matcher(json).results().forEach(m -> answers.put(m.group(1), m.group(2)));
                kept.put(id, answers);
            });
        }
        return kept;
    }
}
