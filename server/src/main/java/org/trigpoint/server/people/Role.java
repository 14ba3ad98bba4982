package org.trigpoint.server.people;

import static org.trigpoint.server.people.Right.*;

import java.util.Set;

/// What someone is in an organisation, and so what they may do. A person may be several.
///
/// A trainer or an employer never learns from us who answered: [Right#SEE_WHO_ANSWERED] is the
/// evaluators' alone.
public enum Role {
    ADMINISTRATOR(MANAGE_ACCOUNTS, SEE_AUDIT, SEE_COHORTS, ANSWER_REQUESTS),
    PROGRAMME_LEAD(MANAGE_COHORTS, MANAGE_LEARNERS, SEE_COHORTS, SEE_RESULTS, KEEP_REGISTER),
    TRAINER(SEE_COHORTS, SEE_RESULTS, KEEP_REGISTER, SEE_LEARNING),
    /// A trainer who lives with pain: the same rights, named as an equal, and asked to sign
    /// content.
    LIVED_EXPERIENCE_TRAINER(SEE_COHORTS, SEE_RESULTS, KEEP_REGISTER, SEE_LEARNING, REVIEW_CONTENT),
    EVALUATOR(
            SEE_COHORTS, SEE_WHO_ANSWERED, MANAGE_STUDIES, SEE_RESULTS, SEE_AUDIT, ANSWER_REQUESTS),
    RATER(RATE),
    REVIEWER(REVIEW_CONTENT),
    /// Looks after the server: makes organisations, and sees into none but their own.
    SERVER_ADMINISTRATOR(MANAGE_ORGANISATIONS),
    /// Takes part in the training; comes by a personal link and has no account.
    LEARNER();

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is never changed
    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    /// Whether the role brings a right.
    public boolean may(Right right) {
        return rights.contains(right);
    }
}
