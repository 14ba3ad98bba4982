package org.trigpoint.server.desk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.reports.Studies;
import org.trigpoint.server.reports.StudyId;
import org.trigpoint.server.web.Mistake;

/// Keeps what came of spreadsheets as a frozen study of the organisation. Who is who stays on the
/// desk, and goes with it; of what the files say about it, the study keeps digests by which someone
/// is found who wants their data out.
@Controller
class KeepingPages {
    private static final int LONGEST_TITLE = 200;

    private final Desks desks;
    private final Studies studies;

    KeepingPages(Desks desks, Studies studies) {
        this.desks = desks;
        this.studies = studies;
    }

    @PostMapping("/evaluate/{token}/keep")
    ModelAndView keep(
            SignedIn who,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String title) {
        who.require(Right.MANAGE_STUDIES);
        Desk desk = found(token);
        String named = title.replaceAll("\\s+", " ").strip();
        if (named.isEmpty() || named.length() > LONGEST_TITLE) {
            return new ModelAndView(
                    "redirect:/evaluate/" + desk.token().text() + "?look=untitled",
                    HttpStatus.SEE_OTHER);
        }
        Study study = StudyFolder.read(desk.study()).study();
        KeyPeople people = KeyPeople.read(desk.request(desk.note()).keyFile());
        StudyId id = studies.keepEarlier(who, named, titled(study, named), people);
        desk.keep(desk.note().keptAs(id.value()));
        return new ModelAndView("redirect:/studies/" + id, HttpStatus.SEE_OTHER);
    }

    private Desk found(String token) {
        try {
            Desk desk = desks.of(token);
            if (desk.note().stage() != Stage.READY) {
                throw new Mistake(Mistake.Kind.NOT_FOUND);
            }
            return desk;
        } catch (DeskGoneException e) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
    }

    private static Study titled(Study study, String title) {
        About about = study.about();
        return new Study(
                new About(
                        title,
                        about.setting(),
                        about.programme(),
                        about.dates(),
                        about.start(),
                        about.ethics(),
                        about.synthetic(),
                        about.withdrawn()),
                study.design(),
                study.instruments(),
                study.waves(),
                study.groups(),
                study.plan(),
                study.participants(),
                study.administrations(),
                study.missing(),
                study.attendance(),
                study.delivery(),
                study.amendments(),
                study.links());
    }
}
