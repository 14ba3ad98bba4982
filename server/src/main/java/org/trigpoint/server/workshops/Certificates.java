package org.trigpoint.server.workshops;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.learning.ReviewersOfPack;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Programmes;

/// Certificates of what people did in their training. They are there for whoever learned, whatever
/// they said about the study.
@Component
public final class Certificates {
    /// Letters and figures that nobody takes for one another when they type them off paper.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private final Hours hours;
    private final Identities identities;
    private final Learners learners;
    private final Cohorts cohorts;
    private final Programmes programmes;
    private final ReviewersOfPack reviewers;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;

    Certificates(
            Hours hours,
            Identities identities,
            Learners learners,
            Cohorts cohorts,
            Programmes programmes,
            ReviewersOfPack reviewers,
            Audit audit,
            RandomGenerator random,
            Clock clock) {
        this.hours = hours;
        this.identities = identities;
        this.learners = learners;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.reviewers = reviewers;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// Makes one of all that was done by now.
    ///
    /// @return empty where nothing was done, or nothing since the last one, which is good still
    Optional<Certificate> make(JdbcClient sql, Cohort cohort, Learner learner) {
        Hours.Ledger ledger = hours.of(sql, learner, cohort);
        boolean held =
                of(sql, learner).stream()
                        .filter(one -> one.standing() == Certificate.Standing.VALID)
                        .anyMatch(one -> one.done().equals(ledger.lines()));
        if (ledger.minutes() == 0 || held) {
            return Optional.empty();
        }
        Certificate certificate =
                new Certificate(
                        number(),
                        learner.id(),
                        cohort.id(),
                        cohort.programme().title(),
                        ledger.minutes(),
                        cohorts.today(cohort),
                        ledger.lines(),
                        Certificate.Standing.VALID,
                        Certificate.Name.HIDDEN);
        new CertificateSql(sql).add(certificate, clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                "certificate-made",
                certificate.number(),
                Map.of("minutes", Integer.toString(certificate.minutes())));
        return Optional.of(certificate);
    }

    private String number() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /// Someone's certificates, the newest first.
    List<Certificate> of(JdbcClient sql, Learner learner) {
        return new CertificateSql(sql).of(learner.id());
    }

    /// Those made in a cohort, the newest first.
    List<Certificate> in(JdbcClient sql, Cohort cohort) {
        return new CertificateSql(sql).in(cohort.id());
    }

    /// The one with that number, as people type it.
    Optional<Certificate> with(JdbcClient sql, String typed) {
        String letters = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return letters.length() == LENGTH
                ? new CertificateSql(sql).read(letters.replaceAll("(.{4})(?=.)", "$1-"))
                : Optional.empty();
    }

    /// The name of whose it is, read this moment; blank where it is not known any more.
    String holder(JdbcClient sql, Certificate certificate) {
        return learners.with(sql, certificate.learner())
                .flatMap(Learner::identity)
                .flatMap(identity -> identities.reveal(sql, identity))
                .map(Person::name)
                .orElse("");
    }

    /// Who reviewed what was taught, in order of name.
    List<String> reviewers(JdbcClient sql, Cohort cohort) {
        return reviewers.of(sql, cohort.organisation(), programmes.pack(cohort.programme()));
    }

    /// Lets the public page say whose it is, or not.
    void show(
            JdbcClient sql,
            Cohort cohort,
            Learner learner,
            Certificate certificate,
            Certificate.Name name) {
        new CertificateSql(sql).show(certificate.number(), name, clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                "certificate-name-chosen",
                certificate.number(),
                Map.of("name", name.name()));
    }

    /// Has a certificate count no more.
    void withdraw(JdbcClient sql, SignedIn by, Certificate certificate) {
        new CertificateSql(sql)
                .withdraw(certificate.number(), by.account().value(), clock.millis());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "certificate-withdrawn",
                certificate.number(),
                Map.of());
    }
}
