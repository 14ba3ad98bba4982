/// The joint display: what was measured beside what was said, row by row, with what a person made
/// of both.
///
/// Start with [Voices] and [JointDisplay]. Words of people who did not agree to be quoted never
/// enter a [Quotation], so nothing that is made from this package can show them.
@NullMarked
package org.trigpoint.evaluation.display;

import org.jspecify.annotations.NullMarked;
