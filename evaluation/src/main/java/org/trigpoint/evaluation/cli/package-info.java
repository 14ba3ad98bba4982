/// The commands of `trigpoint`; thin: each reads its arguments, calls one of the other packages and
/// says what came out.
///
/// Start with [Trigpoint], the command all others hang from.
@NullMarked
package org.trigpoint.evaluation.cli;

import org.jspecify.annotations.NullMarked;
