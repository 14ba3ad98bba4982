package org.trigpoint.server.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// How a cohort's confidence changed, once waves are closed; for an evaluator earlier, and noted.
@Controller
class ChangesPages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Database database;
    private final Cohorts cohorts;
    private final ClosedChanges changes;

    ChangesPages(Database database, Cohorts cohorts, ClosedChanges changes) {
        this.database = database;
        this.cohorts = cohorts;
        this.changes = changes;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.SEE_RESULTS);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    /// @param look blank for the closed waves
    private ClosedChanges.View view(SignedIn who, Cohort cohort, String look) {
        if (look.isEmpty()) {
            return changes.view(cohort);
        }
        who.require(Right.MANAGE_STUDIES);
        return changes.early(who, cohort, look)
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/changes")
    ModelAndView show(
            SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "") String look) {
        Cohort cohort = found(who, id);
        ClosedChanges.View view = view(who, cohort, look);
        boolean ready = view.hasChange() && changes.state(view) instanceof ReportShelf.State.Ready;
        return Page.of("reports/changes")
                .with("cohort", cohort)
                .with("any", view.hasChange())
                .with("ready", ready)
                .with("look", look)
                .with(
                        "pictures",
                        ready
                                ? changes.pictures(view, look.isEmpty() ? "" : "?look=" + look)
                                : List.of())
                .with("lines", ready ? changes.lines(view) : List.of())
                .with("ahead", ahead(cohort))
                .with("mayLook", who.may(Right.MANAGE_STUDIES))
                .with("smallest", StudyPlans.SMALLEST_GROUP)
                .view();
    }

    private List<WaveAhead> ahead(Cohort cohort) {
        Set<WaveId> closed = changes.closed(cohort);
        WaveId first = cohort.waves().getFirst().wave();
        List<WaveAhead> ahead = new ArrayList<>();
        for (Cohort.Opening opening : cohort.waves()) {
            if (!closed.contains(opening.wave())) {
                ahead.add(
                        new WaveAhead(
                                opening.wave().value(),
                                cohort.programme().wave(opening.wave()).map(Wave::label).orElse(""),
                                DAY.format(opening.closesOn()),
                                !opening.wave().equals(first)
                                        && !opening.opensOn().isAfter(cohorts.today(cohort))));
            }
        }
        return ahead;
    }

    @PostMapping("/cohorts/{id}/changes/look")
    ModelAndView look(
            SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "") String wave) {
        who.require(Right.MANAGE_STUDIES);
        Cohort cohort = found(who, id);
        WaveAhead asked =
                ahead(cohort).stream()
                        .filter(known -> known.wave().equals(wave) && known.begun())
                        .findFirst()
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_UNDERSTOOD));
        String look = changes.look(who, cohort, new WaveId(asked.wave()));
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/changes?look=" + look, HttpStatus.SEE_OTHER);
    }

    @GetMapping("/cohorts/{id}/changes/{figure}.svg")
    ResponseEntity<byte[]> figure(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String figure,
            @RequestParam(defaultValue = "") String look,
            @RequestParam(defaultValue = "") String width) {
        Cohort cohort = found(who, id);
        ClosedChanges.View view = view(who, cohort, look);
        ClosedChanges.Width drawn =
                width.equals("narrow") ? ClosedChanges.Width.NARROW : ClosedChanges.Width.WIDE;
        return changes.figure(view, figure, drawn)
                .map(file -> {
                    try {
                        return ResponseEntity.ok()
                                .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                                .header("Content-Security-Policy", StudyDownloads.REPORT_POLICY)
                                .body(Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read a figure", e);
                    }
                })
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }
}
