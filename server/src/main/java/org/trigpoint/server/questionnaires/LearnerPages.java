package org.trigpoint.server.questionnaires;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;

/// What a learner sees at their personal link: where they are, consent, and leaving.
///
/// The link in the address is the key: no cookie and no sign-in, so that it works on any phone.
@Controller
class LearnerPages {
    private final Database database;
    private final Learners learners;
    private final Consents consents;
    private final Answering answering;
    private final Visits visits;
    private final List<HomeLines> rooms;

    LearnerPages(
            Database database,
            Learners learners,
            Consents consents,
            Answering answering,
            Visits visits,
            List<HomeLines> rooms) {
        this.database = database;
        this.learners = learners;
        this.consents = consents;
        this.answering = answering;
        this.visits = visits;
        this.rooms = List.copyOf(rooms);
    }

    /// Who comes, and what they said so far.
    ///
    /// @param said what they agreed to; empty where they have not decided
    record Answerer(
            Visit coming,
            Map<Statement, Consents.Said> said,
            Map<WaveId, Answering.Administration> answered) {
        Answerer {
            said = Map.copyOf(said);
            answered = Map.copyOf(answered);
        }

        /// Whether they came by a code: there is no name and no address.
        boolean isByCode() {
            return cohort().recognition() == Cohort.Recognition.CODES;
        }

        String link() {
            return coming.link();
        }

        Learner learner() {
            return coming.learner();
        }

        Cohort cohort() {
            return coming.cohort();
        }

        String privacy() {
            return coming.privacy();
        }

        /// Whether they take part in the study.
        boolean takesPart() {
            return said.get(Statement.STUDY) == Consents.Said.YES;
        }
    }

    /// @throws Mistake where the link is none, or the person withdrew their data
    Answerer visit(String link) {
        return database.read(sql -> {
            Visit coming = visits.of(sql, link);
            return new Answerer(
                    coming,
                    consents.of(sql, coming.learner().id()),
                    answering.of(sql, coming.learner()));
        });
    }

    @GetMapping("/l/{link}")
    ModelAndView home(@PathVariable String link, HttpServletRequest request) {
        Answerer visit = visit(link);
        Words.chosen(request).ifPresent(language -> speaks(visit.learner(), language));
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
                .with("stages", stages(visit))
                .with("takesPart", visit.takesPart())
                .with("privacy", visit.privacy())
                .with("messages", visit.learner().leftMessagesAt().isEmpty())
                .view();
    }

    /// Notes the language someone chose for these pages; nothing is written where it is known.
    private void speaks(Learner learner, String language) {
        boolean known =
                database.read(sql -> learners.language(sql, learner.id()))
                        .equals(Optional.of(language));
        if (!known) {
            database.write(sql -> {
                learners.speaks(sql, learner.id(), language);
                return true;
            });
        }
    }

    /// Whether what someone was told changed since they decided, in a way that matters.
    boolean isAskedAnew(Answerer visit) {
        return database.read(sql -> consents.isAskedAnew(sql, visit.learner()));
    }

    /// The lines of every room, by stage.
    private Map<HomeLine.Stage, List<HomeLine>> stages(Answerer visit) {
        return database.read(sql ->
                rooms.stream()
                        .flatMap(room -> room.of(sql, visit.coming()).stream())
                        .collect(
                                Collectors.groupingBy(
                                        HomeLine::stage,
                                        () -> new EnumMap<>(HomeLine.Stage.class),
                                        Collectors.toList())));
    }

    @GetMapping("/l/{link}/consent")
    ModelAndView consent(@PathVariable String link) {
        return consentPage(present(link), List.of());
    }

    /// A visit of someone who has not withdrawn their data.
    private Answerer present(String link) {
        Answerer visit = visit(link);
        if (visit.learner().withdrewDataAt().isPresent()) {
            throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
        }
        return visit;
    }

    private ModelAndView consentPage(Answerer visit, List<Statement> open) {
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
        Answerer visit = present(link);
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
            Answerer asSaid = new Answerer(visit.coming(), said, visit.answered());
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
    private long version(JdbcClient sql, Answerer visit, Map<String, String> form) {
        long newest = consents.shown(sql, visit.learner()).sheet().version();
        String sent = form.getOrDefault("sheet", Long.toString(newest));
        if (!sent.matches("[1-9][0-9]{0,8}")) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        return Math.min(newest, Long.parseLong(sent));
    }

    @GetMapping("/l/{link}/leave")
    ModelAndView leaving(@PathVariable String link) {
        Answerer visit = present(link);
        return Page.of("questionnaires/leave")
                .with("codes", visit.isByCode())
                .with("link", link)
                .with("privacy", visit.privacy())
                .view();
    }

    @PostMapping("/l/{link}/leave/messages")
    ModelAndView stopMessages(@PathVariable String link) {
        Answerer visit = present(link);
        database.write(sql -> {
            learners.stopMessages(sql, visit.cohort(), visit.learner());
            return true;
        });
        return to(link, "");
    }

    @PostMapping("/l/{link}/leave/data")
    ModelAndView withdrawData(@PathVariable String link) {
        Answerer visit = present(link);
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
