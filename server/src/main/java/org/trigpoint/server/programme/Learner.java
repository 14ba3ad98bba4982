package org.trigpoint.server.programme;

import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.IdentityId;

/// Someone enrolled in a cohort. Moments are epoch milliseconds.
///
/// @param pseudonym what the study calls them
/// @param identity who they are; empty where the programme holds no names, or it was forgotten
/// @param site where they work
/// @param enrolledAt when they were enrolled
/// @param openedAt when their link was first opened
/// @param trainingBeganAt when they opened the first module or came to the first workshop: what is
///   answered "before" after that is late
/// @param leftMessagesAt when they asked for no more messages
/// @param withdrewDataAt when they withdrew their data
public record Learner(
        LearnerId id,
        CohortId cohort,
        ParticipantId pseudonym,
        Optional<IdentityId> identity,
        Optional<SiteId> site,
        long enrolledAt,
        OptionalLong openedAt,
        OptionalLong trainingBeganAt,
        OptionalLong leftMessagesAt,
        OptionalLong withdrewDataAt) {}
