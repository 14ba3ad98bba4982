package org.trigpoint.server.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.trigpoint.evaluation.report.Report;
import org.trigpoint.server.web.Mistake;

/// What one takes away from a desk.
@Controller
final class DeskFiles {
    /// The report is one file with its style and figures in it, so that it can be kept and passed
    /// on. It is shown under a policy of its own: style and pictures within it, and nothing else at
    /// all.
    static final String REPORT_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Desks desks;

    DeskFiles(Desks desks) {
        this.desks = desks;
    }

    @GetMapping("/evaluate/{token}/report.html")
    void page(@PathVariable String token, HttpServletResponse response) throws IOException {
        Desk desk = ready(token);
        response.setHeader("Content-Security-Policy", REPORT_POLICY);
        send(response, "text/html;charset=UTF-8", desk.reportPage());
    }

    @GetMapping("/evaluate/{token}/report.docx")
    void word(@PathVariable String token, HttpServletResponse response) throws IOException {
        Desk desk = ready(token);
        save(response, "report.docx");
        send(
                response,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                desk.report().resolve(Report.WORD));
    }

    @GetMapping("/evaluate/{token}/report.pdf")
    void pdf(@PathVariable String token, HttpServletResponse response) throws IOException {
        Desk desk = ready(token);
        save(response, "report.pdf");
        send(response, "application/pdf", desk.report().resolve(Report.PDF));
    }

    /// Who is behind which pseudonym; apart from all else.
    @GetMapping("/evaluate/{token}/study.key.csv")
    void key(@PathVariable String token, HttpServletResponse response) throws IOException {
        Desk desk = ready(token);
        save(response, "study.key.csv");
        send(response, "text/csv;charset=UTF-8", desk.request(desk.note()).keyFile());
    }

    /// What the import did; it quotes names.
    @GetMapping("/evaluate/{token}/study.import-report.md")
    void importReport(@PathVariable String token, HttpServletResponse response) throws IOException {
        Desk desk = ready(token);
        save(response, "study.import-report.md");
        send(response, "text/markdown;charset=UTF-8", desk.request(desk.note()).reportFile());
    }

    /// The report, its tables and figures, and the study folder: all but what names people.
    @GetMapping("/evaluate/{token}/everything.zip")
    void everything(@PathVariable String token, HttpServletResponse response) throws IOException {
        Desk desk = ready(token);
        save(response, "everything.zip");
        response.setContentType("application/zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            add(zip, "report", desk.report());
            add(zip, "study", desk.study());
        }
    }

    private static void add(ZipOutputStream zip, String name, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            zip.putNextEntry(
                    new ZipEntry(
                            name + "/" + folder.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    private Desk ready(String token) {
        try {
            Desk desk = desks.of(token);
            if (desk.note().stage() != Stage.READY) {
                throw new Mistake(Mistake.Kind.NOT_FOUND);
            }
            return desk;
        } catch (DeskGoneException e) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
    }

    private static void save(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private static void send(HttpServletResponse response, String type, Path file)
            throws IOException {
        try {
            long size = Files.size(file);
            response.setContentType(type);
            response.setContentLengthLong(size);
        } catch (NoSuchFileException e) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        OutputStream body = response.getOutputStream();
        Files.copy(file, body);
    }
}
