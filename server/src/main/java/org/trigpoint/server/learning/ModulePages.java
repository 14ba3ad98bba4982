package org.trigpoint.server.learning;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.questionnaires.Answering;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Rendering;
import org.trigpoint.teaching.pack.Tool;

/// A module: what it is, and its pages one after the other.
@Controller
class ModulePages {
    private final Database database;
    private final Visits visits;
    private final Course course;
    private final Consents consents;
    private final Answering answering;

    ModulePages(
            Database database,
            Visits visits,
            Course course,
            Consents consents,
            Answering answering) {
        this.database = database;
        this.visits = visits;
        this.course = course;
        this.consents = consents;
        this.answering = answering;
    }

    private Coming coming(String link, String module) {
        return database.read(sql -> course.coming(visits.present(sql, link), module));
    }

    @GetMapping("/l/{link}/module/{module}")
    ModelAndView show(@PathVariable String link, @PathVariable String module) {
        Coming coming = coming(link, module);
        ModuleDoor door = database.read(sql -> course.door(sql, coming));
        Far far = database.read(sql -> course.far(sql, coming.visit(), coming.module().id()));
        return Page.of("learning/module")
                .with("coming", coming)
                .with("door", door)
                .with("far", far)
                .with("legs", lines(coming, far))
                .with("next", next(coming, far))
                .with("people", database.read(sql -> course.people(sql, coming)))
                .with("closesBefore", !far.opened() && closesBefore(coming.visit()))
                .view();
    }

    private static List<LegLine> lines(Coming coming, Far far) {
        return Leg.of(coming.module()).stream()
                .map(leg -> new LegLine(leg, far.isDone(leg, coming.module())))
                .toList();
    }

    /// The first page that is not done; the first of all where every one is.
    private static Leg next(Coming coming, Far far) {
        List<Leg> legs = Leg.of(coming.module());
        return legs.stream()
                .filter(leg -> !far.isDone(leg, coming.module()))
                .findFirst()
                .orElse(legs.getFirst());
    }

    /// Whether opening the first module would make their first answers late.
    private boolean closesBefore(Visit visit) {
        if (visit.learner().trainingBeganAt().isPresent() || visit.cohort().waves().isEmpty()) {
            return false;
        }
        WaveId first = visit.cohort().waves().getFirst().wave();
        return database.read(sql ->
                consents.of(sql, visit.learner().id()).get(Statement.STUDY) == Consents.Said.YES
                        && answering.isOpen(visit.cohort(), first)
                        && !isFinished(answering.of(sql, visit.learner()).get(first)));
    }

    private static boolean isFinished(Answering.@Nullable Administration administration) {
        return administration != null && administration.finishedAt().isPresent();
    }

    @PostMapping("/l/{link}/module/{module}")
    ModelAndView open(@PathVariable String link, @PathVariable String module) {
        Coming coming = coming(link, module);
        database.write(sql -> {
            course.open(sql, coming);
            return true;
        });
        Far far = database.read(sql -> course.far(sql, coming.visit(), coming.module().id()));
        return to(coming, "/" + next(coming, far).key());
    }

    @GetMapping("/l/{link}/module/{module}/{key}")
    ModelAndView leg(
            @PathVariable String link, @PathVariable String module, @PathVariable String key) {
        Coming coming = coming(link, module);
        Leg leg = leg(coming, key);
        Far far = database.read(sql -> course.far(sql, coming.visit(), coming.module().id()));
        if (!far.opened() || !database.read(sql -> course.door(sql, coming)).isOpen()) {
            return to(coming, "");
        }
        Rendering rendering = rendering(coming);
        Html body =
                leg.section()
                        .map(section -> new Html(rendering.html(section.body(), 2)))
                        .orElse(Html.NONE);
        Html handout =
                leg.kind() == Leg.Kind.TAKE_AWAY
                        ? new Html(rendering.html(coming.module().handout().body(), 4))
                        : Html.NONE;
        Html handoutSources =
                leg.kind() == Leg.Kind.TAKE_AWAY
                        ? new Html(rendering.html(coming.module().handout().sources()))
                        : Html.NONE;
        return Page.of("learning/leg")
                .with("coming", coming)
                .with("place", place(coming, leg))
                .with("leg", leg)
                .with("body", body)
                .with("handout", handout)
                .with("handoutSources", handoutSources)
                .with("sources", new Html(rendering.sourceList()))
                .with("cites", !rendering.sources().isEmpty())
                .with("tool", tool(coming))
                .with("people", database.read(sql -> course.people(sql, coming)))
                .view();
    }

    private static List<Tool> tool(Coming coming) {
        return coming.module().tool().flatMap(coming.pack()::tool).stream().toList();
    }

    static Rendering rendering(Coming coming) {
        return Rendering.page(coming.pack(), file -> PackAddresses.below(coming.visit(), file));
    }

    static LegPlace place(Coming coming, Leg leg) {
        List<Leg> legs = Leg.of(coming.module());
        int index = legs.indexOf(leg);
        return new LegPlace(
                index + 1,
                legs.size(),
                index == 0 ? "" : legs.get(index - 1).key(),
                index == legs.size() - 1 ? "" : legs.get(index + 1).key());
    }

    /// @throws Mistake where the module has no such page
    static Leg leg(Coming coming, String key) {
        return Leg.of(coming.module()).stream()
                .filter(leg -> leg.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @PostMapping("/l/{link}/module/{module}/{key}")
    ModelAndView turnOver(
            @PathVariable String link, @PathVariable String module, @PathVariable String key) {
        Coming coming = coming(link, module);
        Leg leg = leg(coming, key);
        Far far = database.read(sql -> course.far(sql, coming.visit(), coming.module().id()));
        if (!far.opened()) {
            return to(coming, "");
        }
        if (leg.kind().isRead() || leg.kind() == Leg.Kind.TAKE_AWAY) {
            database.write(sql -> {
                course.requireOpen(sql, coming);
                course.seen(sql, coming, leg);
                return true;
            });
        }
        String after = place(coming, leg).after();
        return to(coming, after.isEmpty() ? "" : "/" + after);
    }

    @GetMapping("/l/{link}/module/{module}/handout.pdf")
    ResponseEntity<byte[]> handout(@PathVariable String link, @PathVariable String module) {
        Coming coming = coming(link, module);
        ModuleDoor door =
                database.read(sql -> {
                    course.requireOpen(sql, coming);
                    return course.door(sql, coming);
                });
        return pdf(
                "handout-" + coming.module().id(),
                HandoutPaper.of(coming.pack(), coming.module(), Words.in(Locale.UK), door));
    }

    /// A file to print.
    static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .body(content);
    }

    static ModelAndView to(Coming coming, String path) {
        return new ModelAndView("redirect:" + coming.to(path), HttpStatus.SEE_OTHER);
    }
}
