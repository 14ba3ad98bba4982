package org.trigpoint.server.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.SetUp;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// What someone sees who comes by the common link: the questions a code is made of, and whom they
/// hide among.
@Controller
class CodePages {
    /// A room full of people, each of whom may slip a few times; whoever tries codes meets it soon.
    private static final int MOST_AT_A_LINK = 300;

    private final Database database;
    private final Codes codes;
    private final Cohorts cohorts;
    private final Learners learners;
    private final SetUp setUp;
    private final Tries tries;

    CodePages(
            Database database,
            Codes codes,
            Cohorts cohorts,
            Learners learners,
            SetUp setUp,
            Tries tries) {
        this.database = database;
        this.codes = codes;
        this.cohorts = cohorts;
        this.learners = learners;
        this.setUp = setUp;
        this.tries = tries;
    }

    private Cohort behind(String link) {
        return database.read(sql -> codes.behind(sql, new Token(link)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
    }

    @GetMapping("/c/{link}")
    ModelAndView arrive(@PathVariable String link) {
        return form(behind(link), link, Map.of(), List.of(), 0);
    }

    /// @param few how many facts were given where they were too few; 0 where they were enough
    private ModelAndView form(
            Cohort cohort,
            String link,
            Map<String, String> form,
            List<CodeElement> wrong,
            int few) {
        return Page.of("codes/code")
                .with("cohort", cohort.title())
                .with("link", link)
                .with("privacy", database.read(sql -> setUp.noticeAddress(sql, cohort.id())))
                .with("elements", Arrays.asList(CodeElement.values()))
                .with("form", form)
                .with("wrong", wrong)
                .with("few", few)
                .with("least", Code.LEAST)
                .view();
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/c/{link}")
    ModelAndView come(@PathVariable String link, @RequestParam Map<String, String> form) {
        Cohort cohort = behind(link);
        tries.count("code " + cohort.id(), MOST_AT_A_LINK);
        Code.Typed typed = Code.of(form);
        if (!typed.wrong().isEmpty()) {
            return refused(form(cohort, link, form, typed.wrong(), 0));
        }
        if (typed.code().answered() < Code.LEAST) {
            return refused(form(cohort, link, form, List.of(), typed.code().answered()));
        }
        return switch (database.write(sql -> codes.come(sql, cohort, typed.code()))) {
            case Codes.Came.In(var own) ->
                    new ModelAndView("redirect:/l/" + own.value() + "/code", HttpStatus.SEE_OTHER);
            case Codes.Came.Full() ->
                    Page.of("programme/joined")
                            .with(
                                    "privacy",
                                    database.read(sql -> setUp.noticeAddress(sql, cohort.id())))
                            .with("cohort", cohort)
                            .with("outcome", "full")
                            .view();
        };
    }

    /// What stands between a code and one's own page: that it was understood, and whom one hides
    /// among.
    @GetMapping("/l/{link}/code")
    ModelAndView known(@PathVariable String link) {
        Learner learner =
                database.read(sql -> learners.at(sql, new Token(link)))
                        .filter(found -> found.withdrewDataAt().isEmpty())
                        .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
        Cohort cohort = database.read(sql -> cohorts.of(sql, learner));
        if (cohort.recognition() != Cohort.Recognition.CODES) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return Page.of("codes/known")
                .with("cohort", cohort.title())
                .with("link", link)
                .with("privacy", database.read(sql -> setUp.noticeAddress(sql, cohort.id())))
                .with("hiding", database.read(sql -> codes.hiding(sql, cohort, learner)))
                .view();
    }
}
