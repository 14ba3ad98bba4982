package org.trigpoint.server.learning;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.storage.Happenings;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.teaching.pack.Author;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.ModuleId;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.Quiz;

/// A learner's way through the modules: what they opened, read, answered and walked, and when a
/// module is completed. What someone reads and answers is their own: of it only opening and
/// completing a module are told in the audit.
@Component
final class Course {
    private final Programmes programmes;
    private final Learners learners;
    private final Reviews reviews;
    private final Happenings happenings;
    private final Audit audit;
    private final Clock clock;

    Course(
            Programmes programmes,
            Learners learners,
            Reviews reviews,
            Happenings happenings,
            Audit audit,
            Clock clock) {
        this.programmes = programmes;
        this.learners = learners;
        this.reviews = reviews;
        this.happenings = happenings;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws Mistake where the programme has no such module
    Coming coming(Visit visit, String module) {
        Pack pack = programmes.pack(visit.cohort().programme());
        return pack.modules().stream()
                .filter(one -> one.id().value().equals(module))
                .findFirst()
                .map(one -> new Coming(visit, pack, one))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    /// What a learner's programme teaches.
    Pack pack(Visit visit) {
        return programmes.pack(visit.cohort().programme());
    }

    /// Whether a module opens for them.
    ModuleDoor door(JdbcClient sql, Coming coming) {
        return reviews.door(
                sql, coming.visit().cohort().organisation(), coming.pack(), coming.module());
    }

    /// How far they are.
    Far far(JdbcClient sql, Visit visit, ModuleId module) {
        CourseSql course = new CourseSql(sql);
        LearnerId learner = visit.learner().id();
        if (!course.opened(learner).contains(module.value())) {
            return new Far(false, Set.of(), Map.of(), Set.of(), false);
        }
        return new Far(
                true,
                course.seen(learner, module),
                course.tries(learner, module),
                course.endings(learner, module),
                course.completed(learner).stream().anyMatch(done -> done.module().equals(module)));
    }

    /// Opens a module. With the first one the training begins: what is answered "before" from now
    /// on is late.
    ///
    /// @throws Mistake where it does not open
    void open(JdbcClient sql, Coming coming) {
        requireOpen(sql, coming);
        Visit visit = coming.visit();
        if (new CourseSql(sql).opened(visit.learner().id(), coming.module().id(), clock.millis())) {
            learners.trainingBegan(sql, visit.learner());
            record(sql, coming, "module-opened");
        }
    }

    /// @throws Mistake where the module does not open for them
    void requireOpen(JdbcClient sql, Coming coming) {
        if (!door(sql, coming).isOpen()) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
    }

    /// Notes that a page was turned over.
    void seen(JdbcClient sql, Coming coming, Leg leg) {
        new CourseSql(sql)
                .seen(
                        coming.visit().learner().id(),
                        coming.module().id(),
                        leg.key(),
                        clock.millis());
        complete(sql, coming);
    }

    /// Keeps a try at a question.
    ///
    /// @param chosen places of the chosen options, counted from 0
    void answered(JdbcClient sql, Coming coming, Quiz.Question question, Set<Integer> chosen) {
        new OneAtATimeSql(sql).hold(coming.visit().learner().id());
        new CourseSql(sql)
                .tried(
                        coming.visit().learner().id(),
                        coming.module().id(),
                        question.id(),
                        chosen,
                        clock.millis());
        complete(sql, coming);
    }

    /// Keeps where they are in the conversation.
    void walked(JdbcClient sql, Coming coming, Talk talk) {
        new OneAtATimeSql(sql).hold(coming.visit().learner().id());
        Optional<Key> ending =
                talk.here() instanceof PracticeConversation.Ending end
                        ? Optional.of(end.id())
                        : Optional.empty();
        new CourseSql(sql)
                .walked(
                        coming.visit().learner().id(),
                        coming.module().id(),
                        talk.way(),
                        ending.map(Key::value).orElse(""),
                        clock.millis());
        complete(sql, coming);
    }

    /// Where they are in the conversation; blank at its start.
    String way(JdbcClient sql, Coming coming) {
        return new CourseSql(sql)
                .way(coming.visit().learner().id(), coming.module().id())
                .orElse("");
    }

    private void complete(JdbcClient sql, Coming coming) {
        Visit visit = coming.visit();
        Module module = coming.module();
        if (!far(sql, visit, module.id()).isWhole(module)) {
            return;
        }
        boolean first =
                new CourseSql(sql)
                        .completed(
                                visit.learner().id(),
                                module.id(),
                                module.minutes(),
                                module.digest(),
                                clock.millis());
        if (first) {
            record(sql, coming, "module-completed");
            happenings.tell(
                    sql,
                    new ModuleCompleted(
                            visit.cohort(), visit.learner().id(), module.id(), module.minutes()));
        }
    }

    private void record(JdbcClient sql, Coming coming, String what) {
        audit.record(
                sql,
                coming.visit().cohort().organisation(),
                coming.visit().learner().pseudonym().value(),
                what,
                coming.visit().learner().id().value(),
                Map.of("module", coming.module().id().value()));
    }

    /// Who wrote and who signed the content of a module.
    LegPeople people(JdbcClient sql, Coming coming) {
        return new LegPeople(
                Author.inOrderOfName(
                        coming.pack().authors().stream()
                                .filter(author -> coming.module().authors().contains(author.id()))
                                .toList()),
                reviews.signatures(
                        sql,
                        coming.visit().cohort().organisation(),
                        coming.pack(),
                        coming.module(),
                        Optional.empty()),
                door(sql, coming));
    }
}
