package org.trigpoint.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.people.SetUpKey;
import org.trigpoint.server.storage.BothDatabases;

/// The whole server on a free port, for tests; each has a data folder of its own.
public final class RunningServer implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningServer(Map<Setting, String> settings, Clock clock, RandomGenerator random) {
        try {
            Map<Setting, String> given = new EnumMap<>(settings);
            given.put(Setting.PORT, "0");
            given.putIfAbsent(
                    Setting.DATA,
                    Files.createTempDirectory("trigpoint").resolve("data").toString());
            context = Server.start(Settings.of(given, Map.of()), clock, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port =
                context instanceof ServletWebServerApplicationContext web
                                && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
    }

    /// On SQLite.
    public static RunningServer embedded() {
        return with(Map.of());
    }

    /// On PostgreSQL.
    public static RunningServer postgres() {
        return with(Map.of(Setting.DATABASE, BothDatabases.postgresUrl()));
    }

    /// With these settings.
    public static RunningServer with(Map<Setting, String> settings) {
        return new RunningServer(
                settings.isEmpty() ? new EnumMap<>(Setting.class) : new EnumMap<>(settings),
                Clock.systemUTC(),
                new SecureRandom());
    }

    /// On SQLite, by this clock.
    public static RunningServer embedded(Clock clock) {
        return new RunningServer(new EnumMap<>(Setting.class), clock, new SecureRandom());
    }

    /// On PostgreSQL, by this clock.
    public static RunningServer postgres(Clock clock) {
        return new RunningServer(
                new EnumMap<>(Map.of(Setting.DATABASE, BothDatabases.postgresUrl())),
                clock,
                new SecureRandom());
    }

    /// A demonstration by this clock; nothing is laid out yet.
    public static RunningServer demonstration(Clock clock, RandomGenerator random) {
        return new RunningServer(
                new EnumMap<>(Map.of(Setting.DEMONSTRATION, "yes", Setting.EVALUATE, "all")),
                clock,
                random);
    }

    /// A part of the server.
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Its address, without a slash at the end.
    public String address() {
        return "http://localhost:" + port;
    }

    /// A browser with cookies of its own that nobody is signed in at.
    public Browser browser() {
        return new Browser();
    }

    /// A browser at which the first organisation was just set up and its administrator signed in.
    public Browser setUp() {
        Browser browser = browser();
        String path = part(SetUpKey.class).address();
        browser.get(path);
        HttpResponse<String> led =
                browser.post(
                        path,
                        Map.of(
                                "organisation", "Moor Wellbeing",
                                "name", "Ada Fell",
                                "email", "ada@example.org"));
        browser.post(led.headers().firstValue("Location").orElseThrow(), Map.of());
        return browser;
    }

    /// Asks for pages and sends forms as a browser without scripts does.
    public final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .build();

        private Browser() {}

        /// Asks for a page.
        public HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(absolute(path))).build());
        }

        /// Asks for a file.
        public HttpResponse<byte[]> bytes(String path) {
            try {
                return client.send(
                        HttpRequest.newBuilder(URI.create(absolute(path))).build(),
                        BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /// Sends a form, with the token that the page at the same address or the first page gives.
        public HttpResponse<String> post(String path, Map<String, ?> fields) {
            return send(form(path, fields));
        }

        /// Sends a form whose answer is a file.
        public byte[] postForBytes(String path, Map<String, ?> fields) {
            try {
                return client.send(form(path, fields), BodyHandlers.ofByteArray()).body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private HttpRequest form(String path, Map<String, ?> fields) {
            String page = get(path).body();
            Matcher found = CSRF.matcher(page);
            StringBuilder form = new StringBuilder();
            if (found.find()) {
                form.append("_csrf=").append(encoded(found.group(1)));
            } else {
                Matcher any = CSRF.matcher(get("/sign-in").body());
                if (any.find()) {
                    form.append("_csrf=").append(encoded(any.group(1)));
                }
            }
            fields.forEach((name, value) -> {
                Iterable<?> values = value instanceof Iterable<?> many ? many : List.of(value);
                values.forEach(one ->
                        form.append('&')
                                .append(encoded(name))
                                .append('=')
                                .append(encoded(one.toString())));
            });
            return HttpRequest.newBuilder(URI.create(absolute(path)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                    .build();
        }

        /// Sends a form with files, with the token that the page at the same address gives.
        public HttpResponse<String> upload(String path, List<Sent> files) {
            Matcher token = CSRF.matcher(get(path).body());
            FormWithFiles form = new FormWithFiles(token.find() ? token.group(1) : "", files);
            return send(form.to(URI.create(absolute(path))));
        }

        private String absolute(String path) {
            return path.startsWith("http") ? path : address() + path;
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
