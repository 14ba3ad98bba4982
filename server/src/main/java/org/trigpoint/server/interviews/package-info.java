/// Interviews with people of a cohort: whom to ask, by a purposive grid; the guide; times, and who
/// chose which. Evaluators alone see any of it. Start with [Interviewing].
@NullMarked
package org.trigpoint.server.interviews;

import org.jspecify.annotations.NullMarked;
