package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.SelfEnrolment;
import org.trigpoint.server.questionnaires.Answering;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Happenings;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Paged;

/// Who has and has not answered, under pseudonyms: for evaluators alone, to put things right. Each
/// look is in the audit.
@Controller
class WhoPages {
    private static final int A_PAGE = 200;

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Answering answering;
    private final Happenings happenings;
    private final Audit audit;

    WhoPages(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Answering answering,
            Happenings happenings,
            Audit audit) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.answering = answering;
        this.happenings = happenings;
        this.audit = audit;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.SEE_WHO_ANSWERED);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/who")
    ModelAndView show(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "1") int page) {
        Cohort cohort = found(who, id);
        database.write(sql -> {
            record(sql, who, "who-answered-seen", cohort.id().value(), Map.of());
            return true;
        });
        List<String> waves =
                cohort.waves().stream()
                        .flatMap(opening -> cohort.programme().wave(opening.wave()).stream())
                        .map(wave -> wave.label())
                        .toList();
        Paged paged =
                Paged.of(page, A_PAGE, database.read(sql -> new WhoSql(sql).count(cohort.id())));
        return Page.of("reports/who")
                .with("cohort", cohort)
                .with("waves", waves)
                .with("lines", database.read(sql -> lines(new WhoSql(sql), cohort, paged)))
                .with("paged", paged)
                .with("again", again.equals("yes"))
                .view();
    }

    private List<WhoLine> lines(WhoSql sql, Cohort cohort, Paged paged) {
        List<WhoSql.Part> parts = sql.parts(cohort.id(), paged);
        Map<WhoSql.Sheet, WhoSql.Progressed> sheets =
                sql.sheets(parts.stream().map(WhoSql.Part::learner).toList());
        List<WhoLine> lines = new ArrayList<>();
        for (WhoSql.Part part : parts) {
            List<WhoLine.State> states = new ArrayList<>();
            boolean waiting = false;
            for (Cohort.Opening opening : cohort.waves()) {
                WhoLine.State state = state(cohort, part, opening.wave(), sheets);
                states.add(state);
                waiting |=
                        part.writable()
                                && state.compareTo(WhoLine.State.FINISHED) < 0
                                && answering.isOpen(cohort, opening.wave());
            }
            lines.add(new WhoLine(part.learner().value(), part.pseudonym(), states, waiting));
        }
        return lines;
    }

    private static WhoLine.State state(
            Cohort cohort,
            WhoSql.Part part,
            WaveId wave,
            Map<WhoSql.Sheet, WhoSql.Progressed> sheets) {
        Optional<WhoSql.Progressed> sheet =
                Optional.ofNullable(sheets.get(new WhoSql.Sheet(part.learner(), wave)));
        if (sheet.isEmpty()) {
            return part.opened() ? WhoLine.State.OPENED : WhoLine.State.INVITED;
        }
        if (!sheet.get().finished()) {
            return WhoLine.State.STARTED;
        }
        WaveId first = cohort.waves().getFirst().wave();
        boolean paired =
                !first.equals(wave)
                        && Optional.ofNullable(sheets.get(new WhoSql.Sheet(part.learner(), first)))
                                .filter(WhoSql.Progressed::finished)
                                .filter(before -> !before.late())
                                .isPresent();
        return paired ? WhoLine.State.PAIRED : WhoLine.State.FINISHED;
    }

    /// Has someone's link sent to their address on file once more; whoever comes by a code has
    /// none.
    @PostMapping("/cohorts/{id}/who/{learner}/again")
    ModelAndView again(SignedIn who, @PathVariable String id, @PathVariable String learner) {
        Cohort cohort = found(who, id);
        if (cohort.recognition() == Cohort.Recognition.CODES) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        database.write(sql -> {
            Learner found =
                    learners.find(sql, cohort, new LearnerId(learner))
                            .filter(one -> one.withdrewDataAt().isEmpty())
                            .filter(one -> one.leftMessagesAt().isEmpty())
                            .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
            happenings.tell(sql, new SelfEnrolment.LinkAskedAgain(cohort, found.id()));
            record(
                    sql,
                    who,
                    "link-asked-again",
                    found.id().value(),
                    Map.of("cohort", cohort.id().value()));
            return true;
        });
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/who?again=yes", HttpStatus.SEE_OTHER);
    }

    private void record(
            JdbcClient sql, SignedIn who, String what, String about, Map<String, String> facts) {
        audit.record(sql, who.organisation(), who.account().value(), what, about, facts);
    }
}
