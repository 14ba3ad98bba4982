package org.trigpoint.server.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.programme.Visits;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.pack.AnswerOption;
import org.trigpoint.teaching.pack.Quiz;
import org.trigpoint.teaching.pack.Rendering;

/// A module's questions, one a page, each explained as soon as it is answered. Nobody else sees the
/// answers, and there is no mark.
@Controller
class QuizPages {
    private final Database database;
    private final Visits visits;
    private final Course course;

    QuizPages(Database database, Visits visits, Course course) {
        this.database = database;
        this.visits = visits;
        this.course = course;
    }

    private Coming coming(String link, String module) {
        return database.read(sql -> course.coming(visits.present(sql, link), module));
    }

    /// How far they are; empty where the module is not open to them.
    private Optional<Far> far(Coming coming) {
        return database.read(sql ->
                course.door(sql, coming).isOpen()
                        ? Optional.of(course.far(sql, coming.visit(), coming.module().id()))
                                .filter(Far::opened)
                        : Optional.empty());
    }

    @GetMapping("/l/{link}/module/{module}/quiz")
    ModelAndView list(@PathVariable String link, @PathVariable String module) {
        Coming coming = coming(link, module);
        Optional<Far> far = far(coming);
        if (far.isEmpty()) {
            return ModulePages.to(coming, "");
        }
        Set<String> answered = far.get().tries().keySet();
        List<Quiz.Question> questions = coming.module().quiz().questions();
        return Page.of("learning/quiz")
                .with("coming", coming)
                .with("place", place(coming))
                .with("people", database.read(sql -> course.people(sql, coming)))
                .with("questions", questions)
                .with("answered", answered)
                .with(
                        "next",
                        questions.stream()
                                .filter(one -> !answered.contains(one.id().value()))
                                .findFirst()
                                .map(one -> one.id().value())
                                .orElse(""))
                .view();
    }

    private static LegPlace place(Coming coming) {
        return ModulePages.place(coming, ModulePages.leg(coming, Leg.QUIZ));
    }

    private static Quiz.Question question(Coming coming, String id) {
        return coming.module().quiz().questions().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/l/{link}/module/{module}/quiz/{question}")
    ModelAndView show(
            @PathVariable String link,
            @PathVariable String module,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String again) {
        Coming coming = coming(link, module);
        Optional<Far> far = far(coming);
        if (far.isEmpty()) {
            return ModulePages.to(coming, "");
        }
        Quiz.Question asked = question(coming, question);
        Set<Integer> chosen = far.get().tries().getOrDefault(asked.id().value(), Set.of());
        boolean explained = !chosen.isEmpty() && !again.equals("yes");
        return page(coming, asked, explained ? chosen : Set.of(), explained, false);
    }

    /// True stands before false; what else there is to choose is shuffled.
    private static List<Integer> order(Quiz.Question asked) {
        List<String> texts = asked.options().stream().map(AnswerOption::text).toList();
        return switch (asked.kind()) {
            case TRUE_FALSE ->
                    IntStream.range(0, texts.size())
                            .boxed()
                            .sorted(Comparator.comparing(texts::get, Comparator.reverseOrder()))
                            .toList();
            case ONE, SEVERAL -> Shuffled.of(asked.text(), texts);
        };
    }

    private ModelAndView page(
            Coming coming,
            Quiz.Question asked,
            Set<Integer> chosen,
            boolean explained,
            boolean blank) {
        List<ShownOption> options = new ArrayList<>();
        for (int place : order(asked)) {
            options.add(new ShownOption(place, asked.options().get(place), chosen.contains(place)));
        }
        Rendering rendering = ModulePages.rendering(coming);
        List<Integer> cited = rendering.cite(asked.sources());
        List<Quiz.Question> all = coming.module().quiz().questions();
        int index = all.indexOf(asked);
        boolean found =
                options.stream().allMatch(shown -> shown.chosen() == shown.option().isRight());
        return Page.of("learning/question")
                .with("coming", coming)
                .with("place", place(coming))
                .with("people", database.read(sql -> course.people(sql, coming)))
                .with("question", asked)
                .with("number", index + 1)
                .with("of", all.size())
                .with("options", options)
                .with("explained", explained)
                .with("found", found)
                .with("blank", blank)
                .with("cites", explained && !cited.isEmpty())
                .with("sources", new Html(rendering.sourceList()))
                .with("next", index + 1 < all.size() ? all.get(index + 1).id().value() : "")
                .view();
    }

    @PostMapping("/l/{link}/module/{module}/quiz/{question}")
    ModelAndView answer(
            @PathVariable String link,
            @PathVariable String module,
            @PathVariable String question,
            @RequestParam(name = "o", defaultValue = "") List<String> sent) {
        Coming coming = coming(link, module);
        if (far(coming).isEmpty()) {
            return ModulePages.to(coming, "");
        }
        Quiz.Question asked = question(coming, question);
        Set<Integer> chosen = chosen(asked, sent);
        if (chosen.isEmpty()) {
            ModelAndView page = page(coming, asked, chosen, false, true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            course.answered(sql, coming, asked, chosen);
            return true;
        });
        return ModulePages.to(coming, "/quiz/" + asked.id());
    }

    private static Set<Integer> chosen(Quiz.Question asked, List<String> sent) {
        Set<Integer> chosen = new TreeSet<>();
        for (String one : sent) {
            if (!one.matches("[0-9]{1,2}") || Integer.parseInt(one) >= asked.options().size()) {
                throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
            }
            chosen.add(Integer.valueOf(one));
        }
        if (asked.kind() != Quiz.Kind.SEVERAL && chosen.size() > 1) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        return chosen;
    }
}
