/// Codings counted and crossed: by participant, by group, with each other, by theme, interview by
/// interview.
///
/// Counts describe; they never rank themes. Start with [Matrix], [Spread] and [NewCodes].
@NullMarked
package org.trigpoint.evaluation.themes.matrices;

import org.jspecify.annotations.NullMarked;
