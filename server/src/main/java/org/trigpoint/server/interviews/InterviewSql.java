package org.trigpoint.server.interviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [Interviewing].
final class InterviewSql {
    private static final RowMapper<Slot> SLOT =
            (row, _) ->
                    new Slot(
                            new SlotId(row.getString("id")),
                            Instant.ofEpochMilli(row.getLong("starts_at")),
                            row.getLong("minutes"),
                            row.getString("place"));

    private static final RowMapper<Invited> INVITED =
            (row, _) ->
                    new Invited(
                            new InterviewId(row.getString("id")),
                            new LearnerId(row.getString("learner")),
                            Optional.ofNullable(row.getString("step"))
                                    .map(step -> Standing.after(Step.valueOf(step)))
                                    .orElse(Standing.INVITED),
                            row.getLong("number"),
                            slot(row),
                            guide(row));

    private final JdbcClient sql;

    InterviewSql(JdbcClient sql) {
        this.sql = sql;
    }

    private static Optional<Slot> slot(ResultSet row) throws SQLException {
        String id = row.getString("slot");
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Slot(
                                new SlotId(id),
                                Instant.ofEpochMilli(row.getLong("starts_at")),
                                row.getLong("minutes"),
                                row.getString("place")));
    }

    private static OptionalLong guide(ResultSet row) throws SQLException {
        long guide = row.getLong("guide");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(guide);
    }

    /// Makes others that book or withdraw times of this cohort wait.
    void lock(CohortId cohort) {
        sql.sql("update cohort set places = places where id = :cohort")
                .param("cohort", cohort.value())
                .update();
    }

    /// Whether someone takes part in the study and agrees to an interview now.
    boolean agrees(LearnerId learner) {
        return sql.sql(
                                """
                                select count(*) from learner l
                                where l.id = :learner and l.withdrew_data_at is null
                                  and 1 = (select c.given from consent c
                                           where c.learner = l.id and c.statement = 'STUDY'
                                           order by c.at desc, c.id desc limit 1)
                                  and 1 = (select c.given from consent c
                                           where c.learner = l.id and c.statement = 'INTERVIEW'
                                           order by c.at desc, c.id desc limit 1)
                                """)
                        .param("learner", learner.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean invite(InterviewId id, LearnerId learner, CohortId cohort, String by, long at) {
        return sql.sql(
                                """
                                insert into interview (id, learner, cohort, invited_by, invited_at)
                                values (:id, :learner, :cohort, :by, :at)
                                on conflict (learner) do nothing
                                """)
                        .param("id", id.value())
                        .param("learner", learner.value())
                        .param("cohort", cohort.value())
                        .param("by", by)
                        .param("at", at)
                        .update()
                > 0;
    }

    List<Invited> of(CohortId cohort) {
        return sql.sql(
                        """
                        select i.id, i.learner, coalesce(t.number, 0) as number, t.step, t.slot, t.guide,
                               s.starts_at, s.minutes, s.place
                        from interview i
                        left join interview_step t on t.interview = i.id
                             and t.number = (select max(n.number) from interview_step n
                                             where n.interview = i.id)
                        left join interview_slot s on s.id = t.slot
                        where i.cohort = :cohort
                        order by i.invited_at, i.id
                        """)
                .param("cohort", cohort.value())
                .query(INVITED)
                .list();
    }

    Optional<Invited> of(LearnerId learner) {
        return sql.sql(
                        """
                        select i.id, i.learner, coalesce(t.number, 0) as number, t.step, t.slot, t.guide,
                               s.starts_at, s.minutes, s.place
                        from interview i
                        left join interview_step t on t.interview = i.id
                             and t.number = (select max(n.number) from interview_step n
                                             where n.interview = i.id)
                        left join interview_slot s on s.id = t.slot
                        where i.learner = :learner
                        """)
                .param("learner", learner.value())
                .query(INVITED)
                .optional();
    }

    void addStep(
            Invited of, Step step, Optional<SlotId> slot, OptionalLong guide, String by, long at) {
        sql.sql(
                        """
                        insert into interview_step (interview, number, step, slot, guide, by_whom, at)
                        values (:interview, :number, :step, :slot, :guide, :by, :at)
                        """)
                .param("interview", of.id().value())
                .param("number", of.steps() + 1)
                .param("step", step.name())
                .param("slot", slot.map(SlotId::value).orElse(null))
                .param("guide", guide.isPresent() ? guide.getAsLong() : null)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /// Takes a time for someone.
    ///
    /// @return whether it was free
    boolean book(SlotId slot, InterviewId interview) {
        return sql.sql(
                                """
                                insert into interview_booking (slot, interview) values (:slot, :interview)
                                on conflict (slot) do nothing
                                """)
                        .param("slot", slot.value())
                        .param("interview", interview.value())
                        .update()
                > 0;
    }

    void giveBack(InterviewId interview) {
        sql.sql("delete from interview_booking where interview = :interview")
                .param("interview", interview.value())
                .update();
    }

    void addSlot(Slot slot, CohortId cohort, String by, long at) {
        sql.sql(
                        """
                        insert into interview_slot (id, cohort, starts_at, minutes, place, made_by, made_at)
                        values (:id, :cohort, :starts, :minutes, :place, :by, :at)
                        """)
                .param("id", slot.id().value())
                .param("cohort", cohort.value())
                .param("starts", slot.startsAt().toEpochMilli())
                .param("minutes", slot.minutes())
                .param("place", slot.place())
                .param("by", by)
                .param("at", at)
                .update();
    }

    /// Times that are offered and nobody has, from a moment on.
    List<Slot> free(CohortId cohort, long from) {
        return sql.sql(
                        """
                        select s.id, s.starts_at, s.minutes, s.place from interview_slot s
                        left join interview_booking b on b.slot = s.id
                        where s.cohort = :cohort and s.withdrawn_at is null and b.slot is null
                          and s.starts_at > :from
                        order by s.starts_at, s.id
                        """)
                .param("cohort", cohort.value())
                .param("from", from)
                .query(SLOT)
                .list();
    }

    /// Takes back a time that nobody has.
    boolean withdraw(CohortId cohort, SlotId slot, long at) {
        return sql.sql(
                                """
                                update interview_slot set withdrawn_at = :at
                                where id = :slot and cohort = :cohort and withdrawn_at is null
                                  and id not in (select slot from interview_booking)
                                """)
                        .param("at", at)
                        .param("slot", slot.value())
                        .param("cohort", cohort.value())
                        .update()
                > 0;
    }

    Optional<Guide> guide(CohortId cohort) {
        return sql.sql(
                        """
                        select version, text from interview_guide
                        where cohort = :cohort order by version desc limit 1
                        """)
                .param("cohort", cohort.value())
                .query((row, _) -> new Guide(row.getLong("version"), row.getString("text")))
                .optional();
    }

    void addGuide(CohortId cohort, Guide guide, String by, long at) {
        sql.sql(
                        """
                        insert into interview_guide (cohort, version, text, made_by, made_at)
                        values (:cohort, :version, :text, :by, :at)
                        """)
                .param("cohort", cohort.value())
                .param("version", guide.version())
                .param("text", guide.text())
                .param("by", by)
                .param("at", at)
                .update();
    }

    Map<LearnerId, String> professions(CohortId cohort) {
        Map<LearnerId, String> professions = new HashMap<>();
        sql.sql(
                        """
                        select p.learner, p.profession from learner_profession p
                        join learner l on l.id = p.learner
                        where l.cohort = :cohort
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        Map.entry(
                                new LearnerId(row.getString("learner")),
                                row.getString("profession")))
                .list()
                .forEach(entry -> professions.put(entry.getKey(), entry.getValue()));
        return professions;
    }

    void setProfession(LearnerId learner, String profession, String by, long at) {
        sql.sql(
                        """
                        insert into learner_profession (learner, profession, noted_by, noted_at)
                        values (:learner, :profession, :by, :at)
                        on conflict (learner) do update
                        set profession = excluded.profession, noted_by = excluded.noted_by,
                            noted_at = excluded.noted_at
                        """)
                .param("learner", learner.value())
                .param("profession", profession)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /// Deletes all that is known of someone here.
    void forget(LearnerId learner) {
        sql.sql("delete from learner_profession where learner = :learner")
                .param("learner", learner.value())
                .update();
        sql.sql(
                        """
                        delete from interview_booking
                        where interview in (select id from interview where learner = :learner)
                        """)
                .param("learner", learner.value())
                .update();
        sql.sql(
                        """
                        delete from interview_step
                        where interview in (select id from interview where learner = :learner)
                        """)
                .param("learner", learner.value())
                .update();
        sql.sql("delete from interview where learner = :learner")
                .param("learner", learner.value())
                .update();
    }
}
