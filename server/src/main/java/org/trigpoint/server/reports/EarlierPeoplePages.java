package org.trigpoint.server.reports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.web.Page;

/// Taking someone out of studies of spreadsheets: finding them, looking, and then doing it.
///
/// What is typed travels in a form and is shown again on the page that answers it; it stands in no
/// address and in no log.
@Controller
class EarlierPeoplePages {
    private static final String HERE = "/keeping/spreadsheets";

    private final EarlierPeople people;

    EarlierPeoplePages(EarlierPeople people) {
        this.people = people;
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @RequestParam(defaultValue = "-1") int sealed) {
        who.require(Right.ANSWER_REQUESTS);
        return page(who, "", List.of(), "", Math.max(sealed, -1));
    }

    /// @param wrong the key of what is wrong; blank where nothing is
    /// @param sealed how many studies were sealed just now; -1 where none were asked to be
    private static ModelAndView page(
            SignedIn who, String typed, List<FoundLine> found, String wrong, int sealed) {
        return Page.of("reports/earlierPeople")
                .with("typed", typed)
                .with("found", found)
                .with("wrong", wrong)
                .with("sealed", sealed)
                .with("studies", who.may(Right.MANAGE_STUDIES))
                .view();
    }

    @PostMapping(HERE)
    ModelAndView find(SignedIn who, @RequestParam(defaultValue = "") String typed) {
        who.require(Right.ANSWER_REQUESTS);
        List<FoundLine> found = found(who, typed);
        return found.isEmpty()
                ? wrong(page(who, typed, found, typed.isBlank() ? "blank" : "nobody", -1))
                : page(who, typed, found, "", -1);
    }

    private List<FoundLine> found(SignedIn who, String typed) {
        return people.find(who.organisation(), typed).stream()
                .map(EarlierPeoplePages::line)
                .toList();
    }

    private static FoundLine line(EarlierPeople.Found found) {
        return new FoundLine(
                found.who().first() + "/" + found.who().pseudonym(),
                found.who().pseudonym().value(),
                found.open().stream()
                        .map(study ->
                                study.title()
                                        + ", "
                                        + StudyPages.line(study, Cohorts.ZONE).frozen())
                        .toList());
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// @param who which of those found, as the page named them
    /// @param typed what they were found by, to show the page again
    @PostMapping(HERE + "/take-out")
    ModelAndView takeOut(
            SignedIn by,
            @RequestParam(defaultValue = "") List<String> who,
            @RequestParam(defaultValue = "") String typed) {
        by.require(Right.ANSWER_REQUESTS);
        Set<EarlierPeople.Someone> chosen = new HashSet<>();
        who.forEach(value -> someone(value).ifPresent(chosen::add));
        if (chosen.isEmpty()) {
            return wrong(page(by, typed, found(by, typed), "unchosen", -1));
        }
        int sealed = people.takeOut(by, chosen);
        return new ModelAndView("redirect:" + HERE + "?sealed=" + sealed, HttpStatus.SEE_OTHER);
    }

    private static Optional<EarlierPeople.Someone> someone(String value) {
        String[] parts = value.split("/", 2);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? Optional.of(
                        new EarlierPeople.Someone(
                                new StudyId(parts[0]), new ParticipantId(parts[1])))
                : Optional.empty();
    }
}
