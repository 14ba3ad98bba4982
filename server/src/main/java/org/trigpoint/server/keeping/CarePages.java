package org.trigpoint.server.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
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
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// What is kept how long and what goes next; who asked for their data, and giving it to them.
@Controller
class CarePages {
    /// How far ahead is shown what goes.
    private static final int AHEAD = 400;

    /// How much of what goes next is listed; an organisation of thousands of cohorts has more.
    private static final int MOST_SHOWN = 100;

    private final Database database;
    private final Retention retention;
    private final AccessRequests requests;
    private final PersonFiles files;
    private final PersonZip zip;

    CarePages(
            Database database,
            Retention retention,
            AccessRequests requests,
            PersonFiles files,
            PersonZip zip) {
        this.database = database;
        this.retention = retention;
        this.requests = requests;
        this.files = files;
        this.zip = zip;
    }

    @GetMapping("/keeping")
    ModelAndView show(SignedIn who) {
        who.require(Right.ANSWER_REQUESTS);
        return page(who, Map.of(), "", "");
    }

    /// @param typed what was typed for a period, where it could not be taken
    private ModelAndView page(SignedIn who, Map<Period, String> typed, String email, String wrong) {
        return database.read(sql -> {
            Map<Period, Retention.Rule> rules = retention.rules(sql, who.organisation());
            LocalDate until = retention.today().plusDays(AHEAD);
            List<Due> due = retention.due(sql, who.organisation(), until);
            return Page.of("keeping/keeping")
                    .with("due", due.stream().limit(MOST_SHOWN).toList())
                    .with("more", Math.max(0, due.size() - MOST_SHOWN))
                    .with("until", until)
                    .with("rules", List.copyOf(rules.values()))
                    .with("typed", new EnumMap<>(shown(rules, typed)))
                    .with("change", who.may(Right.MANAGE_ACCOUNTS))
                    .with(
                            "requests",
                            requests.open(sql, who.organisation()).stream()
                                    .map(request -> line(sql, request))
                                    .toList())
                    .with("email", email)
                    .with("wrong", wrong)
                    .view();
        });
    }

    private static Map<Period, String> shown(
            Map<Period, Retention.Rule> rules, Map<Period, String> typed) {
        Map<Period, String> shown = new EnumMap<>(Period.class);
        rules.forEach((what, rule) ->
                shown.put(what, typed.getOrDefault(what, Integer.toString(rule.days()))));
        return shown;
    }

    private RequestLine line(JdbcClient sql, AccessRequest request) {
        Optional<Person> person = files.person(sql, request);
        return new RequestLine(
                request,
                person.map(known -> known.name().isBlank() ? known.email() : known.name())
                        .orElse(""),
                person.map(Person::email).orElse(""),
                requests.daysLeft(request));
    }

    @PostMapping("/keeping/periods")
    ModelAndView change(
            SignedIn who, @RequestParam Map<String, String> form, HttpServletResponse response) {
        who.require(Right.MANAGE_ACCOUNTS);
        Map<Period, Integer> days = new EnumMap<>(Period.class);
        Map<Period, String> typed = new EnumMap<>(Period.class);
        String wrong = "";
        for (Period what : Period.values()) {
            String given = form.getOrDefault(what.key(), "").strip();
            typed.put(what, given);
            if (given.matches("[0-9]{1,5}")
                    && Integer.parseInt(given) >= Period.LEAST
                    && Integer.parseInt(given) <= Period.MOST) {
                days.put(what, Integer.parseInt(given));
            } else {
                wrong = wrong.isEmpty() ? what.key() : wrong;
            }
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(who, typed, "", wrong);
        }
        database.write(sql -> {
            retention.change(sql, who, days);
            return true;
        });
        return list();
    }

    @PostMapping("/keeping/requests")
    ModelAndView note(
            SignedIn who,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response) {
        who.require(Right.ANSWER_REQUESTS);
        Optional<AccessRequest> noted = database.write(sql -> requests.note(sql, who, email));
        if (noted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(who, Map.of(), email, Person.isAddress(email) ? "nobody" : "email");
        }
        return to(noted.get());
    }

    @GetMapping("/keeping/requests/{request}")
    ModelAndView one(SignedIn who, @PathVariable String request) {
        AccessRequest found = found(who, request);
        return Page.of("keeping/request")
                .with("line", database.read(sql -> line(sql, found)))
                .view();
    }

    private AccessRequest found(SignedIn who, String request) {
        who.require(Right.ANSWER_REQUESTS);
        return database.read(sql -> requests.find(sql, who.organisation(), request))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @PostMapping("/keeping/requests/{request}/file")
    ResponseEntity<byte[]> file(SignedIn who, @PathVariable String request) {
        AccessRequest found = found(who, request);
        // noted first: the file itself says that it was made
        database.write(sql -> {
            requests.taken(sql, who, found);
            return true;
        });
        byte[] content = zip.of(database.read(sql -> files.of(sql, found)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("data-" + found.askedOn() + ".zip")
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/keeping/requests/{request}/answered")
    ModelAndView answered(SignedIn who, @PathVariable String request) {
        AccessRequest found = found(who, request);
        database.write(sql -> {
            requests.answered(sql, who, found);
            return true;
        });
        return list();
    }

    private static ModelAndView to(AccessRequest request) {
        return new ModelAndView("redirect:/keeping/requests/" + request.id(), HttpStatus.SEE_OTHER);
    }

    private static ModelAndView list() {
        return new ModelAndView("redirect:/keeping", HttpStatus.SEE_OTHER);
    }
}
