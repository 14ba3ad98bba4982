package org.trigpoint.server.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.server.Server;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `trigpoint warm-up-server`: starts a server, looks at the first pages, makes a report, and
/// stops, so that the launcher can keep an AOT cache of the classes it took. Not for people.
@Command(name = "warm-up-server", hidden = true)
public final class WarmUpCommand implements Callable<Integer> {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PAIR = Pattern.compile("name=\"(pair\\.[0-9a-f]+)\"");
    private static final int MOST_LOOKS = 300;

    @Parameters(index = "0", paramLabel = "SCRATCH")
    private Path scratch = Path.of(".");

    private String address = "";
    private String cookie = "";
    private String token = "";
    private String page = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings =
                Settings.of(
                        Map.of(Setting.PORT, "0", Setting.DATA, scratch.resolve("data").toString()),
                        Map.of());
        try (ConfigurableApplicationContext context = Server.start(settings)) {
            if (context instanceof ServletWebServerApplicationContext web
                    && web.getWebServer() != null) {
                address = "http://127.0.0.1:" + web.getWebServer().getPort();
                walk();
            }
        }
        return 0;
    }

    private void walk() throws IOException, InterruptedException {
        get("/");
        get("/assets/trigpoint.css");
        get("/evaluate");
        String desk = post("/evaluate/example", "");
        get(desk);
        post(desk + "/columns", "&then=go");
        rest(desk);
        get(desk);
        Matcher pair = PAIR.matcher(page);
        if (pair.find()) {
            post(desk + "/couples", "&" + pair.group(1) + "=same");
            rest(desk);
            get(desk);
        }
        get(desk + "/report.html");
        get(desk + "/everything.zip");
    }

    /// Waits until the desk's work is done.
    private void rest(String desk) throws IOException, InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            get(desk + "/state");
            if (!page.contains("WORKING")) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private void get(String path) throws IOException {
        HttpURLConnection connection = opened(path);
        try (InputStream body = connection.getInputStream()) {
            page = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        String set = connection.getHeaderField("Set-Cookie");
        if (set != null) {
            cookie = set.substring(0, set.indexOf(';'));
        }
        Matcher found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }

    /// @return where the answer leads to
    private String post(String path, String fields) throws IOException {
        HttpURLConnection connection = opened(path);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(("_csrf=" + token + fields).getBytes(StandardCharsets.UTF_8));
        }
        String location = connection.getHeaderField("Location");
        if (location == null) {
            throw new IOException("The warm-up was answered " + connection.getResponseCode());
        }
        return location;
    }

    private HttpURLConnection opened(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        if (!cookie.isEmpty()) {
            connection.setRequestProperty("Cookie", cookie);
        }
        return connection;
    }
}
