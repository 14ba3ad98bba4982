package org.trigpoint.server.learning;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.teaching.pack.Quiz;

/// Takes a learner through a whole module in one go: what the pages do leg by leg. For invented
/// learners of the demonstration.
@Component
public final class WholeModules {
    private final Course course;

    WholeModules(Course course) {
        this.course = course;
    }

    /// Opens a module, turns every page, answers every question rightly and holds the conversation
    /// to a good end.
    ///
    /// @throws Mistake where the module does not open for them
    public void goThrough(JdbcClient sql, Visit visit, String module) {
        Coming coming = course.coming(visit, module);
        course.open(sql, coming);
        Leg.of(coming.module()).stream()
                .filter(leg -> leg.kind().isRead() || leg.kind() == Leg.Kind.TAKE_AWAY)
                .forEach(leg -> course.seen(sql, coming, leg));
        coming.module()
                .quiz()
                .questions()
                .forEach(question -> course.answered(sql, coming, question, right(question)));
        Talk.goodWays(coming.module().practice()).stream()
                .findFirst()
                .ifPresent(talk -> course.walked(sql, coming, talk));
    }

    private static Set<Integer> right(Quiz.Question question) {
        return IntStream.range(0, question.options().size())
                .filter(place -> question.options().get(place).isRight())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
