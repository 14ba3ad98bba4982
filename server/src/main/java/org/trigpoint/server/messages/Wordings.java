package org.trigpoint.server.messages;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.web.Words;

/// What an organisation decides about its messages: their words, their quiet hours, and each
/// cohort's reminders.
@Component
public final class Wordings {
    private final Audit audit;
    private final Clock clock;

    Wordings(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// The words of a kind in a language: the organisation's own, or those offered.
    public Wording of(JdbcClient sql, OrganisationId organisation, Kind kind, Words language) {
        return new WordingSql(sql)
                .wording(organisation, kind, language.language())
                .orElseGet(() -> Wording.offered(kind, language));
    }

    /// Replaces the words of a kind in a language; those before stay on file.
    ///
    /// @param wording without faults
    public void change(JdbcClient sql, SignedIn by, Kind kind, Words language, Wording wording) {
        if (!wording.faults(kind).isEmpty()) {
            throw new IllegalArgumentException("Words with " + wording.faults(kind));
        }
        new WordingSql(sql)
                .addWording(by.organisation(), kind, language.language(), wording, clock.millis());
        record(sql, by, "message-worded", kind.name(), Map.of("language", language.language()));
    }

    /// When an organisation writes to nobody.
    public QuietHours quiet(JdbcClient sql, OrganisationId organisation) {
        return new WordingSql(sql).quiet(organisation).orElse(QuietHours.USUAL);
    }

    /// Changes when an organisation writes to nobody.
    public void setQuiet(JdbcClient sql, SignedIn by, QuietHours quiet) {
        new WordingSql(sql).setQuiet(by.organisation(), quiet);
        record(
                sql,
                by,
                "quiet-hours-set",
                by.organisation().value(),
                Map.of(
                        "from", Integer.toString(quiet.fromHour()),
                        "to", Integer.toString(quiet.toHour()),
                        "weekends", quiet.weekends().name()));
    }

    /// Which reminders a cohort gets.
    public Plan plan(JdbcClient sql, CohortId cohort) {
        return new WordingSql(sql).plan(cohort).orElse(Plan.USUAL);
    }

    /// Changes which reminders a cohort gets.
    public void setPlan(JdbcClient sql, SignedIn by, CohortId cohort, Plan plan) {
        new WordingSql(sql).setPlan(cohort, plan);
        record(
                sql,
                by,
                "reminders-planned",
                cohort.value(),
                Map.of(
                        "reminders", Integer.toString(plan.reminders()),
                        "days-apart", Integer.toString(plan.daysApart()),
                        "hour", Integer.toString(plan.hour())));
    }

    /// What an organisation is called.
    String organisation(JdbcClient sql, OrganisationId organisation) {
        return new WordingSql(sql).organisation(organisation);
    }

    private void record(
            JdbcClient sql, SignedIn by, String action, String about, Map<String, String> facts) {
        audit.record(sql, by.organisation(), by.account().value(), action, about, facts);
    }
}
