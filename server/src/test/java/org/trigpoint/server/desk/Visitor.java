package org.trigpoint.server.desk;

import java.io.ByteArrayOutputStream;
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

/// Somebody with a browser that has no scripts.
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "0123456789abcdef";

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

    /// A file of a form.
    static final class Sent {
        private final String field;
        private final String name;
        private final byte[] content;

        Sent(String field, String name, byte[] content) {
            this.field = field;
            this.name = name;
            this.content = content.clone();
        }

        static Sent text(String field, String name, String content) {
            return new Sent(field, name, content.getBytes(StandardCharsets.UTF_8));
        }
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
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(
                body,
                "Content-Disposition: form-data; name=\"_csrf\"",
                csrf.getBytes(StandardCharsets.UTF_8));
        for (Sent file : files) {
            part(
                    body,
                    "Content-Disposition: form-data; name=\""
                            + file.field
                            + "\"; filename=\""
                            + file.name
                            + "\"\r\nContent-Type: application/octet-stream",
                    file.content);
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(server + "/evaluate"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content)
            throws IOException {
        body.write(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
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
