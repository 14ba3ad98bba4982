package org.trigpoint.server.questionnaires;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.programme.Visit;

/// The waves of questions on a learner's home; only for those who take part in the study.
@Component
@Order(10)
class WaveLines implements HomeLines {
    private final Cohorts cohorts;
    private final Consents consents;
    private final Answering answering;

    WaveLines(Cohorts cohorts, Consents consents, Answering answering) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.answering = answering;
    }

    @Override
    public List<HomeLine> of(JdbcClient sql, Visit visit) {
        if (consents.of(sql, visit.learner().id()).get(Statement.STUDY) != Consents.Said.YES) {
            return List.of();
        }
        Map<WaveId, Answering.Administration> answered = answering.of(sql, visit.learner());
        LocalDate today = cohorts.today(visit.cohort());
        List<HomeLine> lines = new ArrayList<>();
        for (Cohort.Opening opening : visit.cohort().waves()) {
            lines.add(
                    line(
                            visit.cohort(),
                            opening,
                            Optional.ofNullable(answered.get(opening.wave())),
                            today));
        }
        return lines;
    }

    private HomeLine line(
            Cohort cohort,
            Cohort.Opening opening,
            Optional<Answering.Administration> answered,
            LocalDate today) {
        String label =
                cohort.programme()
                        .wave(opening.wave())
                        .map(Wave::label)
                        .orElse(opening.wave().value());
        HomeLine.Saying title =
                new HomeLine.Written(label, cohort.programme().instrument().language());
        if (answered.flatMap(Answering.Administration::finishedAt).isPresent()) {
            return new HomeLine(
                    HomeLine.Stage.DONE,
                    title,
                    HomeLine.Said.of("home.finished"),
                    Optional.empty());
        }
        if (answering.isOpen(cohort, opening.wave())) {
            String state = answered.isPresent() ? "home.started" : "home.open";
            return new HomeLine(
                    HomeLine.Stage.NOW,
                    title,
                    HomeLine.Said.of(state, Answering.openUntil(opening, today)),
                    Optional.of(
                            new HomeLine.Step(
                                    "/w/" + opening.wave().value(),
                                    HomeLine.Said.of(state + ".do"))));
        }
        return today.isBefore(opening.opensOn())
                ? new HomeLine(
                        HomeLine.Stage.LATER,
                        title,
                        HomeLine.Said.of("home.later", opening.opensOn()),
                        Optional.empty())
                : new HomeLine(
                        HomeLine.Stage.DONE,
                        title,
                        HomeLine.Said.of("home.closed", opening.closesOn()),
                        Optional.empty());
    }
}
