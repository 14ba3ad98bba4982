package org.trigpoint.server.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// Cohorts of an organisation.
@Component
public final class Cohorts {
    /// In whose days a cohort's dates are, unless it says otherwise.
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Programmes programmes;
    private final Audit audit;
    private final Happenings happenings;
    private final Clock clock;

    Cohorts(Programmes programmes, Audit audit, Happenings happenings, Clock clock) {
        this.programmes = programmes;
        this.audit = audit;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// A cohort was made; what is planned for it is fixed from now on.
    public record CohortMade(CohortId cohort, Programme programme, LocalDate on)
            implements Happening {}

    /// What a person decides when a cohort is made.
    ///
    /// @param places 1 to 5000
    /// @param sites may be empty; each name once
    /// @param recognition how people are known again; it never changes
    public record Plan(
            Programme programme,
            String title,
            LocalDate startsOn,
            long places,
            List<String> sites,
            Cohort.Recognition recognition) {
        public Plan {
            sites = List.copyOf(sites);
        }

        /// A plan in which people are known by personal links.
        public Plan(
                Programme programme,
                String title,
                LocalDate startsOn,
                long places,
                List<String> sites) {
            this(programme, title, startsOn, places, sites, Cohort.Recognition.LINKS);
        }
    }

    /// Makes a cohort. Its waves are open from their planned day on for as long as the programme's
    /// window; "before" until the day the training begins.
    public CohortId make(JdbcClient sql, SignedIn by, Plan plan) {
        CohortId id = CohortId.fresh();
        CohortSql cohorts = new CohortSql(sql, programmes);
        cohorts.add(id, by.organisation(), plan, ZONE, clock.millis());
        plan.sites().forEach(name -> cohorts.addSite(id, SiteId.fresh(), name));
        int position = 0;
        for (Wave wave : plan.programme().waves()) {
            cohorts.addWave(id, position++, wave.id(), opening(plan, wave));
        }
        cohorts.addSheet(id, 1, InformationSheet.offered(plan.recognition()), clock.millis());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "cohort-made",
                id.value(),
                Map.of("programme", plan.programme().id(), "starts", plan.startsOn().toString()));
        happenings.tell(
                sql,
                new CohortMade(id, plan.programme(), LocalDate.ofInstant(clock.instant(), ZONE)));
        return id;
    }

    private static Optional<Cohort.Opening> opening(Plan plan, Wave wave) {
        if (wave.kind() != WaveKind.MEASURED || wave.day().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = plan.startsOn().plusDays(wave.day().getAsInt());
        LocalDate to =
                wave.day().getAsInt() < 0
                        ? plan.startsOn()
                        : from.plusDays(wave.window().orElse(0));
        return Optional.of(new Cohort.Opening(wave.id(), from, to));
    }

    /// Changes when a wave is open.
    public void reschedule(JdbcClient sql, SignedIn by, CohortId cohort, Cohort.Opening opening) {
        new CohortSql(sql, programmes).reschedule(cohort, opening);
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "wave-rescheduled",
                cohort.value(),
                Map.of(
                        "wave", opening.wave().value(),
                        "opens", opening.opensOn().toString(),
                        "closes", opening.closesOn().toString()));
    }

    /// Cohorts of an organisation, the latest first, a page of them.
    ///
    /// @param skip how many to pass over
    /// @param most how many at most
    public List<Cohort> list(JdbcClient sql, OrganisationId organisation, long skip, long most) {
        List<Cohort> cohorts = new ArrayList<>();
        for (CohortId id : new CohortSql(sql, programmes).ids(organisation, skip, most)) {
            find(sql, organisation, id).ifPresent(cohorts::add);
        }
        return cohorts;
    }

    /// A cohort; empty where it is another organisation's.
    public Optional<Cohort> find(JdbcClient sql, OrganisationId organisation, CohortId id) {
        return new CohortSql(sql, programmes)
                .read(id)
                .filter(cohort -> cohort.organisation().equals(organisation));
    }

    /// A cohort, for someone who has a link to it.
    public Optional<Cohort> with(JdbcClient sql, CohortId id) {
        return new CohortSql(sql, programmes).read(id);
    }

    /// A cohort, for a learner who is in it.
    public Cohort of(JdbcClient sql, Learner learner) {
        return new CohortSql(sql, programmes).read(learner.cohort()).orElseThrow();
    }

    /// Today where the cohort is.
    public LocalDate today(Cohort cohort) {
        return LocalDate.ofInstant(clock.instant(), cohort.zone());
    }
}
