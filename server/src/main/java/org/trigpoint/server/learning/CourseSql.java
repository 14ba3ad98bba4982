package org.trigpoint.server.learning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.ModuleId;

/// The statements of [Course].
final class CourseSql {
    private final JdbcClient sql;

    CourseSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return whether this is the first time
    boolean opened(LearnerId learner, ModuleId module, long at) {
        return sql.sql(
                                """
                                insert into module_opened (learner, module, at)
                                values (:learner, :module, :at)
                                on conflict (learner, module) do nothing
                                """)
                        .param("learner", learner.value())
                        .param("module", module.value())
                        .param("at", at)
                        .update()
                > 0;
    }

    Set<String> opened(LearnerId learner) {
        return Set.copyOf(
                sql.sql("select module from module_opened where learner = :learner")
                        .param("learner", learner.value())
                        .query(String.class)
                        .list());
    }

    void seen(LearnerId learner, ModuleId module, String section, long at) {
        sql.sql(
                        """
                        insert into module_seen (learner, module, section, at)
                        values (:learner, :module, :section, :at)
                        on conflict (learner, module, section) do nothing
                        """)
                .param("learner", learner.value())
                .param("module", module.value())
                .param("section", section)
                .param("at", at)
                .update();
    }

    Set<String> seen(LearnerId learner, ModuleId module) {
        return Set.copyOf(
                sql.sql(
                                """
                                select section from module_seen
                                where learner = :learner and module = :module
                                """)
                        .param("learner", learner.value())
                        .param("module", module.value())
                        .query(String.class)
                        .list());
    }

    void tried(LearnerId learner, ModuleId module, Key question, Set<Integer> chosen, long at) {
        sql.sql(
                        """
                        insert into quiz_try (id, learner, module, question, number, chosen, at)
                        select :id, :learner, :module, :question, coalesce(max(number), 0) + 1, :chosen, :at
                        from quiz_try
                        where learner = :learner and module = :module and question = :question
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("learner", learner.value())
                .param("module", module.value())
                .param("question", question.value())
                .param("chosen", String.join(" ", chosen.stream().map(String::valueOf).toList()))
                .param("at", at)
                .update();
    }

    /// The newest try at each question.
    Map<String, Set<Integer>> tries(LearnerId learner, ModuleId module) {
        Map<String, Set<Integer>> tries = new HashMap<>();
        sql.sql(
                        """
                        select question, chosen from quiz_try
                        where learner = :learner and module = :module
                        order by question, number
                        """)
                .param("learner", learner.value())
                .param("module", module.value())
                .query((row, _) -> {
                    Set<Integer> chosen = new TreeSet<>();
                    Stream.of(row.getString("chosen").split(" ", -1))
                            .filter(text -> !text.isEmpty())
                            .forEach(text -> chosen.add(Integer.valueOf(text)));
                    tries.put(row.getString("question"), chosen);
                    return true;
                })
                .list();
        return tries;
    }

    void walked(LearnerId learner, ModuleId module, String way, String ending, long at) {
        sql.sql(
                        """
                        insert into practice_step (learner, module, number, way, ending, at)
                        select :learner, :module, coalesce(max(number), 0) + 1, :way, :ending, :at
                        from practice_step where learner = :learner and module = :module
                        """)
                .param("learner", learner.value())
                .param("module", module.value())
                .param("way", way)
                .param("ending", ending)
                .param("at", at)
                .update();
    }

    /// Where they are in a practice conversation.
    Optional<String> way(LearnerId learner, ModuleId module) {
        return sql.sql(
                        """
                        select way from practice_step
                        where learner = :learner and module = :module
                        order by number desc limit 1
                        """)
                .param("learner", learner.value())
                .param("module", module.value())
                .query(String.class)
                .optional();
    }

    /// The endings they came to.
    Set<String> endings(LearnerId learner, ModuleId module) {
        return Set.copyOf(
                sql.sql(
                                """
                                select distinct ending from practice_step
                                where learner = :learner and module = :module and ending <> ''
                                """)
                        .param("learner", learner.value())
                        .param("module", module.value())
                        .query(String.class)
                        .list());
    }

    /// @return whether it was not completed before
    boolean completed(LearnerId learner, ModuleId module, int minutes, String digest, long at) {
        return sql.sql(
                                """
                                insert into module_completed (learner, module, minutes, digest, at)
                                values (:learner, :module, :minutes, :digest, :at)
                                on conflict (learner, module) do nothing
                                """)
                        .param("learner", learner.value())
                        .param("module", module.value())
                        .param("minutes", minutes)
                        .param("digest", digest)
                        .param("at", at)
                        .update()
                > 0;
    }

    List<CompletedModules.Completed> completed(LearnerId learner) {
        return sql.sql(
                        """
                        select module, minutes, at from module_completed
                        where learner = :learner order by at, module
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new CompletedModules.Completed(
                                new ModuleId(row.getString("module")),
                                row.getInt("minutes"),
                                Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /// How far one person is with one module.
    record Opened(LearnerId learner, String module, boolean completed) {}

    /// How far everyone of a cohort is who opened anything.
    List<Opened> far(CohortId cohort) {
        return sql.sql(
                        """
                        select o.learner, o.module,
                               case when c.learner is null then 0 else 1 end as completed
                        from module_opened o
                        join learner l on l.id = o.learner
                        left join module_completed c on c.learner = o.learner and c.module = o.module
                        where l.cohort = :cohort and l.withdrew_data_at is null
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Opened(
                                new LearnerId(row.getString("learner")),
                                row.getString("module"),
                                row.getLong("completed") == 1))
                .list();
    }

    /// They took their data back.
    void forget(LearnerId learner) {
        Stream.of(
                        "delete from module_opened where learner = :learner",
                        "delete from module_seen where learner = :learner",
                        "delete from quiz_try where learner = :learner",
                        "delete from practice_step where learner = :learner",
                        "delete from module_completed where learner = :learner")
                .forEach(
                        statement -> sql.sql(statement).param("learner", learner.value()).update());
    }
}
