package org.trigpoint.server.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.trigpoint.evaluation.intake.Proposal;
import org.trigpoint.evaluation.intake.ReviewFile;
import org.trigpoint.evaluation.intake.ReviewRow.Decision;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.server.web.Page;

/// The pages of one desk. Its address always shows how far it has come.
@Controller
final class DeskPages {
    private final Desks desks;
    private final DeskWork work;

    DeskPages(Desks desks, DeskWork work) {
        this.desks = desks;
        this.work = work;
    }

    @GetMapping("/evaluate/{token}")
    ModelAndView show(@PathVariable String token, @RequestParam(defaultValue = "") String look)
            throws IOException {
        Desk desk = desks.of(token);
        DeskNote note = desk.note();
        return switch (note.stage()) {
            case COLUMNS -> columns(desk, note, List.of());
            case WORKING -> working(desk);
            case COUPLES ->
                    look.equals("columns") ? columns(desk, note, List.of()) : couples(desk, note);
            case READY ->
                    switch (look) {
                        case "columns" -> columns(desk, note, List.of());
                        case "couples" -> couples(desk, note);
                        default -> ready(desk, note, look.equals("untitled"));
                    };
            case FAILED -> page("desk/failed", desk, note).view();
        };
    }

    /// How far it is, for the script that looks again by itself.
    @GetMapping(value = "/evaluate/{token}/state", produces = "application/json")
    @ResponseBody
    Map<String, String> state(@PathVariable String token) {
        DeskNote note = desks.of(token).note();
        return Map.of("stage", note.stage().name(), "step", note.step());
    }

    @PostMapping("/evaluate/{token}/columns")
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam Map<String, String> form,
            HttpServletResponse response)
            throws IOException {
        Desk desk = desks.of(token);
        if (work.isRunning(desk)) {
            return new ModelAndView(back(desk));
        }
        Choices choices = Choices.of(form);
        List<Fault> faults = new ArrayList<>();
        Proposal offered = desk.proposal(desk.note());
        try {
            Proposal shaped = offered.with(choices.columnsAlone());
            offered.with(choices.corrections(shaped.items(), faults));
        } catch (FaultsFoundException e) {
            faults.addAll(e.faults());
        }
        choices.write(desk.choices());
        desk.keep(desk.note().at(Stage.COLUMNS, ""));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return columns(desk, desk.note(), faults);
        }
        if ("go".equals(form.get("then"))) {
            work.startOver(desk);
        }
        return new ModelAndView(back(desk));
    }

    @PostMapping("/evaluate/{token}/couples")
    View decide(@PathVariable String token, @RequestParam Map<String, String> form) {
        Desk desk = desks.of(token);
        boolean asked = desk.note().stage() == Stage.COUPLES || desk.note().stage() == Stage.READY;
        if (asked && !work.isRunning(desk)) {
            Map<String, Decision> decided = new HashMap<>();
            form.forEach((name, value) -> {
                if (name.startsWith("pair.")) {
                    decided.put(
                            name.substring("pair.".length()),
                            switch (value) {
                                case "same" -> Decision.SAME;
                                case "different" -> Decision.DIFFERENT;
                                default -> Decision.UNDECIDED;
                            });
                }
            });
            work.decide(desk, decided);
        }
        return back(desk);
    }

    /// Does the work again that was interrupted or failed.
    @PostMapping("/evaluate/{token}/again")
    View again(@PathVariable String token) {
        Desk desk = desks.of(token);
        if (!work.isRunning(desk)) {
            work.startOver(desk);
        }
        return back(desk);
    }

    @PostMapping("/evaluate/{token}/delete")
    View delete(@PathVariable String token) {
        desks.clear(desks.of(token));
        return UploadPages.seeOther("/evaluate/deleted");
    }

    @ExceptionHandler(DeskGoneException.class)
    ModelAndView gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return Page.of("desk/gone").view();
    }

    private static View back(Desk desk) {
        return UploadPages.seeOther("/evaluate/" + desk.token().text());
    }

    private ModelAndView columns(Desk desk, DeskNote note, List<Fault> faults) throws IOException {
        Choices choices = Choices.read(desk.choices());
        Proposal offered = desk.proposal(note);
        List<String> sentences = new ArrayList<>(note.faults());
        faults.forEach(fault -> sentences.add(sentence(fault)));
        return page("desk/columns", desk, note)
                .with("form", ColumnsForm.of(shaped(offered, choices), choices, faults))
                .with("faults", sentences)
                .view();
    }

    private static String sentence(Fault fault) {
        return fault.file().isEmpty() ? fault.what() + "." : fault.sentence();
    }

    /// The proposal with the questions there are after what was chosen; as it was where that cannot
    /// be, or where nothing was chosen yet.
    private static Proposal shaped(Proposal offered, Choices choices) {
        if (choices.columnsAlone().columns().isEmpty()) {
            return offered;
        }
        try {
            return offered.with(choices.columnsAlone());
        } catch (FaultsFoundException e) {
            return offered;
        }
    }

    private ModelAndView working(Desk desk) {
        boolean running = work.isRunning(desk);
        DeskNote note = desk.note();
        if (note.stage() == Stage.WORKING && !running) {
            return page("desk/failed", desk, note).view();
        }
        return page("desk/working", desk, note).with("step", note.step()).view();
    }

    private ModelAndView couples(Desk desk, DeskNote note) {
        return page("desk/couples", desk, note)
                .with("couples", ReviewFile.couples(desk.request(note).reviewFile()))
                .with("faults", note.faults())
                .view();
    }

    private ModelAndView ready(Desk desk, DeskNote note, boolean untitled) {
        return page("desk/ready", desk, note)
                .with("untitled", untitled)
                .with("counts", note.counts())
                .with("couples", ReviewFile.couples(desk.request(note).reviewFile()))
                .view();
    }

    private Page page(String template, Desk desk, DeskNote note) {
        Duration left = Duration.between(desks.now(), note.made().plus(Desks.LIFE));
        return Page.of(template)
                .with("address", "/evaluate/" + desk.token().text())
                .with("hours", left.toHours() + 1);
    }
}
