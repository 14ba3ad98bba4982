package org.trigpoint.server.learning;

import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.teaching.pack.ModuleId;

/// Someone has done all that a module asks; told once for each person and module.
///
/// @param minutes how long the module is said to take
public record ModuleCompleted(Cohort cohort, LearnerId learner, ModuleId module, int minutes)
        implements Happening {}
