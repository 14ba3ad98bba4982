package org.trigpoint.server.explaining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.pack.Knowledge.Question;

/// Questions of knowledge. What is right is shown once the wave after the training has closed.
@Controller
class KnowledgePages {
    private final Database database;
    private final Visits visits;
    private final Explained explained;
    private final WrittenExplanations explanations;
    private final KnowledgeAnswers answers;

    KnowledgePages(
            Database database,
            Visits visits,
            Explained explained,
            WrittenExplanations explanations,
            KnowledgeAnswers answers) {
        this.database = database;
        this.visits = visits;
        this.explained = explained;
        this.explanations = explanations;
        this.answers = answers;
    }

    private Visit visit(String link, String wave) {
        Visit visit = database.read(sql -> visits.present(sql, link));
        boolean asked =
                !answers.questions(visit.cohort()).isEmpty()
                        && database.read(sql -> explanations.isAsked(sql, visit, new WaveId(wave)));
        if (!asked) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return visit;
    }

    @GetMapping("/l/{link}/knowledge/{wave}")
    ModelAndView show(@PathVariable String link, @PathVariable String wave) {
        Visit visit = visit(link, wave);
        Map<String, Integer> given = database.read(sql -> answers.of(sql, visit, new WaveId(wave)));
        return page(visit, wave, given, given.isEmpty() ? Map.of() : given, false).view();
    }

    /// @param given what was sent before; empty where nothing was
    /// @param chosen what is marked
    private Page page(
            Visit visit,
            String wave,
            Map<String, Integer> given,
            Map<String, Integer> chosen,
            boolean wrong) {
        return Page.of("explaining/knowledge")
                .with("visit", visit)
                .with("wave", wave)
                .with("language", explained.pack(visit.cohort()).language())
                .with("note", explained.pack(visit.cohort()).knowledge().note())
                .with("questions", answers.questions(visit.cohort()))
                .with("isOpen", explanations.isOpen(visit, new WaveId(wave)))
                .with("answered", !given.isEmpty())
                .with("closed", explanations.areClosed(visit.cohort()))
                .with("chosen", chosen)
                .with("wrong", wrong);
    }

    @PostMapping("/l/{link}/knowledge/{wave}")
    ModelAndView answer(
            @PathVariable String link,
            @PathVariable String wave,
            @RequestParam Map<String, String> form) {
        Visit visit = visit(link, wave);
        if (explanations.isOpen(visit, new WaveId(wave))) {
            List<Question> questions = answers.questions(visit.cohort());
            Map<String, Integer> chosen = new HashMap<>();
            questions.forEach(question ->
                    chosen(question, form)
                            .ifPresent(place -> chosen.put(question.id().value(), place)));
            if (chosen.size() < questions.size()) {
                ModelAndView page = page(visit, wave, Map.of(), chosen, true).view();
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return page;
            }
            database.write(sql -> {
                answers.answer(sql, visit, new WaveId(wave), chosen);
                return true;
            });
        }
        return ExplainPages.to(visit.to("/knowledge/" + wave));
    }

    private static Optional<Integer> chosen(Question question, Map<String, String> form) {
        return Optional.ofNullable(form.get("q-" + question.id()))
                .filter(place -> place.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(place -> place < question.options().size());
    }
}
