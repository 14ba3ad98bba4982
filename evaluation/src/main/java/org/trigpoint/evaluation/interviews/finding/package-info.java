/// Words, phrases, expressions and words near each other, found in interviews with what stands
/// around them.
///
/// Start with [Finder] and [Sought].
@NullMarked
package org.trigpoint.evaluation.interviews.finding;

import org.jspecify.annotations.NullMarked;
