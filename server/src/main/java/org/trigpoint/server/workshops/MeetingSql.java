package org.trigpoint.server.workshops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.WorkshopId;

/// The statements of [Meetings] and [MeetingLetters].
final class MeetingSql {
    private final JdbcClient sql;

    MeetingSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Meeting meeting, String by, long at) {
        sql.sql(
                        """
                        insert into workshop_plan (workshop, number, content, title, starts_at, minutes, place, joining,
                                                   capacity, cancelled, made_by, made_at)
                        values (:workshop, :number, :content, :title, :starts, :minutes, :place, :joining,
                                :capacity, :cancelled, :by, :at)
                        """)
                .param("workshop", meeting.workshop().value())
                .param("number", meeting.number())
                .param("content", meeting.content())
                .param("title", meeting.title())
                .param("starts", meeting.startsAt().toEpochMilli())
                .param("minutes", meeting.minutes())
                .param("place", meeting.place())
                .param("joining", meeting.joining())
                .param(
                        "capacity",
                        meeting.capacity().isPresent() ? meeting.capacity().getAsLong() : null,
                        java.sql.Types.BIGINT)
                .param("cancelled", meeting.isPlanned() ? 0 : 1)
                .param("by", by)
                .param("at", at)
                .update();
        for (AccountId trainer : meeting.trainers()) {
            sql.sql(
                            """
                            insert into workshop_trainer (workshop, number, account)
                            values (:workshop, :number, :account)
                            """)
                    .param("workshop", meeting.workshop().value())
                    .param("number", meeting.number())
                    .param("account", trainer.value())
                    .update();
        }
    }

    Optional<Meeting> newest(WorkshopId workshop) {
        return sql.sql(
                        """
                        select workshop, number, content, title, starts_at, minutes, place, joining, capacity, cancelled
                        from workshop_plan where workshop = :workshop
                        order by number desc limit 1
                        """)
                .param("workshop", workshop.value())
                .query((row, _) -> meeting(row))
                .optional();
    }

    List<Meeting> newest(CohortId cohort) {
        return sql.sql(
                        """
                        select p.workshop, p.number, p.content, p.title, p.starts_at, p.minutes, p.place, p.joining,
                               p.capacity, p.cancelled
                        from workshop_plan p join workshop w on w.id = p.workshop
                        where w.cohort = :cohort
                          and p.number = (select max(n.number) from workshop_plan n where n.workshop = p.workshop)
                        order by p.starts_at, p.workshop
                        """)
                .param("cohort", cohort.value())
                .query((row, _) -> meeting(row))
                .list();
    }

    private Optional<Meeting> version(String workshop, long number) {
        return sql.sql(
                        """
                        select workshop, number, content, title, starts_at, minutes, place, joining, capacity, cancelled
                        from workshop_plan where workshop = :workshop and number = :number
                        """)
                .param("workshop", workshop)
                .param("number", number)
                .query((row, _) -> meeting(row))
                .optional();
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        String workshop = row.getString("workshop");
        long number = row.getLong("number");
        long capacity = row.getLong("capacity");
        OptionalLong limit = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(capacity);
        return new Meeting(
                new WorkshopId(workshop),
                number,
                row.getString("content"),
                row.getString("title"),
                Instant.ofEpochMilli(row.getLong("starts_at")),
                row.getLong("minutes"),
                row.getString("place"),
                row.getString("joining"),
                limit,
                row.getLong("cancelled") == 1
                        ? Meeting.Standing.CANCELLED
                        : Meeting.Standing.PLANNED,
                trainers(workshop, number));
    }

    private List<AccountId> trainers(String workshop, long number) {
        return sql.sql(
                        """
                        select account from workshop_trainer
                        where workshop = :workshop and number = :number
                        order by account
                        """)
                .param("workshop", workshop)
                .param("number", number)
                .query((row, _) -> new AccountId(row.getString("account")))
                .list();
    }

    void keepLetter(LearnerId learner, String word, long number, Meeting meeting) {
        sql.sql(
                        """
                        insert into workshop_letter (learner, word, number, workshop, plan)
                        values (:learner, :word, :number, :workshop, :plan)
                        """)
                .param("learner", learner.value())
                .param("word", word)
                .param("number", number)
                .param("workshop", meeting.workshop().value())
                .param("plan", meeting.number())
                .update();
    }

    Optional<Meeting> ofLetter(LearnerId learner, String word, long number) {
        return sql.sql(
                        """
                        select workshop, plan from workshop_letter
                        where learner = :learner and word = :word and number = :number
                        """)
                .param("learner", learner.value())
                .param("word", word)
                .param("number", number)
                .query((row, _) -> Map.entry(row.getString("workshop"), row.getLong("plan")))
                .optional()
                .flatMap(at -> version(at.getKey(), at.getValue()));
    }

    void coming(WorkshopId workshop, LearnerId learner, Coming coming, long at) {
        sql.sql(
                        """
                        insert into workshop_coming (workshop, learner, number, coming, at)
                        select :workshop, :learner, coalesce(max(number), 0) + 1, :coming, :at
                        from workshop_coming where workshop = :workshop and learner = :learner
                        """)
                .param("workshop", workshop.value())
                .param("learner", learner.value())
                .param("coming", coming == Coming.YES ? 1 : 0)
                .param("at", at)
                .update();
    }

    Map<LearnerId, Coming> coming(WorkshopId workshop) {
        Map<LearnerId, Coming> said = new HashMap<>();
        sql.sql(
                        """
                        select learner, coming from workshop_coming
                        where workshop = :workshop
                        order by number
                        """)
                .param("workshop", workshop.value())
                .query((row, _) ->
                        Map.entry(
                                new LearnerId(row.getString("learner")),
                                row.getLong("coming") == 1 ? Coming.YES : Coming.NO))
                .list()
                .forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        return said;
    }

    void forget(LearnerId learner) {
        sql.sql("delete from workshop_coming where learner = :learner")
                .param("learner", learner.value())
                .update();
    }

    void deliver(WorkshopId workshop, String item, Delivery delivery, String by, long at) {
        sql.sql(
                        """
                        insert into workshop_delivered (workshop, item, number, delivery, noted_by, noted_at)
                        select :workshop, :item, coalesce(max(number), 0) + 1, :delivery, :by, :at
                        from workshop_delivered where workshop = :workshop and item = :item
                        """)
                .param("workshop", workshop.value())
                .param("item", item)
                .param("delivery", delivery.name())
                .param("by", by)
                .param("at", at)
                .update();
    }

    Map<String, Delivery> delivered(WorkshopId workshop) {
        Map<String, Delivery> noted = new HashMap<>();
        sql.sql(
                        """
                        select item, delivery from workshop_delivered
                        where workshop = :workshop
                        order by number
                        """)
                .param("workshop", workshop.value())
                .query((row, _) ->
                        Map.entry(
                                row.getString("item"), Delivery.valueOf(row.getString("delivery"))))
                .list()
                .forEach(entry -> noted.put(entry.getKey(), entry.getValue()));
        return noted;
    }
}
