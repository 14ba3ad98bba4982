package org.trigpoint.server.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a room of the house has for a learner's home. Each is a bean; `@Order` says who comes first
/// within a stage: questions 10, modules 20, workshops 30, practice 40, what comes after the course
/// 50.
public interface HomeLines {
    /// Its lines for this person now, in the order they are shown.
    List<HomeLine> of(JdbcClient sql, Visit visit);
}
