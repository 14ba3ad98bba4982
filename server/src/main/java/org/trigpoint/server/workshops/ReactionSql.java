package org.trigpoint.server.workshops;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.WorkshopId;

/// The statements of [Reactions].
final class ReactionSql {
    private final JdbcClient sql;

    ReactionSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(WorkshopId workshop, LearnerId learner, Map<Reaction, Integer> ratings, long at) {
        long number =
                sql.sql(
                                """
                                select coalesce(max(number), 0) + 1 from workshop_reaction
                                where workshop = :workshop and learner = :learner
                                """)
                        .param("workshop", workshop.value())
                        .param("learner", learner.value())
                        .query(Long.class)
                        .single();
        ratings.forEach((reaction, rating) ->
                sql.sql(
                                """
                                insert into workshop_reaction (workshop, learner, number, item, rating, at)
                                values (:workshop, :learner, :number, :item, :rating, :at)
                                """)
                        .param("workshop", workshop.value())
                        .param("learner", learner.value())
                        .param("number", number)
                        .param("item", reaction.name())
                        .param("rating", rating)
                        .param("at", at)
                        .update());
    }

    private record Row(String workshop, String learner, Reaction item, int rating, long at) {}

    private record Sheet(String workshop, String learner) {}

    List<Reactions.Given> given(CohortId cohort) {
        Map<Sheet, EnumMap<Reaction, Integer>> ratings = new LinkedHashMap<>();
        Map<Sheet, Long> moments = new LinkedHashMap<>();
        sql.sql(
                        """
                        select r.workshop, r.learner, r.item, r.rating, r.at
                        from workshop_reaction r join workshop w on w.id = r.workshop
                        where w.cohort = :cohort
                          and r.number = (select max(n.number) from workshop_reaction n
                                          where n.workshop = r.workshop and n.learner = r.learner)
                        order by w.held_on, w.id, r.learner, r.item
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Row(
                                row.getString("workshop"),
                                row.getString("learner"),
                                Reaction.valueOf(row.getString("item")),
                                row.getInt("rating"),
                                row.getLong("at")))
                .list()
                .forEach(row -> {
                    Sheet sheet = new Sheet(row.workshop(), row.learner());
                    ratings.computeIfAbsent(sheet, _ -> new EnumMap<>(Reaction.class))
                            .put(row.item(), row.rating());
                    moments.put(sheet, row.at());
                });
        return ratings.entrySet().stream()
                .map(entry ->
                        new Reactions.Given(
                                new WorkshopId(entry.getKey().workshop()),
                                new LearnerId(entry.getKey().learner()),
                                entry.getValue(),
                                Optional.ofNullable(moments.get(entry.getKey())).orElse(0L)))
                .toList();
    }

    void forget(LearnerId learner) {
        sql.sql("delete from workshop_reaction where learner = :learner")
                .param("learner", learner.value())
                .update();
    }
}
