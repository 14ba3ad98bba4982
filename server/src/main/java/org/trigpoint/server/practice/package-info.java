/// After the course: what learners tried at work, in half a minute each time, a nudge for whoever
/// wants one, and one's own picture of it. Start with [PracticeLog].
@NullMarked
package org.trigpoint.server.practice;

import org.jspecify.annotations.NullMarked;
