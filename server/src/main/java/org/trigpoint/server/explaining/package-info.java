/// Explaining pain: practice with feedback and notes in the margin, and the written explanation and
/// knowledge as outcomes of a study. Start with [Explained] and [WrittenExplanations].
@NullMarked
package org.trigpoint.server.explaining;

import org.jspecify.annotations.NullMarked;
