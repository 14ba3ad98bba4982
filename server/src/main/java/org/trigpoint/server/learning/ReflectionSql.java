package org.trigpoint.server.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.teaching.pack.ModuleId;

/// The statements of [Reflections].
final class ReflectionSql {
    private static final RowMapper<Kept> KEPT =
            (row, _) ->
                    new Kept(
                            row.getString("id"),
                            new LearnerId(row.getString("learner")),
                            row.getString("module"),
                            new DeviceId(row.getString("device")),
                            new Sealed(row.getBytes("text_sealed")),
                            row.getLong("at"));

    private final JdbcClient sql;

    ReflectionSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// A reflection as the table holds it.
    record Kept(
            String id, LearnerId learner, String module, DeviceId device, Sealed sealed, long at) {}

    void add(
            String id,
            LearnerId learner,
            ModuleId module,
            DeviceId device,
            byte[] sealed,
            long at) {
        sql.sql(
                        """
                        insert into reflection (id, learner, module, number, device, text_sealed, at)
                        select :id, :learner, :module, coalesce(max(number), 0) + 1, :device, :sealed, :at
                        from reflection where learner = :learner and module = :module
                        """)
                .param("id", id)
                .param("learner", learner.value())
                .param("module", module.value())
                .param("device", device.value())
                .param("sealed", sealed)
                .param("at", at)
                .update();
    }

    /// All that was written for a module, the newest first.
    List<Kept> of(LearnerId learner, ModuleId module) {
        return sql.sql(
                        """
                        select id, learner, module, device, text_sealed, at from reflection
                        where learner = :learner and module = :module
                        order by number desc
                        """)
                .param("learner", learner.value())
                .param("module", module.value())
                .query(KEPT)
                .list();
    }

    /// @param reflection which one from now on; empty where none
    void share(LearnerId learner, ModuleId module, Optional<String> reflection, long at) {
        sql.sql(
                        """
                        insert into reflection_shared (learner, module, number, reflection, at)
                        select :learner, :module, coalesce(max(number), 0) + 1, cast(:reflection as text), :at
                        from reflection_shared where learner = :learner and module = :module
                        """)
                .param("learner", learner.value())
                .param("module", module.value())
                .param("reflection", reflection.orElse(null))
                .param("at", at)
                .update();
    }

    /// The one that is shared now.
    Optional<String> shared(LearnerId learner, ModuleId module) {
        return sql.sql(
                        """
                        select coalesce(reflection, '') from reflection_shared
                        where learner = :learner and module = :module
                        order by number desc limit 1
                        """)
                .param("learner", learner.value())
                .param("module", module.value())
                .query(String.class)
                .optional()
                .filter(id -> !id.isEmpty());
    }

    /// All that people of a cohort share now, the newest first.
    List<Kept> shared(CohortId cohort) {
        return sql.sql(
                        """
                        select r.id, r.learner, r.module, r.device, r.text_sealed, r.at
                        from reflection_shared s
                        join reflection r on r.id = s.reflection
                        join learner l on l.id = s.learner
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and s.number = (select max(n.number) from reflection_shared n
                                          where n.learner = s.learner and n.module = s.module)
                        order by s.at desc, r.id
                        """)
                .param("cohort", cohort.value())
                .query(KEPT)
                .list();
    }

    /// They took their data back.
    void forget(LearnerId learner) {
        Stream.of(
                        "delete from reflection_shared where learner = :learner",
                        "delete from reflection where learner = :learner")
                .forEach(
                        statement -> sql.sql(statement).param("learner", learner.value()).update());
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
