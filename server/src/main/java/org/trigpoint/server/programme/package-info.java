/// Programmes, cohorts, and who is enrolled.
///
/// Start with [Programme] and [Cohorts].
@NullMarked
package org.trigpoint.server.programme;

import org.jspecify.annotations.NullMarked;
