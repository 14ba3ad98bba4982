package org.trigpoint.server.learning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Rendering;
import org.trigpoint.teaching.pack.Tool;

/// A tool as a working page: one types, has it worked out where there is something to work out, and
/// prints. What is typed goes into the answer and is kept nowhere.
///
/// Where a tool has a gate, neither its fields nor any of its numbers are in a page, or on paper,
/// before the gate's question was answered in a way that opens it.
@Controller
class ToolPages {
    private static final String GATE = "gate";

    private final Database database;
    private final Visits visits;
    private final Course course;

    ToolPages(Database database, Visits visits, Course course) {
        this.database = database;
        this.visits = visits;
        this.course = course;
    }

    /// @throws Mistake where there is no such tool, or no module that is open brings it
    private AtTool coming(String link, String id) {
        return database.read(sql -> {
            Visit visit = visits.present(sql, link);
            Pack pack = course.pack(visit);
            return pack.tools().stream()
                    .filter(tool -> tool.id().value().equals(id))
                    .findFirst()
                    .flatMap(tool -> open(sql, visit, pack, tool))
                    .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        });
    }

    private Optional<AtTool> open(JdbcClient sql, Visit visit, Pack pack, Tool tool) {
        return pack.modules().stream()
                .filter(module -> module.tool().equals(Optional.of(tool.id())))
                .map(module -> new Coming(visit, pack, module))
                .filter(coming -> course.door(sql, coming).isOpen())
                .findFirst()
                .map(coming -> new AtTool(coming, tool, course.people(sql, coming)));
    }

    @GetMapping("/l/{link}/tool/{id}")
    ModelAndView show(@PathVariable String link, @PathVariable String id) {
        AtTool coming = coming(link, id);
        return coming.tool().gate().isPresent()
                ? gate(coming, Optional.empty(), "")
                : page(coming, ToolForm.blank(coming.tool()), List.of());
    }

    /// @param chosen an answer that keeps the tool closed
    private static ModelAndView gate(
            AtTool coming, Optional<Tool.GateOption> chosen, String wrong) {
        return Page.of("learning/gate")
                .with("coming", coming)
                .with("gate", coming.tool().gate().orElseThrow())
                .with("says", chosen.map(Tool.GateOption::says).orElse(""))
                .with("chosen", chosen.map(Tool.GateOption::text).orElse(""))
                .with("wrong", wrong)
                .view();
    }

    private static ModelAndView page(AtTool coming, ToolForm form, List<String> wrong) {
        Rendering rendering =
                Rendering.page(coming.pack(), file -> PackAddresses.below(coming.visit(), file));
        Tool tool = coming.tool();
        Html intro = new Html(rendering.html(tool.file(), tool.intro()));
        Html caution = new Html(rendering.html(tool.file(), tool.caution()));
        rendering.cite(tool.sources());
        return Page.of("learning/tool")
                .with("coming", coming)
                .with("form", form)
                .with("intro", intro)
                .with("caution", caution)
                .with("cautions", !tool.caution().isEmpty())
                .with("sources", new Html(rendering.sourceList()))
                .with("cites", !rendering.sources().isEmpty())
                .with("wrong", wrong)
                .view();
    }

    /// What the gate says to what was answered; empty where the tool is open.
    private static Optional<ModelAndView> kept(AtTool coming, Map<String, String> typed) {
        if (coming.tool().gate().isEmpty()) {
            return Optional.empty();
        }
        Optional<Tool.GateOption> chosen =
                coming.tool().gate().get().options().stream()
                        .filter(option -> option.text().equals(typed.get(GATE)))
                        .findFirst();
        if (chosen.isEmpty()) {
            ModelAndView page = gate(coming, Optional.empty(), "choose");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return Optional.of(page);
        }
        return switch (chosen.get().leads()) {
            case OPEN -> Optional.empty();
            case CLOSED -> Optional.of(gate(coming, chosen, ""));
        };
    }

    @PostMapping("/l/{link}/tool/{id}")
    ModelAndView work(
            @PathVariable String link,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        AtTool coming = coming(link, id);
        return kept(coming, typed)
                .orElseGet(() -> {
                    ToolForm form = new ToolForm(coming.tool(), typed);
                    return page(coming, form, form.wrong());
                });
    }

    @PostMapping("/l/{link}/tool/{id}/print.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String link,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        AtTool coming = coming(link, id);
        return kept(coming, typed).isPresent()
                ? backTo(coming)
                : paper(coming, new ToolForm(coming.tool(), typed));
    }

    /// An empty sheet to print.
    @GetMapping("/l/{link}/tool/{id}/print.pdf")
    ResponseEntity<byte[]> blank(@PathVariable String link, @PathVariable String id) {
        AtTool coming = coming(link, id);
        return coming.tool().gate().isPresent()
                ? backTo(coming)
                : paper(coming, ToolForm.blank(coming.tool()));
    }

    private static ResponseEntity<byte[]> backTo(AtTool coming) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, coming.to(""))
                .build();
    }

    private static ResponseEntity<byte[]> paper(AtTool coming, ToolForm form) {
        return ModulePages.pdf(
                coming.tool().id().value(), ToolPaper.of(coming, Words.in(Locale.UK), form));
    }
}
