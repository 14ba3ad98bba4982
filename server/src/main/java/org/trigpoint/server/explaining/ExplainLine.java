package org.trigpoint.server.explaining;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Visit;

/// Practising to explain, on a learner's home.
@Component
@Order(40)
class ExplainLine implements HomeLines {
    private final Explained explained;

    ExplainLine(Explained explained) {
        this.explained = explained;
    }

    @Override
    public List<HomeLine> of(JdbcClient sql, Visit visit) {
        return explained.practice(visit.cohort()).isEmpty()
                ? List.of()
                : List.of(
                        new HomeLine(
                                HomeLine.Stage.ANY_TIME,
                                HomeLine.Said.of("explain.title"),
                                HomeLine.Said.of("explain.line"),
                                Optional.of(
                                        new HomeLine.Step(
                                                "/explain", HomeLine.Said.of("explain.go")))));
    }
}
