/// What changed between waves, facet by facet: pairs, losses, tests, follow-up, and what to be wary
/// of.
///
/// Start with [Evaluation], which makes [Findings] of a study; the findings hold everything a
/// report says.
@NullMarked
package org.trigpoint.evaluation.change;

import org.jspecify.annotations.NullMarked;
