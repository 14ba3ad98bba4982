package org.trigpoint.teaching.explain;

import java.util.List;
import org.trigpoint.teaching.explain.Uses.Use;
import org.trigpoint.teaching.explain.Uses.UseRule;

/// A text of whose words it is known how they are used: as the writer's own, or quoted, reported,
/// corrected, denied, asked about. The same reading that feedback on explanations is made by.
public final class Speech {
    private final List<Token> tokens;
    private final Uses uses;

    private Speech(List<Token> tokens, Uses uses) {
        this.tokens = tokens;
        this.uses = uses;
    }

    /// How words are used is the same for every text, and read once.
    private static final class Known {
        private static final RuleBook BOOK = new RuleBook();
        private static final Tokens.Spelling SPELLING = BOOK.spelling();
        private static final List<UseRule> USES = BOOK.uses();
    }

    public static Speech of(String text) {
        List<Token> tokens = Tokens.of(text, Known.SPELLING);
        return new Speech(tokens, Uses.of(text, tokens, Known.USES));
    }

    /// Whether a stretch is somebody else's words, or is contradicted.
    ///
    /// @param start first char
    /// @param end the char behind the last
    public boolean isOthersOrDenied(int start, int end) {
        int at = first(start, end);
        if (at < 0) {
            return false;
        }
        boolean others =
                uses.has(Use.QUOTED, at)
                        || uses.has(Use.REPORTED, at)
                        || uses.has(Use.CORRECTED, at);
        return (others && !uses.has(Use.OWN, at))
                || uses.has(Use.NEGATED, at)
                || uses.has(Use.DENIED, at)
                || uses.isDeniedRightBefore(at);
    }

    /// The first word in a stretch, or -1.
    private int first(int start, int end) {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isSaid() && token.end() > start) {
                return token.start() < end ? at : -1;
            }
        }
        return -1;
    }
}
