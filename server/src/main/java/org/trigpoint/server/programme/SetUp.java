package org.trigpoint.server.programme;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;

/// What a cohort says to people before it asks them anything: information sheet, privacy notice,
/// and the record of what kind of work it is.
@Component
public final class SetUp {
    private final Audit audit;
    private final Clock clock;

    SetUp(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// A step of setting up a cohort, and whether it was taken.
    public enum Step {
        SHEET,
        NOTICE,
        ETHICS,
        PEOPLE;

        /// The name of its words.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The steps nobody has taken yet, in order.
    public List<Step> missing(JdbcClient sql, Cohort cohort) {
        SetUpSql steps = new SetUpSql(sql);
        return Arrays.stream(Step.values())
                .filter(step ->
                        switch (step) {
                            case SHEET -> steps.sheets(cohort.id()).size() < 2;
                            case NOTICE -> steps.notice(cohort.id()).isEmpty();
                            case ETHICS -> steps.records(cohort.id()).isEmpty();
                            case PEOPLE ->
                                    new ProgressSql(sql).enrolled(cohort.id()) == 0
                                            && !steps.hasDoor(cohort.id());
                        })
                .toList();
    }

    /// Every version of the information sheet, the newest first.
    List<SetUpSql.Dated<InformationSheet>> sheets(JdbcClient sql, Cohort cohort) {
        return new SetUpSql(sql).sheets(cohort.id());
    }

    /// Keeps a new version of the information sheet; those before it stay as they are.
    public void write(
            JdbcClient sql,
            SignedIn by,
            Cohort cohort,
            String text,
            InformationSheet.Weight weight,
            String changed) {
        SetUpSql steps = new SetUpSql(sql);
        steps.lock(cohort.id());
        long version = steps.sheets(cohort.id()).getFirst().version() + 1;
        steps.addSheet(
                cohort.id(),
                new InformationSheet(version, text, weight, changed),
                clock.millis(),
                by.account().value());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "information-sheet-written",
                cohort.id().value(),
                Map.of("version", Long.toString(version), "weight", weight.name()));
    }

    /// The published privacy notice; empty where there is none yet.
    public Optional<PrivacyNotice> notice(JdbcClient sql, CohortId cohort) {
        return new SetUpSql(sql).notice(cohort);
    }

    /// Where a cohort's privacy notice can be read; blank where none is published.
    public String noticeAddress(JdbcClient sql, CohortId cohort) {
        return new SetUpSql(sql).hasNotice(cohort) ? "/privacy/" + cohort : "";
    }

    /// The template of a notice, filled in as far as this server knows.
    public PrivacyNotice template(JdbcClient sql, Cohort cohort) {
        return PrivacyNotice.template(
                new SetUpSql(sql).organisation(cohort.organisation()), cohort);
    }

    /// Publishes a privacy notice.
    public void publish(JdbcClient sql, SignedIn by, Cohort cohort, String text) {
        SetUpSql steps = new SetUpSql(sql);
        steps.lock(cohort.id());
        long version = steps.notice(cohort.id()).map(PrivacyNotice::version).orElse(0L) + 1;
        steps.addNotice(
                cohort.id(),
                new PrivacyNotice(version, text),
                clock.millis(),
                by.account().value());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "privacy-notice-published",
                cohort.id().value(),
                Map.of("version", Long.toString(version)));
    }

    /// What kind of work this is, as decided last; empty where nobody has recorded it.
    public Optional<EthicsRecord> ethics(JdbcClient sql, CohortId cohort) {
        return new SetUpSql(sql).records(cohort).stream().findFirst().map(SetUpSql.Dated::value);
    }

    /// Every decision recorded, the newest first.
    List<SetUpSql.Dated<EthicsRecord>> decisions(JdbcClient sql, Cohort cohort) {
        return new SetUpSql(sql).records(cohort.id());
    }

    /// Records a decision; those before it stay.
    public void decide(JdbcClient sql, SignedIn by, Cohort cohort, EthicsRecord decided) {
        SetUpSql steps = new SetUpSql(sql);
        steps.lock(cohort.id());
        long version =
                steps.records(cohort.id()).stream()
                                .findFirst()
                                .map(SetUpSql.Dated::version)
                                .orElse(0L)
                        + 1;
        steps.addRecord(cohort.id(), version, decided, clock.millis(), by.account().value());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "kind-of-work-recorded",
                cohort.id().value(),
                Map.of("kind", decided.kind().name(), "on", decided.decidedOn().toString()));
    }
}
