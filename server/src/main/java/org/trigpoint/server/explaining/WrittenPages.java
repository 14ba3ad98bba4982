package org.trigpoint.server.explaining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.learning.PrivateDoor;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.pack.Vignettes.Vignette;

/// The explanation that the study asks for. Nothing is said of it until the second wave closed.
@Controller
class WrittenPages {
    private final Database database;
    private final Visits visits;
    private final Explained explained;
    private final WrittenExplanations written;
    private final PrivateDoor door;

    WrittenPages(
            Database database,
            Visits visits,
            Explained explained,
            WrittenExplanations written,
            PrivateDoor door) {
        this.database = database;
        this.visits = visits;
        this.explained = explained;
        this.written = written;
        this.door = door;
    }

    private Visit visit(String link, String wave) {
        Visit visit = database.read(sql -> visits.present(sql, link));
        boolean asked =
                !written.people(visit.cohort()).isEmpty()
                        && database.read(sql -> written.isAsked(sql, visit, new WaveId(wave)));
        if (!asked) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return visit;
    }

    @GetMapping("/l/{link}/written/{wave}")
    ModelAndView show(
            @PathVariable String link, @PathVariable String wave, HttpServletRequest request) {
        Visit visit = visit(link, wave);
        Optional<WrittenText> handedIn =
                database.read(sql -> written.of(sql, visit, new WaveId(wave)));
        return handedIn.isPresent()
                ? handedIn(visit, handedIn.get(), request).view()
                : page(visit, wave, "", "").view();
    }

    private Page page(Visit visit, String wave, String typed, String wrong) {
        Optional<Vignette> person =
                database.read(sql -> written.person(sql, visit, new WaveId(wave)));
        Page page =
                Page.of("explaining/written")
                        .with("visit", visit)
                        .with("wave", wave)
                        .with("language", explained.pack(visit.cohort()).language())
                        .with("isOpen", written.isOpen(visit, new WaveId(wave)))
                        .with("typed", typed)
                        .with("wrong", wrong)
                        .with("longest", Attempts.LONGEST);
        return person.map(one -> page.with("vignette", one)).orElse(page);
    }

    private Page handedIn(Visit visit, WrittenText text, HttpServletRequest request) {
        boolean opens =
                written.areClosed(visit.cohort())
                        && database.read(
                                sql -> door.reading(sql, visit, request).opens(text.device()));
        Page page =
                Page.of("explaining/handedIn")
                        .with("visit", visit)
                        .with("language", explained.pack(visit.cohort()).language())
                        .with("closed", written.areClosed(visit.cohort()))
                        .with("open", door.address(visit, "/written/" + text.wave().value()));
        return opens ? page.with("seen", explained.see(visit.cohort(), text.text())) : page;
    }

    @PostMapping("/l/{link}/written/{wave}")
    ModelAndView write(
            @PathVariable String link,
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visit visit = visit(link, wave);
        WaveId at = new WaveId(wave);
        if (!written.isOpen(visit, at)) {
            return ExplainPages.to(visit.to("/written/" + wave));
        }
        if (step.equals("begin")) {
            database.write(sql -> {
                written.begin(sql, visit);
                return true;
            });
            return ExplainPages.to(visit.to("/written/" + wave));
        }
        String said = Typed.words(text);
        String wrong = Typed.wrong(said, Attempts.LONGEST);
        if (!wrong.isEmpty()) {
            ModelAndView page = page(visit, wave, said, wrong).view();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            DeviceId device = door.writing(sql, visit, request, response);
            written.handIn(sql, visit, at, device, said);
            return true;
        });
        return ExplainPages.to(visit.to("/written/" + wave));
    }
}
