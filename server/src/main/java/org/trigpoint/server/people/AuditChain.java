package org.trigpoint.server.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Follows a chain of entries from its beginning, and notes where it does not hold.
///
/// Where the oldest entries were taken out after their time, the chain goes on from what an entry
/// of its own says: whoever moves the beginning without one is found.
final class AuditChain {
    /// What the first entry of all goes on from.
    static final String FIRST = "0".repeat(64);

    /// The oldest entries were taken out.
    static final String SHORTENED = "audit-shortened";

    private final Optional<AuditSql.Start> start;
    private String before;
    private long number;
    private long entries;
    private boolean told;
    private Optional<Long> broken = Optional.empty();

    AuditChain(Optional<AuditSql.Start> start) {
        this.start = start;
        this.before = start.map(AuditSql.Start::digest).orElse(FIRST);
        this.number = start.map(AuditSql.Start::number).orElse(0L);
        this.told = start.isEmpty();
    }

    /// The facts of an entry that says where the chain begins now.
    static Map<String, String> shortened(long through, String digest) {
        return Map.of("through", Long.toString(through), "digest", digest);
    }

    void add(Audit.Entry entry) {
        entries++;
        number++;
        if (broken.isEmpty() && !fits(entry)) {
            broken = Optional.of(entry.number());
        }
        if (entry.action().equals(SHORTENED)) {
            told =
                    told
                            || start.map(from -> line(shortened(from.number(), from.digest())))
                                    .equals(Optional.of(entry.facts()));
        }
        before = entry.digest();
    }

    private boolean fits(Audit.Entry entry) {
        String digest =
                digest(
                        before,
                        number,
                        entry.at(),
                        entry.actor(),
                        entry.action(),
                        entry.about(),
                        entry.facts());
        return entry.number() == number && entry.digest().equals(digest);
    }

    Audit.Look look() {
        return new Audit.Look(
                entries,
                told ? broken : broken.or(() -> start.map(from -> from.number() + 1)),
                entries == 0 ? "" : before);
    }

    /// Facts in one line, in the order of their names.
    static String line(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("; "));
    }

    static String digest(
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
