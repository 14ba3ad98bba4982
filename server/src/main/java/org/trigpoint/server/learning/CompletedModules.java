package org.trigpoint.server.learning;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.teaching.pack.ModuleId;

/// Which modules someone has completed, and how many minutes each stands for.
@Component
public final class CompletedModules {

    CompletedModules() {}

    /// @param minutes how long it was said to take when it was completed
    public record Completed(ModuleId module, int minutes, Instant at) {}

    /// The earliest first.
    public List<Completed> of(JdbcClient sql, LearnerId learner) {
        return new CourseSql(sql).completed(learner);
    }

    /// Minutes in all.
    public int minutes(JdbcClient sql, LearnerId learner) {
        return of(sql, learner).stream().mapToInt(Completed::minutes).sum();
    }
}
