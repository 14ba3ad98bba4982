package org.trigpoint.server.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.LearnerId;

/// Someone asked for all that is kept about them. Either a learner or an account is named; the file
/// then holds whatever has the same address in the organisation.
///
/// @param askedAt epoch milliseconds; the answer is due a month later
/// @param notedBy `learner` where they asked by their personal link, or the account that noted it
/// @param answeredAt when it was answered; empty while it waits
public record AccessRequest(
        String id,
        OrganisationId organisation,
        Optional<LearnerId> learner,
        Optional<AccountId> account,
        long askedAt,
        String notedBy,
        Optional<Long> answeredAt) {
    /// Who noted it where the learner did.
    static final String BY_LEARNER = "learner";

    public AccessRequest {
        if (learner.isPresent() == account.isPresent()) {
            throw new IllegalArgumentException("A request is about a learner or an account");
        }
    }

    /// The day it was asked.
    public LocalDate askedOn() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(askedAt), Retention.ZONE);
    }

    /// The last day for the answer: the same day of the next month, or its last one.
    public LocalDate dueOn() {
        return askedOn().plusMonths(1);
    }

    /// Whether they asked by their personal link.
    public boolean isByLink() {
        return notedBy.equals(BY_LEARNER);
    }
}
