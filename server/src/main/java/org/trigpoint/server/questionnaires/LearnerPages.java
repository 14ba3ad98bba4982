package org.trigpoint.server.questionnaires;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.SetUp;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// What a learner sees at their personal link: where they are, consent, and leaving.
///
/// The link in the address is the key: no cookie and no sign-in, so that it works on any phone.
@Controller
class LearnerPages {
    private final Database database;
    private final Learners learners;
    private final Cohorts cohorts;
    private final Consents consents;
    private final Answering answering;
    private final SetUp setUp;

    LearnerPages(
            Database database,
            Learners learners,
            Cohorts cohorts,
            Consents consents,
            Answering answering,
            SetUp setUp) {
        this.database = database;
        this.learners = learners;
        this.cohorts = cohorts;
        this.consents = consents;
        this.answering = answering;
        this.setUp = setUp;
    }

    /// Who comes, and to which cohort.
    ///
    /// @param said what they agreed to; empty where they have not decided
    /// @param privacy where the privacy notice is; blank where none is published
    record Visit(
            String link,
            Learner learner,
            Cohort cohort,
            Map<Statement, Consents.Said> said,
            Map<WaveId, Answering.Administration> answered,
            String privacy) {
        Visit {
            said = Map.copyOf(said);
            answered = Map.copyOf(answered);
        }

        /// Whether they came by a code: there is no name and no address.
        boolean isByCode() {
            return cohort.recognition() == Cohort.Recognition.CODES;
        }

        /// Whether they take part in the study.
        boolean takesPart() {
            return said.get(Statement.STUDY) == Consents.Said.YES;
        }
    }

    /// @throws Mistake where the link is none, or the person withdrew their data
    Visit visit(String link) {
        return database.read(sql -> {
            Learner learner =
                    learners.at(sql, new Token(link))
                            .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
            return new Visit(
                    link,
                    learner,
                    cohorts.of(sql, learner),
                    consents.of(sql, learner.id()),
                    answering.of(sql, learner),
                    setUp.noticeAddress(sql, learner.cohort()));
        });
    }

    @GetMapping("/l/{link}")
    ModelAndView home(@PathVariable String link) {
        Visit visit = visit(link);
        if (visit.learner().withdrewDataAt().isPresent()) {
            return Page.of("questionnaires/withdrawn")
                    .with("privacy", visit.privacy())
                    .with("codes", visit.isByCode())
                    .view();
        }
        if (visit.learner().openedAt().isEmpty()) {
            database.write(sql -> {
                learners.opened(sql, visit.learner());
                return true;
            });
        }
        if (visit.said().isEmpty() || isAskedAnew(visit)) {
            return consentPage(visit, List.of());
        }
        return Page.of("questionnaires/home")
                .with("codes", visit.isByCode())
                .with("link", link)
                .with("cohort", visit.cohort().title())
                .with("language", visit.cohort().programme().instrument().language())
                .with("waves", visit.takesPart() ? lines(visit) : List.of())
                .with("takesPart", visit.takesPart())
                .with("privacy", visit.privacy())
                .with("messages", visit.learner().leftMessagesAt().isEmpty())
                .view();
    }

    /// Whether what someone was told changed since they decided, in a way that matters.
    boolean isAskedAnew(Visit visit) {
        return database.read(sql -> consents.isAskedAnew(sql, visit.learner()));
    }

    private List<WaveLine> lines(Visit visit) {
        List<WaveLine> lines = new ArrayList<>();
        LocalDate today = cohorts.today(visit.cohort());
        for (Cohort.Opening opening : visit.cohort().waves()) {
            Optional<Answering.Administration> answered =
                    Optional.ofNullable(visit.answered().get(opening.wave()));
            boolean finished = answered.flatMap(Answering.Administration::finishedAt).isPresent();
            String state =
                    finished
                            ? "finished"
                            : answering.isOpen(visit.cohort(), opening.wave())
                                    ? answered.isPresent() ? "started" : "open"
                                    : today.isBefore(opening.opensOn()) ? "later" : "closed";
            lines.add(
                    new WaveLine(
                            opening.wave().value(),
                            visit.cohort()
                                    .programme()
                                    .wave(opening.wave())
                                    .map(wave -> wave.label())
                                    .orElse(opening.wave().value()),
                            state,
                            opening.opensOn(),
                            opening.closesOn()));
        }
        return lines;
    }

