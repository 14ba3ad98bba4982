package org.trigpoint.server.explaining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [WrittenExplanations] and [Ratings].
final class WrittenSql {
    private final JdbcClient sql;
    private final SealedTexts texts;

    WrittenSql(JdbcClient sql, SealedTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /// Makes others wait who place someone of this cohort, or rate it.
    void lock(CohortId cohort) {
        sql.sql("select id from cohort where id = :cohort ${for update}")
                .param("cohort", cohort.value())
                .query(String.class)
                .list();
    }

    Optional<Long> seed(CohortId cohort) {
        return sql.sql("select seed from explanation_plan where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Long.class)
                .optional();
    }

    void addSeed(CohortId cohort, long seed, long at) {
        sql.sql("insert into explanation_plan (cohort, seed, at) values (:cohort, :seed, :at)")
                .param("cohort", cohort.value())
                .param("seed", seed)
                .param("at", at)
                .update();
    }

    /// The places that were given so far are 0 to this, exclusive; places of people who left stay
    /// taken.
    long nextPlace(CohortId cohort) {
        return sql.sql(
                        """
                        select coalesce(max(place), -1) + 1 from explanation_order
                        where cohort = :cohort
                        """)
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }

    void addOrder(LearnerId learner, CohortId cohort, long place, VignetteOrder order, long at) {
        sql.sql(
                        """
                        insert into explanation_order (learner, cohort, place, first_vignette, other_vignette, at)
                        values (:learner, :cohort, :place, :first, :other, :at)
                        """)
                .param("learner", learner.value())
                .param("cohort", cohort.value())
                .param("place", place)
                .param("first", order.first())
                .param("other", order.other())
                .param("at", at)
                .update();
    }

    Optional<VignetteOrder> order(LearnerId learner) {
        return sql.sql(
                        """
                        select first_vignette, other_vignette from explanation_order
                        where learner = :learner
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new VignetteOrder(
                                row.getString("first_vignette"), row.getString("other_vignette")))
                .optional();
    }

    /// @return whether it is the first of this wave; another is not kept
    boolean add(WrittenText written, long at) {
        return sql.sql(
                                """
                                insert into written_explanation (id, learner, wave, vignette, device, text_sealed, at)
                                values (:id, :learner, :wave, :vignette, :device, :sealed, :at)
                                on conflict (learner, wave) do nothing
                                """)
                        .param("id", written.id())
                        .param("learner", written.learner().value())
                        .param("wave", written.wave().value())
                        .param("vignette", written.vignette())
                        .param("device", written.device().value())
                        .param("sealed", texts.seal(written.text(), written.id()))
                        .param("at", at)
                        .update()
                > 0;
    }

    private RowMapper<WrittenText> written() {
        return (row, _) ->
                new WrittenText(
                        row.getString("id"),
                        new LearnerId(row.getString("learner")),
                        new WaveId(row.getString("wave")),
                        row.getString("vignette"),
                        new DeviceId(row.getString("device")),
                        texts.open(row.getBytes("text_sealed"), row.getString("id")));
    }

    Optional<WrittenText> of(LearnerId learner, WaveId wave) {
        return sql.sql(
                        """
                        select id, learner, wave, vignette, device, text_sealed
                        from written_explanation where learner = :learner and wave = :wave
                        """)
                .param("learner", learner.value())
                .param("wave", wave.value())
                .query(written())
                .optional();
    }

    /// What people of a cohort wrote who take part in the study now.
    List<WrittenText> of(CohortId cohort) {
        return sql.sql(
                        """
                        select e.id, e.learner, e.wave, e.vignette, e.device, e.text_sealed
                        from written_explanation e join learner l on l.id = e.learner
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        order by e.id
                        """)
                .param("cohort", cohort.value())
                .query(written())
                .list();
    }

    /// A text without its words.
    ///
    /// @param at epoch milliseconds
    record Sheet(String id, LearnerId learner, WaveId wave, String vignette, long at) {}

    /// Which texts there are of people of a cohort who take part in the study now; nothing is
    /// opened.
    List<Sheet> sheets(CohortId cohort) {
        return sql.sql(
                        """
                        select e.id, e.learner, e.wave, e.vignette, e.at
                        from written_explanation e join learner l on l.id = e.learner
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        order by e.id
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Sheet(
                                row.getString("id"),
                                new LearnerId(row.getString("learner")),
                                new WaveId(row.getString("wave")),
                                row.getString("vignette"),
                                row.getLong("at")))
                .list();
    }

    /// Who rates a cohort, in the order they began.
    List<AccountId> raters(CohortId cohort) {
        return sql.sql(
                        """
                        select account from explanation_rater
                        where cohort = :cohort order by place
                        """)
                .param("cohort", cohort.value())
                .query((row, _) -> new AccountId(row.getString("account")))
                .list();
    }

    void addRater(CohortId cohort, long place, AccountId rater, long at) {
        sql.sql(
                        """
                        insert into explanation_rater (cohort, place, account, at)
                        values (:cohort, :place, :account, :at)
                        """)
                .param("cohort", cohort.value())
                .param("place", place)
                .param("account", rater.value())
                .param("at", at)
                .update();
    }

    /// Whether someone kept a cohort's register, and so met its people.
    boolean keptRegister(CohortId cohort, AccountId account) {
        return sql.sql(
                                """
                                select count(*) from attendance a
                                join workshop w on w.id = a.workshop
                                where w.cohort = :cohort and a.noted_by = :account
                                """)
                        .param("cohort", cohort.value())
                        .param("account", account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// @return whether it is their first of this text; another is not kept
    boolean addRating(
            String text, AccountId rater, Map<Criterion, Integer> levels, WaveId guess, long at) {
        return sql.sql(
                                """
                                insert into explanation_rating (explanation, account, asks, fits, plain, careful,
                                                                reason, guess, at)
                                values (:text, :account, :asks, :fits, :plain, :careful, :reason, :guess, :at)
                                on conflict (explanation, account) do nothing
                                """)
                        .param("text", text)
                        .param("account", rater.value())
                        .param("asks", levels.get(Criterion.ASKS))
                        .param("fits", levels.get(Criterion.FITS))
                        .param("plain", levels.get(Criterion.PLAIN))
                        .param("careful", levels.get(Criterion.CAREFUL))
                        .param("reason", levels.get(Criterion.REASON))
                        .param("guess", guess.value())
                        .param("at", at)
                        .update()
                > 0;
    }

    /// Every rating of a cohort.
    List<Rated> ratings(CohortId cohort) {
        return sql.sql(
                        """
                        select r.explanation, e.learner, e.wave, e.at as written_at, r.account, r.asks, r.fits,
                               r.plain, r.careful, r.reason, r.guess
                        from explanation_rating r
                        join written_explanation e on e.id = r.explanation
                        join learner l on l.id = e.learner
                        where l.cohort = :cohort and l.withdrew_data_at is null
                        order by r.explanation, r.account
                        """)
                .param("cohort", cohort.value())
                .query((row, _) -> {
                    Map<Criterion, Integer> levels = new EnumMap<>(Criterion.class);
                    for (Criterion criterion : Criterion.values()) {
                        levels.put(criterion, row.getInt(criterion.key()));
                    }
                    return new Rated(
                            row.getString("explanation"),
                            new LearnerId(row.getString("learner")),
                            new WaveId(row.getString("wave")),
                            row.getLong("written_at"),
                            new AccountId(row.getString("account")),
                            levels,
                            new WaveId(row.getString("guess")));
                })
                .list();
    }

    /// They took their data back, or its time is over.
    void forget(LearnerId learner) {
        Stream.of(
                        """
                        delete from explanation_rating where explanation in
                            (select id from written_explanation where learner = :learner)
                        """,
                        "delete from written_explanation where learner = :learner")
                .forEach(
                        statement -> sql.sql(statement).param("learner", learner.value()).update());
    }
}
