package org.trigpoint.server.messages;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.server.workshops.MeetingTold;

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
    CODE(Telling.NOTHING, Placeholder.CODE),
    /// A workshop is planned: here is when and where, and an entry for a calendar.
    WORKSHOP(Telling.NOTHING, Placeholder.WHEN, Placeholder.PLACE),
    /// A workshop is held otherwise than was said.
    WORKSHOP_CHANGED(Telling.NOTHING, Placeholder.WHEN, Placeholder.PLACE),
    /// A workshop is not held.
    WORKSHOP_CANCELLED(Telling.NOTHING, Placeholder.WORKSHOP),
    /// Someone who wished for it is asked what they tried.
    NUDGE(Telling.WHO_ANSWERED, Placeholder.LINK);

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
            case WORKSHOP, WORKSHOP_CHANGED, WORKSHOP_CANCELLED ->
                    Set.of(
                            Placeholder.NAME,
                            Placeholder.COHORT,
                            Placeholder.ORGANISATION,
                            Placeholder.LINK,
                            Placeholder.WORKSHOP,
                            Placeholder.WHEN,
                            Placeholder.PLACE);
            case INVITATION, LINK, INTERVIEW, NUDGE ->
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

    /// What a learner is told of a workshop by it; empty where it is about none.
    Optional<MeetingTold.Word> meeting() {
        return switch (this) {
            case WORKSHOP -> Optional.of(MeetingTold.Word.INVITED);
            case WORKSHOP_CHANGED -> Optional.of(MeetingTold.Word.CHANGED);
            case WORKSHOP_CANCELLED -> Optional.of(MeetingTold.Word.CANCELLED);
            case INVITATION,
                    OPENING,
                    FOLLOW_UP,
                    REMINDER,
                    THANKS,
                    RECEIPT,
                    LINK,
                    INTERVIEW,
                    CODE,
                    NUDGE ->
                    Optional.empty();
        };
    }

    /// The message that tells it.
    static Kind of(MeetingTold.Word word) {
        return switch (word) {
            case INVITED -> WORKSHOP;
            case CHANGED -> WORKSHOP_CHANGED;
            case CANCELLED -> WORKSHOP_CANCELLED;
        };
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
