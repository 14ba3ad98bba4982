package org.trigpoint.server.learning;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.Rendering;

/// The practice conversation of a module, a step a page. One can go back and try another way; at an
/// end, two ways that go well are shown.
@Controller
class ConversationPages {
    private final Database database;
    private final Visits visits;
    private final Course course;

    ConversationPages(Database database, Visits visits, Course course) {
        this.database = database;
        this.visits = visits;
        this.course = course;
    }

    private Coming coming(String link, String module) {
        return database.read(sql -> course.coming(visits.present(sql, link), module));
    }

    private boolean isOpen(Coming coming) {
        return database.read(sql ->
                course.door(sql, coming).isOpen()
                        && course.far(sql, coming.visit(), coming.module().id()).opened());
    }

    @GetMapping("/l/{link}/module/{module}/conversation")
    ModelAndView show(
            @PathVariable String link,
            @PathVariable String module,
            @RequestParam Optional<String> way) {
        Coming coming = coming(link, module);
        if (!isOpen(coming)) {
            return ModulePages.to(coming, "");
        }
        PracticeConversation practice = coming.module().practice();
        Talk talk =
                way.map(given -> Talk.along(practice, given))
                        .orElseGet(() ->
                                Talk.asFarAsItLeads(
                                        practice, database.read(sql -> course.way(sql, coming))));
        return page(coming, talk, "");
    }

    private ModelAndView page(Coming coming, Talk talk, String wrong) {
        Rendering rendering = ModulePages.rendering(coming);
        PracticeConversation practice = coming.module().practice();
        List<Talk> good =
                talk.here() instanceof PracticeConversation.Ending
                        ? Talk.goodWays(practice)
                        : List.of();
        return Page.of("learning/conversation")
                .with("coming", coming)
                .with("people", database.read(sql -> course.people(sql, coming)))
                .with("place", ModulePages.place(coming, ModulePages.leg(coming, Leg.CONVERSATION)))
                .with("talk", talk)
                .with("says", new Html(rendering.html(practice.file(), talk.here().says())))
                .with("good", good)
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/l/{link}/module/{module}/conversation/say")
    ModelAndView say(
            @PathVariable String link,
            @PathVariable String module,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String choice) {
        Coming coming = coming(link, module);
        if (!isOpen(coming)) {
            return ModulePages.to(coming, "");
        }
        PracticeConversation practice = coming.module().practice();
        if (choice.isEmpty()) {
            ModelAndView page = page(coming, Talk.along(practice, way), "choose");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (!choice.matches("[0-9]")) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        Talk talk = Talk.along(practice, way + choice);
        database.write(sql -> {
            course.walked(sql, coming, talk);
            return true;
        });
        return ModulePages.to(coming, "/conversation?way=" + talk.way());
    }
}
