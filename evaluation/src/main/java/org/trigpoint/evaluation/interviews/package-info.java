/// Interviews: texts in versions that never change, and places in them.
///
/// Start with [Interview], [SourceText] and [Excerpt].
@NullMarked
package org.trigpoint.evaluation.interviews;

import org.jspecify.annotations.NullMarked;
