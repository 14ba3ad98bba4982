package org.trigpoint.server.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Frozen studies: those of a cohort, those of spreadsheets, freezing one, and one of them.
@Controller
class StudyPages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Database database;
    private final Cohorts cohorts;
    private final Studies studies;
    private final ReportShelf shelf;

    StudyPages(Database database, Cohorts cohorts, Studies studies, ReportShelf shelf) {
        this.database = database;
        this.cohorts = cohorts;
        this.studies = studies;
        this.shelf = shelf;
    }

    @GetMapping("/cohorts/{id}/studies")
    ModelAndView list(SignedIn who, @PathVariable String id) {
        who.require(Right.MANAGE_STUDIES);
        return list(cohort(who, id), "");
    }

    private ModelAndView list(Cohort cohort, String wrong) {
        List<StudyLine> lines =
                database.read(sql -> studies.of(sql, cohort)).stream()
                        .map(study -> line(study, cohort.zone()))
                        .toList();
        return Page.of("reports/studies")
                .with("cohort", cohort)
                .with("studies", lines)
                .with("wrong", wrong)
                .view();
    }

    static StudyLine line(FrozenStudy study, ZoneId zone) {
        return new StudyLine(
                study.id().value(),
                DAY.format(LocalDate.ofInstant(Instant.ofEpochMilli(study.frozenAt()), zone)),
                study.digest(),
                !study.isOpen(),
                study.predecessor().isPresent(),
                study.successor().map(StudyId::value).orElse(""),
                study.title(),
                study.madeFrom().map(StudyId::value).orElse(""),
                study.interviews(),
                study.nobodyLeftAt().isPresent());
    }

    private Cohort cohort(SignedIn who, String id) {
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @PostMapping("/cohorts/{id}/studies")
    ModelAndView freeze(SignedIn who, @PathVariable String id) {
        who.require(Right.MANAGE_STUDIES);
        Cohort cohort = cohort(who, id);
        Optional<StudyId> frozen = studies.freeze(who, cohort);
        if (frozen.isEmpty()) {
            ModelAndView page = list(cohort, "nothing");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        shelf.begin(frozen.get());
        return new ModelAndView("redirect:/studies/" + frozen.get(), HttpStatus.SEE_OTHER);
    }

    @GetMapping("/studies/{id}")
    ModelAndView show(SignedIn who, @PathVariable String id) {
        who.require(Right.MANAGE_STUDIES);
        FrozenStudy study = found(who, id);
        Optional<Cohort> cohort = study.cohort().map(of -> cohort(who, of.value()));
        StudyLine line = line(study, cohort.map(Cohort::zone).orElse(Cohorts.ZONE));
        String title = cohort.map(Cohort::title).orElse(study.title());
        String back = cohort.map(of -> "/cohorts/" + of.id() + "/studies").orElse("/studies");
        if (!study.isOpen()) {
            return Page.of("reports/sealed")
                    .with("title", title)
                    .with("back", back)
                    .with("study", line)
                    .with("whole", studies.isWhole(study))
                    .view();
        }
        return Page.of("reports/study")
                .with("title", title)
                .with("back", back)
                .with("study", line)
                .with("step", step(study))
                .with("earlier", cohort.isEmpty())
                .view();
    }

    /// Studies that came of spreadsheets.
    @GetMapping("/studies")
    ModelAndView ofSpreadsheets(SignedIn who) {
        who.require(Right.MANAGE_STUDIES);
        return Page.of("reports/earlier")
                .with(
                        "studies",
                        database
                                .read(sql -> studies.ofSpreadsheets(sql, who.organisation()))
                                .stream()
                                .map(study -> line(study, Cohorts.ZONE))
                                .toList())
                .view();
    }

    private FrozenStudy found(SignedIn who, String id) {
        return database.read(sql -> studies.find(sql, who.organisation(), new StudyId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    /// From 0, not begun, to [ReportShelf#STEPS] and one more, ready.
    private int step(FrozenStudy study) {
        return switch (shelf.state(study.id())) {
            case ReportShelf.State.NotBegun() -> 0;
            case ReportShelf.State.BeingMade(int step) -> Math.max(step, 1);
            case ReportShelf.State.Ready() -> ReportShelf.STEPS + 1;
        };
    }

    /// How far the report is, for the script that looks again by itself.
    @GetMapping(value = "/studies/{id}/state", produces = "application/json")
    @ResponseBody
    Map<String, Integer> state(SignedIn who, @PathVariable String id) {
        who.require(Right.MANAGE_STUDIES);
        FrozenStudy study = found(who, id);
        if (!study.isOpen()) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return Map.of("step", step(study), "steps", ReportShelf.STEPS);
    }
}
