package org.trigpoint.teaching.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.teaching.SmallPack;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ScormPackageTest {

    @TempDir Path folder;

    private static byte[] zip(SmallPack pack) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScormPackage.write(pack.read().whole(), bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> files(SmallPack pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip(pack)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theManifestNamesEachModuleAndEveryFile() throws Exception {
        Map<String, byte[]> files = files(SmallPack.whole());
        Document manifest =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(files.get("imsmanifest.xml")));
        NodeList listed = manifest.getElementsByTagName("file");

        assertThat(files.keySet().iterator().next()).isEqualTo("imsmanifest.xml");
        assertThat(manifest.getElementsByTagName("schemaversion").item(0).getTextContent())
                .isEqualTo("1.2");
        assertThat(manifest.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(listed.getLength()).isEqualTo(files.size() - 1);
        for (int i = 0; i < listed.getLength(); i++) {
            assertThat(files)
                    .containsKey(
                            listed.item(i).getAttributes().getNamedItem("href").getNodeValue());
        }
    }

    @Test
    void theSamePackGivesTheSameBytes() throws IOException {
        assertThat(zip(SmallPack.whole())).isEqualTo(zip(SmallPack.whole()));
    }

    @Test
    void thePageHoldsNoScriptOfItsOwnAndAsksNobodyElse() throws IOException {
        String page =
                new String(
                        files(
                                        SmallPack.whole()
                                                .with(
                                                        "modules/sky/quiz.yaml",
                                                        "The floor is below.",
                                                        "<script>x</script>"))
                                .get("modules/sky.html"),
                        StandardCharsets.UTF_8);

        assertThat(page)
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .contains("<script src=\"../shared/scorm.js\"></script>")
                .containsOnlyOnce("<script")
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("src=\"http");
    }

    @Test
    void aToolBehindAGateIsHiddenUntilTheGateIsAnswered() throws IOException {
        SmallPack open = SmallPack.whole();
        SmallPack gated =
                open.with(
                        "tools/sky-sheet.yaml",
                        "sections:",
                        "gate: {question: Sore eyes?, options: [{text: No, opens: true}, {text:"
                                + " Yes, opens: false, says: Rest them.}]}\nsections:");

        assertThat(page(open)).contains("<div id=\"sheet\">").doesNotContain("id=\"gate\"");
        assertThat(page(gated))
                .contains("<div id=\"sheet\" hidden>")
                .contains("<legend>Sore eyes?</legend>")
                .contains("value=\"closed\"> Yes")
                .contains("Rest them.");
    }

    private static String page(SmallPack pack) throws IOException {
        byte[] page = files(pack).getOrDefault("modules/sky.html", new byte[0]);
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void aLearningPlatformIsToldWhenAModuleIsCompletedAndGetsItBack() throws Exception {
        Optional<String> chromium =
                List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                        .stream()
                        .filter(path -> Files.isExecutable(Path.of(path)))
                        .findFirst();
        assumeTrue(chromium.isPresent(), "No Chromium is installed, so that no page is opened");

        Map<String, byte[]> files = files(SmallPack.whole());
        files.put("host.html", HOST.getBytes(StandardCharsets.UTF_8));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = files.get(exchange.getRequestURI().getPath().substring(1));
                    String path = exchange.getRequestURI().getPath();
                    exchange.getResponseHeaders()
                            .add(
                                    "Content-Type",
                                    path.endsWith(".js")
                                            ? "text/javascript"
                                            : path.endsWith(".css") ? "text/css" : "text/html");
                    exchange.sendResponseHeaders(
                            body == null ? 404 : 200, body == null ? -1 : body.length);
                    if (body != null) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        server.start();
        try {
            String told = browse(chromium.get(), server.getAddress().getPort());

            assertThat(told)
                    .contains("first: Initialize")
                    .contains("status=incomplete")
                    .contains("after quiz: incomplete")
                    .contains("after conversation: completed")
                    .contains("location: good-end")
                    .containsPattern("time: \\d\\d:\\d\\d:\\d\\d ")
                    .contains("finished: 1")
                    .contains("again: completed, 6 answers, good-end shown")
                    .contains("score: none");
        } finally {
            server.stop(0);
        }
    }

    private String browse(String chromium, int port) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Process browser =
                new ProcessBuilder(
                                chromium,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--virtual-time-budget=10000",
                                "--dump-dom",
                                "http://127.0.0.1:" + port + "/host.html")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(page.toFile())
                        .start();
        assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(page);
    }

    /// A learning platform in little: it keeps what it is told, and goes through the module as a
    /// learner does, leaves, and comes back.
    private static final String HOST =
            """
            <!DOCTYPE html><html><body><pre id="told"></pre><script>
            var kept = {}, calls = [], finished = 0;
            window.API = {
              LMSInitialize: function () { calls.push("Initialize"); return "true"; },
              LMSGetValue: function (n) { return kept[n] || ""; },
              LMSSetValue: function (n, v) { kept[n] = v; return "true"; },
              LMSCommit: function () { return "true"; },
              LMSFinish: function () { finished++; return "true"; },
              LMSGetLastError: function () { return "0"; },
              LMSGetErrorString: function () { return ""; },
              LMSGetDiagnostic: function () { return ""; }
            };
            function say(t) { document.getElementById("told").textContent += t + " \\n"; }
            function open(then) {
              var frame = document.createElement("iframe");
              frame.src = "modules/sky.html";
              frame.onload = function () { then(frame); };
              document.body.appendChild(frame);
            }
            open(function (frame) {
              var d = frame.contentDocument;
              say("first: " + calls[0] + " status=" + kept["cmi.core.lesson_status"]);
              d.querySelectorAll(".question").forEach(function (q) { q.querySelector("input").click(); });
              say("after quiz: " + kept["cmi.core.lesson_status"]);
              for (var i = 0; i < 20; i++) {
                var next = Array.prototype.filter.call(d.querySelectorAll("[data-next]"), function (b) {
                  return !b.disabled && !b.closest(".node").hidden; })[0];
                if (next) { next.click(); }
              }
              say("after conversation: " + kept["cmi.core.lesson_status"]);
              say("location: " + kept["cmi.core.lesson_location"]);
              frame.contentWindow.dispatchEvent(new Event("pagehide"));
              frame.contentWindow.dispatchEvent(new Event("beforeunload"));
              say("time: " + kept["cmi.core.session_time"]);
              say("finished: " + finished);
              open(function (second) {
                var e = second.contentDocument;
                say("again: " + kept["cmi.core.lesson_status"] + ", " +
                  e.querySelectorAll(".question input:checked").length + " answers, good-end " +
                  (e.querySelector('[data-node="good-end"]').hidden ? "hidden" : "shown"));
                say("score: " + (kept["cmi.core.score.raw"] || "none"));
              });
            });
            </script></body></html>
            """;
}
