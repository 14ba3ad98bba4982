package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.WayBack;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Cohorts: which there are, making one, and how far one is.
@Controller
class CohortPages {
    private static final int A_PAGE = 50;
    private static final int MOST_SITES = 200;

    private final Database database;
    private final Cohorts cohorts;
    private final Programmes programmes;
    private final SetUp setUp;
    private final WayBack wayBack;
    private final List<CohortAddition> additions;

    CohortPages(
            Database database,
            Cohorts cohorts,
            Programmes programmes,
            SetUp setUp,
            WayBack wayBack,
            List<CohortAddition> additions) {
        this.database = database;
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.setUp = setUp;
        this.wayBack = wayBack;
        this.additions = List.copyOf(additions);
    }

    @GetMapping("/cohorts")
    ModelAndView list(SignedIn who, @RequestParam(defaultValue = "1") int page) {
        who.require(Right.SEE_COHORTS);
        int shown = Math.clamp(page, 1, 100_000);
        List<Cohort> found =
                database.read(sql ->
                        cohorts.list(sql, who.organisation(), (shown - 1L) * A_PAGE, A_PAGE + 1L));
        return Page.of("programme/cohorts")
                .with("cohorts", found.stream().limit(A_PAGE).map(this::head).toList())
                .with("page", shown)
                .with("more", found.size() > A_PAGE)
                .with("make", who.may(Right.MANAGE_COHORTS))
                .with("wayBack", database.read(sql -> wayBack.isThere(sql, who)))
                .view();
    }

    private CohortHead head(Cohort cohort) {
        return CohortHead.of(cohort, cohorts.today(cohort));
    }

    @GetMapping("/cohorts/new")
    ModelAndView fresh(SignedIn who) {
        who.require(Right.MANAGE_COHORTS);
        return form(Map.of(), List.of());
    }

    private ModelAndView form(Map<String, String> form, List<String> wrong) {
        return Page.of("programme/newCohort")
                .with("programmes", programmes.all())
                .with("form", form)
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/cohorts/new")
    ModelAndView make(SignedIn who, @RequestParam Map<String, String> form) {
        who.require(Right.MANAGE_COHORTS);
        List<String> wrong = new ArrayList<>();
        String title = form.getOrDefault("title", "").strip();
        if (title.isEmpty() || title.length() > 200) {
            wrong.add("title");
        }
        Optional<LocalDate> starts = day(form.getOrDefault("starts", ""));
        if (starts.isEmpty()) {
            wrong.add("starts");
        }
        String places = form.getOrDefault("places", "").strip();
        if (!places.matches("[1-9][0-9]{0,3}") || Integer.parseInt(places) > 5000) {
            wrong.add("places");
        }
        List<String> sites =
                form.getOrDefault("sites", "")
                        .lines()
                        .map(String::strip)
                        .filter(site -> !site.isEmpty())
                        .distinct()
                        .toList();
        if (sites.size() > MOST_SITES || sites.stream().anyMatch(site -> site.length() > 200)) {
            wrong.add("sites");
        }
        Optional<Programme> programme =
                programmes.all().stream()
                        .filter(known -> known.id().equals(form.get("programme")))
                        .findFirst();
        Cohort.Recognition recognition =
                form.getOrDefault("recognition", "").equals("codes")
                        ? Cohort.Recognition.CODES
                        : Cohort.Recognition.LINKS;
        if (!wrong.isEmpty() || starts.isEmpty() || programme.isEmpty()) {
            ModelAndView page = form(form, wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Cohorts.Plan plan =
                new Cohorts.Plan(
                        programme.get(),
                        title,
                        starts.get(),
                        Long.parseLong(places),
                        sites,
                        recognition);
        CohortId id = database.write(sql -> cohorts.make(sql, who, plan));
        return new ModelAndView("redirect:/cohorts/" + id, HttpStatus.SEE_OTHER);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() >= 2000 && day.getYear() <= 2100
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/cohorts/{id}")
    ModelAndView show(SignedIn who, @PathVariable String id) {
        who.require(Right.SEE_COHORTS);
        return page(who, found(who, id), "");
    }

    /// @param wrong the wave of which the dates that were entered do not fit; blank where none
    private ModelAndView page(SignedIn who, Cohort cohort, String wrong) {
        SiteTotals.SmallCells small =
                who.may(Right.SEE_WHO_ANSWERED)
                        ? SiteTotals.SmallCells.SHOWN
                        : SiteTotals.SmallCells.SUPPRESSED;
        List<ProgressSql.AtSite> sites =
                database.read(sql ->
                        new ProgressSql(sql).bySite(cohort.id(), cohort.waves().getFirst().wave()));
        List<Progress> progress =
                cohort.waves().stream()
                        .flatMap(opening -> cohort.programme().wave(opening.wave()).stream())
                        .map(wave -> Progress.of(wave, sites))
                        .toList();
        long taking = progress.stream().mapToLong(Progress::takingPart).max().orElse(0);
        boolean few = small == SiteTotals.SmallCells.SUPPRESSED && taking < SiteTotals.SMALLEST;
        return Page.of("programme/cohort")
                .with("cohort", cohort)
                .with("wrong", wrong)
                .with("head", head(cohort))
                .with("progress", progress)
                .with("few", few)
                .with("totals", few ? List.of() : SiteTotals.of(sites, cohort, taking, small))
                .with(
                        "facts",
                        additions.stream().flatMap(one -> one.facts(who, cohort).stream()).toList())
                .with(
                        "links",
                        additions.stream().flatMap(one -> one.links(who, cohort).stream()).toList())
                .with(
                        "pictures",
                        additions.stream()
                                .flatMap(one -> one.pictures(who, cohort).stream())
                                .toList())
                .with("enrolled", database.read(sql -> new ProgressSql(sql).enrolled(cohort.id())))
                .with("manage", who.may(Right.MANAGE_COHORTS))
                .with(
                        "missing",
                        who.may(Right.MANAGE_COHORTS)
                                ? database.read(sql -> setUp.missing(sql, cohort))
                                : List.of())
                .with(
                        "enrol",
                        who.may(Right.MANAGE_LEARNERS)
                                && cohort.recognition() == Cohort.Recognition.LINKS)
                .view();
    }

    @PostMapping("/cohorts/{id}/waves/{wave}")
    ModelAndView reschedule(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String opens,
            @RequestParam(defaultValue = "") String closes) {
        who.require(Right.MANAGE_COHORTS);
        Cohort cohort = found(who, id);
        Optional<LocalDate> from = day(opens);
        Optional<LocalDate> to = day(closes);
        if (cohort.opening(new WaveId(wave)).isEmpty()) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
            ModelAndView page = page(who, cohort, wave);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            cohorts.reschedule(
                    sql,
                    who,
                    cohort.id(),
                    new Cohort.Opening(new WaveId(wave), from.get(), to.get()));
            return true;
        });
        return new ModelAndView("redirect:/cohorts/" + id, HttpStatus.SEE_OTHER);
    }

    private Cohort found(SignedIn who, String id) {
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }
}
