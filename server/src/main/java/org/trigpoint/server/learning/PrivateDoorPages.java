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
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// Opens private writing on a device, with a code sent to the address on file, and closes it again.
@Controller
class PrivateDoorPages {
    private final Database database;
    private final Visits visits;
    private final PrivateDoor door;
    private final Settings settings;

    PrivateDoorPages(Database database, Visits visits, PrivateDoor door, Settings settings) {
        this.database = database;
        this.visits = visits;
        this.door = door;
        this.settings = settings;
    }

    private Visit visit(String link) {
        return database.read(sql -> visits.present(sql, link));
    }

    /// A page of theirs, or their home.
    private static String back(String said) {
        return said.matches("(/[a-z0-9-]{1,80}){1,6}") ? said : "";
    }

    @GetMapping("/l/{link}/private")
    ModelAndView show(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        Visit visit = visit(link);
        PrivateDoor.Reader reader = database.read(sql -> door.reading(sql, visit, request));
        return page(visit, reader, back(back), asked.equals("yes"), "");
    }

    private ModelAndView page(
            Visit visit, PrivateDoor.Reader reader, String back, boolean asked, String wrong) {
        return Page.of("learning/private")
                .with("visit", visit)
                .with("back", back)
                .with("asked", asked)
                .with("wrong", wrong)
                .with("opensAll", reader.opensAll())
                .with("known", reader.device().isPresent())
                .with("reachable", visit.learner().identity().isPresent())
                .with("mail", !settings.get(Setting.SMTP).isEmpty())
                .view();
    }

    @PostMapping("/l/{link}/private/code")
    ModelAndView ask(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visit visit = visit(link);
        if (visit.learner().identity().isPresent()) {
            database.write(sql -> {
                door.ask(sql, visit, request, response);
                return true;
            });
        }
        return to(visit, "/private?asked=yes&back=" + back(back));
    }

    @PostMapping("/l/{link}/private")
    ModelAndView open(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visit visit = visit(link);
        PrivateCodes.Typed typed =
                database.write(sql -> door.typed(sql, visit, request, response, code));
        return switch (typed) {
            case RIGHT -> to(visit, back(back));
            case WRONG -> wrong(visit, request, back(back), "wrong");
            case NONE -> wrong(visit, request, back(back), "none");
        };
    }

    private ModelAndView wrong(Visit visit, HttpServletRequest request, String back, String why) {
        PrivateDoor.Reader reader = database.read(sql -> door.reading(sql, visit, request));
        ModelAndView page = page(visit, reader, back, true, why);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/l/{link}/private/close")
    ModelAndView close(
            @PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        Visit visit = visit(link);
        database.write(sql -> {
            door.close(sql, visit, request, response);
            return true;
        });
        return to(visit, "");
    }

    private static ModelAndView to(Visit visit, String path) {
        return new ModelAndView("redirect:" + visit.to(path), HttpStatus.SEE_OTHER);
    }
}
