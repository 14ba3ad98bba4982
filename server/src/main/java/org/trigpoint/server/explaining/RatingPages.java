package org.trigpoint.server.explaining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.teaching.pack.Vignettes.Vignette;

/// Rating explanations, one after the other.
@Controller
class RatingPages {
    private static final int MOST = 200;

    private final Database database;
    private final Cohorts cohorts;
    private final WrittenExplanations explanations;
    private final Ratings ratings;

    RatingPages(
            Database database, Cohorts cohorts, WrittenExplanations explanations, Ratings ratings) {
        this.database = database;
        this.cohorts = cohorts;
        this.explanations = explanations;
        this.ratings = ratings;
    }

    @GetMapping("/rating")
    ModelAndView list(SignedIn who) {
        who.require(Right.RATE);
        List<RatingLine> lines =
                database.read(sql -> {
                    List<RatingLine> found = new ArrayList<>();
                    for (Cohort cohort : cohorts.list(sql, who.organisation(), 0, MOST)) {
                        if (!explanations.people(cohort).isEmpty()) {
                            found.add(
                                    new RatingLine(
                                            cohort.id().value(),
                                            cohort.title(),
                                            ratings.standing(sql, who, cohort).key()));
                        }
                    }
                    return found;
                });
        return Page.of("explaining/rating").with("lines", lines).view();
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.RATE);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/rating/{cohort}")
    ModelAndView show(SignedIn who, @PathVariable String cohort) {
        return page(who, found(who, cohort), Map.of());
    }

    /// @param chosen what was chosen, where something was left out
    private ModelAndView page(SignedIn who, Cohort cohort, Map<String, String> chosen) {
        Ratings.Standing standing = database.read(sql -> ratings.standing(sql, who, cohort));
        if (standing != Ratings.Standing.RATES) {
            return Page.of("explaining/raterDoor")
                    .with("cohort", cohort.id().value())
                    .with("title", cohort.title())
                    .with("standing", standing.key())
                    .with("may", standing == Ratings.Standing.MAY_BEGIN)
                    .view();
        }
        Ratings.Heap heap = database.read(sql -> ratings.heap(sql, who, cohort));
        AskedWaves waves = AskedWaves.of(cohort).orElseThrow();
        Page page =
                Page.of("explaining/rate")
                        .with("cohort", cohort.id().value())
                        .with("title", cohort.title())
                        .with("language", cohort.programme().instrument().language())
                        .with("rated", heap.rated())
                        .with("all", heap.all())
                        .with("chosen", chosen)
                        .with(
                                "guesses",
                                List.of(
                                        waves.before().wave().value(),
                                        waves.after().wave().value()));
        return heap.next()
                .map(text ->
                        page.with("text", text.id())
                                .with("words", text.text())
                                .with("vignette", person(cohort, text)))
                .orElse(page)
                .view();
    }

    private String person(Cohort cohort, WrittenText text) {
        return explanations.people(cohort).stream()
                .filter(one -> one.id().value().equals(text.vignette()))
                .findFirst()
                .map(Vignette::text)
                .orElse("");
    }

    @PostMapping("/rating/{cohort}")
    ModelAndView begin(
            SignedIn who,
            @PathVariable String cohort,
            @RequestParam(defaultValue = "") String taught) {
        Cohort found = found(who, cohort);
        if (taught.equals("no")) {
            database.write(sql -> {
                ratings.begin(sql, who, found);
                return true;
            });
        }
        return ExplainPages.to("/rating/" + found.id());
    }

    @PostMapping("/rating/{cohort}/texts/{text}")
    ModelAndView rate(
            SignedIn who,
            @PathVariable String cohort,
            @PathVariable String text,
            @RequestParam Map<String, String> form) {
        Cohort found = found(who, cohort);
        if (database.read(sql -> ratings.standing(sql, who, found)) != Ratings.Standing.RATES) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        Map<Criterion, Integer> levels = levels(form);
        Optional<WaveId> guess =
                Stream.of(form.getOrDefault("guess", ""))
                        .filter(said -> !said.isBlank())
                        .map(WaveId::new)
                        .filter(said ->
                                AskedWaves.of(found).filter(waves -> waves.ask(said)).isPresent())
                        .findFirst();
        boolean whole = levels.size() == Criterion.values().length && guess.isPresent();
        if (!whole) {
            ModelAndView page = page(who, found, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        database.write(sql -> {
            ratings.rate(sql, who, found, text, levels, guess.orElseThrow());
            return true;
        });
        return ExplainPages.to("/rating/" + found.id());
    }

    private static Map<Criterion, Integer> levels(Map<String, String> form) {
        Map<Criterion, Integer> levels = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String level = form.getOrDefault(criterion.key(), "");
            if (level.matches("[0-" + Criterion.HIGHEST + "]")) {
                levels.put(criterion, Integer.valueOf(level));
            }
        }
        return levels;
    }
}
