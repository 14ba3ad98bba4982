package org.trigpoint.server.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Half a minute after a conversation: what a learner tried, and what they make of it over time.
@Controller
class PracticePages {
    private static final int LONGEST = 280;

    /// What a page can say was done.
    private static final Map<String, String> SAID =
            Map.of("yes", "tried.noted", "out", "tried.out");

    private final Database database;
    private final Visits visits;
    private final Cohorts cohorts;
    private final PracticeLog log;
    private final Nudges nudges;

    PracticePages(
            Database database, Visits visits, Cohorts cohorts, PracticeLog log, Nudges nudges) {
        this.database = database;
        this.visits = visits;
        this.cohorts = cohorts;
        this.log = log;
        this.nudges = nudges;
    }

    private Visit visit(String link) {
        return database.read(sql -> visits.present(sql, link));
    }

    @GetMapping("/l/{link}/tried")
    ModelAndView show(@PathVariable String link, @RequestParam(defaultValue = "") String noted) {
        return show(visit(link), Map.of(), List.of(), SAID.getOrDefault(noted, ""));
    }

    private ModelAndView show(
            Visit visit, Map<String, String> form, List<String> wrong, String noted) {
        Cohort cohort = visit.cohort();
        List<Tried> tries = database.read(sql -> log.of(sql, visit.learner()));
        List<FacetLine> lines = lines(cohort, tries);
        return Page.of("practice/tried")
                .with("visit", visit)
                .with("language", cohort.programme().instrument().language())
                .with("facets", cohort.programme().instrument().facets())
                .with("tries", tries)
                .with("lines", lines)
                .with("most", lines.stream().mapToLong(FacetLine::all).max().orElse(0))
                .with("mails", cohort.recognition() == Cohort.Recognition.LINKS)
                .with(
                        "nudged",
                        database.read(sql -> nudges.wish(sql, visit.learner().id()))
                                == Nudges.Wish.WANTED)
                .with("form", form)
                .with("wrong", wrong)
                .with("noted", noted)
                .view();
    }

    private static List<FacetLine> lines(Cohort cohort, List<Tried> tries) {
        return cohort.programme().instrument().facets().stream()
                .map(facet ->
                        new FacetLine(
                                facet.label(),
                                count(tries, facet, Went.WELL),
                                count(tries, facet, Went.MIXED),
                                count(tries, facet, Went.HARD)))
                .toList();
    }

    private static long count(List<Tried> tries, Facet facet, Went went) {
        return tries.stream()
                .filter(one -> one.facet().equals(facet.id()) && one.went() == went)
                .count();
    }

    @PostMapping("/l/{link}/tried")
    ModelAndView add(@PathVariable String link, @RequestParam Map<String, String> form) {
        Visit visit = visit(link);
        Optional<FacetId> facet =
                visit.cohort().programme().instrument().facets().stream()
                        .map(Facet::id)
                        .filter(id -> id.value().equals(form.getOrDefault("facet", "")))
                        .findFirst();
        Optional<Place> place =
                Arrays.stream(Place.values())
                        .filter(one -> one.key().equals(form.getOrDefault("setting", "")))
                        .findFirst();
        Optional<Went> went =
                Arrays.stream(Went.values())
                        .filter(one -> one.key().equals(form.getOrDefault("went", "")))
                        .findFirst();
        String line = form.getOrDefault("line", "").replaceAll("\\s+", " ").strip();
        List<String> wrong = new ArrayList<>();
        if (facet.isEmpty()) {
            wrong.add("facet");
        }
        if (place.isEmpty()) {
            wrong.add("setting");
        }
        if (went.isEmpty()) {
            wrong.add("went");
        }
        if (line.length() > LONGEST) {
            wrong.add("line");
        }
        if (!wrong.isEmpty()) {
            ModelAndView page = show(visit, form, wrong, "");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Tried tried =
                new Tried(
                        UUID.randomUUID().toString(),
                        facet.orElseThrow(),
                        place.orElseThrow(),
                        went.orElseThrow(),
                        line,
                        cohorts.today(visit.cohort()));
        database.write(sql -> {
            log.add(sql, visit.cohort(), visit.learner(), tried);
            return true;
        });
        return to(visit, "?noted=yes");
    }

    private static ModelAndView to(Visit visit, String further) {
        return new ModelAndView("redirect:" + visit.to("/tried") + further, HttpStatus.SEE_OTHER);
    }

    @PostMapping("/l/{link}/tried/{id}/remove")
    ModelAndView remove(@PathVariable String link, @PathVariable String id) {
        Visit visit = visit(link);
        boolean gone = database.write(sql -> log.remove(sql, visit.cohort(), visit.learner(), id));
        if (!gone) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return to(visit, "?noted=out");
    }

    @PostMapping("/l/{link}/tried/nudges")
    ModelAndView nudge(@PathVariable String link, @RequestParam(defaultValue = "") String wanted) {
        Visit visit = visit(link);
        database.write(sql -> {
            nudges.wish(
                    sql,
                    visit.cohort(),
                    visit.learner(),
                    wanted.equals("yes") ? Nudges.Wish.WANTED : Nudges.Wish.NOT_WANTED);
            return true;
        });
        return to(visit, "");
    }
}
