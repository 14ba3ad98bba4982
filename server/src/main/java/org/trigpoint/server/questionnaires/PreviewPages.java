package org.trigpoint.server.questionnaires;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// The questions as a learner sees them, for those who run the training. There is no form on these
/// pages: nothing can be sent, so nothing is kept.
@Controller
@Order(0)
class PreviewPages implements CohortAddition {
    private final Database database;
    private final Cohorts cohorts;

    PreviewPages(Database database, Cohorts cohorts) {
        this.database = database;
        this.cohorts = cohorts;
    }

    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        return who.may(Right.SEE_COHORTS)
                ? List.of(new Link("link.preview", "/cohorts/" + cohort.id() + "/preview"))
                : List.of();
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.SEE_COHORTS);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    /// The pages a learner meets, in the order they meet them.
    private static List<Wave> pages(Cohort cohort) {
        List<Wave> pages = new ArrayList<>();
        for (Cohort.Opening opening : cohort.waves()) {
            cohort.programme().wave(opening.wave()).ifPresent(pages::add);
            cohort.programme().askedWith(opening.wave()).ifPresent(pages::add);
        }
        return pages;
    }

    @GetMapping("/cohorts/{id}/preview")
    ModelAndView list(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        return Page.of("questionnaires/previews")
                .with("cohort", cohort)
                .with("language", cohort.programme().instrument().language())
                .with("pages", pages(cohort))
                .view();
    }

    @GetMapping("/cohorts/{id}/preview/{wave}")
    ModelAndView show(SignedIn who, @PathVariable String id, @PathVariable String wave) {
        Cohort cohort = found(who, id);
        List<Wave> pages = pages(cohort);
        Wave shown =
                cohort.programme()
                        .wave(new WaveId(wave))
                        .filter(pages::contains)
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        List<Item> items = cohort.programme().items(shown);
        int next = pages.indexOf(shown) + 1;
        return Page.of("questionnaires/preview")
                .with("cohort", cohort)
                .with("wave", shown)
                .with("then", shown.kind() == WaveKind.THEN)
                .with("ratings", Rating.of(items, AnswerSet.blank(), List.of()))
                .with("further", cohort.programme().further(shown.id()))
                .with("begun", AnswerSet.blank())
                .with("stem", Stem.of(items.stream().map(Item::text).toList()))
                .with("language", cohort.programme().instrument().language())
                .with("next", next < pages.size() ? pages.get(next).id().value() : "")
                .view();
    }
}
