package org.trigpoint.teaching.scorm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.trigpoint.teaching.pack.Pack;

/// A learning platform in little: it unpacks a package, shows it on `host.html`, and keeps what is
/// committed, by item.
final class ScormHost implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final AtomicInteger beacons = new AtomicInteger();
    private volatile Saving saving = Saving.WORKS;

    /// What becomes of what is committed.
    enum Saving {
        WORKS,
        FAILS
    }

    private ScormHost(HttpServer server) {
        this.server = server;
    }

    /// @param course the files of a package, unpacked
    static ScormHost of(Map<String, byte[]> course) throws IOException {
        ScormHost host =
                new ScormHost(
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        try (InputStream page =
                Objects.requireNonNull(ScormHost.class.getResourceAsStream("/scorm/host.html"))) {
            host.files.put("/host.html", page.readAllBytes());
        }
        course.forEach((name, bytes) -> host.files.put("/course/" + name, bytes));
        host.server.createContext("/", host::answer);
        host.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        host.server.start();
        return host;
    }

    /// The files of a package, in their order.
    static Map<String, byte[]> unpack(Pack pack) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScormPackage.write(pack, bytes);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Brings the script of another's run-time.
    void player(byte[] script) {
        files.put("/player/scorm12.min.js", script);
    }

    /// What was committed last for an item, as JSON.
    String kept(String item) {
        return kept.getOrDefault(item, "{}");
    }

    void keep(String item, String json) {
        kept.put(item, json);
    }

    void saving(Saving works) {
        saving = works;
    }

    /// Waits until so many of what was sent by pages that went have come.
    void awaitBeacons(int sent) throws InterruptedException {
        for (int i = 0; i < 500 && beacons.get() < sent; i++) {
            Thread.sleep(10);
        }
        if (beacons.get() < sent) {
            throw new AssertionError("Sent " + sent + ", arrived " + beacons.get());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
            String item = query.replace("item=", "");
            byte[] sent = exchange.getRequestBody().readAllBytes();
            switch (path) {
                case "/commit" -> commit(exchange, item, sent);
                case "/kept" -> send(exchange, 200, kept(item).getBytes(StandardCharsets.UTF_8));
                default -> file(exchange, path);
            }
        }
    }

    private void commit(HttpExchange exchange, String item, byte[] sent) throws IOException {
        if (saving == Saving.FAILS) {
            send(exchange, 500, "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        kept.put(item, new String(sent, StandardCharsets.UTF_8));
        if ("no-cors".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode"))) {
            beacons.incrementAndGet();
        }
        send(
                exchange,
                200,
                "{\"result\": true, \"errorCode\": 0}".getBytes(StandardCharsets.UTF_8));
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        byte[] body = files.get(path);
        if (body == null) {
            send(exchange, 404, new byte[0]);
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", kind(path));
        send(exchange, 200, body);
    }

    private static String kind(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "xml" -> "application/xml";
            default -> "text/html; charset=utf-8";
        };
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
