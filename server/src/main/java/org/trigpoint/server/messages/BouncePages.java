package org.trigpoint.server.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Messages that came back: bringing mail servers' reports, or noting it of one message by hand.
/// What is brought is read and not kept.
@Controller
class BouncePages {
    /// The web server takes 50 parts of a form.
    private static final int MOST_FILES = 40;

    private static final int LONGEST_NAME = 80;

    private final Database database;
    private final Bounces bounces;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;

    BouncePages(
            Database database,
            Bounces bounces,
            Cohorts cohorts,
            Learners learners,
            Identities identities) {
        this.database = database;
        this.bounces = bounces;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
    }

    @GetMapping("/outbox/came-back")
    ModelAndView show(SignedIn who) {
        who.require(Right.MANAGE_LEARNERS);
        return page(List.of(), "");
    }

    private static ModelAndView page(List<BroughtLine> lines, String wrong) {
        return Page.of("messages/cameBack").with("lines", lines).with("wrong", wrong).view();
    }

    /// @param reports files as a mail program saves them
    /// @param pasted the source of one mail
    @PostMapping("/outbox/came-back")
    ModelAndView bring(
            SignedIn who,
            @RequestParam(required = false) Optional<List<MultipartFile>> reports,
            @RequestParam(defaultValue = "") String pasted) {
        who.require(Right.MANAGE_LEARNERS);
        List<MultipartFile> files =
                reports.orElse(List.of()).stream().filter(file -> !file.isEmpty()).toList();
        if (files.isEmpty() && pasted.isBlank()) {
            return wrong(page(List.of(), "nothing"));
        }
        if (files.size() > MOST_FILES) {
            return wrong(page(List.of(), "many"));
        }
        List<BroughtLine> lines = new ArrayList<>();
        for (MultipartFile file : files) {
            lines.add(brought(who, name(file), DeliveryReport.read(bytes(file))));
        }
        if (!pasted.isBlank()) {
            lines.add(brought(who, "", DeliveryReport.read(pasted.stripLeading())));
        }
        return page(lines, "");
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String name(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    /// One more than is read, so that a file that is too large is told from one that just fits.
    private static byte[] bytes(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(DeliveryReport.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a report", e);
        }
    }

    private BroughtLine brought(SignedIn who, String file, DeliveryReport report) {
        return database.write(sql -> {
            Bounces.Brought brought = bounces.bring(sql, who, report);
            Optional<Message> message = brought.message();
            return new BroughtLine(
                    file,
                    brought.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    message.map(one -> to(sql, who, one)).orElse(""),
                    message.map(BouncePages::timeline).orElse(""),
                    report.status());
        });
    }

    private String to(JdbcClient sql, SignedIn who, Message message) {
        return cohorts.find(sql, who.organisation(), message.cohort())
                .flatMap(cohort -> learners.find(sql, cohort, message.learner()))
                .flatMap(Learner::identity)
                .flatMap(identity -> identities.reveal(sql, identity))
                .map(person -> (person.name() + " " + person.email()).strip())
                .orElse("");
    }

    private static String timeline(Message message) {
        return "/cohorts/" + message.cohort() + "/learners/" + message.learner() + "/messages";
    }

    @PostMapping("/outbox/{id}/came-back")
    ModelAndView note(SignedIn who, @PathVariable String id) {
        who.require(Right.MANAGE_LEARNERS);
        Message message =
                database.read(sql -> new OutboxSql(sql).find(who.organisation(), new MessageId(id)))
                        .filter(one -> OutboxPages.shown(who).contains(one.kind()))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        database.write(sql -> bounces.note(sql, who, message));
        return new ModelAndView("redirect:" + timeline(message), HttpStatus.SEE_OTHER);
    }
}
