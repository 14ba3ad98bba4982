package org.trigpoint.server.learning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.pack.Rendering;

/// Something to think about, with a place to write for oneself.
@Controller
class ReflectionPages {
    private final Database database;
    private final Visits visits;
    private final Course course;
    private final Reflections reflections;
    private final PrivateDoor door;

    ReflectionPages(
            Database database,
            Visits visits,
            Course course,
            Reflections reflections,
            PrivateDoor door) {
        this.database = database;
        this.visits = visits;
        this.course = course;
        this.reflections = reflections;
        this.door = door;
    }

    private Coming coming(String link, String module) {
        return database.read(sql -> course.coming(visits.present(sql, link), module));
    }

    private boolean isOpen(Coming coming) {
        return database.read(sql ->
                course.door(sql, coming).isOpen()
                        && course.far(sql, coming.visit(), coming.module().id()).opened());
    }

    @GetMapping("/l/{link}/module/{module}/reflection")
    ModelAndView show(
            @PathVariable String link,
            @PathVariable String module,
            @RequestParam(defaultValue = "") String kept,
            HttpServletRequest request) {
        Coming coming = coming(link, module);
        return isOpen(coming)
                ? page(coming, request, kept.equals("yes"), "")
                : ModulePages.to(coming, "");
    }

    /// @param tooLong what was typed where it was too long; blank else
    private ModelAndView page(
            Coming coming, HttpServletRequest request, boolean kept, String tooLong) {
        Leg leg = ModulePages.leg(coming, Leg.REFLECTION);
        Rendering rendering = ModulePages.rendering(coming);
        return Page.of("learning/reflection")
                .with("coming", coming)
                .with("people", database.read(sql -> course.people(sql, coming)))
                .with("place", ModulePages.place(coming, leg))
                .with("leg", leg)
                .with(
                        "body",
                        leg.section()
                                .map(section -> new Html(rendering.html(section.body(), 2)))
                                .orElse(Html.NONE))
                .with(
                        "own",
                        database.read(sql ->
                                reflections.own(
                                        sql,
                                        coming.visit(),
                                        coming.module().id(),
                                        door.reading(sql, coming.visit(), request))))
                .with(
                        "open",
                        door.address(
                                coming.visit(),
                                "/module/" + coming.module().id() + "/" + Leg.REFLECTION))
                .with("kept", kept)
                .with("tooLong", tooLong)
                .with("longest", Reflections.LONGEST)
                .view();
    }

    @PostMapping("/l/{link}/module/{module}/reflection/text")
    ModelAndView write(
            @PathVariable String link,
            @PathVariable String module,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        Coming coming = coming(link, module);
        if (!isOpen(coming)) {
            return ModulePages.to(coming, "");
        }
        String written = text.replace("\r\n", "\n").strip();
        if (written.codePointCount(0, written.length()) > Reflections.LONGEST) {
            ModelAndView page = page(coming, request, false, written);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            DeviceId device = door.writing(sql, coming.visit(), request, response);
            reflections.write(sql, coming.visit(), coming.module().id(), device, written);
            return true;
        });
        return ModulePages.to(coming, "/reflection?kept=yes");
    }

    @PostMapping("/l/{link}/module/{module}/reflection/share")
    ModelAndView share(
            @PathVariable String link,
            @PathVariable String module,
            @RequestParam(defaultValue = "") String share,
            HttpServletRequest request) {
        Coming coming = coming(link, module);
        if (!isOpen(coming)) {
            return ModulePages.to(coming, "");
        }
        database.write(sql -> {
            if (share.equals("yes")) {
                PrivateDoor.Reader reader = door.reading(sql, coming.visit(), request);
                reflections.share(sql, coming.visit(), coming.module().id(), reader);
            } else {
                reflections.takeBack(sql, coming.visit(), coming.module().id());
            }
            return true;
        });
        return ModulePages.to(coming, "/reflection");
    }
}
