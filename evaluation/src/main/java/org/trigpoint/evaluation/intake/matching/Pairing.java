package org.trigpoint.evaluation.intake.matching;

import java.util.List;
import java.util.Optional;

/// Who of the new wave is who: links made, couples to look at, and those who stand alone.
///
/// @param links people and rows that are the same person, each at most once
/// @param doubts couples a person should decide, likeliest first; nobody in them is linked
/// @param aloneKnown known people without a link, each with the nearest row
/// @param aloneNewcomers rows without a link, each with the nearest known person
public record Pairing(
        List<Link> links, List<Doubt> doubts, List<Alone> aloneKnown, List<Alone> aloneNewcomers) {
    public Pairing {
        links = List.copyOf(links);
        doubts = List.copyOf(doubts);
        aloneKnown = List.copyOf(aloneKnown);
        aloneNewcomers = List.copyOf(aloneNewcomers);
    }

    /// How a link came about.
    public enum How {
        /// By rule, on evidence that leaves no room for another candidate.
        CERTAIN,
        /// By a person's decision.
        REVIEWED
    }

    /// One person at two waves.
    public record Link(Couple couple, How how) {}

    /// A couple that may be one person.
    ///
    /// @param why a short clause for the person who decides: what agrees and what does not
    public record Doubt(Couple couple, String why) {}

    /// Somebody without a partner.
    ///
    /// @param id the person's or row's id
    /// @param nearest the most similar on the other side, where anything is similar at all
    public record Alone(String id, Optional<String> nearest) {}
}
