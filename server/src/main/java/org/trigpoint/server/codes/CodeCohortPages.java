package org.trigpoint.server.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.intake.matching.Couple;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.LinkPicture;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// What staff see of a cohort whose people come by codes: the common link, and for evaluators who
/// may be who.
@Controller
@Order(3)
class CodeCohortPages implements CohortAddition {
    private final Database database;
    private final Cohorts cohorts;
    private final Codes codes;
    private final CodedPeople people;
    private final CodeDecisions decisions;
    private final Settings settings;

    CodeCohortPages(
            Database database,
            Cohorts cohorts,
            Codes codes,
            CodedPeople people,
            CodeDecisions decisions,
            Settings settings) {
        this.database = database;
        this.cohorts = cohorts;
        this.codes = codes;
        this.people = people;
        this.decisions = decisions;
        this.settings = settings;
    }

    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        List<Link> links = new ArrayList<>();
        if (cohort.recognition() == Cohort.Recognition.CODES) {
            if (who.may(Right.MANAGE_LEARNERS)) {
                links.add(new Link("link.common", "/cohorts/" + cohort.id() + "/common-link"));
            }
            if (who.may(Right.SEE_WHO_ANSWERED)) {
                links.add(new Link("link.codes", "/cohorts/" + cohort.id() + "/codes"));
            }
        }
        return links;
    }

    private Cohort coded(SignedIn who, Right right, String id) {
        who.require(right);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .filter(cohort -> cohort.recognition() == Cohort.Recognition.CODES)
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address, HttpStatus.SEE_OTHER);
    }

    @GetMapping("/cohorts/{id}/common-link")
    ModelAndView link(SignedIn who, @PathVariable String id) {
        Cohort cohort = coded(who, Right.MANAGE_LEARNERS, id);
        String address =
                database.read(sql -> codes.link(sql, cohort)).map(this::address).orElse("");
        return Page.of("codes/commonLink")
                .with("cohort", cohort)
                .with("address", address)
                .with("picture", LinkPicture.of(address.isEmpty() ? "-" : address))
                .with("here", settings.get(Setting.PUBLIC_URL).isEmpty())
                .view();
    }

    private String address(String link) {
        return settings.address("/c/" + link);
    }

    @PostMapping("/cohorts/{id}/common-link")
    ModelAndView make(SignedIn who, @PathVariable String id) {
        Cohort cohort = coded(who, Right.MANAGE_LEARNERS, id);
        database.write(sql -> {
            codes.makeLink(sql, who, cohort);
            return true;
        });
        return to("/cohorts/" + cohort.id() + "/common-link");
    }

    /// The link as a picture, to be printed.
    @GetMapping("/cohorts/{id}/common-link/code.svg")
    ResponseEntity<String> picture(SignedIn who, @PathVariable String id) {
        Cohort cohort = coded(who, Right.MANAGE_LEARNERS, id);
        Optional<String> link = database.read(sql -> codes.link(sql, cohort));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"link.svg\"")
                .body(
                        LinkPicture.of(
                                        address(
                                                link.orElseThrow(
                                                        () -> new Mistake(Mistake.Kind.NOT_FOUND))))
                                .svg());
    }

    /// Who may be who. That someone looked at codes is in the audit.
    @GetMapping("/cohorts/{id}/codes")
    ModelAndView review(
            SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "") String kept) {
        Cohort cohort = coded(who, Right.SEE_WHO_ANSWERED, id);
        CodedPeople.Standing standing = database.read(sql -> people.standing(sql, cohort));
        Map<String, CodedPeople.Row> rows = new LinkedHashMap<>();
        database.read(sql -> people.rows(sql, cohort))
                .forEach(row -> rows.put(row.learner().value(), row));
        List<CoupleLine> open =
                standing.doubts().stream()
                        .map(doubt ->
                                line(cohort, doubt.known(), doubt.newcomer(), doubt.why(), "open"))
                        .toList();
        List<CoupleLine> decided = new ArrayList<>();
        for (CodeSql.Decided one : standing.decided()) {
            CodedPeople.Row known = rows.get(one.known().value());
            CodedPeople.Row newcomer = rows.get(one.newcomer().value());
            if (known != null && newcomer != null) {
                decided.add(
                        line(
                                cohort,
                                known,
                                newcomer,
                                "",
                                one.verdict() == CodedPeople.Verdict.SAME ? "same" : "different"));
            }
        }
        if (!open.isEmpty() || !decided.isEmpty()) {
            database.write(sql -> {
                decisions.seen(sql, who, cohort, open.size() + decided.size());
                return true;
            });
        }
        return Page.of("codes/couples")
                .with("cohort", cohort)
                .with("elements", Arrays.asList(CodeElement.values()))
                .with("codes", rows.size())
                .with("people", standing.groups().size())
                .with(
                        "again",
                        standing.groups().stream()
                                .filter(group -> group.members().size() > 1)
                                .count())
                .with("open", open)
                .with("decided", decided)
                .with("kept", kept.equals("yes"))
                .view();
    }

    private static CoupleLine line(
            Cohort cohort,
            CodedPeople.Row known,
            CodedPeople.Row newcomer,
            String why,
            String verdict) {
        return new CoupleLine(
                "c." + known.learner() + "." + newcomer.learner(),
                label(cohort, known),
                label(cohort, newcomer),
                known.code().elements(),
                newcomer.code().elements(),
                why,
                verdict);
    }

    private static String label(Cohort cohort, CodedPeople.Row row) {
        return cohort.programme().wave(row.wave()).map(Wave::label).orElse("");
    }

    @PostMapping("/cohorts/{id}/codes")
    ModelAndView decide(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = coded(who, Right.SEE_WHO_ANSWERED, id);
        database.write(sql -> {
            CodedPeople.Standing standing = people.standing(sql, cohort);
            Map<Couple, CodedPeople.Verdict> said = new LinkedHashMap<>();
            standing.doubts()
                    .forEach(doubt ->
                            said(
                                    form,
                                    new Couple(
                                            doubt.known().learner().value(),
                                            doubt.newcomer().learner().value()),
                                    CodedPeople.Verdict.OPEN,
                                    said));
            standing.decided()
                    .forEach(one ->
                            said(
                                    form,
                                    new Couple(one.known().value(), one.newcomer().value()),
                                    one.verdict(),
                                    said));
            if (!said.isEmpty()) {
                decisions.decide(sql, who, cohort, said);
            }
            return true;
        });
        return to("/cohorts/" + cohort.id() + "/codes?kept=yes");
    }

    private static void said(
            Map<String, String> form,
            Couple couple,
            CodedPeople.Verdict before,
            Map<Couple, CodedPeople.Verdict> said) {
        CodedPeople.Verdict now =
                switch (form.getOrDefault("c." + couple.known() + "." + couple.newcomer(), "")) {
                    case "same" -> CodedPeople.Verdict.SAME;
                    case "different" -> CodedPeople.Verdict.DIFFERENT;
                    case "open" -> CodedPeople.Verdict.OPEN;
                    default -> before;
                };
        if (now != before) {
            said.put(couple, now);
        }
    }
}
