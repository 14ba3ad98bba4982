package org.trigpoint.server.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;

/// Enrolling oneself: the page behind the link, and the page that opens and ends it.
@Controller
class SelfEnrolmentPages {
    private static final int MOST_AT_A_DOOR = 300;

    private final Database database;
    private final Cohorts cohorts;
    private final SelfEnrolment enrolment;
    private final Tries tries;
    private final Settings settings;
    private final SetUp setUp;

    SelfEnrolmentPages(
            Database database,
            Cohorts cohorts,
            SelfEnrolment enrolment,
            Tries tries,
            Settings settings,
            SetUp setUp) {
        this.database = database;
        this.cohorts = cohorts;
        this.enrolment = enrolment;
        this.tries = tries;
        this.settings = settings;
        this.setUp = setUp;
    }

    private Cohort managed(SignedIn who, String id) {
        who.require(Right.MANAGE_LEARNERS);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/self-enrolment")
    ModelAndView manage(SignedIn who, @PathVariable String id) {
        return manage(managed(who, id), Map.of(), List.of());
    }

    private ModelAndView manage(Cohort cohort, Map<String, String> form, List<String> wrong) {
        Optional<SelfEnrolment.Door> door = database.read(sql -> enrolment.door(sql, cohort));
        String address = door.map(this::address).orElse("");
        return Page.of("programme/selfEnrolment")
                .with("cohort", cohort)
                .with("address", address)
                .with("picture", LinkPicture.of(address.isEmpty() ? "-" : address))
                .with("came", door.map(SelfEnrolment.Door::came).orElse(0L))
                .with(
                        "cap",
                        form.getOrDefault(
                                "cap",
                                Long.toString(
                                        door.map(SelfEnrolment.Door::cap).orElse(cohort.places()))))
                .with(
                        "until",
                        form.getOrDefault(
                                "until",
                                door.map(SelfEnrolment.Door::until)
                                        .orElse(cohort.startsOn())
                                        .toString()))
                .with("wrong", wrong)
                .view();
    }

    private String address(SelfEnrolment.Door door) {
        return settings.address("/join/" + door.link());
    }

    @PostMapping("/cohorts/{id}/self-enrolment")
    ModelAndView open(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = managed(who, id);
        String cap = form.getOrDefault("cap", "").strip();
        Optional<LocalDate> until = day(form.getOrDefault("until", ""));
        boolean counted = cap.matches("[1-9][0-9]{0,3}");
        if (!counted || until.isEmpty()) {
            ModelAndView page =
                    manage(
                            cohort,
                            form,
                            counted
                                    ? List.of("until")
                                    : until.isEmpty() ? List.of("cap", "until") : List.of("cap"));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            enrolment.open(sql, who, cohort, Long.parseLong(cap), until.get());
            return true;
        });
        return back(cohort);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/cohorts/{id}/self-enrolment/end")
    ModelAndView end(SignedIn who, @PathVariable String id) {
        Cohort cohort = managed(who, id);
        database.write(sql -> {
            enrolment.end(sql, who, cohort);
            return true;
        });
        return back(cohort);
    }

    private static ModelAndView back(Cohort cohort) {
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/self-enrolment", HttpStatus.SEE_OTHER);
    }

    /// The code as a picture, to be printed.
    @GetMapping("/cohorts/{id}/self-enrolment/code.svg")
    ResponseEntity<String> code(SignedIn who, @PathVariable String id) {
        Cohort cohort = managed(who, id);
        SelfEnrolment.Door door =
                database.read(sql -> enrolment.door(sql, cohort))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"join.svg\"")
                .body(LinkPicture.of(address(door)).svg());
    }

    private Cohort behind(String link) {
        return database.read(sql -> enrolment.behind(sql, new Token(link)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
    }

    @GetMapping("/join/{link}")
    ModelAndView arrive(@PathVariable String link) {
        Cohort cohort = behind(link);
        return switch (database.read(sql -> enrolment.standing(sql, cohort))) {
            case SENT -> form(cohort, link, Map.of(), "");
            case FULL -> outcome(cohort, "full");
            case CLOSED -> outcome(cohort, "closed");
        };
    }

    private String privacy(Cohort cohort) {
        return database.read(sql -> setUp.noticeAddress(sql, cohort.id()));
    }

    private ModelAndView form(Cohort cohort, String link, Map<String, String> form, String wrong) {
        return Page.of("programme/join")
                .with("privacy", privacy(cohort))
                .with("cohort", cohort)
                .with("link", link)
                .with("form", form)
                .with("wrong", wrong)
                .view();
    }

    private ModelAndView outcome(Cohort cohort, String outcome) {
        return Page.of("programme/joined")
                .with("privacy", privacy(cohort))
                .with("cohort", cohort)
                .with("outcome", outcome)
                .view();
    }

    @PostMapping("/join/{link}")
    ModelAndView come(
            @PathVariable String link,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        Cohort cohort = behind(link);
        tries.count("join " + cohort.id(), MOST_AT_A_DOOR);
        String name = form.getOrDefault("name", "").strip();
        String email = form.getOrDefault("email", "");
        if (name.length() > 200 || !Person.isAddress(email)) {
            ModelAndView page = form(cohort, link, form, name.length() > 200 ? "name" : "email");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Person person = new Person(name, email);
        tries.count(new Token("join " + cohort.id() + " " + person.email()).digest());
        Optional<SiteId> site =
                cohort.sites().stream()
                        .map(Cohort.Site::id)
                        .filter(known -> known.value().equals(form.get("site")))
                        .findFirst();
        SelfEnrolment.Outcome outcome =
                database.write(
                        sql -> enrolment.come(sql, cohort, person, site, Words.chosen(request)));
        return outcome(
                cohort,
                outcome == SelfEnrolment.Outcome.SENT && settings.get(Setting.SMTP).isEmpty()
                        ? "by-hand"
                        : outcome.name().toLowerCase(Locale.ROOT));
    }
}
