package org.trigpoint.server.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Register].
final class RegisterSql {
    private final JdbcClient sql;

    RegisterSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Workshop workshop, long at) {
        sql.sql(
                        """
                        insert into workshop (id, cohort, title, held_on, made_at)
                        values (:id, :cohort, :title, :held, :at)
                        """)
                .param("id", workshop.id().value())
                .param("cohort", workshop.cohort().value())
                .param("title", workshop.title())
                .param("held", workshop.heldOn().toString())
                .param("at", at)
                .update();
    }

    void change(Workshop workshop) {
        sql.sql("update workshop set title = :title, held_on = :held where id = :id")
                .param("id", workshop.id().value())
                .param("title", workshop.title())
                .param("held", workshop.heldOn().toString())
                .update();
    }

    List<Workshop> workshops(CohortId cohort) {
        return sql.sql(
                        """
                        select id, cohort, title, held_on from workshop
                        where cohort = :cohort
                        order by held_on, made_at, id
                        """)
                .param("cohort", cohort.value())
                .query((row, _) -> workshop(row))
                .list();
    }

    Optional<Workshop> workshop(CohortId cohort, WorkshopId id) {
        return sql.sql(
                        """
                        select id, cohort, title, held_on from workshop
                        where id = :id and cohort = :cohort
                        """)
                .param("id", id.value())
                .param("cohort", cohort.value())
                .query((row, _) -> workshop(row))
                .optional();
    }

    private static Workshop workshop(ResultSet row) throws SQLException {
        return new Workshop(
                new WorkshopId(row.getString("id")),
                new CohortId(row.getString("cohort")),
                row.getString("title"),
                LocalDate.parse(row.getString("held_on")));
    }

    /// Makes other keepers of this register wait.
    void lock(WorkshopId workshop) {
        sql.sql("update workshop set cohort = cohort where id = :workshop")
                .param("workshop", workshop.value())
                .update();
    }

    void note(
            WorkshopId workshop,
            LearnerId learner,
            Register.Presence presence,
            String by,
            long at) {
        sql.sql(
                        """
                        insert into attendance (workshop, learner, number, present, noted_by, noted_at)
                        select :workshop, :learner, coalesce(max(number), 0) + 1, :present, :by, :at
                        from attendance where workshop = :workshop and learner = :learner
                        """)
                .param("workshop", workshop.value())
                .param("learner", learner.value())
                .param("present", presence == Register.Presence.PRESENT ? 1 : 0)
                .param("by", by)
                .param("at", at)
                .update();
    }

    Map<LearnerId, Register.Presence> noted(WorkshopId workshop) {
        Map<LearnerId, Register.Presence> noted = new HashMap<>();
        sql.sql(
                        """
                        select learner, present from attendance
                        where workshop = :workshop
                        order by number
                        """)
                .param("workshop", workshop.value())
                .query((row, _) ->
                        Map.entry(
                                new LearnerId(row.getString("learner")),
                                presence(row.getLong("present"))))
                .list()
                .forEach(entry -> noted.put(entry.getKey(), entry.getValue()));
        return noted;
    }

    private static Register.Presence presence(long present) {
        return present == 1 ? Register.Presence.PRESENT : Register.Presence.ABSENT;
    }

    List<Register.Attended> attended(CohortId cohort) {
        return sql.sql(
                        """
                        select a.learner, w.title, w.held_on, a.present
                        from attendance a join workshop w on w.id = a.workshop
                        where w.cohort = :cohort
                          and a.number = (select max(n.number) from attendance n
                                          where n.workshop = a.workshop and n.learner = a.learner)
                        order by w.held_on, w.made_at, w.id, a.learner
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Register.Attended(
                                new LearnerId(row.getString("learner")),
                                row.getString("title"),
                                LocalDate.parse(row.getString("held_on")),
                                presence(row.getLong("present"))))
                .list();
    }

    Optional<LocalDate> firstAttended(CohortId cohort, LearnerId learner) {
        return attended(cohort).stream()
                .filter(line -> line.learner().equals(learner))
                .filter(line -> line.presence() == Register.Presence.PRESENT)
                .map(Register.Attended::heldOn)
                .findFirst();
    }
}