    @GetMapping("/l/{link}/consent")
    ModelAndView consent(@PathVariable String link) {
        return consentPage(present(link), List.of());
    }

    /// A visit of someone who has not withdrawn their data.
    private Visit present(String link) {
        Visit visit = visit(link);
        if (visit.learner().withdrewDataAt().isPresent()) {
            throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
        }
        return visit;
    }

    private ModelAndView consentPage(Visit visit, List<Statement> open) {
        Consents.Shown shown = database.read(sql -> consents.shown(sql, visit.learner()));
        return Page.of("questionnaires/consent")
                .with("link", visit.link())
                .with("cohort", visit.cohort().title())
                .with("sheet", shown.sheet().text().strip().split("\\n\\s*\\n", -1))
                .with("version", shown.sheet().version())
                .with("changes", shown.changes())
                .with("privacy", visit.privacy())
                .with("said", visit.said())
                .with("open", open)
                .view();
    }

    @PostMapping("/l/{link}/consent")
    ModelAndView giveConsent(@PathVariable String link, @RequestParam Map<String, String> form) {
        Visit visit = present(link);
        Map<Statement, Consents.Said> said = new EnumMap<>(Statement.class);
        List<Statement> open = new ArrayList<>();
        for (Statement statement : Statement.values()) {
            switch (form.getOrDefault(statement.key(), "")) {
                case "yes" -> said.put(statement, Consents.Said.YES);
                case "no" -> said.put(statement, Consents.Said.NO);
                case "" -> open.add(statement);
                default -> throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
            }
        }
        boolean declines = said.get(Statement.STUDY) == Consents.Said.NO;
        if (declines) {
            // who takes no part in the study is not asked about its parts
            open.forEach(statement -> said.put(statement, Consents.Said.NO));
            open.clear();
        }
        if (!open.isEmpty()) {
            Visit asSaid =
                    new Visit(
                            link,
                            visit.learner(),
                            visit.cohort(),
                            said,
                            visit.answered(),
                            visit.privacy());
            ModelAndView page = consentPage(asSaid, open);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            consents.give(sql, visit.cohort(), visit.learner(), version(sql, visit, form), said);
            return true;
        });
        return to(link, "");
    }

    /// The version of the sheet that stood on the page that was sent.
    private long version(JdbcClient sql, Visit visit, Map<String, String> form) {
        long newest = consents.shown(sql, visit.learner()).sheet().version();
        String sent = form.getOrDefault("sheet", Long.toString(newest));
        if (!sent.matches("[1-9][0-9]{0,8}")) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        return Math.min(newest, Long.parseLong(sent));
    }

    @GetMapping("/l/{link}/leave")
    ModelAndView leaving(@PathVariable String link) {
        Visit visit = present(link);
        return Page.of("questionnaires/leave")
                .with("codes", visit.isByCode())
                .with("link", link)
                .with("privacy", visit.privacy())
                .view();
    }

    @PostMapping("/l/{link}/leave/messages")
    ModelAndView stopMessages(@PathVariable String link) {
        Visit visit = present(link);
        database.write(sql -> {
            learners.stopMessages(sql, visit.cohort(), visit.learner());
            return true;
        });
        return to(link, "");
    }

    @PostMapping("/l/{link}/leave/data")
    ModelAndView withdrawData(@PathVariable String link) {
        Visit visit = present(link);
        database.write(sql -> {
            learners.withdrawData(sql, visit.cohort(), visit.learner());
            return true;
        });
        return to(link, "");
    }

    private static ModelAndView to(String link, String rest) {
        return new ModelAndView("redirect:/l/" + link + rest, HttpStatus.SEE_OTHER);
    }
}
