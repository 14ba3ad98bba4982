package org.trigpoint.server.messages;

import java.util.Locale;
import java.util.Set;

/// What a message is for.
public enum Kind {
    /// Someone was enrolled: here is their personal link.
    INVITATION(Telling.NOTHING, Placeholder.LINK),
    /// A wave around the training has opened.
    OPENING(Telling.WHO_ANSWERED, Placeholder.LINK),
    /// A wave months after the training has opened.
    FOLLOW_UP(Telling.WHO_ANSWERED, Placeholder.LINK),
    /// A wave is open and not finished.
    REMINDER(Telling.WHO_ANSWERED, Placeholder.LINK),
    /// A wave was finished.
    THANKS(Telling.WHO_ANSWERED),
    /// Someone decided what they agree to: here is what they said.
    RECEIPT(Telling.WHO_ANSWERED, Placeholder.AGREED),
    /// Someone lost their link and asked for it.
    LINK(Telling.NOTHING, Placeholder.LINK),
    /// Someone who agreed to an interview may choose a time.
    INTERVIEW(Telling.WHO_ANSWERED, Placeholder.LINK),
    /// Someone asked for a code that opens their private writing.
    CODE(Telling.NOTHING, Placeholder.CODE);

    /// What it gives away that a person got such a message.
    public enum Telling {
        /// Nothing that a list of learners does not say.
        NOTHING,
        /// Whether they answered, or what they agreed to: for evaluators alone.
        WHO_ANSWERED
    }

    private final Telling telling;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is never changed
    private final Set<Placeholder> needed;

    Kind(Telling telling, Placeholder... needed) {
        this.telling = telling;
        this.needed = Set.of(needed);
    }

    /// What it gives away that a person got one.
    public Telling telling() {
        return telling;
    }

    /// What its text cannot do without.
    Set<Placeholder> needed() {
        return needed;
    }

    /// What its text may hold.
    Set<Placeholder> known() {
        return switch (this) {
            case INVITATION, LINK, INTERVIEW ->
                    Set.of(
                            Placeholder.NAME,
                            Placeholder.COHORT,
                            Placeholder.ORGANISATION,
                            Placeholder.LINK);
            case OPENING, FOLLOW_UP, REMINDER ->
                    Set.of(
                            Placeholder.NAME,
                            Placeholder.COHORT,
                            Placeholder.ORGANISATION,
                            Placeholder.LINK,
                            Placeholder.WAVE,
                            Placeholder.CLOSES);
            case THANKS ->
                    Set.of(
                            Placeholder.NAME,
                            Placeholder.COHORT,
                            Placeholder.ORGANISATION,
                            Placeholder.LINK,
                            Placeholder.WAVE);
            case CODE ->
                    Set.of(
                            Placeholder.NAME,
                            Placeholder.COHORT,
                            Placeholder.ORGANISATION,
                            Placeholder.CODE);
            case RECEIPT ->
                    Set.of(
                            Placeholder.NAME,
                            Placeholder.COHORT,
                            Placeholder.ORGANISATION,
                            Placeholder.LINK,
                            Placeholder.AGREED);
        };
    }

    /// Whether it answers what the person has this moment asked for: it goes at any hour, and to
    /// whoever stopped messages too.
    boolean isAskedFor() {
        return this == LINK || this == CODE;
    }

    /// Whether it asks someone to answer a wave, so that it is of no use once the wave is finished
    /// or closed.
    boolean asksToAnswer() {
        return this == OPENING || this == FOLLOW_UP || this == REMINDER;
    }

    /// Its name in addresses and words: `follow-up`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
