package org.trigpoint.server.messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Messages that are not out: refused by the mail server, or waiting for it or for a person.
///
/// Who may enrol people but not see who answered is shown the messages that tell nothing of that,
/// and how many others there are.
@Controller
class OutboxPages {
    private static final int A_PAGE = 50;

    private final Database database;
    private final Messages messages;
    private final Letters letters;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Bounces bounces;
    private final Post post;

    OutboxPages(
            Database database,
            Messages messages,
            Letters letters,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Bounces bounces,
            Post post) {
        this.database = database;
        this.messages = messages;
        this.letters = letters;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.bounces = bounces;
        this.post = post;
    }

    /// The kinds a person may see who gets them.
    static Set<Kind> shown(SignedIn who) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        kind.telling() == Kind.Telling.NOTHING || who.may(Right.SEE_WHO_ANSWERED))
                .collect(Collectors.toSet());
    }

    @GetMapping("/outbox")
    ModelAndView show(SignedIn who, @RequestParam(defaultValue = "1") int page) {
        who.require(Right.MANAGE_LEARNERS);
        int number = Math.clamp(page, 1, 100_000);
        Set<Kind> shown = shown(who);
        Set<Kind> hidden =
                Arrays.stream(Kind.values())
                        .filter(kind -> !shown.contains(kind))
                        .collect(Collectors.toSet());
        List<MessageLine> lines =
                database.read(sql -> lines(sql, who, shown, (number - 1L) * A_PAGE));
        return Page.of("messages/outbox")
                .with("lines", lines.stream().limit(A_PAGE).toList())
                .with(
                        "hidden",
                        database.read(sql -> new OutboxSql(sql).count(who.organisation(), hidden)))
                .with("page", number)
                .with("more", lines.size() > A_PAGE)
                .with("sends", post.standing() == Post.Standing.SET)
                .view();
    }

    private List<MessageLine> lines(JdbcClient sql, SignedIn who, Set<Kind> kinds, long skip) {
        Map<CohortId, Cohort> known = new HashMap<>();
        List<MessageLine> lines = new ArrayList<>();
        for (Message message :
                bounces.marked(
                        sql,
                        new OutboxSql(sql).open(who.organisation(), kinds, skip, A_PAGE + 1L))) {
            Cohort cohort =
                    known.computeIfAbsent(
                            message.cohort(),
                            id -> cohorts.find(sql, who.organisation(), id).orElseThrow());
            lines.add(MessageLine.of(message, cohort, to(sql, cohort, message)));
        }
        return lines;
    }

    private String to(JdbcClient sql, Cohort cohort, Message message) {
        return learners.find(sql, cohort, message.learner())
                .flatMap(Learner::identity)
                .flatMap(identity -> identities.reveal(sql, identity))
                .map(person -> (person.name() + " " + person.email()).strip())
                .orElse("");
    }

    private Message found(SignedIn who, String id) {
        who.require(Right.MANAGE_LEARNERS);
        return database.read(sql -> new OutboxSql(sql).find(who.organisation(), new MessageId(id)))
                .filter(message -> shown(who).contains(message.kind()))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/outbox/{id}")
    ModelAndView one(SignedIn who, @PathVariable String id) {
        Message message = found(who, id);
        Letter letter =
                letters.write(message).orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        return Page.of("messages/letter")
                .with("id", id)
                .with("kind", message.kind())
                .with("to", letter.to().email())
                .with("subject", letter.subject())
                .with("text", letter.text())
                .with(
                        "enclosed",
                        letter.enclosure()
                                .map(one ->
                                        one.isForCalendar()
                                                ? "letter.enclosed.calendar"
                                                : "letter.enclosed")
                                .orElse(""))
                .with("state", message.state())
                .with("reason", message.reason())
                .with(
                        "timeline",
                        "/cohorts/"
                                + message.cohort()
                                + "/learners/"
                                + message.learner()
                                + "/messages")
                .view();
    }

    @GetMapping("/outbox/{id}/enclosure")
    ResponseEntity<byte[]> enclosure(SignedIn who, @PathVariable String id) {
        Letter.Enclosure enclosure =
                letters.write(found(who, id))
                        .flatMap(Letter::enclosure)
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(enclosure.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + enclosure.name() + "\"")
                .body(enclosure.content());
    }

    @PostMapping("/outbox/{id}/handed-over")
    ModelAndView handOver(SignedIn who, @PathVariable String id) {
        Message message = found(who, id);
        database.write(sql -> messages.handOver(sql, who, message.id()));
        return back();
    }

    @PostMapping("/outbox/{id}/again")
    ModelAndView again(SignedIn who, @PathVariable String id) {
        Message message = found(who, id);
        database.write(sql -> messages.retry(sql, who, message.id()));
        return back();
    }

    private static ModelAndView back() {
        return new ModelAndView("redirect:/outbox", HttpStatus.SEE_OTHER);
    }
}
