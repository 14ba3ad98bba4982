package org.trigpoint.server.explaining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.learning.PrivateDoor;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.pack.Vignettes.Vignette;

/// Practising to explain pain: a person on paper, a box, and what rules can say of the text.
@Controller
class ExplainPages {
    private final Database database;
    private final Visits visits;
    private final Explained explained;
    private final Attempts attempts;
    private final PrivateDoor door;

    ExplainPages(
            Database database,
            Visits visits,
            Explained explained,
            Attempts attempts,
            PrivateDoor door) {
        this.database = database;
        this.visits = visits;
        this.explained = explained;
        this.attempts = attempts;
        this.door = door;
    }

    private Visit visit(String link) {
        return database.read(sql -> visits.present(sql, link));
    }

    private Vignette vignette(Visit visit, String id) {
        return explained
                .practice(visit.cohort(), id)
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    private Attempts.Own own(Visit visit, Vignette vignette, HttpServletRequest request) {
        return database.read(sql ->
                attempts.own(sql, visit, vignette.id().value(), door.reading(sql, visit, request)));
    }

    private static String at(Visit visit, Vignette vignette) {
        return visit.to("/explain/" + vignette.id());
    }

    static LocalDate day(Cohort cohort, Attempt attempt) {
        return LocalDate.ofInstant(attempt.at(), cohort.zone());
    }

    @GetMapping("/l/{link}/explain")
    ModelAndView people(@PathVariable String link) {
        Visit visit = visit(link);
        List<Vignette> people = explained.practice(visit.cohort());
        if (people.isEmpty()) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return to(at(visit, people.getFirst()));
    }

    @GetMapping("/l/{link}/explain/{vignette}")
    ModelAndView show(
            @PathVariable String link, @PathVariable String vignette, HttpServletRequest request) {
        Visit visit = visit(link);
        return page(visit, vignette(visit, vignette), request, "", "").view();
    }

    /// @param typed what stands in the box
    /// @param wrong what is wrong with it; blank where nothing is
    private Page page(
            Visit visit,
            Vignette vignette,
            HttpServletRequest request,
            String typed,
            String wrong) {
        Attempts.Own own = own(visit, vignette, request);
        return Page.of("explaining/practice")
                .with("visit", visit)
                .with("vignette", vignette)
                .with(
                        "others",
                        explained.practice(visit.cohort()).stream()
                                .filter(other -> !other.id().equals(vignette.id()))
                                .toList())
                .with("language", explained.pack(visit.cohort()).language())
                .with("at", at(visit, vignette))
                .with("typed", typed)
                .with("wrong", wrong)
                .with("longest", Attempts.LONGEST)
                .with(
                        "lines",
                        own.open().reversed().stream()
                                .map(attempt ->
                                        new AttemptLine(attempt.id(), day(visit.cohort(), attempt)))
                                .toList())
                .with("closed", own.closed())
                .with("open", door.address(visit, "/explain/" + vignette.id()));
    }

    @PostMapping("/l/{link}/explain/{vignette}")
    ModelAndView look(
            @PathVariable String link,
            @PathVariable String vignette,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visit visit = visit(link);
        Vignette person = vignette(visit, vignette);
        String written = Typed.words(text);
        String wrong = Typed.wrong(written, Attempts.LONGEST);
        if (!wrong.isEmpty()) {
            ModelAndView page = page(visit, person, request, written, wrong).view();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        String id =
                database.write(sql -> {
                    DeviceId device = door.writing(sql, visit, request, response);
                    return attempts.keep(sql, visit, vignette, device, written);
                });
        return to(at(visit, person) + "/" + id);
    }

    private Attempt attempt(Attempts.Own own, String id) {
        return own.with(id).orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/l/{link}/explain/{vignette}/{attempt}")
    ModelAndView feedback(
            @PathVariable String link,
            @PathVariable String vignette,
            @PathVariable String attempt,
            HttpServletRequest request) {
        Visit visit = visit(link);
        Vignette person = vignette(visit, vignette);
        Optional<Attempt> found = own(visit, person, request).with(attempt);
        if (found.isEmpty()) {
            return to(door.address(visit, "/explain/" + person.id() + "/" + named(attempt)));
        }
        Attempt shown = found.get();
        List<MarginNote> notes = database.read(sql -> attempts.notes(sql, shown));
        return page(visit, person, request, shown.text(), "")
                .with("attempt", attempt)
                .with("seen", explained.see(visit.cohort(), shown.text()))
                .with("sent", database.read(sql -> attempts.isSent(sql, shown)))
                .with("margin", Margin.of(shown, notes))
                .view();
    }

    /// An id, or nothing where it is none.
    private static String named(String id) {
        return id.matches("[0-9a-f-]{36}") ? id : "";
    }

    @PostMapping("/l/{link}/explain/{vignette}/{attempt}/send")
    ModelAndView send(
            @PathVariable String link,
            @PathVariable String vignette,
            @PathVariable String attempt,
            @RequestParam(defaultValue = "") String send,
            HttpServletRequest request) {
        Visit visit = visit(link);
        Vignette person = vignette(visit, vignette);
        Attempt shown = attempt(own(visit, person, request), attempt);
        database.write(sql -> {
            if (send.equals("yes")) {
                attempts.send(sql, visit, shown);
            } else {
                attempts.takeBack(sql, visit, shown);
            }
            return true;
        });
        return to(at(visit, person) + "/" + shown.id());
    }

    @GetMapping("/l/{link}/explain/{vignette}/change")
    ModelAndView change(
            @PathVariable String link,
            @PathVariable String vignette,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            HttpServletRequest request) {
        Visit visit = visit(link);
        Vignette person = vignette(visit, vignette);
        Attempts.Own own = own(visit, person, request);
        if (own.open().size() < 2) {
            return to(at(visit, person));
        }
        Attempt first = own.with(one).orElse(own.open().getFirst());
        Attempt last = own.with(other).orElse(own.open().getLast());
        return Page.of("explaining/change")
                .with("visit", visit)
                .with("at", at(visit, person))
                .with("vignette", person)
                .with("language", explained.pack(visit.cohort()).language())
                .with(
                        "lines",
                        own.open().stream()
                                .map(attempt ->
                                        new AttemptLine(attempt.id(), day(visit.cohort(), attempt)))
                                .toList())
                .with("sides", List.of(side(visit, first, "one"), side(visit, last, "other")))
                .view();
    }

    private Side side(Visit visit, Attempt attempt, String name) {
        return new Side(
                name,
                attempt.id(),
                day(visit.cohort(), attempt),
                explained.see(visit.cohort(), attempt.text()));
    }

    static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address, HttpStatus.SEE_OTHER);
    }
}
