/// Studies frozen from cohorts, their reports, and what may be taken away of them.
///
/// Start with [Studies] and [FrozenStudy].
@NullMarked
package org.trigpoint.server.reports;

import org.jspecify.annotations.NullMarked;
