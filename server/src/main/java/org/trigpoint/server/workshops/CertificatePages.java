package org.trigpoint.server.workshops;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Organisations;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;

/// A learner's hours and certificates.
@Controller
class CertificatePages {
    private final Database database;
    private final Visits visits;
    private final Hours hours;
    private final Certificates certificates;
    private final Organisations organisations;
    private final Settings settings;

    CertificatePages(
            Database database,
            Visits visits,
            Hours hours,
            Certificates certificates,
            Organisations organisations,
            Settings settings) {
        this.database = database;
        this.visits = visits;
        this.hours = hours;
        this.certificates = certificates;
        this.organisations = organisations;
        this.settings = settings;
    }

    private Visit visit(String link) {
        return database.read(sql -> visits.present(sql, link));
    }

    private Hours.Ledger ledger(Visit visit) {
        return database.read(sql -> hours.of(sql, visit.learner(), visit.cohort()));
    }

    @GetMapping("/l/{link}/hours")
    ModelAndView show(@PathVariable String link) {
        Visit visit = visit(link);
        Hours.Ledger ledger = ledger(visit);
        List<Certificate> made = database.read(sql -> certificates.of(sql, visit.learner()));
        boolean further =
                ledger.minutes() > 0
                        && made.stream()
                                .filter(one -> one.standing() == Certificate.Standing.VALID)
                                .noneMatch(one -> one.done().equals(ledger.lines()));
        return Page.of("workshops/hours")
                .with("visit", visit)
                .with("language", visit.cohort().programme().instrument().language())
                .with("ledger", ledger)
                .with("certificates", made)
                .with("further", further)
                .view();
    }

    @GetMapping("/l/{link}/hours.csv")
    ResponseEntity<byte[]> table(@PathVariable String link) {
        Hours.Ledger ledger = ledger(visit(link));
        Words words = Words.in(Locale.UK);
        StringBuilder table = new StringBuilder("kind,title,date,minutes\r\n");
        for (Hours.Line line : ledger.lines()) {
            table.append(words.say(line.kind().key()))
                    .append(',')
                    .append(quoted(line.title()))
                    .append(',')
                    .append(line.on())
                    .append(',')
                    .append(line.minutes())
                    .append("\r\n");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hours.csv\"")
                .body(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A title that begins like a formula is kept from being one.
    private static String quoted(String title) {
        String safe = title.matches("[=+@-].*") ? "'" + title : title;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    @PostMapping("/l/{link}/hours")
    ModelAndView make(@PathVariable String link) {
        Visit visit = visit(link);
        database.write(sql -> certificates.make(sql, visit.cohort(), visit.learner()));
        return to(visit);
    }

    private static ModelAndView to(Visit visit) {
        return new ModelAndView("redirect:" + visit.to("/hours"), HttpStatus.SEE_OTHER);
    }

    private Certificate own(Visit visit, String number) {
        return database.read(sql -> certificates.of(sql, visit.learner())).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/l/{link}/certificate/{number}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String link, @PathVariable String number) {
        Visit visit = visit(link);
        Certificate certificate = own(visit, number);
        if (certificate.standing() == Certificate.Standing.WITHDRAWN) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        CertificatePdf paper =
                database.read(sql ->
                        new CertificatePdf(
                                certificate,
                                certificates.holder(sql, certificate),
                                organisations.name(sql, visit.cohort().organisation()),
                                certificates.reviewers(sql, visit.cohort()),
                                settings.address("/verify/" + number)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("certificate-" + number + ".pdf")
                                .build()
                                .toString())
                .body(paper.bytes());
    }

    @PostMapping("/l/{link}/certificate/{number}/name")
    ModelAndView name(
            @PathVariable String link,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String show) {
        Visit visit = visit(link);
        Certificate certificate = own(visit, number);
        database.write(sql -> {
            certificates.show(
                    sql,
                    visit.cohort(),
                    visit.learner(),
                    certificate,
                    show.equals("yes") ? Certificate.Name.SHOWN : Certificate.Name.HIDDEN);
            return true;
        });
        return to(visit);
    }
}
