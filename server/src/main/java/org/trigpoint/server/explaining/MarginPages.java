package org.trigpoint.server.explaining;

import java.util.HashMap;
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
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.explain.Feedback.Span;

/// Explanations that learners sent to their trainers, who answer in the margin.
@Controller
class MarginPages {
    private static final int LONGEST = 1000;

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Explained explained;
    private final Attempts attempts;

    MarginPages(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Explained explained,
            Attempts attempts) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.explained = explained;
        this.attempts = attempts;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.SEE_LEARNING);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/explaining")
    ModelAndView list(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        return Page.of("explaining/sent")
                .with("cohort", cohort)
                .with("lines", database.read(sql -> lines(sql, cohort)))
                .view();
    }

    private List<SentLine> lines(JdbcClient sql, Cohort cohort) {
        List<Attempt> sent = attempts.sent(sql, cohort);
        Map<LearnerId, String> names = names(sql, cohort, sent);
        return sent.stream()
                .map(attempt ->
                        new SentLine(
                                attempt.id(),
                                names.getOrDefault(attempt.learner(), ""),
                                person(cohort, attempt),
                                ExplainPages.day(cohort, attempt),
                                attempts.notes(sql, attempt).size()))
                .toList();
    }

    private String person(Cohort cohort, Attempt attempt) {
        return explained
                .practice(cohort, attempt.vignette())
                .map(vignette -> vignette.person())
                .orElse(attempt.vignette());
    }

    private Map<LearnerId, String> names(JdbcClient sql, Cohort cohort, List<Attempt> sent) {
        Map<LearnerId, String> names = new HashMap<>();
        for (Attempt attempt : sent) {
            Optional<Learner> learner = learners.find(sql, cohort, attempt.learner());
            learner.ifPresent(one ->
                    names.put(
                            one.id(),
                            one.identity()
                                    .flatMap(identity -> identities.reveal(sql, identity))
                                    .map(MarginPages::name)
                                    .orElse(one.pseudonym().value())));
        }
        return names;
    }

    private static String name(Person person) {
        return person.name().isEmpty() ? person.email() : person.name();
    }

    private Attempt sent(Cohort cohort, String id) {
        return database.read(sql -> attempts.sent(sql, cohort)).stream()
                .filter(attempt -> attempt.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/explaining/{attempt}")
    ModelAndView show(SignedIn who, @PathVariable String id, @PathVariable String attempt) {
        Cohort cohort = found(who, id);
        return page(cohort, sent(cohort, attempt), 0, "", "", "").view();
    }

    /// @param sentence the one that was chosen, counted from 1; 0 for all of it
    private Page page(
            Cohort cohort, Attempt attempt, int sentence, String said, String words, String wrong) {
        return database.read(sql ->
                Page.of("explaining/margin")
                        .with("cohort", cohort)
                        .with("attempt", attempt.id())
                        .with(
                                "name",
                                names(sql, cohort, List.of(attempt))
                                        .getOrDefault(attempt.learner(), ""))
                        .with(
                                "vignette",
                                explained
                                        .practice(cohort, attempt.vignette())
                                        .map(one -> one.text())
                                        .orElse(""))
                        .with("language", explained.pack(cohort).language())
                        .with("margin", Margin.of(attempt, attempts.notes(sql, attempt)))
                        .with("sentences", Margin.sentences(attempt.text()))
                        .with("sentence", sentence)
                        .with("said", said)
                        .with("words", words)
                        .with("wrong", wrong)
                        .with("longest", LONGEST));
    }

    @PostMapping("/cohorts/{id}/explaining/{attempt}")
    ModelAndView answer(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String attempt,
            @RequestParam(defaultValue = "0") int sentence,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String said) {
        Cohort cohort = found(who, id);
        Attempt shown = sent(cohort, attempt);
        String note = Typed.words(said);
        Optional<Span> span = Margin.span(shown.text(), sentence, words);
        String wrong = span.isEmpty() ? "words" : Typed.wrong(note, LONGEST);
        if (!wrong.isEmpty()) {
            ModelAndView page = page(cohort, shown, sentence, note, words, wrong).view();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        boolean kept =
                database.write(sql -> {
                    // it may have been taken back a moment ago
                    boolean still = attempts.isSent(sql, shown);
                    if (still) {
                        attempts.answer(sql, who, shown, span.orElseThrow(), note);
                    }
                    return still;
                });
        return ExplainPages.to(
                "/cohorts/" + cohort.id() + "/explaining" + (kept ? "/" + shown.id() : ""));
    }
}
