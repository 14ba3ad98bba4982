package org.trigpoint.server.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.storage.Transaction;

/// What was done, by whom, to what and when, written in the same transaction as the deed. Each
/// entry holds a digest over itself and the one before, so that none can be changed or taken out
/// unseen; one chain for each organisation.
@Component
public final class Audit {
    private static final String FIRST = "0".repeat(64);

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
        String line =
                new TreeMap<>(facts)
                        .entrySet().stream()
                                .map(fact -> fact.getKey() + "=" + fact.getValue())
                                .collect(Collectors.joining("; "));
        long at = clock.millis();
        String digest =
                digest(
                        last.map(Entry::digest).orElse(FIRST),
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

    /// The number of the first entry that does not fit the chain; empty where all fit.
    public Optional<Long> firstBroken(JdbcClient sql, OrganisationId organisation) {
        String before = FIRST;
        long number = 0;
        for (Entry entry : new AuditSql(sql).all(organisation)) {
            number++;
            String digest =
                    digest(
                            before,
                            number,
                            entry.at(),
                            entry.actor(),
                            entry.action(),
                            entry.about(),
                            entry.facts());
            if (entry.number() != number || !entry.digest().equals(digest)) {
                return Optional.of(entry.number());
            }
            before = digest;
        }
        return Optional.empty();
    }

    private static String digest(
            String before,
            long number,
            long at,
            String actor,
            String action,
            String about,
            String facts) {
        // lengths keep two different entries from giving one text
        String text =
                List.of(
                                before,
                                Long.toString(number),
                                Long.toString(at),
                                actor,
                                action,
                                about,
                                facts)
                        .stream()
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
