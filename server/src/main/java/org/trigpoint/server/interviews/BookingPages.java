package org.trigpoint.server.interviews;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;

/// Where someone who was invited chooses a time for their interview, at their personal link.
@Controller
class BookingPages {
    private final Database database;
    private final Learners learners;
    private final Cohorts cohorts;
    private final Interviewing interviewing;
    private final Clock clock;

    BookingPages(
            Database database,
            Learners learners,
            Cohorts cohorts,
            Interviewing interviewing,
            Clock clock) {
        this.database = database;
        this.learners = learners;
        this.cohorts = cohorts;
        this.interviewing = interviewing;
        this.clock = clock;
    }

    private record Visit(Learner learner, Cohort cohort, Invited invited) {}

    /// @throws Mistake where the link is none, or its owner is not invited
    private Visit visit(String link) {
        return database.read(sql -> {
            Learner learner =
                    learners.at(sql, new Token(link))
                            .filter(one -> one.withdrewDataAt().isEmpty())
                            .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
            return new Visit(
                    learner,
                    cohorts.of(sql, learner),
                    interviewing
                            .of(sql, learner)
                            .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND)));
        });
    }

    @GetMapping("/l/{link}/interview")
    ModelAndView show(@PathVariable String link) {
        return page(link, visit(link), "");
    }

    private ModelAndView page(String link, Visit visit, String wrong) {
        return Page.of("interviews/booking")
                .with("link", link)
                .with("cohort", visit.cohort().title())
                .with("language", visit.cohort().programme().instrument().language())
                .with("standing", visit.invited().standing().key())
                .with(
                        "slot",
                        visit.invited()
                                .slot()
                                .map(slot -> SlotWords.of(slot, visit.cohort().zone()))
                                .orElse(""))
                .with(
                        "slots",
                        database.read(sql -> interviewing.free(sql, visit.cohort().id())).stream()
                                .map(slot ->
                                        new SlotLine(
                                                slot.id().value(),
                                                SlotWords.of(slot, visit.cohort().zone())))
                                .toList())
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/l/{link}/interview")
    ModelAndView book(@PathVariable String link, @RequestParam(defaultValue = "") String slot) {
        Visit visit = visit(link);
        boolean booked =
                !slot.isBlank()
                        && database.write(sql ->
                                interviewing.book(
                                        sql, visit.cohort(), visit.learner(), new SlotId(slot)));
        if (!booked) {
            ModelAndView page = page(link, visit(link), slot.isBlank() ? "none" : "taken");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return to(link);
    }

    @PostMapping("/l/{link}/interview/cancel")
    ModelAndView cancel(@PathVariable String link) {
        return leave(link, Step.CANCELLED);
    }

    @PostMapping("/l/{link}/interview/decline")
    ModelAndView decline(@PathVariable String link) {
        return leave(link, Step.DECLINED);
    }

    private ModelAndView leave(String link, Step step) {
        Visit visit = visit(link);
        database.write(sql -> {
            interviewing.leave(sql, visit.cohort(), visit.learner(), step);
            return true;
        });
        return to(link);
    }

    private static ModelAndView to(String link) {
        return new ModelAndView("redirect:/l/" + link + "/interview", HttpStatus.SEE_OTHER);
    }

    @GetMapping("/l/{link}/interview.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String link) {
        Visit visit = visit(link);
        Optional<Slot> slot =
                visit.invited().slot().filter(_ -> visit.invited().standing() == Standing.BOOKED);
        String file =
                CalendarFile.of(
                        visit.invited().id() + "@trigpoint",
                        visit.invited().steps(),
                        slot.orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND)),
                        Words.in(Locale.UK).say("booking.calendar", visit.cohort().title()),
                        clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"interview.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
