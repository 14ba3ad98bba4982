package org.trigpoint.server.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;

/// Who reviewed a module, and so whether it opens: it takes a clinician and someone with lived
/// experience of pain, two different people, who signed the very content that is there. Changed
/// content asks them again.
@Component
final class Reviews {
    private final SealedTexts texts;
    private final Audit audit;
    private final Clock clock;
    private final boolean demonstration;

    Reviews(SealedTexts texts, Audit audit, Settings settings, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.demonstration = settings.get(Setting.DEMONSTRATION).equals("yes");
    }

    private static ReviewSql.About about(OrganisationId organisation, Pack pack, Module module) {
        return new ReviewSql.About(
                organisation, pack.id().value(), module.id().value(), module.digest());
    }

    /// Whether a module opens for the learners of an organisation.
    ModuleDoor door(JdbcClient sql, OrganisationId organisation, Pack pack, Module module) {
        List<ReviewSql.Kept> kept =
                new ReviewSql(sql).signatures(about(organisation, pack, module));
        boolean both =
                kept.stream()
                        .filter(one -> one.kind() == Signature.Kind.CLINICAL)
                        .anyMatch(clinician ->
                                kept.stream()
                                        .anyMatch(other ->
                                                other.kind() == Signature.Kind.LIVED_EXPERIENCE
                                                        && !other.account()
                                                                .equals(clinician.account())));
        if (both) {
            return ModuleDoor.REVIEWED;
        }
        return demonstration ? ModuleDoor.DEMONSTRATION : ModuleDoor.NOT_YET;
    }

    /// Who signed the content as it stands, for a page that anyone of the organisation reads.
    List<Signature> signatures(
            JdbcClient sql,
            OrganisationId organisation,
            Pack pack,
            Module module,
            Optional<AccountId> looking) {
        List<Signature> signatures = new ArrayList<>();
        for (ReviewSql.Kept kept :
                new ReviewSql(sql).signatures(about(organisation, pack, module))) {
            signatures.add(
                    new Signature(
                            kept.id(),
                            kept.kind(),
                            kept.name().open(texts, kept.id() + ":name"),
                            kept.profession(),
                            day(kept.at()),
                            looking.equals(Optional.of(kept.account()))
                                    ? Signature.Whose.OWN
                                    : Signature.Whose.ANOTHERS));
        }
        return signatures;
    }

    private static LocalDate day(long at) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), Cohorts.ZONE);
    }

    /// Whether someone signed content that has changed since.
    boolean changedSince(JdbcClient sql, OrganisationId organisation, Pack pack, Module module) {
        return new ReviewSql(sql).earlier(about(organisation, pack, module)) > 0;
    }

    /// How signing went.
    enum Signing {
        SIGNED,
        /// They signed it already; one person signs once.
        ALREADY,
        /// It was changed while they read.
        CHANGED
    }

    /// Signs a module.
    ///
    /// @param read the digest of what they read
    Signing sign(
            JdbcClient sql,
            SignedIn by,
            Pack pack,
            Module module,
            String read,
            Signature.Kind kind,
            String name,
            String profession) {
        ReviewSql reviews = new ReviewSql(sql);
        ReviewSql.About about = about(by.organisation(), pack, module);
        if (!read.equals(module.digest())) {
            return Signing.CHANGED;
        }
        if (reviews.signatures(about).stream()
                .anyMatch(one -> one.account().equals(by.account()))) {
            return Signing.ALREADY;
        }
        String id = ReviewSql.fresh();
        reviews.sign(
                id,
                about,
                by.account(),
                kind,
                texts.seal(name, id + ":name"),
                profession,
                clock.millis());
        record(sql, by, "module-signed", about, Map.of("as", kind.name()));
        return Signing.SIGNED;
    }

    /// Takes one's signature back: the module closes, unless others have signed it.
    void takeBack(JdbcClient sql, SignedIn by, Pack pack, Module module) {
        ReviewSql.About about = about(by.organisation(), pack, module);
        if (new ReviewSql(sql).takeBack(about, by.account(), clock.millis()) > 0) {
            record(sql, by, "module-signature-taken-back", about, Map.of());
        }
    }

    /// Says something about a module to its authors.
    void say(JdbcClient sql, SignedIn by, Pack pack, Module module, String text) {
        String id = ReviewSql.fresh();
        ReviewSql.About about = about(by.organisation(), pack, module);
        new ReviewSql(sql)
                .say(
                        id,
                        about,
                        by.account(),
                        texts.seal(by.name(), id + ":name"),
                        texts.seal(text, id + ":text"),
                        clock.millis());
        record(sql, by, "module-commented", about, Map.of());
    }

    /// What reviewers said about a module, the newest first.
    List<Remark> remarks(JdbcClient sql, OrganisationId organisation, Pack pack, Module module) {
        List<Remark> remarks = new ArrayList<>();
        for (ReviewSql.Said said : new ReviewSql(sql).said(about(organisation, pack, module))) {
            remarks.add(
                    new Remark(
                            said.name().open(texts, said.id() + ":name"),
                            said.text().open(texts, said.id() + ":text"),
                            day(said.at()),
                            said.digest().equals(module.digest())
                                    ? Remark.About.THIS
                                    : Remark.About.EARLIER));
        }
        return remarks;
    }

    private void record(
            JdbcClient sql,
            SignedIn by,
            String what,
            ReviewSql.About about,
            Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("digest", about.digest());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                what,
                about.pack() + "/" + about.module(),
                facts);
    }
}
