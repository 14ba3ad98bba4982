package org.trigpoint.server.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Paged;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.ModuleId;
import org.trigpoint.teaching.pack.Pack;

/// What trainers see of the course: who opened and completed which module, and what people chose to
/// share. Never answers to a quiz, never what was not shared, never answers to the study.
@Controller
class LearningPages {
    private static final int A_PAGE = 100;

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Programmes programmes;
    private final Reflections reflections;

    LearningPages(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Programmes programmes,
            Reflections reflections) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.programmes = programmes;
        this.reflections = reflections;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.SEE_LEARNING);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/learning")
    ModelAndView progress(
            SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        Cohort cohort = found(who, id);
        Pack pack = programmes.pack(cohort.programme());
        List<Learner> all =
                database.read(sql -> learners.list(sql, cohort)).stream()
                        .filter(learner -> learner.withdrewDataAt().isEmpty())
                        .toList();
        Paged paged = Paged.of(page, A_PAGE, all.size());
        List<Learner> shown = all.stream().skip(paged.skip()).limit(A_PAGE).toList();
        return Page.of("learning/progress")
                .with("cohort", cohort)
                .with("modules", pack.modules().size())
                .with("language", pack.language())
                .with("lines", database.read(sql -> lines(sql, cohort, pack, shown)))
                .with("paged", paged)
                .with("shared", database.read(sql -> reflections.shared(sql, cohort)).size())
                .view();
    }

    private List<LearningLine> lines(
            JdbcClient sql, Cohort cohort, Pack pack, List<Learner> shown) {
        Map<LearnerId, Map<String, Boolean>> far = new HashMap<>();
        for (CourseSql.Opened one : new CourseSql(sql).far(cohort.id())) {
            far.computeIfAbsent(one.learner(), _ -> new HashMap<>())
                    .put(one.module(), one.completed());
        }
        Map<LearnerId, String> names = names(sql, shown);
        List<LearningLine> lines = new ArrayList<>();
        for (Learner learner : shown) {
            Map<String, Boolean> theirs = far.getOrDefault(learner.id(), Map.of());
            lines.add(
                    new LearningLine(
                            names.getOrDefault(learner.id(), learner.pseudonym().value()),
                            titles(pack, theirs, true),
                            titles(pack, theirs, false)));
        }
        return lines;
    }

    private static List<String> titles(Pack pack, Map<String, Boolean> theirs, boolean completed) {
        return pack.modules().stream()
                .filter(module ->
                        Optional.ofNullable(theirs.get(module.id().value()))
                                .filter(done -> done == completed)
                                .isPresent())
                .map(Module::title)
                .toList();
    }

    private Map<LearnerId, String> names(JdbcClient sql, List<Learner> shown) {
        Map<LearnerId, String> names = new HashMap<>();
        var people =
                identities.reveal(
                        sql,
                        shown.stream().flatMap(learner -> learner.identity().stream()).toList());
        for (Learner learner : shown) {
            learner.identity()
                    .flatMap(identity -> Optional.ofNullable(people.get(identity)))
                    .ifPresent(person -> names.put(learner.id(), name(person)));
        }
        return names;
    }

    private static String name(Person person) {
        return person.name().isEmpty() ? person.email() : person.name();
    }

    @GetMapping("/cohorts/{id}/learning/shared")
    ModelAndView shared(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        Pack pack = programmes.pack(cohort.programme());
        List<SharedLine> lines =
                database.read(sql -> {
                    List<Reflections.Shared> all = reflections.shared(sql, cohort);
                    Map<LearnerId, String> names =
                            names(
                                    sql,
                                    all.stream()
                                            .flatMap(one ->
                                                    learners
                                                            .find(sql, cohort, one.learner())
                                                            .stream())
                                            .distinct()
                                            .toList());
                    return all.stream()
                            .map(one ->
                                    new SharedLine(
                                            names.getOrDefault(one.learner(), ""),
                                            title(pack, one.module()),
                                            one.text(),
                                            LocalDate.ofInstant(one.at(), cohort.zone())))
                            .toList();
                });
        return Page.of("learning/shared").with("cohort", cohort).with("lines", lines).view();
    }

    private static String title(Pack pack, ModuleId module) {
        return pack.module(module).map(Module::title).orElse(module.value());
    }
}
