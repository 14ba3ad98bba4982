package org.trigpoint.server.workshops;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.server.programme.WorkshopId;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Where trainers plan workshops, and note afterwards what was delivered.
@Controller
class MeetingPages {
    /// What a page can say was done.
    private static final Set<String> SAID =
            Set.of("planned", "changed", "same", "cancelled", "delivered");

    private final Database database;
    private final Cohorts cohorts;
    private final Register register;
    private final Meetings meetings;
    private final Reactions reactions;
    private final Clock clock;

    MeetingPages(
            Database database,
            Cohorts cohorts,
            Register register,
            Meetings meetings,
            Reactions reactions,
            Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.register = register;
        this.meetings = meetings;
        this.reactions = reactions;
        this.clock = clock;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.KEEP_REGISTER);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    private Workshop workshop(Cohort cohort, String id) {
        return database.read(sql -> register.workshop(sql, cohort, new WorkshopId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/workshops")
    ModelAndView list(SignedIn who, @PathVariable String id) {
        return list(found(who, id), MeetingForm.blank(), List.of());
    }

    private ModelAndView list(Cohort cohort, MeetingForm form, List<String> wrong) {
        return Page.of("workshops/meetings")
                .with("cohort", cohort)
                .with("lines", database.read(sql -> lines(sql, cohort)))
                .with("contents", meetings.contents(cohort))
                .with("trainers", trainers(cohort))
                .with("form", form)
                .with("wrong", wrong)
                .view();
    }

    private List<Trainer> trainers(Cohort cohort) {
        return database.read(sql -> meetings.trainers(sql, cohort.organisation()));
    }

    private List<MeetingLine> lines(JdbcClient sql, Cohort cohort) {
        List<MeetingLine> lines = new ArrayList<>();
        for (Workshop workshop : register.workshops(sql, cohort)) {
            lines.add(line(sql, cohort, workshop));
        }
        return lines;
    }

    private MeetingLine line(JdbcClient sql, Cohort cohort, Workshop workshop) {
        Optional<Meeting> meeting = meetings.of(sql, workshop);
        return new MeetingLine(
                workshop.id().value(),
                workshop.title(),
                meeting.map(one -> MeetingWords.when(one, cohort.zone())).orElse(""),
                workshop.heldOn(),
                meeting.map(Meeting::place).orElse(""),
                meeting.map(Meeting::joining).orElse(""),
                meeting.map(one -> meetings.leaders(sql, cohort.organisation(), one))
                        .orElse(List.of()),
                meeting.filter(one -> !one.isPlanned()).isPresent(),
                meeting.filter(Meeting::isPlanned)
                        .filter(one -> one.startsAt().isAfter(clock.instant()))
                        .isPresent(),
                meetings.coming(sql, workshop).values().stream().filter(Coming.YES::equals).count(),
                meeting.map(one -> one.capacity().orElse(0)).orElse(0L));
    }

    @PostMapping("/cohorts/{id}/workshops")
    ModelAndView plan(
            SignedIn who,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> trainer) {
        Cohort cohort = found(who, id);
        MeetingForm form = form(typed, trainer);
        return switch (form.read(cohort, meetings.contents(cohort), trainers(cohort))) {
            case MeetingForm.Read.Wrong(var fields) -> refused(list(cohort, form, fields));
            case MeetingForm.Read.Right(var meeting) -> {
                WorkshopId made = database.write(sql -> meetings.plan(sql, who, cohort, meeting));
                yield to(cohort, "/" + made + "?said=planned");
            }
        };
    }

    private static MeetingForm form(Map<String, String> typed, @Nullable List<String> trainer) {
        return new MeetingForm(typed, trainer == null ? List.of() : trainer);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView to(Cohort cohort, String further) {
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/workshops" + further, HttpStatus.SEE_OTHER);
    }

    @GetMapping("/cohorts/{id}/workshops/{workshop}")
    ModelAndView show(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String workshop,
            @RequestParam(defaultValue = "") String said) {
        Cohort cohort = found(who, id);
        Workshop held = workshop(cohort, workshop);
        Optional<Meeting> meeting = database.read(sql -> meetings.of(sql, held));
        MeetingForm form =
                meeting.map(one -> MeetingForm.of(one, cohort))
                        .orElseGet(() ->
                                new MeetingForm(
                                        Map.of(
                                                "title", held.title(),
                                                "day", held.heldOn().toString()),
                                        List.of()));
        return show(cohort, held, form, List.of(), said);
    }

    private ModelAndView refused(
            Cohort cohort, Workshop workshop, MeetingForm form, List<String> wrong) {
        return refused(show(cohort, workshop, form, wrong, ""));
    }

    private ModelAndView show(
            Cohort cohort, Workshop workshop, MeetingForm form, List<String> wrong, String said) {
        Optional<Meeting> meeting = database.read(sql -> meetings.of(sql, workshop));
        boolean begun =
                meeting.map(one -> !one.startsAt().isAfter(clock.instant()))
                        .orElse(!workshop.heldOn().isAfter(cohorts.today(cohort)));
        return Page.of("workshops/meeting")
                .with("cohort", cohort)
                .with("line", database.read(sql -> line(sql, cohort, workshop)))
                .with("planned", meeting.filter(Meeting::isPlanned).isPresent())
                .with("begun", begun)
                .with("said", SAID.contains(said) ? said : "")
                .with("told", told(cohort, meeting))
                .with("checklist", checklist(cohort, workshop, meeting))
                .with("received", database.read(sql -> reactions.received(sql, workshop)))
                .with("contents", meetings.contents(cohort))
                .with("trainers", trainers(cohort))
                .with("form", form)
                .with("wrong", wrong)
                .view();
    }

    /// Whether a plan is one that people are written to about.
    private boolean told(Cohort cohort, Optional<Meeting> meeting) {
        return cohort.recognition() == Cohort.Recognition.LINKS
                && meeting.filter(one -> one.endsAt().isAfter(clock.instant())).isPresent();
    }

    private List<DeliveryLine> checklist(
            Cohort cohort, Workshop workshop, Optional<Meeting> meeting) {
        Map<String, Delivery> noted = database.read(sql -> meetings.delivered(sql, workshop));
        return meeting.flatMap(one -> meetings.content(cohort, one)).stream()
                .flatMap(content -> content.delivered().stream())
                .map(item ->
                        new DeliveryLine(
                                item.id().value(),
                                item.text(),
                                Optional.ofNullable(noted.get(item.id().value()))
                                        .map(Delivery::name)
                                        .orElse("")))
                .toList();
    }

    @PostMapping("/cohorts/{id}/workshops/{workshop}")
    ModelAndView change(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String workshop,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> trainer) {
        Cohort cohort = found(who, id);
        Workshop held = workshop(cohort, workshop);
        MeetingForm form = form(typed, trainer);
        return switch (form.read(cohort, meetings.contents(cohort), trainers(cohort))) {
            case MeetingForm.Read.Wrong(var fields) -> refused(cohort, held, form, fields);
            case MeetingForm.Read.Right(var meeting) ->
                    switch (database.write(
                            sql -> meetings.change(sql, who, cohort, held, meeting))) {
                        case DONE -> to(cohort, "/" + held.id() + "?said=changed");
                        case AS_BEFORE -> to(cohort, "/" + held.id() + "?said=same");
                        case REGISTER_KEPT, FULL, OVER ->
                                refused(cohort, held, form, List.of("kept"));
                    };
        };
    }

    @PostMapping("/cohorts/{id}/workshops/{workshop}/cancel")
    ModelAndView cancel(SignedIn who, @PathVariable String id, @PathVariable String workshop) {
        Cohort cohort = found(who, id);
        Workshop held = workshop(cohort, workshop);
        Meetings.Outcome outcome = database.write(sql -> meetings.cancel(sql, who, cohort, held));
        return switch (outcome) {
            case DONE -> to(cohort, "/" + held.id() + "?said=cancelled");
            case AS_BEFORE, OVER, FULL -> to(cohort, "/" + held.id());
            case REGISTER_KEPT -> {
                Optional<Meeting> meeting = database.read(sql -> meetings.of(sql, held));
                yield refused(
                        cohort,
                        held,
                        meeting.map(one -> MeetingForm.of(one, cohort)).orElse(MeetingForm.blank()),
                        List.of("kept"));
            }
        };
    }

    @PostMapping("/cohorts/{id}/workshops/{workshop}/delivered")
    ModelAndView deliver(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String workshop,
            @RequestParam Map<String, String> typed) {
        Cohort cohort = found(who, id);
        Workshop held = workshop(cohort, workshop);
        Optional<Meeting> meeting = database.read(sql -> meetings.of(sql, held));
        Map<String, Delivery> deliveries = new HashMap<>();
        for (DeliveryLine line : checklist(cohort, held, meeting)) {
            String said = typed.getOrDefault("d-" + line.item(), "");
            if (said.isEmpty()) {
                continue;
            }
            switch (said) {
                case "YES" -> deliveries.put(line.item(), Delivery.YES);
                case "PARTLY" -> deliveries.put(line.item(), Delivery.PARTLY);
                case "NO" -> deliveries.put(line.item(), Delivery.NO);
                default -> throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
            }
        }
        if (deliveries.isEmpty()) {
            return refused(
                    cohort,
                    held,
                    meeting.map(one -> MeetingForm.of(one, cohort)).orElse(MeetingForm.blank()),
                    List.of("nothing"));
        }
        database.write(sql -> {
            meetings.deliver(sql, who, held, deliveries);
            return true;
        });
        return to(cohort, "/" + held.id() + "?said=delivered");
    }
}
