package org.trigpoint.server.interviews;

import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happening;

/// Someone who agreed to an interview is invited to choose a time.
public record InterviewOffered(Cohort cohort, LearnerId learner) implements Happening {}
