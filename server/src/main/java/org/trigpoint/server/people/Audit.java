package org.trigpoint.server.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.storage.Transaction;

/// What was done, by whom, to what and when, written in the same transaction as the deed. Each
/// entry holds a digest over itself and the one before, so that none can be changed or taken out
/// unseen; one chain for each organisation.
@Component
public final class Audit {
    private static final int AT_ONCE = 1000;

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /// What the server does of itself, at a set time.
    public static final String CLOCK = "clock";

    /// One entry.
    ///
    /// @param number counted from 1 in each organisation
    /// @param at epoch milliseconds
    /// @param actor an account, a learner's pseudonym, or [#CLOCK]
    /// @param action a short past-tense name: `cohort-made`
    /// @param about the id of what it was done to
    /// @param facts what else matters, never a name or an answer; keys in order
    /// @param digest SHA-256 over all that and the digest before
    public record Entry(
            long number,
            long at,
            String actor,
            String action,
            String about,
            String facts,
            String digest) {}

    /// Writes an entry, when all else of the transaction is done: the chain is what everyone in an
    /// organisation waits for, and so is taken last and held shortest.
    ///
    /// @param sql the transaction of the deed
    /// @param facts never a name, an address or an answer
    public void record(
            JdbcClient sql,
            OrganisationId organisation,
            String actor,
            String action,
            String about,
            Map<String, String> facts) {
        Map<String, String> said = Map.copyOf(facts);
        Transaction.atTheEnd(
                sql,
                organisation.value(),
                last -> append(last, organisation, actor, action, about, said));
    }

    private void append(
            JdbcClient sql,
            OrganisationId organisation,
            String actor,
            String action,
            String about,
            Map<String, String> facts) {
        AuditSql audit = new AuditSql(sql);
        audit.lock(organisation);
        Optional<Entry> last = audit.last(organisation);
        long number = last.map(Entry::number).orElse(0L) + 1;
        String line = AuditChain.line(facts);
        long at = clock.millis();
        String digest =
                AuditChain.digest(
                        last.map(Entry::digest).orElse(AuditChain.FIRST),
                        number,
                        at,
                        actor,
                        action,
                        about,
                        line);
        audit.add(organisation, new Entry(number, at, actor, action, about, line, digest));
    }

    /// The newest entries first.
    public List<Entry> newest(JdbcClient sql, OrganisationId organisation, int most) {
        return new AuditSql(sql).newest(organisation, most);
    }

    /// Goes through all entries, in their order.
    public void each(JdbcClient sql, OrganisationId organisation, Consumer<Entry> with) {
        AuditSql audit = new AuditSql(sql);
        long number = 0;
        List<Entry> next = audit.after(organisation, number, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(with);
            number = next.getLast().number();
            next = audit.after(organisation, number, AT_ONCE);
        }
    }

    /// Entries by or about someone, in their order.
    ///
    /// @param whom ids and pseudonyms they go by; at least one
    public List<Entry> concerning(JdbcClient sql, OrganisationId organisation, Set<String> whom) {
        return new AuditSql(sql).concerning(organisation, whom);
    }

    /// The number of the first entry that does not fit the chain; empty where all fit.
    public Optional<Long> firstBroken(JdbcClient sql, OrganisationId organisation) {
        return look(sql, organisation).broken();
    }

    /// What looking through a chain gave.
    ///
    /// @param entries how many there are
    /// @param broken the number of the first that does not fit; empty where all fit
    /// @param last the digest of the last one, to be kept elsewhere; blank where there is none
    public record Look(long entries, Optional<Long> broken, String last) {}

    /// Looks through the whole chain.
    public Look look(JdbcClient sql, OrganisationId organisation) {
        AuditChain chain = new AuditChain(new AuditSql(sql).start(organisation));
        each(sql, organisation, chain::add);
        return chain.look();
    }

    /// How many entries [#shorten] would take out.
    public long olderThan(JdbcClient sql, OrganisationId organisation, long moment) {
        AuditSql audit = new AuditSql(sql);
        return audit.lastBefore(organisation, moment)
                .map(last -> audit.countThrough(organisation, last.number()))
                .orElse(0L);
    }

    /// Takes out the entries before a moment, at the end of the transaction. The chain then begins
    /// after them: an entry says so, with the digest it goes on from.
    public void shorten(JdbcClient sql, OrganisationId organisation, long moment) {
        Transaction.atTheEnd(
                sql,
                organisation.value(),
                last -> {
                    AuditSql audit = new AuditSql(last);
                    audit.lock(organisation);
                    audit.lastBefore(organisation, moment)
                            .ifPresent(entry -> {
                                audit.deleteThrough(organisation, entry);
                                append(
                                        last,
                                        organisation,
                                        CLOCK,
                                        AuditChain.SHORTENED,
                                        organisation.value(),
                                        AuditChain.shortened(entry.number(), entry.digest()));
                            });
                });
    }
}
