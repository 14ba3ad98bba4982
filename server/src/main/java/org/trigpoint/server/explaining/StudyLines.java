package org.trigpoint.server.explaining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.questionnaires.Answering;

/// The explanation and the questions that the study asks for, on the home of those who take part:
/// what is open, and what can be looked back at.
@Component("explainingStudyLines")
@Order(11)
class StudyLines implements HomeLines {
    private final WrittenExplanations explanations;
    private final KnowledgeAnswers answers;
    private final Cohorts cohorts;

    StudyLines(WrittenExplanations explanations, KnowledgeAnswers answers, Cohorts cohorts) {
        this.explanations = explanations;
        this.answers = answers;
        this.cohorts = cohorts;
    }

    @Override
    public List<HomeLine> of(JdbcClient sql, Visit visit) {
        List<HomeLine> lines = new ArrayList<>();
        AskedWaves.of(visit.cohort())
                .ifPresent(waves -> {
                    for (Cohort.Opening opening : List.of(waves.before(), waves.after())) {
                        if (explanations.isAsked(sql, visit, opening.wave())) {
                            written(sql, visit, opening).ifPresent(lines::add);
                            knowledge(sql, visit, opening).ifPresent(lines::add);
                        }
                    }
                });
        return lines;
    }

    private Optional<HomeLine> written(JdbcClient sql, Visit visit, Cohort.Opening opening) {
        if (explanations.people(visit.cohort()).isEmpty()) {
            return Optional.empty();
        }
        return line(
                visit,
                opening,
                "written",
                explanations.of(sql, visit, opening.wave()).isPresent(),
                HomeLine.Said.of("written.line", until(visit, opening)));
    }

    private Optional<HomeLine> knowledge(JdbcClient sql, Visit visit, Cohort.Opening opening) {
        int questions = answers.questions(visit.cohort()).size();
        if (questions == 0) {
            return Optional.empty();
        }
        return line(
                visit,
                opening,
                "knowledge",
                !answers.of(sql, visit, opening.wave()).isEmpty(),
                HomeLine.Said.of("knowledge.line", questions, until(visit, opening)));
    }

    private LocalDate until(Visit visit, Cohort.Opening opening) {
        return Answering.openUntil(opening, cohorts.today(visit.cohort()));
    }

    private static String wave(Visit visit, Cohort.Opening opening) {
        return visit.cohort()
                .programme()
                .wave(opening.wave())
                .map(Wave::label)
                .orElse(opening.wave().value());
    }

    private Optional<HomeLine> line(
            Visit visit, Cohort.Opening opening, String what, boolean done, HomeLine.Said open) {
        HomeLine.Said title = HomeLine.Said.of(what + ".title.at", wave(visit, opening));
        String path = "/" + what + "/" + opening.wave().value();
        if (done) {
            boolean closed = explanations.areClosed(visit.cohort());
            return Optional.of(
                    new HomeLine(
                            HomeLine.Stage.DONE,
                            title,
                            HomeLine.Said.of(what + (closed ? ".line.done.closed" : ".line.done")),
                            closed
                                    ? Optional.of(
                                            new HomeLine.Step(
                                                    path, HomeLine.Said.of("written.see")))
                                    : Optional.empty()));
        }
        return explanations.isOpen(visit, opening.wave())
                ? Optional.of(
                        new HomeLine(
                                HomeLine.Stage.NOW,
                                title,
                                open,
                                Optional.of(
                                        new HomeLine.Step(path, HomeLine.Said.of("written.go")))))
                : Optional.empty();
    }
}
