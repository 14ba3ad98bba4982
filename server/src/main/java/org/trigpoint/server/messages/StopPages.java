package org.trigpoint.server.messages;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// The link in every message that stops them. Mail programs open links to look at them, so opening
/// it shows one button; a mail program's own "unsubscribe" presses it without showing the page (RFC
/// 8058), and so needs no token of a form.
@Controller
class StopPages {
    private final Database database;
    private final LearnerLinks links;
    private final Learners learners;
    private final Cohorts cohorts;

    StopPages(Database database, LearnerLinks links, Learners learners, Cohorts cohorts) {
        this.database = database;
        this.links = links;
        this.learners = learners;
        this.cohorts = cohorts;
    }

    private record Stopping(Cohort cohort, Learner learner) {}

    private Optional<Stopping> stopping(JdbcClient sql, String link) {
        return links.stopping(sql, new Token(link))
                .flatMap(id -> new OutboxSql(sql).enrolled(id))
                .flatMap(enrolled ->
                        cohorts.find(sql, enrolled.organisation(), enrolled.cohort())
                                .flatMap(cohort ->
                                        learners.find(sql, cohort, enrolled.learner())
                                                .map(learner -> new Stopping(cohort, learner))));
    }

    @GetMapping("/stop/{link}")
    ModelAndView show(@PathVariable String link) {
        Stopping stopping =
                database.read(sql -> stopping(sql, link))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
        return Page.of("messages/stop")
                .with("link", link)
                .with("cohort", stopping.cohort().title())
                .with("stopped", stopping.learner().leftMessagesAt().isPresent())
                .view();
    }

    @PostMapping("/stop/{link}")
    ModelAndView stop(@PathVariable String link) {
        boolean known =
                database.write(sql -> {
                    Optional<Stopping> found = stopping(sql, link);
                    found.filter(one -> one.learner().leftMessagesAt().isEmpty())
                            .ifPresent(
                                    one -> learners.stopMessages(sql, one.cohort(), one.learner()));
                    return found.isPresent();
                });
        if (!known) {
            throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
        }
        return new ModelAndView("redirect:/stop/" + link, HttpStatus.SEE_OTHER);
    }
}
