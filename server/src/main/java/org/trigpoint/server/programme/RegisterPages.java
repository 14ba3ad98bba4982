package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Paged;

/// Workshops of a cohort, and the register of each.
@Controller
class RegisterPages {
    private static final int A_PAGE = 200;

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Register register;

    RegisterPages(Database database, Cohorts cohorts, Learners learners, Register register) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.register = register;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.KEEP_REGISTER);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/register")
    ModelAndView list(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(defaultValue = "no") String added) {
        return list(found(who, id), Map.of(), List.of(), added.equals("yes"));
    }

    private ModelAndView list(
            Cohort cohort, Map<String, String> form, List<String> wrong, boolean added) {
        return Page.of("programme/workshops")
                .with("cohort", cohort)
                .with("workshops", database.read(sql -> register.workshops(sql, cohort)))
                .with("form", form)
                .with("wrong", wrong)
                .with("added", added)
                .view();
    }

    @PostMapping("/cohorts/{id}/register")
    ModelAndView add(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = found(who, id);
        String title = form.getOrDefault("title", "").strip();
        Optional<LocalDate> held = day(form.getOrDefault("held", ""));
        List<String> wrong = new ArrayList<>();
        if (title.isEmpty() || title.length() > 200) {
            wrong.add("title");
        }
        if (held.isEmpty()) {
            wrong.add("held");
        }
        if (!wrong.isEmpty()) {
            ModelAndView page = list(cohort, form, wrong, false);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> register.add(sql, who, cohort, title, held.orElseThrow()));
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/register?added=yes", HttpStatus.SEE_OTHER);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Workshop workshop(Cohort cohort, String id) {
        return database.read(sql -> register.workshop(sql, cohort, new WorkshopId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/register/{workshop}")
    ModelAndView show(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String workshop,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String kept) {
        Cohort cohort = found(who, id);
        Workshop held = workshop(cohort, workshop);
        Paged paged = paged(cohort, page);
        return Page.of("programme/register")
                .with("cohort", cohort)
                .with("workshop", held)
                .with("past", !held.heldOn().isAfter(cohorts.today(cohort)))
                .with("lines", lines(cohort, held, paged))
                .with("kept", kept.equals("yes") || kept.equals("next") ? kept : "")
                .with("paged", paged)
                .view();
    }

    private Paged paged(Cohort cohort, int page) {
        return Paged.of(
                page, A_PAGE, database.read(sql -> new ProgressSql(sql).enrolled(cohort.id())));
    }

    private List<RegisterLine> lines(Cohort cohort, Workshop workshop, Paged paged) {
        return database.read(sql -> {
            Map<LearnerId, Register.Presence> noted = register.noted(sql, workshop);
            List<RegisterLine> lines = new ArrayList<>();
            learners.named(sql, cohort, paged)
                    .forEach((learner, known) ->
                            lines.add(
                                    new RegisterLine(
                                            learner.id().value(),
                                            known.map(RegisterPages::shown)
                                                    .orElse(learner.pseudonym().value()),
                                            Optional.ofNullable(noted.get(learner.id()))
                                                    .map(Register.Presence::name)
                                                    .orElse(""))));
            return lines;
        });
    }

    private static String shown(Person person) {
        return person.name().isEmpty() ? person.email() : person.name();
    }

    @PostMapping("/cohorts/{id}/register/{workshop}")
    ModelAndView keep(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String workshop,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> form) {
        Cohort cohort = found(who, id);
        Workshop held = workshop(cohort, workshop);
        if (held.heldOn().isAfter(cohorts.today(cohort))) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        Map<LearnerId, Register.Presence> said = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.matches("p-[0-9a-f-]{36}")) {
                LearnerId learner = new LearnerId(name.substring(2));
                switch (value) {
                    case "PRESENT" -> said.put(learner, Register.Presence.PRESENT);
                    case "ABSENT" -> said.put(learner, Register.Presence.ABSENT);
                    default -> throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
                }
            }
        });
        database.write(sql -> {
            register.note(sql, who, cohort, held, said);
            return true;
        });
        // a long register is kept page by page
        String next =
                paged(cohort, page).hasNext()
                        ? "?kept=next&page=" + (page + 1)
                        : "?kept=yes&page=" + page;
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/register/" + held.id() + next,
                HttpStatus.SEE_OTHER);
    }
}
