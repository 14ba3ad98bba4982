package org.trigpoint.server.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.server.FormWithFiles;
import org.trigpoint.server.FormWithFiles.Sent;

/// Somebody with a browser that has no scripts.
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String server;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NEVER)
                    .build();
    private String csrf = "";

    Visitor(String server) {
        this.server = server;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(server + path)).build(),
                        BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            csrf = found.group(1);
        }
        return answer;
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server + path)).build(),
                        BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body =
                "_csrf="
                        + encoded(csrf)
                        + fields.entrySet().stream()
                                .map(f -> "&" + encoded(f.getKey()) + "=" + encoded(f.getValue()))
                                .collect(Collectors.joining());
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(List<Sent> files) throws IOException, InterruptedException {
        get("/evaluate");
        return client.send(
                new FormWithFiles(csrf, files).to(URI.create(server + "/evaluate")),
                BodyHandlers.ofString());
    }

    /// Where an answer leads to.
    static String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// Looks again until the work is done.
    String whenDone(String desk) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            String page = get(desk).body();
            if (!page.contains("data-state=")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The work does not end");
    }
}
