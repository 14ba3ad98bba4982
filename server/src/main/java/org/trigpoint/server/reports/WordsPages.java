package org.trigpoint.server.reports;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// The page on which an evaluator reads what people wrote, before it goes into a study.
@Controller
class WordsPages {
    private final Database database;
    private final Cohorts cohorts;
    private final Words words;

    WordsPages(Database database, Cohorts cohorts, Words words) {
        this.database = database;
        this.cohorts = cohorts;
        this.words = words;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.MANAGE_STUDIES);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/words")
    ModelAndView show(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        List<WordsLine> lines = database.read(sql -> words.lines(sql, cohort));
        return Page.of("reports/words")
                .with("cohort", cohort)
                .with("lines", lines)
                .with("language", cohort.programme().instrument().language())
                .view();
    }

    @PostMapping("/cohorts/{id}/words")
    ModelAndView decide(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = found(who, id);
        database.write(sql -> {
            words.decide(sql, who, cohort, form);
            return true;
        });
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/words", HttpStatus.SEE_OTHER);
    }
}
