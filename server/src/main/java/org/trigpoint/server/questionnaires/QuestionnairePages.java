package org.trigpoint.server.questionnaires;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// The questionnaire of a wave. A wave with a look back has two pages: now first, then the look
/// back. Earlier answers are never shown, only what one has begun on the same page.
@Controller
class QuestionnairePages {
    private final Database database;
    private final LearnerPages learners;
    private final Answering answering;

    QuestionnairePages(Database database, LearnerPages learners, Answering answering) {
        this.database = database;
        this.learners = learners;
        this.answering = answering;
    }

    /// A page of a wave.
    ///
    /// @param wave whose answers it takes
    /// @param asked the measured wave it is asked with, or itself
    private record Sheet(LearnerPages.Answerer visit, Wave wave, WaveId asked) {
        Instrument instrument() {
            return visit.cohort().programme().instrument();
        }

        /// The questions as this page words them.
        List<Item> items() {
            return visit.cohort().programme().items(wave);
        }

        /// What it asks beside ratings.
        List<FurtherItem> further() {
            return visit.cohort().programme().further(wave.id());
        }

        AnswerSet sent(Map<String, String> form) {
            return AnswerSet.of(instrument(), further(), form, "a-");
        }

        AnswerSet begun() {
            return Optional.ofNullable(visit.answered().get(wave.id()))
                    .map(Answering.Administration::answers)
                    .orElse(AnswerSet.blank());
        }

        boolean isFinished() {
            return Optional.ofNullable(visit.answered().get(wave.id()))
                    .flatMap(Answering.Administration::finishedAt)
                    .isPresent();
        }
    }

    private Sheet sheet(String link, String wave) {
        LearnerPages.Answerer visit = learners.visit(link);
        Wave found =
                visit.cohort()
                        .programme()
                        .wave(new WaveId(wave))
                        .filter(known -> known.kind() != WaveKind.REACTION)
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        if (visit.learner().withdrewDataAt().isPresent() || !visit.takesPart()) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return new Sheet(visit, found, found.askedWith().orElse(found.id()));
    }

    @GetMapping("/l/{link}/w/{wave}")
    ModelAndView show(@PathVariable String link, @PathVariable String wave) {
        Sheet sheet = sheet(link, wave);
        if (sheet.isFinished()) {
            return outcome(sheet, Answering.Outcome.FINISHED_BEFORE, HttpStatus.OK);
        }
        if (!answering.isOpen(sheet.visit().cohort(), sheet.asked())) {
            return outcome(sheet, Answering.Outcome.CLOSED, HttpStatus.OK);
        }
        if (learners.isAskedAnew(sheet.visit())) {
            return to("/l/" + link + "/consent");
        }
        return form(sheet, sheet.begun(), List.of(), HttpStatus.OK);
    }

    private static ModelAndView form(
            Sheet sheet, AnswerSet answers, List<Item> open, HttpStatus status) {
        ModelAndView page =
                Page.of("questionnaires/questionnaire")
                        .with("link", sheet.visit().link())
                        .with("privacy", sheet.visit().privacy())
                        .with("cohort", sheet.visit().cohort().title())
                        .with("wave", sheet.wave())
                        .with("sending", UUID.randomUUID().toString())
                        .with("ratings", Rating.of(sheet.items(), answers, open))
                        .with("further", sheet.further())
                        .with("begun", answers)
                        .with("stem", Stem.of(sheet.items().stream().map(Item::text).toList()))
                        .with("language", sheet.instrument().language())
                        .with("answered", answers.size())
                        .view();
        page.setStatus(status);
        return page;
    }

    @PostMapping("/l/{link}/w/{wave}")
    ModelAndView send(
            @PathVariable String link,
            @PathVariable String wave,
            @RequestParam Map<String, String> form) {
        Sheet sheet = sheet(link, wave);
        AnswerSet answers = sheet.sent(form);
        boolean later = form.containsKey("later");
        List<Item> open = answers.open(sheet.instrument());
        boolean knowingly = form.containsKey("anyway");
        Answering.Kind kind =
                later || (!open.isEmpty() && !knowingly)
                        ? Answering.Kind.DRAFT
                        : Answering.Kind.FINISHED;
        Answering.Outcome outcome = take(sheet, form, answers, kind);
        if (outcome == Answering.Outcome.CLOSED
                || outcome == Answering.Outcome.FINISHED_BEFORE
                || sheet.isFinished()) {
            return outcome(
                    sheet,
                    outcome == Answering.Outcome.SENT_BEFORE
                            ? Answering.Outcome.FINISHED_BEFORE
                            : outcome,
                    HttpStatus.OK);
        }
        if (later) {
            return to("/l/" + link);
        }
        if (kind == Answering.Kind.DRAFT) {
            return form(sheet, answers, open, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return sheet.visit()
                .cohort()
                .programme()
                .askedWith(sheet.wave().id())
                .map(then -> to("/l/" + link + "/w/" + then.id()))
                .orElseGet(() -> to("/l/" + link + "/w/" + wave));
    }

    /// What a script sends while someone is answering: taken as a draft, answered in a word.
    @PostMapping("/l/{link}/w/{wave}/draft")
    ResponseEntity<String> draft(
            @PathVariable String link,
            @PathVariable String wave,
            @RequestParam Map<String, String> form) {
        Sheet sheet = sheet(link, wave);
        AnswerSet answers = sheet.sent(form);
        Answering.Outcome outcome = take(sheet, form, answers, Answering.Kind.DRAFT);
        return ResponseEntity.ok(
                switch (outcome) {
                    case KEPT, SENT_BEFORE -> "saved";
                    case FINISHED_BEFORE -> "finished";
                    case CLOSED -> "closed";
                });
    }

    private Answering.Outcome take(
            Sheet sheet, Map<String, String> form, AnswerSet answers, Answering.Kind kind) {
        String sending = form.getOrDefault("sending", "");
        if (!sending.matches("[0-9a-f-]{36}")) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        return database.write(sql ->
                answering.take(
                        sql,
                        sheet.visit().cohort(),
                        sheet.visit().learner(),
                        sheet.wave().id(),
                        sending,
                        answers,
                        kind));
    }

    private static ModelAndView outcome(Sheet sheet, Answering.Outcome outcome, HttpStatus status) {
        ModelAndView page =
                Page.of("questionnaires/outcome")
                        .with("link", sheet.visit().link())
                        .with("privacy", sheet.visit().privacy())
                        .with("outcome", outcome)
                        .with("wave", sheet.wave().label())
                        .with("language", sheet.instrument().language())
                        .with(
                                "draft",
                                "/l/" + sheet.visit().link() + "/w/" + sheet.wave().id() + "/draft")
                        .view();
        page.setStatus(status);
        return page;
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address, HttpStatus.SEE_OTHER);
    }
}
