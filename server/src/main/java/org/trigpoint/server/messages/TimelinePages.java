package org.trigpoint.server.messages;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Identities;
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

/// What was written to one learner, and when; nothing of what they answered.
@Controller
class TimelinePages {
    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;

    TimelinePages(Database database, Cohorts cohorts, Learners learners, Identities identities) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
    }

    @GetMapping("/cohorts/{id}/learners/{learner}/messages")
    ModelAndView show(SignedIn who, @PathVariable String id, @PathVariable String learner) {
        who.require(Right.MANAGE_LEARNERS);
        return database.read(sql -> {
            Cohort cohort =
                    cohorts.find(sql, who.organisation(), new CohortId(id))
                            .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
            Learner found =
                    learners.find(sql, cohort, new LearnerId(learner))
                            .filter(one -> one.withdrewDataAt().isEmpty())
                            .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
            return page(sql, who, cohort, found);
        });
    }

    private ModelAndView page(JdbcClient sql, SignedIn who, Cohort cohort, Learner learner) {
        Set<Kind> shown = OutboxPages.shown(who);
        List<MessageLine> lines =
                new OutboxSql(sql)
                        .of(learner.id()).stream()
                                .filter(message -> shown.contains(message.kind()))
                                .map(message -> MessageLine.of(message, cohort, ""))
                                .toList();
        String to =
                learner.identity()
                        .flatMap(identity -> identities.reveal(sql, identity))
                        .map(person -> person.name().isBlank() ? person.email() : person.name())
                        .orElse(learner.pseudonym().value());
        return Page.of("messages/timeline")
                .with("cohort", cohort)
                .with("to", to)
                .with("lines", lines)
                .with("all", who.may(Right.SEE_WHO_ANSWERED))
                .with("stopped", learner.leftMessagesAt().isPresent())
                .view();
    }
}
