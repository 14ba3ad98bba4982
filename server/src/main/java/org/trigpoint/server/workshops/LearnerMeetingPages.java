package org.trigpoint.server.workshops;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.server.programme.WorkshopId;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// A workshop as a learner sees it: when and where, who leads it, whether they come, and afterwards
/// how it was.
@Controller
class LearnerMeetingPages {
    private final Database database;
    private final Visits visits;
    private final Register register;
    private final Meetings meetings;
    private final Reactions reactions;
    private final Clock clock;

    LearnerMeetingPages(
            Database database,
            Visits visits,
            Register register,
            Meetings meetings,
            Reactions reactions,
            Clock clock) {
        this.database = database;
        this.visits = visits;
        this.register = register;
        this.meetings = meetings;
        this.reactions = reactions;
        this.clock = clock;
    }

    private record At(Visit visit, Workshop workshop, Meeting meeting) {
        boolean isOver(Clock clock) {
            return !meeting.startsAt().isAfter(clock.instant());
        }
    }

    private At at(String link, String id) {
        return database.read(sql -> {
            Visit visit = visits.present(sql, link);
            Workshop workshop =
                    register.workshop(sql, visit.cohort(), new WorkshopId(id))
                            .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
            return new At(
                    visit,
                    workshop,
                    meetings.of(sql, workshop)
                            .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND)));
        });
    }

    @GetMapping("/l/{link}/workshop/{workshop}")
    ModelAndView show(@PathVariable String link, @PathVariable String workshop) {
        return show(at(link, workshop), "");
    }

    private ModelAndView show(At at, String wrong) {
        Visit visit = at.visit();
        boolean over = at.isOver(clock);
        return Page.of("workshops/workshop")
                .with("visit", visit)
                .with("at", visit.to("/workshop/" + at.workshop().id()))
                .with("language", visit.cohort().programme().instrument().language())
                .with("meeting", at.meeting())
                .with("when", MeetingWords.when(at.meeting(), visit.cohort().zone()))
                .with(
                        "leaders",
                        database.read(sql ->
                                meetings.leaders(sql, visit.cohort().organisation(), at.meeting())))
                .with(
                        "coming",
                        database.read(sql ->
                                Optional.ofNullable(
                                                meetings.coming(sql, at.workshop())
                                                        .get(visit.learner().id()))
                                        .map(Coming::name)
                                        .orElse("")))
                .with("over", over)
                .with("asks", asks(at))
                .with(
                        "said",
                        database.read(sql -> reactions.of(sql, at.workshop(), visit.learner())))
                .with("wrong", wrong)
                .view();
    }

    /// Whoever was there is asked how it was; while the register is not kept, everyone is.
    private boolean asks(At at) {
        return at.isOver(clock)
                && at.meeting().isPlanned()
                && database.read(sql ->
                                Optional.ofNullable(
                                        register.noted(sql, at.workshop())
                                                .get(at.visit().learner().id())))
                        .map(Register.Presence.PRESENT::equals)
                        .orElse(true);
    }

    private static ModelAndView to(At at) {
        return new ModelAndView(
                "redirect:" + at.visit().to("/workshop/" + at.workshop().id()),
                HttpStatus.SEE_OTHER);
    }

    private ModelAndView refused(At at, String wrong) {
        ModelAndView page = show(at, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/l/{link}/workshop/{workshop}")
    ModelAndView come(
            @PathVariable String link,
            @PathVariable String workshop,
            @RequestParam(defaultValue = "") String coming) {
        At at = at(link, workshop);
        if (coming.isEmpty()) {
            return refused(at, "coming");
        }
        Coming said =
                switch (coming) {
                    case "YES" -> Coming.YES;
                    case "NO" -> Coming.NO;
                    default -> throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
                };
        Meetings.Outcome outcome =
                database.write(sql ->
                        meetings.come(
                                sql,
                                at.visit().cohort(),
                                at.workshop(),
                                at.visit().learner(),
                                said));
        return switch (outcome) {
            case DONE, AS_BEFORE -> to(at);
            case FULL -> refused(at, "full");
            case OVER, REGISTER_KEPT -> refused(at, "over");
        };
    }

    @PostMapping("/l/{link}/workshop/{workshop}/reaction")
    ModelAndView react(
            @PathVariable String link,
            @PathVariable String workshop,
            @RequestParam Map<String, String> typed) {
        At at = at(link, workshop);
        if (!asks(at)) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        Map<Reaction, Integer> ratings = new EnumMap<>(Reaction.class);
        for (Reaction reaction : Reaction.values()) {
            String said = typed.getOrDefault(reaction.key(), "");
            if (!said.isEmpty() && !said.matches("10|[0-9]")) {
                throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
            }
            if (!said.isEmpty()) {
                ratings.put(reaction, Integer.valueOf(said));
            }
        }
        if (ratings.isEmpty()) {
            return refused(at, "nothing");
        }
        database.write(sql -> {
            reactions.give(sql, at.visit().cohort(), at.workshop(), at.visit().learner(), ratings);
            return true;
        });
        return to(at);
    }

    @GetMapping("/l/{link}/workshop/{workshop}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String link, @PathVariable String workshop) {
        At at = at(link, workshop);
        String file =
                new Invitation(at.meeting(), at.visit().cohort().zone(), about(at))
                        .file(clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workshop.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private String about(At at) {
        List<String> leaders =
                database.read(sql ->
                        meetings.leaders(sql, at.visit().cohort().organisation(), at.meeting()));
        return String.join("\n", leaders)
                + (leaders.isEmpty() || at.meeting().joining().isEmpty() ? "" : "\n")
                + at.meeting().joining();
    }
}
