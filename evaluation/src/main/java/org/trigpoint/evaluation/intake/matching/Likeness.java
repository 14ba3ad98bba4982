package org.trigpoint.evaluation.intake.matching;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.intake.matching.Identifier.Email;
import org.trigpoint.evaluation.intake.matching.Identifier.PersonName;

/// How alike two different e-mail addresses, names or tokens are; the smallest is the most alike.
///
/// @param grade whether a person should look at the couple at all
/// @param distance edits between the two texts
/// @param why a short clause saying what is alike
record Likeness(Grade grade, int distance, String why) implements Comparable<Likeness> {
    private static final int FARTHEST = 6;
    private static final Comparator<Likeness> ORDER =
            Comparator.comparing(Likeness::grade).thenComparingInt(Likeness::distance);

    /// What follows from the likeness.
    enum Grade {
        /// Worth a person's judgement.
        ALIKE,
        /// Too far apart to ask about; named as nearest candidate only.
        DISTANT
    }

    @Override
    public int compareTo(Likeness other) {
        return ORDER.compare(this, other);
    }

    /// How alike two identifiers of one kind are, or nothing where they have nothing in common.
    static Optional<Likeness> of(Identifier one, Identifier other) {
        String a = one.normal();
        String b = other.normal();
        int distance = Spelling.distance(a, b, FARTHEST);
        Optional<String> reason =
                a.equals(b)
                        ? Optional.of("the same, and shared with another person")
                        : switch (one) {
                            case Email _ -> alikeAddress(a, b, distance);
                            case PersonName name when other instanceof PersonName second ->
                                    alikeName(name.words(), second.words(), distance);
                            case PersonName _ -> Optional.empty();
                            case Identifier.Token _ -> alikeToken(a, distance);
                            case Identifier.Code _ -> Optional.empty();
                        };
        if (reason.isPresent()) {
            return Optional.of(new Likeness(Grade.ALIKE, distance, reason.get()));
        }
        return distance <= Math.min(FARTHEST, a.length() / 2)
                ? Optional.of(new Likeness(Grade.DISTANT, distance, "nearest"))
                : Optional.empty();
    }

    private static Optional<String> alikeAddress(String a, String b, int distance) {
        if (distance <= 2) {
            return Optional.of("one or two letters differ");
        }
        String mine = local(a);
        String theirs = local(b);
        if (mine.equals(theirs)) {
            return Optional.of("the same name at another provider");
        }
        boolean sameWords =
                new HashSet<>(Spelling.words(mine)).equals(new HashSet<>(Spelling.words(theirs)))
                        && Spelling.words(mine).size() > 1;
        return sameWords ? Optional.of("the same words before the @") : Optional.empty();
    }

    private static String local(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private static Optional<String> alikeName(List<String> a, List<String> b, int distance) {
        if (distance <= 2) {
            return Optional.of("one or two letters differ");
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        if (shared.stream().anyMatch(word -> word.length() > 1)) {
            return shared.size() == Math.min(a.size(), b.size())
                    ? Optional.of("one name has further words")
                    : Optional.of("part of the name is the same");
        }
        return Optional.empty();
    }

    private static Optional<String> alikeToken(String a, int distance) {
        return distance == 1 && a.length() >= 4
                ? Optional.of("one character differs")
                : Optional.empty();
    }
}
