package org.trigpoint.server.messages;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.CohortId;

/// The statements of [Wordings]: an organisation's words, quiet hours, and a cohort's plan.
final class WordingSql {
    private final JdbcClient sql;

    WordingSql(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Wording> wording(OrganisationId organisation, Kind kind, String language) {
        return sql.sql(
                        """
                        select subject, body from message_template
                        where organisation = :organisation and kind = :kind and language = :language
                        order by version desc limit 1
                        """)
                .param("organisation", organisation.value())
                .param("kind", kind.name())
                .param("language", language)
                .query((row, _) -> new Wording(row.getString("subject"), row.getString("body")))
                .optional();
    }

    void addWording(
            OrganisationId organisation, Kind kind, String language, Wording wording, long at) {
        sql.sql(
                        """
                        insert into message_template (organisation, kind, language, version, subject, body,
                                                      made_at)
                        select :organisation, :kind, :language, coalesce(max(version), 0) + 1, :subject, :body,
                               :at
                        from message_template
                        where organisation = :organisation and kind = :kind and language = :language
                        """)
                .param("organisation", organisation.value())
                .param("kind", kind.name())
                .param("language", language)
                .param("subject", wording.subject())
                .param("body", wording.body())
                .param("at", at)
                .update();
    }

    Optional<QuietHours> quiet(OrganisationId organisation) {
        return sql.sql(
                        """
                        select from_hour, to_hour, weekends from message_quiet
                        where organisation = :organisation
                        """)
                .param("organisation", organisation.value())
                .query((row, _) ->
                        new QuietHours(
                                row.getInt("from_hour"),
                                row.getInt("to_hour"),
                                QuietHours.Weekends.valueOf(row.getString("weekends"))))
                .optional();
    }

    void setQuiet(OrganisationId organisation, QuietHours quiet) {
        sql.sql(
                        """
                        insert into message_quiet (organisation, from_hour, to_hour, weekends)
                        values (:organisation, :from, :to, :weekends)
                        on conflict (organisation) do update
                        set from_hour = excluded.from_hour, to_hour = excluded.to_hour,
                            weekends = excluded.weekends
                        """)
                .param("organisation", organisation.value())
                .param("from", quiet.fromHour())
                .param("to", quiet.toHour())
                .param("weekends", quiet.weekends().name())
                .update();
    }

    Optional<Plan> plan(CohortId cohort) {
        return sql.sql(
                        "select reminders, days_apart, hour from message_plan where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Plan(
                                row.getInt("reminders"),
                                row.getInt("days_apart"),
                                row.getInt("hour")))
                .optional();
    }

    void setPlan(CohortId cohort, Plan plan) {
        sql.sql(
                        """
                        insert into message_plan (cohort, reminders, days_apart, hour)
                        values (:cohort, :reminders, :apart, :hour)
                        on conflict (cohort) do update
                        set reminders = excluded.reminders, days_apart = excluded.days_apart,
                            hour = excluded.hour
                        """)
                .param("cohort", cohort.value())
                .param("reminders", plan.reminders())
                .param("apart", plan.daysApart())
                .param("hour", plan.hour())
                .update();
    }

    String organisation(OrganisationId organisation) {
        return sql.sql("select name from organisation where id = :organisation")
                .param("organisation", organisation.value())
                .query(String.class)
                .single();
    }
}
