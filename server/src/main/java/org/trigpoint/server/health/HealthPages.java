package org.trigpoint.server.health;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Trace;

/// `/health` for whoever restarts a server that is not well, `/metrics` for whoever draws curves.
@Controller
class HealthPages {
    private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);
    private static final long LEAST_SPACE = 64L * 1024 * 1024;

    /// What a proxy adds: with one of these a request comes from elsewhere, whoever hands it on.
    private static final List<String> HANDED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Real-IP");

    private final Database database;
    private final DataFolder folder;
    private final Measures measures;
    private final Settings settings;

    HealthPages(Database database, DataFolder folder, Measures measures, Settings settings) {
        this.database = database;
        this.folder = folder;
        this.measures = measures;
        this.settings = settings;
    }

    /// 200 or 503, and not a word more: strangers may ask.
    @GetMapping("/health")
    ResponseEntity<String> health() {
        boolean well = databaseAnswers() && hasSpace();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .body(well ? "ok\n" : "failing\n");
    }

    private boolean databaseAnswers() {
        try {
            return database.read(sql -> new HealthSql(sql).answers());
        } catch (RuntimeException e) {
            LOG.error("The database does not answer: {}", Trace.of(e));
            return false;
        }
    }

    private boolean hasSpace() {
        try {
            boolean space = Files.getFileStore(folder.path()).getUsableSpace() > LEAST_SPACE;
            if (!space) {
                LOG.error("The disk of the data folder is nearly full");
            }
            return space;
        } catch (IOException e) {
            LOG.error("The data folder cannot be reached: {}", Trace.of(e));
            return false;
        }
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) throws UnknownHostException {
        boolean mayRead = settings.get(Setting.METRICS).equals("all") || isFromHere(request);
        if (!mayRead) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8"))
                .body(measures.text(database.name()));
    }

    private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && Stream.ofNullable(request.getHeaderNames())
                        .flatMap(names -> Collections.list(names).stream())
                        .noneMatch(name -> HANDED_ON.stream().anyMatch(name::equalsIgnoreCase));
    }
}
