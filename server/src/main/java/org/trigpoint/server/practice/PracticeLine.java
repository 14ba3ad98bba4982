package org.trigpoint.server.practice;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Visit;

/// What I tried, on a learner's home, once their training has begun.
@Component
@Order(50)
final class PracticeLine implements HomeLines {
    private final PracticeLog log;

    PracticeLine(PracticeLog log) {
        this.log = log;
    }

    @Override
    public List<HomeLine> of(JdbcClient sql, Visit visit) {
        if (visit.learner().trainingBeganAt().isEmpty()) {
            return List.of();
        }
        return List.of(
                new HomeLine(
                        HomeLine.Stage.ANY_TIME,
                        HomeLine.Said.of("home.tried"),
                        HomeLine.Said.of("home.tried.note", log.of(sql, visit.learner()).size()),
                        Optional.of(
                                new HomeLine.Step("/tried", HomeLine.Said.of("home.tried.do")))));
    }
}
