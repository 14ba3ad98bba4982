package org.trigpoint.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.Item;

/// People who open their questionnaire and send it, several at a time, each at a browser of their
/// own.
final class Visitors {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final List<String> links;
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param links of people who have not answered; each is used once
    Visitors(String address, List<String> links) {
        this.address = address;
        this.links = List.copyOf(links);
    }

    /// What people do.
    enum Habit {
        /// They open the page, and send all answers.
        OPEN_AND_SEND,
        /// They have the page open, and send all answers.
        SEND
    }

    /// What came of it.
    record Outcome(List<Double> opened, List<Double> sent, double seconds) {
        Outcome {
            opened = List.copyOf(opened);
            sent = List.copyOf(sent);
        }

        double aSecond() {
            return sent.size() / seconds;
        }
    }

    private record One(List<Double> opened, List<Double> sent) {}

    /// Has `people` come, `atOnce` at a time.
    Outcome come(int people, int atOnce, Habit habit)
            throws InterruptedException, ExecutionException {
        int until = next.get() + people;
        if (until > links.size()) {
            throw new IllegalArgumentException("There are no more people");
        }
        List<Double> opened = new ArrayList<>();
        List<Double> sent = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<One>> work = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                SplittableRandom random = new SplittableRandom(i);
                work.add(() -> one(until, habit, random));
            }
            for (Future<One> done : clients.invokeAll(work)) {
                opened.addAll(done.get().opened());
                sent.addAll(done.get().sent());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        next.set(until);
        return new Outcome(opened, sent, seconds);
    }

    /// A form as it was served: what must come back with the answers.
    private record Form(String cookie, String token) {}

    private One one(int until, Habit habit, SplittableRandom random)
            throws IOException, InterruptedException {
        One times = new One(new ArrayList<>(), new ArrayList<>());
        Form form = open("/sign-in");
        for (int i = next.getAndIncrement(); i < until; i = next.getAndIncrement()) {
            long began = System.nanoTime();
            if (habit == Habit.OPEN_AND_SEND) {
                form = open(links.get(i) + "/w/before");
                times.opened().add((System.nanoTime() - began) / 1e6);
                began = System.nanoTime();
            }
            send(links.get(i), form, random);
            times.sent().add((System.nanoTime() - began) / 1e6);
        }
        return times;
    }

    private Form open(String path) throws IOException, InterruptedException {
        HttpResponse<String> page =
                client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        BodyHandlers.ofString());
        Matcher token = CSRF.matcher(page.body());
        if (page.statusCode() != 200 || !token.find()) {
            throw new IOException("No form: " + page.statusCode());
        }
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        return new Form(cookie.substring(0, cookie.indexOf(';')), token.group(1));
    }

    private void send(String link, Form form, SplittableRandom random)
            throws IOException, InterruptedException {
        StringBuilder fields =
                new StringBuilder("sending=")
                        .append(UUID.randomUUID())
                        .append("&_csrf=")
                        .append(URLEncoder.encode(form.token(), StandardCharsets.UTF_8));
        for (Item item : ConfidenceInstrument.ofTheProgramme().items()) {
            fields.append("&a-").append(item.id().value()).append('=').append(random.nextInt(11));
        }
        HttpResponse<Void> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address + link + "/w/before"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", form.cookie())
                                .POST(HttpRequest.BodyPublishers.ofString(fields.toString()))
                                .build(),
                        BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new IOException("Not taken: " + answer.statusCode());
        }
    }
}
