package org.trigpoint.server.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.pack.ModuleId;

/// What learners write for themselves: sealed, private unless they share it.
@Component
final class Reflections {
    static final int LONGEST = 5000;

    private final SealedTexts texts;
    private final Audit audit;
    private final Clock clock;

    Reflections(SealedTexts texts, Audit audit, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    OwnReflection own(JdbcClient sql, Visit visit, ModuleId module, PrivateDoor.Reader reader) {
        ReflectionSql reflections = new ReflectionSql(sql);
        List<ReflectionSql.Kept> all = reflections.of(visit.learner().id(), module);
        Optional<ReflectionSql.Kept> open =
                all.stream().filter(kept -> reader.opens(kept.device())).findFirst();
        Optional<String> shared = reflections.shared(visit.learner().id(), module);
        return new OwnReflection(
                open.map(this::text).orElse(""),
                open.map(ReflectionSql.Kept::id).orElse(""),
                shared.flatMap(id ->
                        all.stream()
                                .filter(kept -> kept.id().equals(id))
                                .filter(kept -> reader.opens(kept.device()))
                                .findFirst()
                                .map(this::text)),
                shared.isPresent() ? OwnReflection.Sharing.SHARED : OwnReflection.Sharing.PRIVATE,
                all.isEmpty() || open.equals(Optional.of(all.getFirst()))
                        ? OwnReflection.Closed.NOTHING
                        : OwnReflection.Closed.SOMETHING);
    }

    private String text(ReflectionSql.Kept kept) {
        return kept.sealed().open(texts, kept.id());
    }

    /// Keeps what was written; what was written before stays.
    void write(JdbcClient sql, Visit visit, ModuleId module, DeviceId device, String text) {
        String id = ReflectionSql.fresh();
        new OneAtATimeSql(sql).hold(visit.learner().id());
        new ReflectionSql(sql)
                .add(
                        id,
                        visit.learner().id(),
                        module,
                        device,
                        texts.seal(text, id),
                        clock.millis());
        record(sql, visit, "reflection-written", module);
    }

    /// Lets the trainers read the one that opens here.
    void share(JdbcClient sql, Visit visit, ModuleId module, PrivateDoor.Reader reader) {
        new OneAtATimeSql(sql).hold(visit.learner().id());
        OwnReflection own = own(sql, visit, module, reader);
        if (!own.id().isEmpty() && !own.text().isBlank()) {
            new ReflectionSql(sql)
                    .share(visit.learner().id(), module, Optional.of(own.id()), clock.millis());
            record(sql, visit, "reflection-shared", module);
        }
    }

    /// Lets the trainers read nothing of it any more.
    void takeBack(JdbcClient sql, Visit visit, ModuleId module) {
        new OneAtATimeSql(sql).hold(visit.learner().id());
        if (new ReflectionSql(sql).shared(visit.learner().id(), module).isPresent()) {
            new ReflectionSql(sql)
                    .share(visit.learner().id(), module, Optional.empty(), clock.millis());
            record(sql, visit, "reflection-taken-back", module);
        }
    }

    private void record(JdbcClient sql, Visit visit, String what, ModuleId module) {
        audit.record(
                sql,
                visit.cohort().organisation(),
                visit.learner().pseudonym().value(),
                what,
                visit.learner().id().value(),
                Map.of("module", module.value()));
    }

    /// What someone shares with the trainers.
    record Shared(LearnerId learner, ModuleId module, String text, Instant at) {}

    /// What people of a cohort share, the newest first.
    List<Shared> shared(JdbcClient sql, Cohort cohort) {
        List<Shared> shared = new ArrayList<>();
        new ReflectionSql(sql)
                .shared(cohort.id())
                .forEach(kept ->
                        shared.add(
                                new Shared(
                                        kept.learner(),
                                        new ModuleId(kept.module()),
                                        text(kept),
                                        Instant.ofEpochMilli(kept.at()))));
        return shared;
    }
}
