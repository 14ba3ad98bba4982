package org.trigpoint.server.messages;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.LearnerId;

/// The links that messages carry. Elsewhere only digests of tokens are kept; a reminder weeks later
/// must hold the same link as the invitation, so here they are kept sealed, with the key set that
/// lies outside backups.
@Component
final class LearnerLinks {
    private final SealedTokens seals;
    private final RandomGenerator random;

    LearnerLinks(SealedTokens seals, RandomGenerator random) {
        this.seals = seals;
        this.random = random;
    }

    /// The links of one learner.
    ///
    /// @param personal opens their pages
    /// @param stop stops messages and does nothing else; it outlives the personal link
    record Pair(Token personal, Token stop) {}

    /// Keeps a learner's new personal link.
    void keep(JdbcClient sql, LearnerId learner, Token personal) {
        LearnerLinkSql links = new LearnerLinkSql(sql);
        byte[] sealed = seals.seal(personal, row(learner, "link"));
        if (!links.replace(learner, sealed)) {
            Token stop = Token.fresh(random);
            links.add(learner, sealed, seals.seal(stop, row(learner, "stop")), stop.digest());
        }
    }

    /// The links of a learner; empty where none was kept.
    Optional<Pair> of(JdbcClient sql, LearnerId learner) {
        return new LearnerLinkSql(sql)
                .read(learner)
                .map(sealed ->
                        new Pair(
                                seals.open(sealed.link(), row(learner, "link")),
                                seals.open(sealed.stop(), row(learner, "stop"))));
    }

    private static String row(LearnerId learner, String which) {
        return learner.value() + ":" + which;
    }

    /// Whose messages a link stops.
    Optional<LearnerId> stopping(JdbcClient sql, Token stop) {
        return new LearnerLinkSql(sql).stopping(stop.digest());
    }

    /// Forgets a learner's links.
    void forget(JdbcClient sql, LearnerId learner) {
        new LearnerLinkSql(sql).delete(learner);
    }
}
