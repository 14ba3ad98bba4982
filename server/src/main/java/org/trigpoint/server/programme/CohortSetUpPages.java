package org.trigpoint.server.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.trigpoint.evaluation.study.EthicsKind;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// The steps of setting a cohort up, and what anyone may read of them.
@Controller
class CohortSetUpPages {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 300;

    private final Database database;
    private final Cohorts cohorts;
    private final SetUp setUp;

    CohortSetUpPages(Database database, Cohorts cohorts, SetUp setUp) {
        this.database = database;
        this.cohorts = cohorts;
        this.setUp = setUp;
    }

    private Cohort managed(SignedIn who, String id) {
        who.require(Right.MANAGE_COHORTS);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/set-up")
    ModelAndView steps(SignedIn who, @PathVariable String id) {
        Cohort cohort = managed(who, id);
        return Page.of("programme/setUp")
                .with("cohort", cohort)
                .with("steps", Arrays.asList(SetUp.Step.values()))
                .with("missing", database.read(sql -> setUp.missing(sql, cohort)))
                .view();
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    private static ModelAndView back(Cohort cohort) {
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/set-up", HttpStatus.SEE_OTHER);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/cohorts/{id}/information-sheet")
    ModelAndView sheet(SignedIn who, @PathVariable String id) {
        return sheet(managed(who, id), Map.of(), List.of());
    }

    private ModelAndView sheet(Cohort cohort, Map<String, String> form, List<String> wrong) {
        List<SetUpSql.Dated<InformationSheet>> sheets =
                database.read(sql -> setUp.sheets(sql, cohort));
        return Page.of("programme/informationSheet")
                .with("cohort", cohort)
                .with(
                        "versions",
                        sheets.stream()
                                .map(sheet -> new SheetLine(sheet.value(), day(cohort, sheet.at())))
                                .toList())
                .with("text", form.getOrDefault("text", sheets.getFirst().value().text().strip()))
                .with("changed", form.getOrDefault("changed", ""))
                .with("weight", form.getOrDefault("weight", ""))
                .with("wrong", wrong)
                .view();
    }

    private static LocalDate day(Cohort cohort, long at) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), cohort.zone());
    }

    @PostMapping("/cohorts/{id}/information-sheet")
    ModelAndView writeSheet(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = managed(who, id);
        String text = text(form, "text");
        String changed = text(form, "changed");
        boolean matters = form.getOrDefault("weight", "").equals("matters");
        List<String> wrong = new ArrayList<>();
        if (text.isEmpty() || text.length() > LONGEST) {
            wrong.add("text");
        }
        if (!matters && !form.getOrDefault("weight", "").equals("small")) {
            wrong.add("weight");
        }
        if ((matters && changed.isEmpty()) || changed.length() > LONGEST_LINE) {
            wrong.add("changed");
        }
        if (!wrong.isEmpty()) {
            return refused(sheet(cohort, form, wrong));
        }
        InformationSheet.Weight weight =
                matters ? InformationSheet.Weight.MATTERS : InformationSheet.Weight.SMALL;
        database.write(sql -> {
            setUp.write(sql, who, cohort, text, weight, changed);
            return true;
        });
        return back(cohort);
    }

    @GetMapping("/cohorts/{id}/privacy-notice")
    ModelAndView notice(SignedIn who, @PathVariable String id) {
        Cohort cohort = managed(who, id);
        PrivacyNotice shown =
                database.read(
                        sql -> setUp.notice(sql, cohort.id()).orElse(setUp.template(sql, cohort)));
        return notice(cohort, shown, List.of());
    }

    private static ModelAndView notice(Cohort cohort, PrivacyNotice shown, List<String> gaps) {
        return Page.of("programme/privacyNotice")
                .with("cohort", cohort)
                .with("notice", shown)
                .with("gaps", gaps)
                .with("longest", LONGEST)
                .view();
    }

    @PostMapping("/cohorts/{id}/privacy-notice")
    ModelAndView publish(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = managed(who, id);
        long version =
                database.read(sql -> setUp.notice(sql, cohort.id()))
                        .map(PrivacyNotice::version)
                        .orElse(0L);
        PrivacyNotice sent = new PrivacyNotice(version, text(form, "text"));
        if (sent.text().isEmpty() || sent.text().length() > LONGEST || !sent.gaps().isEmpty()) {
            return refused(notice(cohort, sent, sent.gaps().isEmpty() ? List.of("") : sent.gaps()));
        }
        database.write(sql -> {
            setUp.publish(sql, who, cohort, sent.text());
            return true;
        });
        return back(cohort);
    }

    /// The privacy notice, for anyone.
    @GetMapping("/privacy/{notice}")
    ModelAndView read(@PathVariable String notice) {
        CohortId cohort = new CohortId(notice);
        PrivacyNotice shown =
                database.read(sql -> setUp.notice(sql, cohort))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        return Page.of("programme/privacy").with("parts", shown.parts()).view();
    }

    @GetMapping("/cohorts/{id}/kind-of-work")
    ModelAndView ethics(SignedIn who, @PathVariable String id) {
        Cohort cohort = managed(who, id);
        Map<String, String> newest =
                database.read(sql -> setUp.ethics(sql, cohort.id()))
                        .map(found ->
                                Map.of(
                                        "kind", found.kind().name(),
                                        "decided", found.decidedOn().toString(),
                                        "by", found.decidedBy(),
                                        "reference", found.reference()))
                        .orElse(Map.of());
        return ethics(cohort, newest, List.of());
    }

    private ModelAndView ethics(Cohort cohort, Map<String, String> form, List<String> wrong) {
        return Page.of("programme/kindOfWork")
                .with("cohort", cohort)
                .with(
                        "earlier",
                        database.read(sql -> setUp.decisions(sql, cohort)).stream()
                                .map(SetUpSql.Dated::value)
                                .toList())
                .with("form", form)
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/cohorts/{id}/kind-of-work")
    ModelAndView decide(
            SignedIn who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Cohort cohort = managed(who, id);
        List<String> wrong = new ArrayList<>();
        Optional<EthicsKind> kind =
                Arrays.stream(EthicsKind.values())
                        .filter(known -> known.name().equals(form.get("kind")))
                        .findFirst();
        if (kind.isEmpty()) {
            wrong.add("kind");
        }
        Optional<LocalDate> on =
                day(text(form, "decided")).filter(day -> !day.isAfter(cohorts.today(cohort)));
        if (on.isEmpty()) {
            wrong.add("decided");
        }
        for (String line : List.of("by", "reference")) {
            if (text(form, line).isEmpty() || text(form, line).length() > LONGEST_LINE) {
                wrong.add(line);
            }
        }
        if (!wrong.isEmpty() || kind.isEmpty() || on.isEmpty()) {
            return refused(ethics(cohort, form, wrong));
        }
        EthicsRecord decided =
                new EthicsRecord(kind.get(), on.get(), text(form, "by"), text(form, "reference"));
        database.write(sql -> {
            setUp.decide(sql, who, cohort, decided);
            return true;
        });
        return back(cohort);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
