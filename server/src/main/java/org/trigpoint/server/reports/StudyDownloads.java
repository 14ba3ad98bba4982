package org.trigpoint.server.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.display.Worksheet;
import org.trigpoint.evaluation.report.Report;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;

/// What one takes away of a study. The bytes follow from the study's digest and the version of the
/// program alone; each taking is in the audit.
@Controller
class StudyDownloads {
    /// The report is one file with its style and figures in it. It is shown under a policy of its
    /// own: style and pictures within it, and nothing else at all.
    static final String REPORT_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES =
            Map.of(
                    "csv", "text/csv;charset=UTF-8",
                    "R", "text/plain;charset=UTF-8",
                    "sps", "text/plain;charset=UTF-8",
                    "json", "application/json");

    private final Database database;
    private final Studies studies;
    private final StudyStore store;
    private final ReportShelf shelf;

    StudyDownloads(Database database, Studies studies, StudyStore store, ReportShelf shelf) {
        this.database = database;
        this.studies = studies;
        this.store = store;
        this.shelf = shelf;
    }

    /// A study that may be shown.
    ///
    /// @throws Mistake where there is none, or it is sealed
    private FrozenStudy open(SignedIn who, String id) {
        who.require(Right.MANAGE_STUDIES);
        return database.read(sql -> studies.find(sql, who.organisation(), new StudyId(id)))
                .filter(FrozenStudy::isOpen)
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/studies/{id}/report.html")
    ResponseEntity<byte[]> page(SignedIn who, @PathVariable String id) {
        FrozenStudy study = open(who, id);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", REPORT_POLICY)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(bytes(shelf.report(study.id()).resolve(Report.HTML)));
    }

    @GetMapping("/studies/{id}/report.docx")
    ResponseEntity<byte[]> word(SignedIn who, @PathVariable String id) {
        return report(
                who,
                id,
                Report.WORD,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @GetMapping("/studies/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(SignedIn who, @PathVariable String id) {
        return report(who, id, Report.PDF, "application/pdf");
    }

    private ResponseEntity<byte[]> report(SignedIn who, String id, String file, String type) {
        FrozenStudy study = open(who, id);
        byte[] content = bytes(shelf.report(study.id()).resolve(file));
        return given(who, study, file, type, content);
    }

    /// Findings, tables, figures and the report in every format: all that may be shared.
    @GetMapping("/studies/{id}/report.zip")
    ResponseEntity<byte[]> everything(SignedIn who, @PathVariable String id) {
        FrozenStudy study = open(who, id);
        byte[] content =
                SteadyZip.ofFolder(shelf.report(study.id()), name -> !name.equals(Report.INTERNAL));
        return given(who, study, "report.zip", "application/zip", content);
    }

    /// The study folder, as the command line evaluates it.
    @GetMapping("/studies/{id}/study.zip")
    ResponseEntity<byte[]> folder(SignedIn who, @PathVariable String id) {
        FrozenStudy study = open(who, id);
        byte[] content = SteadyZip.ofFolder(store.path(study.id()), _ -> true);
        return given(who, study, "study.zip", "application/zip", content);
    }

    /// The joint display as a worksheet to fill in; it is read back where interviews are brought.
    @GetMapping("/studies/{id}/worksheet.xlsx")
    ResponseEntity<byte[]> worksheet(SignedIn who, @PathVariable String id) {
        FrozenStudy study = open(who, id);
        MixedStudy contents = store.mixed(study.id());
        if (contents.analysis().isEmpty()) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try {
            Worksheet.write(contents, Evaluation.of(contents.folder()), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a worksheet", e);
        }
        return given(
                who,
                study,
                "worksheet.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                sheet.toByteArray());
    }

    /// The tables with their description and the programs that read them.
    @GetMapping("/studies/{id}/package.zip")
    ResponseEntity<byte[]> dataPackage(SignedIn who, @PathVariable String id) {
        FrozenStudy study = open(who, id);
        SortedMap<String, byte[]> files = new TreeMap<>();
        TakenOut.of(store.read(study.id()), store.further(study.id()))
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return given(who, study, "package.zip", "application/zip", SteadyZip.of(files));
    }

    /// One of the tables, or a program that reads them.
    @GetMapping("/studies/{id}/files/{file}")
    ResponseEntity<byte[]> one(SignedIn who, @PathVariable String id, @PathVariable String file) {
        FrozenStudy study = open(who, id);
        String text =
                Optional.ofNullable(
                                TakenOut.of(store.read(study.id()), store.further(study.id()))
                                        .get(file))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        String type =
                TYPES.getOrDefault(
                        file.substring(file.lastIndexOf('.') + 1), "text/plain;charset=UTF-8");
        return given(who, study, file, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> given(
            SignedIn who, FrozenStudy study, String file, String type, byte[] content) {
        studies.taken(who, study, file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(content);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a report", e);
        }
    }
}
