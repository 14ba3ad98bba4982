package org.trigpoint.evaluation.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.evaluation.interviews.identities.Finding;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;
import org.trigpoint.evaluation.interviews.identities.IdentifierKind;
import org.trigpoint.evaluation.interviews.identities.Review;
import org.trigpoint.evaluation.interviews.identities.Search.Proposed;

/// Shows a person what was found: each replacement in its sentence, what is left to decide, and
/// what only a person can judge.
///
/// @param out where to
/// @param detail how much
record PseudonymsShown(PrintWriter out, Detail detail) {
    private static final int LONGEST = 240;

    /// How much is shown: a screen may be seen by others.
    enum Detail {
        WORDS,
        COUNTS
    }

    /// How many findings of a text are no stories.
    static long identifiersIn(Proposed text) {
        return text.findings().stream()
                .filter(finding -> finding.kind() != IdentifierKind.STORY)
                .count();
    }

    void show(List<Proposed> proposed, List<Review.Decided> decided) {
        for (int i = 0; i < proposed.size(); i++) {
            show(proposed.get(i), decided.get(i));
        }
        long stories = proposed.stream().mapToLong(PseudonymsShown::stories).sum();
        if (stories > 0) {
            out.println();
            out.println("Read these yourself: stories of other people, who never consented");
            for (Proposed text : proposed) {
                readYourself(text);
            }
            out.println(
                    "  To put one otherwise, write replace in its row of the review file, and your own words as stand_in.");
        }
        out.println();
        out.flush();
    }

    private static long stories(Proposed text) {
        return text.findings().size() - identifiersIn(text);
    }

    private void show(Proposed text, Review.Decided decided) {
        Set<Finding> open = new HashSet<>(decided.open());
        out.println(
                text.source().name()
                        + ": "
                        + decided.edits().edits().size()
                        + " to replace, "
                        + open.size()
                        + " to decide, "
                        + stories(text)
                        + " to read");
        if (detail == Detail.COUNTS) {
            return;
        }
        for (Finding finding : text.findings()) {
            if (finding.sureness() != Sureness.READ) {
                String mark = open.contains(finding) ? "  ? " : "    ";
                String why = finding.sureness() == Sureness.ASK ? "  (" + finding.why() + ")" : "";
                out.println(
                        mark
                                + finding.standIn()
                                + "  "
                                + Review.inContext(text.source(), finding)
                                + why);
            }
        }
    }

    private void readYourself(Proposed text) {
        for (Finding finding : text.findings()) {
            if (finding.kind() == IdentifierKind.STORY) {
                String words = text.source().text().between(finding.start(), finding.end());
                String flat = words.replaceAll("\\s+", " ");
                out.println("  ! " + text.source().name() + ", " + finding.why());
                if (detail == Detail.WORDS) {
                    out.println(
                            "    "
                                    + (flat.length() > LONGEST
                                            ? flat.substring(0, LONGEST) + "…"
                                            : flat));
                }
            }
        }
    }
}
