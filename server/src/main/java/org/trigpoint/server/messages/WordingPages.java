package org.trigpoint.server.messages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;

/// An organisation's words for each kind of message, and its quiet hours.
@Controller
class WordingPages {
    private final Database database;
    private final Wordings wordings;
    private final Letters letters;

    WordingPages(Database database, Wordings wordings, Letters letters) {
        this.database = database;
        this.wordings = wordings;
        this.letters = letters;
    }

    @GetMapping("/messages")
    ModelAndView list(SignedIn who) {
        who.require(Right.MANAGE_COHORTS);
        return list(who, "");
    }

    private ModelAndView list(SignedIn who, String wrong) {
        return database.read(sql -> {
            Map<Kind, Wording> words = new LinkedHashMap<>();
            for (Kind kind : Kind.values()) {
                words.put(
                        kind,
                        wordings.of(
                                sql,
                                who.organisation(),
                                kind,
                                Words.in(Words.LANGUAGES.getFirst())));
            }
            return Page.of("messages/wordings")
                    .with("words", words)
                    .with("others", Words.in(Words.LANGUAGES.getFirst()).others())
                    .with("quiet", wordings.quiet(sql, who.organisation()))
                    .with("wrong", wrong)
                    .view();
        });
    }

    @PostMapping("/messages/quiet")
    ModelAndView quiet(
            SignedIn who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String weekends) {
        who.require(Right.MANAGE_COHORTS);
        boolean hours = from.matches("1?[0-9]|2[0-4]") && to.matches("1?[0-9]|2[0-3]");
        if (!hours || Integer.parseInt(to) >= Integer.parseInt(from)) {
            ModelAndView page = list(who, "quiet");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        QuietHours quiet =
                new QuietHours(
                        Integer.parseInt(from),
                        Integer.parseInt(to),
                        weekends.equals("quiet")
                                ? QuietHours.Weekends.QUIET
                                : QuietHours.Weekends.LIKE_OTHER_DAYS);
        database.write(sql -> {
            wordings.setQuiet(sql, who, quiet);
            return true;
        });
        return new ModelAndView("redirect:/messages", HttpStatus.SEE_OTHER);
    }

    private static Kind kind(String key) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/messages/{key}")
    ModelAndView edit(
            SignedIn who,
            @PathVariable String key,
            @RequestParam(defaultValue = "en-GB") String language) {
        who.require(Right.MANAGE_COHORTS);
        Kind kind = kind(key);
        Words words = language(language);
        return database.read(sql ->
                form(
                        sql,
                        who,
                        kind,
                        words,
                        wordings.of(sql, who.organisation(), kind, words),
                        List.of()));
    }

    private static Words language(String tag) {
        return Words.LANGUAGES.stream()
                .filter(known -> known.toLanguageTag().equals(tag))
                .map(Words::in)
                .findFirst()
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    private ModelAndView form(
            JdbcClient sql,
            SignedIn who,
            Kind kind,
            Words words,
            Wording wording,
            List<Wording.Fault> faults) {
        Optional<Letter> preview =
                faults.isEmpty()
                        ? Optional.of(
                                letters.sample(
                                        sql,
                                        new Message.WaveName("After"),
                                        kind,
                                        words,
                                        wording,
                                        sample(who)))
                        : Optional.empty();
        return Page.of("messages/wording")
                .with("kind", kind)
                .with("language", words)
                .with("wording", wording)
                .with("faults", faults)
                .with(
                        "known",
                        Arrays.stream(Placeholder.values()).filter(kind.known()::contains).toList())
                .with("needed", kind.needed())
                .with("subject", preview.map(Letter::subject).orElse(""))
                .with("text", preview.map(Letter::text).orElse(""))
                .view();
    }

    private static Cohort sample(SignedIn who) {
        return new Cohort(
                new CohortId("sample"),
                who.organisation(),
                Programmes.builtIn(),
                Programmes.builtIn().title(),
                LocalDate.of(2027, 5, 3),
                1,
                Cohorts.ZONE,
                Cohort.Recognition.LINKS,
                List.of(),
                List.of());
    }

    @PostMapping("/messages/{key}")
    ModelAndView change(
            SignedIn who,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "en-GB") String language,
            @RequestParam(defaultValue = "save") String what) {
        who.require(Right.MANAGE_COHORTS);
        Kind kind = kind(key);
        Words words = language(language);
        Wording wording = new Wording(subject, body);
        List<Wording.Fault> faults = wording.faults(kind);
        if (!faults.isEmpty() || what.equals("preview")) {
            ModelAndView page = database.read(sql -> form(sql, who, kind, words, wording, faults));
            if (!faults.isEmpty()) {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return page;
        }
        database.write(sql -> {
            wordings.change(sql, who, kind, words, wording);
            return true;
        });
        return new ModelAndView("redirect:/messages", HttpStatus.SEE_OTHER);
    }
}
