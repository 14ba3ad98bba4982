package org.trigpoint.server.messages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// What was written to one learner, and when, and mending an address from which something came
/// back; nothing of what they answered.
@Controller
class TimelinePages {
    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Bounces bounces;

    TimelinePages(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Bounces bounces) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.bounces = bounces;
    }

    @GetMapping("/cohorts/{id}/learners/{learner}/messages")
    ModelAndView show(SignedIn who, @PathVariable String id, @PathVariable String learner) {
        return database.read(sql -> {
            Place place = found(sql, who, id, learner);
            return page(sql, who, place, "", "");
        });
    }

    private record Place(Cohort cohort, Learner learner) {
        String address() {
            return "/cohorts/" + cohort.id() + "/learners/" + learner.id() + "/messages";
        }
    }

    private Place found(JdbcClient sql, SignedIn who, String id, String learner) {
        who.require(Right.MANAGE_LEARNERS);
        Cohort cohort =
                cohorts.find(sql, who.organisation(), new CohortId(id))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        return learners.find(sql, cohort, new LearnerId(learner))
                .filter(one -> one.withdrewDataAt().isEmpty())
                .map(one -> new Place(cohort, one))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    /// Mends the address of someone from whom something came back, and goes on writing to them.
    ///
    /// @param email another address; blank to go on with the same
    @PostMapping("/cohorts/{id}/learners/{learner}/address")
    ModelAndView mend(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String learner,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String right) {
        Place place = database.read(sql -> found(sql, who, id, learner));
        if (!database.read(sql -> isInDoubt(sql, place.learner()))) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        boolean same = right.equals("yes");
        if (!same && !Person.isAddress(email)) {
            return wrong(who, place, email, "email");
        }
        try {
            database.write(sql -> {
                if (same) {
                    bounces.goOnAsBefore(sql, who, place.learner().id());
                } else {
                    bounces.mend(sql, who, place.cohort(), place.learner(), email);
                }
                return true;
            });
        } catch (Learners.RefusedException e) {
            return wrong(who, place, email, "taken");
        }
        return new ModelAndView("redirect:" + place.address(), HttpStatus.SEE_OTHER);
    }

    private boolean isInDoubt(JdbcClient sql, Learner learner) {
        return learner.identity().isPresent() && bounces.isInDoubt(sql, learner.id());
    }

    private ModelAndView wrong(SignedIn who, Place place, String email, String wrong) {
        ModelAndView page = database.read(sql -> page(sql, who, place, email, wrong));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            JdbcClient sql, SignedIn who, Place place, String email, String wrong) {
        Cohort cohort = place.cohort();
        Learner learner = place.learner();
        Set<Kind> shown = OutboxPages.shown(who);
        List<MessageLine> lines =
                bounces.marked(sql, new OutboxSql(sql).of(learner.id())).stream()
                        .filter(message -> shown.contains(message.kind()))
                        .map(message -> MessageLine.of(message, cohort, ""))
                        .toList();
        Optional<Person> person =
                learner.identity().flatMap(identity -> identities.reveal(sql, identity));
        Optional<BounceSql.Held> held = bounces.held(sql, learner.id());
        return Page.of("messages/timeline")
                .with("cohort", cohort)
                .with("learner", learner.id().value())
                .with(
                        "to",
                        person.map(one -> one.name().isBlank() ? one.email() : one.name())
                                .orElse(learner.pseudonym().value()))
                .with("lines", lines)
                .with("all", who.may(Right.SEE_WHO_ANSWERED))
                .with("stopped", learner.leftMessagesAt().isPresent())
                .with("doubt", isInDoubt(sql, learner))
                .with(
                        "held",
                        held.map(one -> MessageLine.shown(one.notedAt(), cohort.zone())).orElse(""))
                .with("status", held.map(BounceSql.Held::status).orElse(""))
                .with("address", person.map(Person::email).orElse(""))
                .with("email", email)
                .with("wrong", wrong)
                .view();
    }
}
