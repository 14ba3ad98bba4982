package org.trigpoint.server.interviews;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Interviews with a cohort, for evaluators: whom to ask, times, what became of it, the guide.
@Controller
class InterviewPages {
    private static final int LONGEST_GUIDE = 20_000;
    private static final int LONGEST_LINE = 200;

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Interviewing interviewing;
    private final Grid grid;
    private final Clock clock;

    InterviewPages(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Interviewing interviewing,
            Grid grid,
            Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.interviewing = interviewing;
        this.grid = grid;
        this.clock = clock;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.SEE_WHO_ANSWERED);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/interviews")
    ModelAndView show(
            SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "") String by) {
        return page(found(who, id), by, Map.of(), "");
    }

    private ModelAndView page(Cohort cohort, String by, Map<String, String> form, String wrong) {
        Grid.Asked asked = grid.of(cohort);
        Grid.Columns columns =
                by.equals(Grid.Columns.PROFESSION.key())
                        ? Grid.Columns.PROFESSION
                        : Grid.Columns.SITE;
        List<Slot> free = database.read(sql -> interviewing.free(sql, cohort.id()));
        return Page.of("interviews/grid")
                .with("cohort", cohort)
                .with("people", asked.people())
                .with("others", asked.others())
                .with("measured", asked.measured())
                .with("by", columns.key())
                .with("heads", Grid.heads(asked, columns))
                .with("rows", Grid.rows(asked, columns))
                .with(
                        "slots",
                        free.stream()
                                .map(slot ->
                                        new SlotLine(
                                                slot.id().value(),
                                                SlotWords.of(slot, cohort.zone())))
                                .toList())
                .with("form", form)
                .with("wrong", wrong)
                .view();
    }

    private static ModelAndView back(Cohort cohort) {
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/interviews", HttpStatus.SEE_OTHER);
    }

    private ModelAndView refused(Cohort cohort, Map<String, String> form, String wrong) {
        ModelAndView page = page(cohort, "", form, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/cohorts/{id}/interviews/invite")
    ModelAndView invite(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> learner) {
        Cohort cohort = found(who, id);
        List<String> chosen = learner == null ? List.of() : learner;
        if (chosen.isEmpty()) {
            return refused(cohort, Map.of(), "nobody");
        }
        database.write(sql -> {
            for (String one : chosen) {
                Learner person =
                        learners.find(sql, cohort, new LearnerId(one))
                                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_UNDERSTOOD));
                interviewing.invite(sql, who, cohort, person);
            }
            return true;
        });
        return back(cohort);
    }

    @PostMapping("/cohorts/{id}/interviews/times")
    ModelAndView offer(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = found(who, id);
        Optional<Instant> starts = starts(cohort, form);
        String minutes = form.getOrDefault("minutes", "").strip();
        String place = form.getOrDefault("place", "").replaceAll("\\s+", " ").strip();
        if (starts.isEmpty() || !starts.get().isAfter(clock.instant())) {
            return refused(cohort, form, "day");
        }
        if (!minutes.matches("[0-9]{1,3}")
                || Integer.parseInt(minutes) < 5
                || Integer.parseInt(minutes) > 240) {
            return refused(cohort, form, "minutes");
        }
        if (place.isEmpty() || place.length() > LONGEST_LINE) {
            return refused(cohort, form, "place");
        }
        Slot slot = new Slot(SlotId.fresh(), starts.get(), Long.parseLong(minutes), place);
        database.write(sql -> {
            interviewing.offer(sql, who, cohort, slot);
            return true;
        });
        return back(cohort);
    }

    private static Optional<Instant> starts(Cohort cohort, Map<String, String> form) {
        try {
            LocalDate day = LocalDate.parse(form.getOrDefault("day", "").strip());
            LocalTime time = LocalTime.parse(form.getOrDefault("time", "").strip());
            return day.getYear() > 2100
                    ? Optional.empty()
                    : Optional.of(day.atTime(time).atZone(cohort.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/cohorts/{id}/interviews/times/{slot}/withdraw")
    ModelAndView withdraw(SignedIn who, @PathVariable String id, @PathVariable String slot) {
        Cohort cohort = found(who, id);
        boolean withdrawn =
                database.write(sql -> interviewing.withdraw(sql, who, cohort, new SlotId(slot)));
        return withdrawn ? back(cohort) : refused(cohort, Map.of(), "taken");
    }

    @PostMapping("/cohorts/{id}/interviews/{interview}/done")
    ModelAndView done(SignedIn who, @PathVariable String id, @PathVariable String interview) {
        Cohort cohort = found(who, id);
        boolean done =
                database.write(
                        sql -> interviewing.done(sql, who, cohort, new InterviewId(interview)));
        return done ? back(cohort) : refused(cohort, Map.of(), "not-booked");
    }

    @PostMapping("/cohorts/{id}/interviews/professions")
    ModelAndView professions(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = found(who, id);
        Map<LearnerId, String> said = new HashMap<>();
        database.write(sql -> {
            Map<LearnerId, String> before = interviewing.professions(sql, cohort.id());
            form.forEach((field, value) -> {
                String profession = value.replaceAll("\\s+", " ").strip();
                if (field.startsWith("w-") && profession.length() <= LONGEST_LINE) {
                    learners.find(sql, cohort, new LearnerId(field.substring(2)))
                            .map(Learner::id)
                            .filter(one -> !before.getOrDefault(one, "").equals(profession))
                            .ifPresent(one -> said.put(one, profession));
                }
            });
            if (!said.isEmpty()) {
                interviewing.noteProfessions(sql, who, cohort, said);
            }
            return true;
        });
        return back(cohort);
    }

    @GetMapping("/cohorts/{id}/interviews/guide")
    ModelAndView guide(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        return guide(cohort, database.read(sql -> interviewing.guide(sql, cohort.id())), "");
    }

    private static ModelAndView guide(Cohort cohort, Guide guide, String wrong) {
        return Page.of("interviews/guide")
                .with("cohort", cohort)
                .with("version", guide.version())
                .with("text", guide.text())
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/cohorts/{id}/interviews/guide")
    ModelAndView keepGuide(
            SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "") String text) {
        Cohort cohort = found(who, id);
        String plain = text.replace("\r\n", "\n").strip() + "\n";
        if (plain.isBlank() || plain.length() > LONGEST_GUIDE) {
            Guide now = database.read(sql -> interviewing.guide(sql, cohort.id()));
            ModelAndView page = guide(cohort, new Guide(now.version(), text), "text");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            interviewing.keepGuide(sql, who, cohort, plain);
            return true;
        });
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/interviews/guide", HttpStatus.SEE_OTHER);
    }

    @GetMapping("/cohorts/{id}/interviews/guide.md")
    ResponseEntity<String> guideFile(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        Guide guide = database.read(sql -> interviewing.guide(sql, cohort.id()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/markdown;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"guide-" + guide.version() + ".md\"")
                .body(guide.text());
    }
}
