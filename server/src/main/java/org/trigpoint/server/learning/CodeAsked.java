package org.trigpoint.server.learning;

import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happening;

/// Someone asked for a code that opens their private writing.
///
/// @param number which of their codes, counted from 1
public record CodeAsked(Cohort cohort, LearnerId learner, long number) implements Happening {}
