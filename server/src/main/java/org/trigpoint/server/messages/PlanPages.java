package org.trigpoint.server.messages;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
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
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Which reminders a cohort gets, when, and how many messages have gone; no names.
@Controller
class PlanPages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final Database database;
    private final Cohorts cohorts;
    private final Wordings wordings;

    PlanPages(Database database, Cohorts cohorts, Wordings wordings) {
        this.database = database;
        this.cohorts = cohorts;
        this.wordings = wordings;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.MANAGE_COHORTS);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/messages")
    ModelAndView show(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        return page(cohort, database.read(sql -> wordings.plan(sql, cohort.id())), "");
    }

    private ModelAndView page(Cohort cohort, Plan plan, String wrong) {
        return Page.of("messages/plan")
                .with("cohort", cohort)
                .with("plan", plan)
                .with("days", cohort.waves().stream().map(one -> days(cohort, one, plan)).toList())
                .with("counts", counts(cohort))
                .with("wrong", wrong)
                .view();
    }

    private static PlanDays days(Cohort cohort, Cohort.Opening opening, Plan plan) {
        return new PlanDays(
                cohort.programme()
                        .wave(opening.wave())
                        .map(wave -> wave.label())
                        .orElse(opening.wave().value()),
                DAY.format(opening.opensOn()),
                IntStream.rangeClosed(1, plan.reminders())
                        .mapToObj(n -> opening.opensOn().plusDays((long) n * plan.daysApart()))
                        .filter(day -> !day.isAfter(opening.closesOn()))
                        .map(DAY::format)
                        .toList());
    }

    private List<PlanCount> counts(Cohort cohort) {
        Map<Kind, Map<State, Long>> totals = new EnumMap<>(Kind.class);
        database.read(sql -> new OutboxSql(sql).totals(cohort.id()))
                .forEach(total ->
                        totals.computeIfAbsent(total.kind(), _ -> new EnumMap<>(State.class))
                                .put(total.state(), total.messages()));
        List<PlanCount> counts = new ArrayList<>();
        totals.forEach((kind, states) ->
                counts.add(
                        new PlanCount(
                                kind,
                                states.getOrDefault(State.WAITING, 0L)
                                        + states.getOrDefault(State.SENDING, 0L),
                                states.getOrDefault(State.SENT, 0L)
                                        + states.getOrDefault(State.HANDED_OVER, 0L),
                                states.getOrDefault(State.FAILED, 0L),
                                states.getOrDefault(State.DROPPED, 0L))));
        return counts;
    }

    @PostMapping("/cohorts/{id}/messages")
    ModelAndView change(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reminders,
            @RequestParam(defaultValue = "") String apart,
            @RequestParam(defaultValue = "") String hour) {
        Cohort cohort = found(who, id);
        String wrong =
                !reminders.matches("[0-5]")
                        ? "reminders"
                        : !apart.matches("[1-9]|[12][0-9]|30")
                                ? "apart"
                                : !hour.matches("1?[0-9]|2[0-3]") ? "hour" : "";
        if (!wrong.isEmpty()) {
            Plan plan = database.read(sql -> wordings.plan(sql, cohort.id()));
            ModelAndView page = page(cohort, plan, wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Plan plan =
                new Plan(
                        Integer.parseInt(reminders),
                        Integer.parseInt(apart),
                        Integer.parseInt(hour));
        database.write(sql -> {
            wordings.setPlan(sql, who, cohort.id(), plan);
            return true;
        });
        return new ModelAndView("redirect:/cohorts/" + id + "/messages", HttpStatus.SEE_OTHER);
    }
}
