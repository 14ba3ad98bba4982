/// Messages to learners: what is due, in which words, and sending it once.
///
/// Start with [Kind], [Planner] and [Sender].
@NullMarked
package org.trigpoint.server.messages;

import org.jspecify.annotations.NullMarked;
