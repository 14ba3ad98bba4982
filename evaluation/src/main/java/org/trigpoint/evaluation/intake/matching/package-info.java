/// Which row of a later wave belongs to which person seen before: pure rules, no files.
///
/// Start with [Matching], which takes people already known and the rows of one wave, and says which
/// are certainly the same person, which a human should look at, and which stand alone. It never
/// sees an answer, so no rating can sway a pair.
@NullMarked
package org.trigpoint.evaluation.intake.matching;

import org.jspecify.annotations.NullMarked;
