package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [Cohorts].
final class CohortSql {
    private final JdbcClient sql;
    private final Programmes programmes;

    CohortSql(JdbcClient sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    void add(CohortId id, OrganisationId organisation, Cohorts.Plan plan, ZoneId zone, long at) {
        sql.sql(
                        """
                        insert into cohort (id, organisation, programme, title, starts_on, places, zone, recognition, made_at)
                        values (:id, :organisation, :programme, :title, :starts, :places, :zone, :recognition, :at)
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("programme", plan.programme().id())
                .param("title", plan.title())
                .param("starts", plan.startsOn().toString())
                .param("places", plan.places())
                .param("zone", zone.getId())
                .param("recognition", plan.recognition().name())
                .param("at", at)
                .update();
    }

    void addSite(CohortId cohort, SiteId id, String name) {
        sql.sql("insert into cohort_site (id, cohort, name) values (:id, :cohort, :name)")
                .param("id", id.value())
                .param("cohort", cohort.value())
                .param("name", name)
                .update();
    }

    void addWave(CohortId cohort, int position, WaveId wave, Optional<Cohort.Opening> opening) {
        sql.sql(
                        """
                        insert into cohort_wave (cohort, wave, position, opens_on, closes_on)
                        values (:cohort, :wave, :position, :opens, :closes)
                        """)
                .param("cohort", cohort.value())
                .param("wave", wave.value())
                .param("position", position)
                .param("opens", day(opening.map(Cohort.Opening::opensOn)))
                .param("closes", day(opening.map(Cohort.Opening::closesOn)))
                .update();
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    void reschedule(CohortId cohort, Cohort.Opening opening) {
        sql.sql(
                        """
                        update cohort_wave set opens_on = :opens, closes_on = :closes
                        where cohort = :cohort and wave = :wave
                        """)
                .param("cohort", cohort.value())
                .param("wave", opening.wave().value())
                .param("opens", opening.opensOn().toString())
                .param("closes", opening.closesOn().toString())
                .update();
    }

    void addSheet(CohortId cohort, long version, String text, long at) {
        sql.sql(
                        """
                        insert into information_sheet (cohort, version, text, made_at)
                        values (:cohort, :version, :text, :at)
                        """)
                .param("cohort", cohort.value())
                .param("version", version)
                .param("text", text)
                .param("at", at)
                .update();
    }

    List<CohortId> ids(OrganisationId organisation, long skip, long most) {
        return sql.sql(
                        """
                        select id from cohort
                        where organisation = :organisation
                        order by starts_on desc, id
                        limit :most offset :skip
                        """)
                .param("organisation", organisation.value())
                .param("most", most)
                .param("skip", skip)
                .query((row, _) -> new CohortId(row.getString("id")))
                .list();
    }

    Optional<Cohort> read(CohortId id) {
        return sql.sql(
                        """
                        select organisation, programme, title, starts_on, places, zone, recognition
                        from cohort where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new Cohort(
                                id,
                                new OrganisationId(row.getString("organisation")),
                                programmes.of(row.getString("programme")),
                                row.getString("title"),
                                LocalDate.parse(row.getString("starts_on")),
                                row.getLong("places"),
                                ZoneId.of(row.getString("zone")),
                                Cohort.Recognition.valueOf(row.getString("recognition")),
                                sites(id),
                                waves(id)))
                .optional();
    }

    private List<Cohort.Site> sites(CohortId cohort) {
        return sql.sql("select id, name from cohort_site where cohort = :cohort order by name")
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Cohort.Site(new SiteId(row.getString("id")), row.getString("name")))
                .list();
    }

    private List<Cohort.Opening> waves(CohortId cohort) {
        return sql.sql(
                        """
                        select wave, opens_on, closes_on from cohort_wave
                        where cohort = :cohort and opens_on is not null
                        order by position
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Cohort.Opening(
                                new WaveId(row.getString("wave")),
                                LocalDate.parse(row.getString("opens_on")),
                                LocalDate.parse(row.getString("closes_on"))))
                .list();
    }
}
