/// The demonstration: an invented organisation with a cohort in each state, laid out through the
/// same parts that pages use.
@NullMarked
package org.trigpoint.server.demonstration;

import org.jspecify.annotations.NullMarked;
