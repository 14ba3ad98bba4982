/// Projects of other programs, read into the study folder's words and written from them: the only
/// place that knows their formats.
///
/// Start with [Project], what every format is read into, and [ForeignFormat].
@NullMarked
package org.trigpoint.evaluation.themes.exchange;

import org.jspecify.annotations.NullMarked;
