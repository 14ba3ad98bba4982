/// What learners are asked: consent, and the questionnaires of each wave.
///
/// Start with [Answering] and [LearnerPages].
@NullMarked
package org.trigpoint.server.questionnaires;

import org.jspecify.annotations.NullMarked;
